// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/schema.h"

#include "model/document/element.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int HeaderSize = 100;
constexpr int PageSizeOffset = 16;
constexpr int PageCountOffset = 28;
constexpr int UserVersionOffset = 60;
constexpr int ApplicationIdOffset = 68;

Notice problem(const QString& code, const QStringList& values) {
  return {code, values, {}};
}

} // namespace

void createTable(Database& database, const TableLayout& layout) {
  database.exec(createStatement(layout, layout.name));
  for (const QString& index : layout.indexes) {
    database.exec(index);
  }
}

void createSchema(Database& database, const StoragePlan& plan, const Metamodel& metamodel) {
  database.exec(u"PRAGMA application_id=%1"_s.arg(DocumentApplicationId));
  database.exec(u"PRAGMA user_version=%1"_s.arg(DocumentVersion));
  database.exec(u"CREATE TABLE document_meta(key TEXT PRIMARY KEY NOT NULL, value TEXT) WITHOUT ROWID"_s);
  for (const TableLayout& layout : plan.layouts()) {
    createTable(database, layout);
  }
  insertBuiltInGroups(database, plan);
  writeMeta(database, u"schema", QString::fromUtf8(plan.toJson()));
  writeMeta(database, u"schema_hash", metamodel.schemaHash());
}

void insertBuiltInGroups(Database& database, const StoragePlan& plan) {
  const StoredType* organisation = plan.type(u"organisation");
  if (!organisation || !organisation->type) {
    return;
  }
  const bool hasKind = organisation->find(u"kind") != nullptr;
  for (const BuiltInGroup& group : builtInGroups()) {
    const QString code = QString::fromUtf16(group.code);
    Query element(database.connection(),
                  u"INSERT OR IGNORE INTO element(id, type, code, name) VALUES(?, 'organisation', ?, ?)"_s);
    element.id(1, group.id).text(2, code).text(3, code);
    element.run();
    Query row(database.connection(), hasKind
                                         ? u"INSERT OR IGNORE INTO t_organisation(id, kind) VALUES(?, 'group')"_s
                                         : u"INSERT OR IGNORE INTO t_organisation(id) VALUES(?)"_s);
    row.id(1, group.id);
    row.run();
  }
}

bool isBuiltIn(const QUuid& id) {
  const auto& groups = builtInGroups();
  return std::any_of(groups.begin(), groups.end(), [&](const BuiltInGroup& group) { return group.id == id; });
}

bool isReservedMeta(QStringView key) {
  return key == u"schema" || key == u"schema_hash" || key == u"search";
}

QString readMeta(Database& database, QStringView key) {
  const Prepared query = database.prepared(u"SELECT value FROM document_meta WHERE key=?"_s);
  query->text(1, key.toString());
  return query->executeStep() ? query->textAt(0) : QString();
}

void writeMeta(Database& database, QStringView key, const QString& value) {
  const Prepared query = database.prepared(
      value.isEmpty() ? u"DELETE FROM document_meta WHERE key=?1"_s
                      : u"INSERT INTO document_meta(key, value) VALUES(?1, ?2) "
                        "ON CONFLICT(key) DO UPDATE SET value=excluded.value"_s);
  query->text(1, key.toString());
  if (!value.isEmpty()) {
    query->text(2, value);
  }
  query->run();
}

Result<int> inspectFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Failure(problem(u"file.unreadable"_s, {path, file.errorString()}));
  }
  const QByteArray header = file.read(HeaderSize);
  if (header.size() < HeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)) ||
      qFromBigEndian<qint32>(header.constData() + ApplicationIdOffset) != DocumentApplicationId) {
    return Failure(problem(u"document.not-khung"_s, {path}));
  }
  const int version = qFromBigEndian<qint32>(header.constData() + UserVersionOffset);
  if (version > DocumentVersion) {
    return Failure(problem(u"document.newer"_s, {QString::number(version), QString::number(DocumentVersion)}));
  }
  const quint16 rawPageSize = qFromBigEndian<quint16>(header.constData() + PageSizeOffset);
  const qint64 pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
  const qint64 pages = qFromBigEndian<quint32>(header.constData() + PageCountOffset);
  if (version < 1 || file.size() < pageSize * pages) {
    return Failure(problem(u"document.damaged"_s, {path}));
  }
  return version;
}

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps; // version 1 is the first
  return steps;
}

Result<void> migrate(Database& database, const std::vector<Migration>& steps, int version) {
  return guarded([&]() -> Result<void> {
    int at = database.scalar(u"PRAGMA user_version"_s).toInt();
    if (at == version) {
      return {};
    }
    const ForeignKeysOff off(database);
    SQLite::Transaction transaction(database.connection());
    while (at < version) {
      const auto step = std::find_if(steps.begin(), steps.end(), [&](const Migration& m) { return m.from == at; });
      if (step == steps.end()) {
        return Failure(problem(u"document.no-migration"_s, {QString::number(at), QString::number(version)}));
      }
      step->run(database);
      ++at;
    }
    database.exec(u"PRAGMA user_version=%1"_s.arg(version));
    transaction.commit();
    return {};
  });
}

} // namespace khung::model
