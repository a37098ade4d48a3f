// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/entity_reader.h"

namespace khung::validators {

/// Fills attribute_share: entities that have attributes of an entity of a national database; identifiers and what every table
/// has do not count. An empty text, or what went wrong.
QString writeAttributeShares(AnalysisContext& context, const ThingMatcher& matcher, EntityReader& reader);

} // namespace khung::validators
