// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills same_entity and entity_info: which entities are the same thing, by declaration (same_as, extends), by the same
/// dictionary entry, by identifiers that correspond, or by an overlap that leaves no doubt; never against distinct_from.
QString analyseIdentity(AnalysisContext& context);

} // namespace khung::validators
