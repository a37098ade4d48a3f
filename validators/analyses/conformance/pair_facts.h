// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills what rules on pairs of entities ask besides likeness: entity_place (which of two stands first: higher level, then
/// code) and flow_joined (look-alikes that a flow joins, directly, over one system or platform, or from one source).
/// An empty text, or what went wrong.
QString writePairFacts(AnalysisContext& context);

} // namespace khung::validators
