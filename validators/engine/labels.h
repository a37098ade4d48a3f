// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

struct sqlite3;

namespace khung::validators {

/// Names every element that the report's findings speak of, read over one connection or two at once. Labels known already are taken from
/// `known`, which gets the others.
void addLabels(const std::vector<sqlite3*>& readers, Report& report, QHash<QUuid, ElementLabel>& known);
/// Counts what was there to check and lists the agencies.
void addOverview(sqlite3* database, Report& report);

/// The ids in a JSON array of 32-digit hexadecimal texts, as rules give paths; empty when it is something else.
std::vector<QUuid> idsInPath(const QString& json);

} // namespace khung::validators
