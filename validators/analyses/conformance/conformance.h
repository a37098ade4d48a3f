// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills attr_mismatch (attributes that cannot be exchanged with those they correspond to) and shared_attributes.
QString analyseConformance(AnalysisContext& context);

} // namespace khung::validators
