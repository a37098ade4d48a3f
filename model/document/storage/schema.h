// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/storage/database.h"
#include "model/document/storage/storage_plan.h"

#include <vector>

namespace khung::model {

/// Marks a file as a document: "KHNG" in the header that SQLite leaves to programs.
constexpr qint32 DocumentApplicationId = 0x4b484e47;
/// Version of the layout that is not made from the metamodel; every raise needs a migration and a kept sample.
constexpr int DocumentVersion = 1;

/// Makes every table of an empty database, with the built-in groups. Within the caller's transaction.
void createSchema(Database& database, const StoragePlan& plan, const Metamodel& metamodel);
void createTable(Database& database, const TableLayout& layout);
/// Makes the groups of agencies where the metamodel has organisations and they are not there yet.
void insertBuiltInGroups(Database& database, const StoragePlan& plan);
bool isBuiltIn(const QUuid& id);

/// Keys of document_meta that the document keeps for itself.
bool isReservedMeta(QStringView key);
QString readMeta(Database& database, QStringView key);
void writeMeta(Database& database, QStringView key, const QString& value);

/// What the header of a file says, without opening it as a database. A file that cannot be read, is not a document, is
/// cut off or of a newer version is refused.
Result<int> inspectFile(const QString& path);

/// One step from a version to the next. Runs within the transaction of the whole migration.
struct Migration {
  int from = 0;
  void (*run)(Database& database) = nullptr;
};
const std::vector<Migration>& migrations();
/// Runs the steps that lead from the stored version to `version`, all or none. A missing step is refused.
Result<void> migrate(Database& database, const std::vector<Migration>& steps, int version);

/// Makes the stored tables those of the plan. Values that lost their property move into the element's free properties;
/// the notices say which. The plan must have been made with the document's stored plan as its predecessor.
Notices adaptSchema(Database& database, const StoragePlan& plan, const StoragePlan& stored, const Metamodel& metamodel);

} // namespace khung::model
