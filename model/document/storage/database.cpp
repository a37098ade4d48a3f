// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/database.h"

#include <QUrl>

#include <sqlite3.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int BusyMilliseconds = 5000;

int openFlags(Database::Kind kind) {
  switch (kind) {
  case Database::Kind::Memory: // not with SQLITE_OPEN_MEMORY: VACUUM INTO would take it over for its file
  case Database::Kind::WorkingFile:
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  case Database::Kind::ReadOnlyFile: // read a column at a time, each of which would lock; no two threads use it at once
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  }
  return SQLITE_OPEN_READONLY;
}

std::string fileName(Database::Kind kind, const QString& path) {
  return kind == Database::Kind::Memory ? std::string(":memory:") : path.toUtf8().toStdString();
}

} // namespace

Query& Query::id(int index, const QUuid& id) {
  if (id.isNull()) {
    bind(index);
  } else {
    const QByteArray bytes = id.toRfc4122();
    bind(index, bytes.constData(), int(bytes.size()));
  }
  return *this;
}

Query& Query::text(int index, const QString& text) {
  if (text.isEmpty()) {
    bind(index);
  } else {
    bind(index, text.toUtf8().constData());
  }
  return *this;
}

Query& Query::integer(int index, qint64 value) {
  bind(index, int64_t(value));
  return *this;
}

void Query::run() {
  exec();
  reset();
}

QUuid Query::idAt(int column) const {
  const SQLite::Column value = getColumn(column);
  const void* bytes = value.getBlob();
  if (value.getBytes() != 16 || !bytes) {
    return {};
  }
  return QUuid::fromRfc4122(QByteArrayView(static_cast<const char*>(bytes), 16));
}

QString Query::textAt(int column) const {
  const SQLite::Column value = getColumn(column);
  const char* text = value.getText(nullptr);
  return text ? QString::fromUtf8(text, value.getBytes()) : QString();
}

qint64 Query::integerAt(int column) const {
  return getColumn(column).getInt64();
}

Prepared::~Prepared() {
  m_query.tryReset();
}

Database::Database(Kind kind, const QString& path)
    : m_kind(kind), m_connection(std::make_unique<SQLite::Database>(fileName(kind, path), openFlags(kind),
                                                                    BusyMilliseconds)) {
  // A document may come from elsewhere: its schema must not run anything.
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  exec(u"PRAGMA cell_size_check=ON"_s);
  exec(u"PRAGMA cache_size=-65536"_s);
  if (kind == Kind::WorkingFile) {
    // WAL costs one sync an edit and lets another thread read beside; FULL keeps the last edit when power fails.
    exec(u"PRAGMA journal_mode=WAL"_s);
    exec(u"PRAGMA synchronous=FULL"_s);
  }
  exec(u"PRAGMA foreign_keys=ON"_s);
}

Database::~Database() {
  m_prepared.clear();
}

void Database::exec(const QString& sql) {
  m_connection->exec(sql.toUtf8().constData());
}

Prepared Database::prepared(const QString& sql) {
  std::shared_ptr<Query>& query = m_prepared[sql];
  if (!query) {
    query = std::make_shared<Query>(*m_connection, sql);
  }
  return Prepared(*query);
}

QString Database::scalar(const QString& sql) {
  Query query(*m_connection, sql);
  return query.executeStep() ? query.textAt(0) : QString();
}

bool Database::hasTable(const QString& name) {
  const Prepared query = prepared(u"SELECT 1 FROM main.sqlite_master WHERE type='table' AND name=?"_s);
  query->text(1, name);
  return query->executeStep();
}

void Database::noteSizes() {
  exec(u"PRAGMA analysis_limit=400; ANALYZE main"_s);
  // ANALYZE keeps silent about empty tables, which the planner then takes for large ones.
  exec(uR"(INSERT INTO main.sqlite_stat1(tbl, idx, stat) SELECT name, NULL, '1' FROM main.sqlite_schema
           WHERE type = 'table' AND (name GLOB 't_*' OR name GLOB 'l_*') AND name NOT IN (SELECT tbl FROM main.sqlite_stat1);
           ANALYZE main.sqlite_schema)"_s);
}

void Database::copyFrom(Database& other) {
  forgetPrepared();
  sqlite3_backup* backup = sqlite3_backup_init(handle(), "main", other.handle(), "main");
  if (!backup) {
    throw SQLite::Exception(handle());
  }
  const int stepped = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE) {
    throw SQLite::Exception(handle(), stepped);
  }
}

void Database::replaceBy(Database&& other) {
  forgetPrepared();
  m_kind = other.m_kind;
  m_connection = std::move(other.m_connection);
}

ForeignKeysOff::ForeignKeysOff(Database& database) : m_database(database) {
  m_database.exec(u"PRAGMA foreign_keys=OFF"_s);
}

ForeignKeysOff::~ForeignKeysOff() {
  m_database.connection().tryExec("PRAGMA foreign_keys=ON");
}

ReadTogether::ReadTogether(Database& database) : m_database(sqlite3_get_autocommit(database.handle()) ? &database : nullptr) {
  if (m_database) {
    m_database->exec(u"BEGIN"_s);
  }
}

ReadTogether::~ReadTogether() {
  if (m_database) {
    m_database->connection().tryExec("ROLLBACK");
  }
}

QString quoted(QStringView name) {
  return u'"' + name.toString().replace(u'"', u"\"\""_s) + u'"';
}

Notice noticeOf(const SQLite::Exception& exception) {
  const QString detail = QString::fromUtf8(exception.what());
  switch (exception.getErrorCode() & 0xff) {
  case SQLITE_FULL:
    return {u"document.disk-full"_s, {}, {}};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return {u"document.damaged"_s, {detail}, {}};
  case SQLITE_CANTOPEN:
  case SQLITE_IOERR:
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return {u"document.storage-failed"_s, {detail}, {}};
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return {u"document.busy"_s, {detail}, {}};
  default:
    return {u"document.internal"_s, {detail}, {}};
  }
}

} // namespace khung::model
