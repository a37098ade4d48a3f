// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/structure/structure.h"

#include "model/base/sqlite_statement.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr int asIs = 1;
constexpr int toBe = 2;
constexpr int maxDepth = 40;

struct State {
  QUuid parent;
  int own = 0;
  int result = 0;
};

int ownStates(const QString& state, const QString& lifecycle) {
  if (lifecycle == u"retired") {
    return 0;
  }
  if (state == u"as_is") {
    return asIs;
  }
  if (state == u"to_be") {
    return toBe;
  }
  const bool coming = lifecycle == u"planned" || lifecycle == u"building";
  return state.isEmpty() && coming ? toBe : asIs | toBe;
}

int withParents(const QHash<QUuid, State>& all, const State& state) {
  int result = state.result;
  QUuid at = state.parent;
  for (int depth = 0; depth < maxDepth && !at.isNull() && result != 0; ++depth) {
    const auto parent = all.constFind(at);
    if (parent == all.constEnd()) {
      break;
    }
    result &= parent->result;
    at = parent->parent;
  }
  return result;
}

/// Types whose elements have a table of their own in `base`.
QStringList tabledTypes(sqlite3* database, const model::Metamodel& metamodel) {
  QStringList result;
  Statement rows(database, u"SELECT name FROM base.sqlite_schema WHERE type = 'table'"_s);
  while (rows.step()) {
    if (metamodel.type(rows.text(0))) {
      result << rows.text(0);
    }
  }
  return result;
}

/// Elements that carry attributes but are not such, with the states they count in.
QHash<QUuid, State> readStates(sqlite3* database, const model::Metamodel& metamodel, const QStringList& tabled) {
  QStringList types; // by name, so that the index on type serves and the many leaves are never touched
  for (const model::ElementType& type : metamodel.types()) {
    if (!type.leaf && !tabled.contains(type.name)) {
      types << u'\'' + type.name + u'\'';
    }
  }
  QString sql = u"SELECT id, parent, state, lifecycle FROM main.element WHERE type IN (%1)"_s.arg(types.join(u','));
  for (const QString& type : tabled) {
    sql += u" UNION ALL SELECT id, parent, state, lifecycle FROM base.\"%1\""_s.arg(type);
  }
  QHash<QUuid, State> all;
  Statement rows(database, sql);
  while (rows.step()) {
    State state;
    state.parent = rows.id(1);
    state.own = state.result = ownStates(rows.text(2), rows.text(3));
    all.insert(rows.id(0), state);
  }
  Statement replaced(database, u"SELECT id, target FROM main.l_element_replaces"_s);
  while (replaced.step()) {
    const auto newer = all.constFind(replaced.id(0));
    const auto older = all.find(replaced.id(1));
    if (newer != all.constEnd() && older != all.end() && replaced.id(0) != replaced.id(1)) {
      older->result &= ~newer->own;
    }
  }
  return all;
}

QString typeOf(Statement& row, const QUuid& id) {
  row.reset();
  row.bind(1, id);
  return row.step() ? row.text(0) : QString();
}

/// In the tables of types, where every element was taken to count in both states.
QString setStates(sqlite3* database, const QStringList& tabled) {
  QString sql;
  for (const QString& type : tabled) {
    sql += u"UPDATE base.\"%1\" SET states = (SELECT s.states FROM base.element_states s WHERE s.id = \"%1\".id) "
           "WHERE id IN (SELECT id FROM base.element_states WHERE states <> 3);\n"_s.arg(type);
  }
  return model::execute(database, sql);
}

/// Reads and stores the states of single elements.
class StateReader {
public:
  StateReader(sqlite3* database, const model::Metamodel& metamodel)
      : m_metamodel(metamodel), m_row(database, u"SELECT type, parent, state, lifecycle FROM main.element WHERE id = ?"_s),
        m_newer(database, u"SELECT n.type, n.state, n.lifecycle FROM main.l_element_replaces r JOIN main.element n ON n.id = r.id "
                          u"WHERE r.target = ? AND r.id <> r.target"_s),
        m_replaced(database, u"SELECT target FROM main.l_element_replaces WHERE id = ?"_s),
        m_contained(database, u"SELECT id FROM main.element WHERE parent = ?"_s),
        m_stored(database, u"SELECT states FROM base.element_states WHERE id = ?"_s),
        m_write(database, u"INSERT OR REPLACE INTO base.element_states VALUES(?,?)"_s),
        m_drop(database, u"DELETE FROM base.element_states WHERE id = ?"_s) {}

  /// Stores the states of an element; its type where they are others than before and it is still there, else empty.
  QString store(const QUuid& id) {
    const std::optional<Row> row = rowOf(id);
    if (!row) {
      m_drop.bind(1, id).run();
      return {};
    }
    const int states = withParents(*row, id);
    const bool same = m_stored.bind(1, id).step() && m_stored.integer(0) == states;
    m_stored.reset();
    if (same) {
      return {};
    }
    m_write.bind(1, id).bind(2, qint64(states)).run();
    return row->type;
  }

  void addReplacedBy(const QUuid& id, std::vector<QUuid>& ids) { addIds(m_replaced, id, ids); }
  void addContained(const QUuid& id, std::vector<QUuid>& ids) { addIds(m_contained, id, ids); }
  bool ok() const { return m_row.ok() && m_newer.ok() && m_replaced.ok() && m_contained.ok() && m_write.ok() && m_drop.ok(); }

private:
  struct Row {
    QString type;
    QUuid parent;
    int own = 0;
  };

  /// Nothing for leaves and what is not there.
  std::optional<Row> rowOf(const QUuid& id) {
    m_row.reset();
    if (id.isNull() || !m_row.bind(1, id).step() || isLeaf(m_row.text(0))) {
      return std::nullopt;
    }
    return Row{m_row.text(0), m_row.id(1), ownStates(m_row.text(2), m_row.text(3))};
  }

  bool isLeaf(const QString& type) const {
    const model::ElementType* known = m_metamodel.type(type);
    return !known || known->leaf;
  }

  int withParents(Row row, QUuid id) {
    int result = withoutReplaced(row, id);
    for (int depth = 0; depth < maxDepth && !row.parent.isNull() && result != 0; ++depth) {
      id = row.parent;
      const std::optional<Row> parent = rowOf(id);
      if (!parent) {
        break;
      }
      result &= withoutReplaced(*parent, id);
      row = *parent;
    }
    return result;
  }

  int withoutReplaced(const Row& row, const QUuid& id) {
    int result = row.own;
    m_newer.reset();
    m_newer.bind(1, id);
    while (m_newer.step()) {
      result &= isLeaf(m_newer.text(0)) ? result : ~ownStates(m_newer.text(1), m_newer.text(2));
    }
    return result;
  }

  static void addIds(Statement& rows, const QUuid& id, std::vector<QUuid>& ids) {
    rows.reset();
    rows.bind(1, id);
    while (rows.step()) {
      ids.push_back(rows.id(0));
    }
  }

  const model::Metamodel& m_metamodel;
  Statement m_row;
  Statement m_newer;
  Statement m_replaced;
  Statement m_contained;
  Statement m_stored;
  Statement m_write;
  Statement m_drop;
};

} // namespace

QString fillStates(sqlite3* database, const model::Metamodel& metamodel) {
  const QString trouble =
      model::execute(database, u"CREATE TABLE base.element_states(id BLOB PRIMARY KEY, states INTEGER) WITHOUT ROWID"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  const QStringList tabled = tabledTypes(database, metamodel);
  const QHash<QUuid, State> all = readStates(database, metamodel, tabled);
  std::vector<std::pair<QUuid, int>> order;
  order.reserve(static_cast<std::size_t>(all.size()));
  for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
    order.emplace_back(it.key(), withParents(all, it.value()));
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return model::storedBefore(a.first, b.first); });
  Statement insert(database, u"INSERT INTO base.element_states VALUES(?,?)"_s);
  for (const auto& [id, states] : order) {
    if (!insert.bind(1, id).bind(2, qint64(states)).run()) {
      return insert.error();
    }
  }
  const bool usual = std::all_of(order.begin(), order.end(), [](const auto& each) { return each.second == (asIs | toBe); });
  return usual ? QString() : setStates(database, tabled);
}

QString refreshStates(sqlite3* database, const model::Metamodel& metamodel, QSet<QString>& types) {
  const QHash<QUuid, State> all = readStates(database, metamodel, {});
  QHash<QUuid, int> stored;
  {
    Statement rows(database, u"SELECT id, states FROM base.element_states"_s);
    while (rows.step()) {
      stored.insert(rows.id(0), static_cast<int>(rows.integer(1)));
    }
  }
  Statement row(database, u"SELECT type FROM main.element WHERE id = ?"_s);
  Statement write(database, u"INSERT OR REPLACE INTO base.element_states VALUES(?,?)"_s);
  for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
    const int states = withParents(all, it.value());
    const auto before = stored.constFind(it.key());
    if (before == stored.constEnd() || *before != states) {
      write.bind(1, it.key()).bind(2, qint64(states)).run();
      types.insert(typeOf(row, it.key()));
    }
  }
  Statement drop(database, u"DELETE FROM base.element_states WHERE id = ?"_s);
  for (auto it = stored.constBegin(); it != stored.constEnd(); ++it) {
    if (!all.contains(it.key())) { // that its row is gone is told by the document's own parts
      drop.bind(1, it.key()).run();
    }
  }
  return write.ok() && drop.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
}

QString refreshStates(sqlite3* database, const model::Metamodel& metamodel, const QSet<QUuid>& changed, QSet<QString>& types) {
  StateReader reader(database, metamodel);
  std::vector<QUuid> open(changed.begin(), changed.end());
  for (const QUuid& id : changed) {
    reader.addReplacedBy(id, open);
  }
  while (!open.empty() && reader.ok()) {
    const QUuid id = open.back();
    open.pop_back();
    if (const QString type = reader.store(id); !type.isEmpty()) {
      types.insert(type);
      reader.addContained(id, open);
    }
  }
  return reader.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
}

QSet<QString> partsOfStates(const model::Metamodel& metamodel) {
  QSet<QString> parts{u"l_element_replaces.*"_s};
  for (const model::ElementType& type : metamodel.types()) {
    if (!type.leaf) {
      for (const QString& column : {u"*"_s, u"parent"_s, u"state"_s, u"lifecycle"_s}) {
        parts.insert(u"element:"_s + type.name + u'.' + column);
      }
    }
  }
  return parts;
}

} // namespace khung::validators
