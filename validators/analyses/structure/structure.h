// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

#include <QSet>

namespace khung::validators {

/// Fills org_info, org_up, element_agency and the scope book: who belongs to which agency, at what level.
QString analyseStructure(AnalysisContext& context);
/// Fills db_info: the kind, level and agency of each database.
QString analyseDatabases(AnalysisContext& context);
/// Fills marked_attribute. Few attributes say something of persons and secrets: rules ask this instead of reading all that flows carry.
QString analyseMarks(AnalysisContext& context);

/// Fills element_states before any view is read, and the column of the tables of types that were made before: which elements count in which state (bit 1 as_is, bit 2 to_be).
/// Retired elements, those replaced in a state, and what they contain are out.
QString fillStates(sqlite3* database, const model::Metamodel& metamodel);

/// Brings element_states up to date after edits and tells the types of the elements whose states are others now.
QString refreshStates(sqlite3* database, const model::Metamodel& metamodel, QSet<QString>& types);
/// The same where no replacement came or went, knowing which elements were added, changed or removed.
QString refreshStates(sqlite3* database, const model::Metamodel& metamodel, const QSet<QUuid>& changed, QSet<QString>& types);
/// Parts of a document (ChangeSet::parts) that element_states is made from.
QSet<QString> partsOfStates(const model::Metamodel& metamodel);

} // namespace khung::validators
