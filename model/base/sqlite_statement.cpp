// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>

namespace khung::model {

Statement::Statement(sqlite3* database, const QByteArray& sql) : m_database(database) {
  const char* tail = nullptr;
  m_result = sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()), &m_statement, &tail);
  m_more = tail && !QByteArrayView(tail, sql.constData() + sql.size()).trimmed().isEmpty();
}

QString Statement::error() const {
  return QString::fromUtf8(sqlite3_errmsg(m_database));
}

Statement& Statement::bind(int index, const QUuid& id) {
  if (id.isNull()) {
    sqlite3_bind_null(m_statement, index);
  } else {
    std::array<uchar, 16> bytes; // as toRfc4122, which allocates
    qToBigEndian(id.data1, bytes.data());
    qToBigEndian(id.data2, bytes.data() + 4);
    qToBigEndian(id.data3, bytes.data() + 6);
    std::copy(std::begin(id.data4), std::end(id.data4), bytes.begin() + 8);
    sqlite3_bind_blob(m_statement, index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  }
  return *this;
}

Statement& Statement::bind(int index, const QString& text) {
  if (text.isEmpty()) {
    sqlite3_bind_null(m_statement, index);
  } else {
    const QByteArray bytes = text.toUtf8();
    sqlite3_bind_text(m_statement, index, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  }
  return *this;
}

Statement& Statement::bind(int index, qint64 number) {
  sqlite3_bind_int64(m_statement, index, number);
  return *this;
}

Statement& Statement::bind(int index, double number) {
  sqlite3_bind_double(m_statement, index, number);
  return *this;
}

bool Statement::step() {
  if (!m_statement) {
    return false;
  }
  m_result = sqlite3_step(m_statement);
  return m_result == SQLITE_ROW;
}

bool Statement::run() {
  while (step()) {
  }
  const bool done = m_result == SQLITE_DONE;
  reset();
  return done;
}

void Statement::reset() {
  const int result = m_result;
  sqlite3_reset(m_statement);
  m_result = result;
}

QUuid Statement::id(int column) const {
  const void* blob = sqlite3_column_blob(m_statement, column);
  if (!blob || sqlite3_column_bytes(m_statement, column) != 16) {
    return {};
  }
  return QUuid::fromRfc4122(QByteArrayView(static_cast<const char*>(blob), 16));
}

QString Statement::text(int column) const {
  const QByteArrayView text = bytes(column);
  return text.isNull() ? QString() : QString::fromUtf8(text);
}

QByteArrayView Statement::bytes(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  return text ? QByteArrayView(text, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QVariant Statement::value(int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
  case SQLITE_INTEGER:
    return integer(column);
  case SQLITE_FLOAT:
    return real(column);
  case SQLITE_TEXT:
    return text(column);
  case SQLITE_BLOB:
    return QVariant::fromValue(id(column));
  default:
    return {};
  }
}

bool storedBefore(const QUuid& a, const QUuid& b) {
  const auto numbers = [](const QUuid& id) { return quint64(id.data1) << 32 | quint64(id.data2) << 16 | id.data3; };
  const quint64 first = numbers(a);
  const quint64 second = numbers(b);
  return first != second ? first < second : std::lexicographical_compare(a.data4, std::end(a.data4), b.data4, std::end(b.data4));
}

QString execute(sqlite3* database, const QString& sql) {
  char* error = nullptr;
  sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, &error);
  const QString message = QString::fromUtf8(error);
  sqlite3_free(error);
  return message;
}

} // namespace khung::model
