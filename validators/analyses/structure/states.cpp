// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/structure/structure.h"

#include "model/base/sqlite_statement.h"

#include <algorithm>

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

} // namespace

QString fillStates(sqlite3* database, const model::Metamodel& metamodel) {
  QStringList types; // by name, so that the index on type serves and the many leaves are never touched
  for (const model::ElementType& type : metamodel.types()) {
    if (!type.leaf) {
      types << u'\'' + type.name + u'\'';
    }
  }
  const QString trouble =
      model::execute(database, u"CREATE TEMP TABLE element_states(id BLOB PRIMARY KEY, states INTEGER) WITHOUT ROWID"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  QHash<QUuid, State> all;
  Statement rows(database, u"SELECT id, parent, state, lifecycle FROM main.element WHERE type IN (%1)"_s.arg(
                               types.join(u',')));
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
  std::vector<QByteArray> order; // in the table's order, which is far quicker to fill than at random
  order.reserve(static_cast<std::size_t>(all.size()));
  for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
    order.push_back(it.key().toRfc4122());
  }
  std::sort(order.begin(), order.end());
  model::execute(database, u"BEGIN"_s);
  Statement insert(database, u"INSERT INTO temp.element_states VALUES(?,?)"_s);
  for (const QByteArray& bytes : order) {
    const QUuid id = QUuid::fromRfc4122(bytes);
    if (!insert.bind(1, id).bind(2, qint64(withParents(all, all[id]))).run()) {
      break;
    }
  }
  const QString failure = insert.ok() ? QString() : insert.error();
  model::execute(database, u"COMMIT"_s);
  return failure;
}

} // namespace khung::validators
