// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills shared_attributes: for pairs that are the same entity, of which at least one is not a copy, how many attributes beside
/// the identifiers both have, by declared correspondence or by name. An empty text, or what went wrong.
QString writeSharedAttributes(AnalysisContext& context);

} // namespace khung::validators
