// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <memory>

namespace khung::model {

/// A prepared statement that speaks Qt's types. A null id and an empty text are NULL.
class Query : public SQLite::Statement {
public:
  Query(const SQLite::Database& database, const QString& sql)
      : SQLite::Statement(database, sql.toUtf8().constData()) {}

  Query& id(int index, const QUuid& id);
  Query& text(int index, const QString& text);
  Query& integer(int index, qint64 value);

  /// Runs to the end and makes the statement ready for the next use.
  void run();

  QUuid idAt(int column) const;
  QString textAt(int column) const;
  qint64 integerAt(int column) const;
};

/// A statement kept prepared by its database: reset when it goes out of scope, so that no read stays open.
class Prepared {
public:
  explicit Prepared(Query& query) : m_query(query) {}
  ~Prepared();
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  Query* operator->() const { return &m_query; }
  Query& operator*() const { return m_query; }

private:
  Query& m_query;
};

/// One connection with the settings every document needs. Its functions throw SQLite::Exception; see guarded().
class Database {
public:
  enum class Kind { Memory, WorkingFile, ReadOnlyFile };

  Database(Kind kind, const QString& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void exec(const QString& sql);
  /// The statement of this text, prepared once. Not for a text that is already in use further up.
  Prepared prepared(const QString& sql);
  /// Forgets prepared statements; needed before tables change their shape.
  void forgetPrepared() { m_prepared.clear(); }
  /// Samples the tables' sizes for SQLite's planner, so that queries start from the small ones. They are kept in the file.
  void noteSizes();
  /// First column of the first row, or null.
  QString scalar(const QString& sql);
  bool hasTable(const QString& name);

  /// Replaces what a connection in memory holds by what another one does.
  void copyFrom(Database& other);

  /// Goes on with another database's connection; its own is closed.
  void replaceBy(Database&& other);

  SQLite::Database& connection() const { return *m_connection; }
  sqlite3* handle() const { return m_connection->getHandle(); }
  Kind kind() const { return m_kind; }

private:
  Kind m_kind;
  std::unique_ptr<SQLite::Database> m_connection;
  QHash<QString, std::shared_ptr<Query>> m_prepared;
};

/// Switches foreign keys off while it lives: for changes that are known to end in a sound state, where looking up
/// every possible referrer of every row costs more than the change itself. Not within a transaction.
class ForeignKeysOff {
public:
  explicit ForeignKeysOff(Database& database);
  ~ForeignKeysOff();
  ForeignKeysOff(const ForeignKeysOff&) = delete;
  ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
  Database& m_database;
};

/// Keeps one state for what is read while it lives, which also is quicker than opening the file for each of many queries.
class ReadTogether {
public:
  explicit ReadTogether(Database& database);
  ~ReadTogether();
  ReadTogether(const ReadTogether&) = delete;
  ReadTogether& operator=(const ReadTogether&) = delete;

private:
  Database* m_database; ///< none: a transaction is under way
};

/// An SQL identifier in quotes: properties may be named "from" or "order".
QString quoted(QStringView name);

Notice noticeOf(const SQLite::Exception& exception);

/// The one place where SQLite's exceptions become notices.
template <typename Function> auto guarded(Function&& function) -> decltype(function()) {
  try {
    return function();
  } catch (const SQLite::Exception& exception) {
    return Failure(noticeOf(exception));
  }
}

} // namespace khung::model
