// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// named_partner: agencies of the pack, among those that texts name, that elements of an agency refer to or exchange data with.
QString analysePartners(AnalysisContext& context);

} // namespace khung::validators
