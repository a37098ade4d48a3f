// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Fills org_info, org_up, element_agency, db_info and the scope book: who belongs to which agency, at what level.
QString analyseStructure(AnalysisContext& context);

/// Fills element_states before any view is read: which elements count in which state (bit 1 as_is, bit 2 to_be).
/// Retired elements, those replaced in a state, and what they contain are out.
QString fillStates(sqlite3* database, const model::Metamodel& metamodel);

} // namespace khung::validators
