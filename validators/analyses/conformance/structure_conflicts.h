// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

class ExchangeReader;

/// Fills structure_conflict: attributes of one entity as two architectures declare it that cannot be exchanged, with what is
/// lost each way. Empty unless several architectures are checked together. An empty text, or what went wrong.
QString writeStructureConflicts(AnalysisContext& context, const ExchangeReader& reader);

} // namespace khung::validators
