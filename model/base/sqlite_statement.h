// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace khung::model {

/// A prepared statement on a connection that somebody else owns. For the check engine, which must work on the raw handle
/// (authorizer, limits, functions). Failure shows in ok() and error(); nothing throws.
class Statement {
public:
  Statement(sqlite3* database, const QString& sql) : Statement(database, sql.toUtf8()) {}
  Statement(sqlite3* database, const QByteArray& sql);
  ~Statement() { sqlite3_finalize(m_statement); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool ok() const { return m_result == SQLITE_OK || m_result == SQLITE_ROW || m_result == SQLITE_DONE; }
  int result() const { return m_result; }
  /// Whether more than white space follows the first statement of the text, which would never run.
  bool hasMore() const { return m_more; }
  QString error() const;
  sqlite3_stmt* raw() const { return m_statement; }

  Statement& bind(int index, const QUuid& id);      ///< a null id binds NULL
  Statement& bind(int index, const QString& text);  ///< an empty text binds NULL
  Statement& bind(int index, qint64 number);
  Statement& bind(int index, double number);
  /// True while there is a row.
  bool step();
  /// Runs to the end and makes ready to be bound again.
  bool run();
  void reset();

  bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
  QUuid id(int column) const;
  QString text(int column) const;
  /// A text as it is stored, until the next step; nothing where there is none.
  QByteArrayView bytes(int column) const;
  qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
  double real(int column) const { return sqlite3_column_double(m_statement, column); }
  /// A 16-byte blob as QUuid, else text, number or nothing.
  QVariant value(int column) const;

private:
  sqlite3* m_database;
  sqlite3_stmt* m_statement = nullptr;
  int m_result = SQLITE_OK;
  bool m_more = false;
};

/// Whether one id comes before another in tables, which are kept in the order of their bytes: far quicker to fill and to read than at random.
bool storedBefore(const QUuid& a, const QUuid& b);

/// Runs one or more statements without rows; the error text of the first that fails, or empty.
QString execute(sqlite3* database, const QString& sql);

} // namespace khung::model
