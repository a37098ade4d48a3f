// SPDX-License-Identifier: Apache-2.0
#include "model/document/editing/history.h"

#include <QMap>
#include <QSet>

#include <sqlite3.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

void require(sqlite3* handle, int result) {
  if (result != SQLITE_OK) {
    throw SQLite::Exception(handle, result);
  }
}

struct Freed {
  void operator()(void* memory) const { sqlite3_free(memory); }
};
using Buffer = std::unique_ptr<void, Freed>;

QByteArray taken(void* bytes, int size) {
  const Buffer buffer(bytes);
  return size > 0 ? QByteArray(static_cast<const char*>(bytes), size) : QByteArray();
}

int recordsTable(void*, const char* table) {
  return isElementTable(QString::fromUtf8(table)) ? 1 : 0;
}

int refuseConflict(void*, int, sqlite3_changeset_iter*) {
  return SQLITE_CHANGESET_ABORT;
}

QUuid idOf(sqlite3_value* value) {
  if (!value || sqlite3_value_bytes(value) != 16) {
    return {};
  }
  return QUuid::fromRfc4122(QByteArrayView(static_cast<const char*>(sqlite3_value_blob(value)), 16));
}

struct Finalized {
  void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

/// Gathers which columns of which tables a changeset changes; see ChangeSet::parts.
class Parts {
public:
  explicit Parts(Database& database) : m_database(database) {}

  void note(sqlite3_changeset_iter* row, const QString& table, const QUuid& id, int operation) {
    const bool links = table.startsWith(u"l_") || table == u"unresolved"; // their rows are values
    if (links || operation != SQLITE_UPDATE) {
      m_parts.insert((table == u"element" ? table + u':' + typeInRow(row, operation) : table) + u".*"_s);
      return;
    }
    const QString place = table == u"element" ? table + u':' + storedType(id) : table;
    const QStringList& columns = columnsOf(table);
    for (int column = 1; column < columns.size(); ++column) {
      sqlite3_value* value = nullptr;
      sqlite3changeset_new(row, column, &value);
      if (value) {
        m_parts.insert(place + u'.' + columns[column]);
      }
    }
  }

  QStringList sorted() const {
    QStringList result(m_parts.begin(), m_parts.end());
    result.sort();
    return result;
  }

private:
  QString typeInRow(sqlite3_changeset_iter* row, int operation) {
    const int column = int(columnsOf(u"element"_s).indexOf(u"type"_s));
    sqlite3_value* value = nullptr;
    operation == SQLITE_INSERT ? sqlite3changeset_new(row, column, &value) : sqlite3changeset_old(row, column, &value);
    return value ? QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value))) : QString();
  }

  QString storedType(const QUuid& id) {
    const Prepared query = m_database.prepared(u"SELECT type FROM element WHERE id = ?"_s);
    query->id(1, id);
    return query->executeStep() ? query->textAt(0) : QString();
  }

  const QStringList& columnsOf(const QString& table) {
    auto found = m_columns.find(table);
    if (found == m_columns.end()) {
      found = m_columns.insert(table, {});
      const Prepared query = m_database.prepared(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s);
      query->text(1, table);
      while (query->executeStep()) {
        found->append(query->textAt(0));
      }
    }
    return *found;
  }

  Database& m_database;
  QHash<QString, QStringList> m_columns;
  QSet<QString> m_parts;
};

} // namespace

bool isElementTable(QStringView table) {
  return table == u"element" || table == u"unresolved" || table.startsWith(u"t_") || table.startsWith(u"l_");
}

Recorder::Recorder(Database& database) : m_handle(database.handle()) {
  require(m_handle, sqlite3session_create(m_handle, "main", &m_session));
  sqlite3session_table_filter(m_session, recordsTable, nullptr);
  require(m_handle, sqlite3session_attach(m_session, nullptr));
}

Recorder::~Recorder() {
  sqlite3session_delete(m_session);
}

QByteArray Recorder::changeset() {
  int size = 0;
  void* bytes = nullptr;
  require(m_handle, sqlite3session_changeset(m_session, &size, &bytes));
  return taken(bytes, size);
}

QByteArray inverted(sqlite3* handle, const QByteArray& changeset) {
  int size = 0;
  void* bytes = nullptr;
  require(handle, sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes));
  return taken(bytes, size);
}

Result<void> applyChangeset(Database& database, const QByteArray& changeset) {
  const int result =
      sqlite3changeset_apply(database.handle(), int(changeset.size()), const_cast<char*>(changeset.constData()), nullptr,
                             refuseConflict, nullptr);
  if (result == SQLITE_ABORT) {
    return Failure(Notice{u"document.conflict"_s, {}, {}});
  }
  require(database.handle(), result);
  return {};
}

ChangeSet describe(Database& database, const QString& name, const QByteArray& changeset) {
  ChangeSet result;
  result.name = name;
  sqlite3_changeset_iter* iterator = nullptr;
  require(nullptr, sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char*>(changeset.constData())));
  const std::unique_ptr<sqlite3_changeset_iter, Finalized> owner(iterator);
  QMap<QUuid, int> elements; // what happened to the element itself; 0: only to something of it
  QSet<QString> tables;
  Parts parts(database);
  while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
    const QString tableName = QString::fromUtf8(table);
    tables.insert(tableName);
    sqlite3_value* key = nullptr;
    if (operation == SQLITE_INSERT) {
      sqlite3changeset_new(iterator, 0, &key);
    } else {
      sqlite3changeset_old(iterator, 0, &key);
    }
    int& what = elements[idOf(key)];
    if (tableName == u"element" && operation != SQLITE_UPDATE) {
      what = operation;
    }
    parts.note(iterator, tableName, idOf(key), operation);
  }
  for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
    auto& list = it.value() == SQLITE_INSERT ? result.added : it.value() == SQLITE_DELETE ? result.removed : result.changed;
    list.push_back(it.key());
  }
  result.tables = QStringList(tables.begin(), tables.end());
  result.tables.sort();
  result.parts = parts.sorted();
  return result;
}

void History::push(const QString& name, const QByteArray& changeset) {
  for (const Step& step : m_redo) {
    m_size -= step.changeset.size();
  }
  m_redo.clear();
  const qint64 before = m_state;
  touch();
  m_undo.push_back({name, changeset, before, m_state});
  m_size += changeset.size();
  trim();
}

void History::undone() {
  m_state = m_undo.back().before;
  m_redo.push_back(std::move(m_undo.back()));
  m_undo.pop_back();
}

void History::redone() {
  m_state = m_redo.back().after;
  m_undo.push_back(std::move(m_redo.back()));
  m_redo.pop_back();
}

void History::clear() {
  m_undo.clear();
  m_redo.clear();
  m_size = 0;
}

void History::setLimit(qint64 bytes) {
  m_limit = bytes;
  trim();
}

void History::trim() {
  auto kept = m_undo.begin();
  while (m_size > m_limit && m_undo.end() - kept > 1) {
    m_size -= kept->changeset.size();
    ++kept;
  }
  m_undo.erase(m_undo.begin(), kept);
}

} // namespace khung::model
