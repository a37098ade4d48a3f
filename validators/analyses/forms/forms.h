// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Which elements are rows of the dossier's forms, and which mandatory fields of theirs are not filled: `form_record`, `form_gap`.
QString analyseForms(AnalysisContext& context);

} // namespace khung::validators
