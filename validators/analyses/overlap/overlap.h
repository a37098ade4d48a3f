// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills overlap_pair (entities, code lists, databases that look alike, with score and evidence) and attribute_share (how many
/// attributes of a national entity another entity repeats).
QString analyseOverlap(AnalysisContext& context);

} // namespace khung::validators
