// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"
#include "model/document/document_private.h"

#include <QtEndian>

#include <openssl/evp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

/// Takes values so that no two rows look alike: each with its column, its kind and its length. Gathers them, since
/// hashing a few bytes at a time costs more than the hash.
class RowHash {
public:
  RowHash() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free), m_waiting(enough) {
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
  }

  void addText(QByteArrayView text) {
    addNumber(text.size());
    add(text);
  }

  /// Columns by number, with their names as labelled() puts them.
  void addRow(sqlite3_stmt* row, const std::vector<std::pair<int, QByteArray>>& columns) {
    for (const auto& [column, label] : columns) {
      const int type = sqlite3_column_type(row, column);
      if (type == SQLITE_NULL) {
        continue; // a column that is not there and one that is empty are the same model
      }
      add(label);
      addNumber(type);
      if (type == SQLITE_INTEGER) {
        addNumber(sqlite3_column_int64(row, column));
      } else {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        addText(QByteArrayView(bytes, sqlite3_column_bytes(row, column)));
      }
    }
    addText({});
  }

  static QByteArray labelled(const QByteArray& name) {
    const qint64 size = qToBigEndian(qint64(name.size()));
    return QByteArray(reinterpret_cast<const char*>(&size), sizeof size) + name;
  }

  QString result() {
    flush();
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest, &size);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest), static_cast<int>(size)).toHex());
  }

private:
  static constexpr std::size_t enough = 1 << 16;

  void addNumber(qint64 number) {
    const qint64 fixed = qToBigEndian(number);
    add({reinterpret_cast<const char*>(&fixed), sizeof fixed});
  }

  void add(QByteArrayView bytes) {
    const auto size = static_cast<std::size_t>(bytes.size());
    if (size > enough - m_used) {
      flush();
    }
    if (size > enough) {
      EVP_DigestUpdate(m_context.get(), bytes.data(), size);
    } else if (size > 0) {
      std::memcpy(m_waiting.data() + m_used, bytes.data(), size);
      m_used += size;
    }
  }

  void flush() {
    EVP_DigestUpdate(m_context.get(), m_waiting.data(), m_used);
    m_used = 0;
  }

  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
  std::vector<char> m_waiting;
  std::size_t m_used = 0;
};

/// Another document, copied beside the tables of this connection for as long as it lives.
class Beside {
public:
  Beside(Database& database, sqlite3* other) : m_database(database) {
    m_database.exec(u"ATTACH ':memory:' AS other"_s);
    sqlite3_backup* backup = sqlite3_backup_init(m_database.handle(), "other", other, "main");
    const int stepped = backup ? sqlite3_backup_step(backup, -1) : SQLITE_ERROR;
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) {
      m_database.connection().tryExec("DETACH other");
      throw SQLite::Exception(m_database.handle(), stepped);
    }
  }
  ~Beside() { m_database.connection().tryExec("DETACH other"); }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

private:
  Database& m_database;
};

struct SessionEnd {
  void operator()(sqlite3_session* session) const { sqlite3session_delete(session); }
};

void require(int result, const char* reason) {
  if (result != SQLITE_OK) {
    throw SQLite::Exception(reason && *reason ? reason : sqlite3_errstr(result), result);
  }
}

QByteArray difference(Database& database, const StoragePlan& plan, sqlite3* other) {
  const Beside beside(database, other);
  QStringList tables; // a type that only one metamodel knew leaves tables in one document only
  Query names(database.connection(), u"SELECT name FROM other.sqlite_master WHERE type='table'"_s);
  while (names.executeStep()) {
    tables << names.textAt(0);
  }
  sqlite3_session* raw = nullptr;
  require(sqlite3session_create(database.handle(), "main", &raw), nullptr);
  const std::unique_ptr<sqlite3_session, SessionEnd> session(raw);
  for (const TableLayout& layout : plan.layouts()) {
    if (!tables.contains(layout.name)) {
      database.exec(createStatement(layout, layout.name, u"other"_s));
    }
    const QByteArray table = layout.name.toUtf8();
    require(sqlite3session_attach(session.get(), table.constData()), nullptr);
    char* message = nullptr;
    const int result = sqlite3session_diff(session.get(), "other", table.constData(), &message);
    const QByteArray reason(message);
    sqlite3_free(message);
    require(result, reason.constData());
  }
  int size = 0;
  void* bytes = nullptr;
  require(sqlite3session_changeset(session.get(), &size, &bytes), nullptr);
  QByteArray changeset(static_cast<const char*>(bytes), size);
  sqlite3_free(bytes);
  return changeset;
}

} // namespace

Result<QString> Document::contentHash() const {
  return guarded([&]() -> Result<QString> {
    std::vector<TableLayout> layouts = d->plan.layouts();
    std::sort(layouts.begin(), layouts.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    RowHash hash;
    for (const TableLayout& layout : layouts) {
      Statement query(d->database->handle(),
                      u"SELECT * FROM main.%1 ORDER BY %2"_s.arg(quoted(layout.name), layout.key));
      std::vector<std::pair<int, QByteArray>> columns;
      for (int i = 0; i < sqlite3_column_count(query.raw()); ++i) {
        columns.emplace_back(i, QByteArray(sqlite3_column_name(query.raw(), i)));
      }
      std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
      for (auto& [column, name] : columns) {
        name = RowHash::labelled(name);
      }
      bool first = true;
      while (query.step()) {
        if (first) {
          hash.addText(layout.name.toUtf8());
          first = false;
        }
        hash.addRow(query.raw(), columns);
      }
      if (!query.ok()) {
        throw SQLite::Exception(d->database->handle(), query.result());
      }
    }
    return hash.result();
  });
}

Result<QByteArray> Document::differenceTo(const Document& other) const {
  return guarded([&]() -> Result<QByteArray> {
    if (d->database->kind() != Database::Kind::ReadOnlyFile) {
      return difference(*d->database, d->plan, other.handle());
    }
    Database memory(Database::Kind::Memory, QString()); // nothing writable can be attached to a reading connection
    memory.copyFrom(*d->database);
    return difference(memory, d->plan, other.handle());
  });
}

} // namespace khung::model
