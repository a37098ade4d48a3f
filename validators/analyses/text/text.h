// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// text_mention, code_mention: what names, descriptions and other prose of the model say of instruments, agencies, numbers,
/// versions, days and codes; agency_row: which row of the pack's agencies an agency with an architecture is; organisation_row:
/// which of those that texts name an organisation is.
QString analyseText(AnalysisContext& context);

} // namespace khung::validators
