// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

struct sqlite3;

namespace khung::validators {

/// Names every element that the report's findings speak of, read over one connection or two at once. Labels known already are taken from
/// `known`, which then holds those of this report.
void addLabels(const std::vector<sqlite3*>& readers, Report& report, QHash<QUuid, ElementLabel>& known);

/// What was there to check: elements by type, and the names of the agencies.
struct Overview {
  std::vector<std::pair<QString, int>> elements;
  QStringList agencies;
};
Overview readOverview(sqlite3* database);

/// The ids in a JSON array of 32-digit hexadecimal texts, as rules give paths; empty when it is something else.
std::vector<QUuid> idsInPath(const QString& json);

} // namespace khung::validators
