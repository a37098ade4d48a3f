// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace khung::validators::lineage {

/// Statements that make the tables of the analysis, and fill those that need no more than SQL.
QString lineageTables();
/// Indexes, made once the tables are full, and the tables that need those.
QString lineageIndexes();
QString lineageUses();

} // namespace khung::validators::lineage
