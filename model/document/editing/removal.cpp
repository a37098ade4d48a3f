// SPDX-License-Identifier: Apache-2.0
#include "model/document/editing/removal.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

Removal::Removal(Database& database, const StoragePlan& plan)
    : m_database(database), m_plan(plan), m_reader(database, plan) {
  m_database.exec(u"CREATE TEMP TABLE IF NOT EXISTS removing(id BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID"_s);
}

std::vector<QUuid> Removal::remove(const std::vector<QUuid>& roots) {
  std::vector<QUuid> gone = gather(roots);
  const std::vector<Siblings> siblings = remainingSiblings();
  for (const ReferenceColumn& place : m_plan.references()) {
    for (const Referrer& referrer : referrers(place)) {
      turnIntoText(place, referrer);
    }
  }
  removeRows();
  for (const Siblings& group : siblings) {
    closeGaps(group);
  }
  m_database.exec(u"DELETE FROM temp.removing"_s);
  return gone;
}

std::vector<QUuid> Removal::gather(const std::vector<QUuid>& roots) {
  for (const QUuid& root : roots) {
    const Prepared below = m_database.prepared(
        u"WITH RECURSIVE below(id) AS (VALUES(?1) UNION SELECT e.id FROM below b CROSS JOIN element e "
        "INDEXED BY x_element_parent ON e.parent=b.id) "
        "INSERT OR IGNORE INTO temp.removing SELECT id FROM below"_s);
    below->id(1, root);
    below->run();
  }
  std::vector<QUuid> gone;
  const Prepared query = m_database.prepared(u"SELECT id FROM temp.removing"_s);
  while (query->executeStep()) {
    gone.push_back(query->idAt(0));
  }
  return gone;
}

std::vector<Removal::Siblings> Removal::remainingSiblings() {
  std::vector<Siblings> groups;
  const Prepared query = m_database.prepared(
      u"SELECT DISTINCT e.parent, e.type FROM temp.removing r CROSS JOIN element e ON e.id=r.id "
      "WHERE e.parent IS NOT NULL AND e.parent NOT IN (SELECT id FROM temp.removing)"_s);
  while (query->executeStep()) {
    groups.push_back({query->idAt(0), query->textAt(1)});
  }
  return groups;
}

void Removal::closeGaps(const Siblings& siblings) {
  std::vector<std::pair<QUuid, int>> displaced;
  {
    const Prepared query = m_database.prepared(
        u"SELECT id, position FROM element INDEXED BY x_element_parent WHERE parent=?1 AND type=?2 "
        "ORDER BY position, id"_s);
    query->id(1, siblings.parent).text(2, siblings.type);
    for (int place = 0; query->executeStep(); ++place) {
      if (query->integerAt(1) != place) {
        displaced.emplace_back(query->idAt(0), place);
      }
    }
  }
  const Prepared query = m_database.prepared(u"UPDATE element SET position=?1 WHERE id=?2"_s);
  for (const auto& [id, place] : displaced) {
    query->integer(1, place).id(2, id);
    query->run();
  }
}

std::vector<Removal::Referrer> Removal::referrers(const ReferenceColumn& place) {
  const bool links = place.property->storage == Storage::Links;
  const QString group = links                     ? u"t.as_group"_s
                        : place.property->groups ? u"coalesce(t.%1, 0)"_s.arg(quoted(place.property->groupColumn()))
                                                  : u"0"_s;
  const Prepared query = m_database.prepared(
      u"SELECT t.id, t.%1, %2, %3 FROM temp.removing r CROSS JOIN %4 t INDEXED BY %5 ON t.%1=r.id "
      "WHERE t.id NOT IN (SELECT id FROM temp.removing)"_s.arg(quoted(place.column), group,
                                                               links ? u"t.position"_s : u"0"_s, quoted(place.table), quoted(place.index())));
  std::vector<Referrer> result;
  while (query->executeStep()) {
    result.push_back({query->idAt(0), query->idAt(1), query->integerAt(2) != 0, query->integerAt(3)});
  }
  return result;
}

void Removal::turnIntoText(const ReferenceColumn& place, const Referrer& referrer) {
  {
    const Prepared query = m_database.prepared(
        u"INSERT INTO unresolved(element, property, position, text) SELECT ?1, ?2, "
        "CASE WHEN EXISTS(SELECT 1 FROM unresolved WHERE element=?1 AND property=?2 AND position=?3) "
        "THEN (SELECT max(position)+1 FROM unresolved WHERE element=?1 AND property=?2) ELSE ?3 END, ?4"_s);
    query->id(1, referrer.id).text(2, place.property->name).integer(3, referrer.position);
    query->text(4, m_reader.codePath(referrer.target) + (referrer.asGroup ? u"/*"_s : QString()));
    query->run();
  }
  if (place.property->storage == Storage::Links) {
    const Prepared query =
        m_database.prepared(u"DELETE FROM %1 WHERE id=? AND target=? AND as_group=?"_s.arg(quoted(place.table)));
    query->id(1, referrer.id).id(2, referrer.target).integer(3, referrer.asGroup ? 1 : 0);
    query->run();
    return;
  }
  QString columns = quoted(place.column) + u"=NULL"_s;
  if (place.property->groups) {
    columns += u", "_s + quoted(place.property->groupColumn()) + u"=NULL"_s;
  }
  const Prepared query = m_database.prepared(u"UPDATE %1 SET %2 WHERE id=?"_s.arg(quoted(place.table), columns));
  query->id(1, referrer.id);
  query->run();
}

void Removal::removeRows() {
  QStringList tables{u"unresolved"_s};
  const auto addLinkTables = [&](const StoredType& type, const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::Links) {
        tables << m_plan.linkTable(type, property);
      }
    }
  };
  addLinkTables({}, m_plan.common());
  {
    const Prepared types = m_database.prepared(
        u"SELECT DISTINCT e.type FROM temp.removing r CROSS JOIN element e ON e.id=r.id"_s);
    while (types->executeStep()) {
      if (const StoredType* type = m_plan.type(types->textAt(0))) {
        addLinkTables(*type, type->properties);
        tables << type->table();
      }
    }
  }
  tables << u"element"_s;
  for (const QString& table : std::as_const(tables)) {
    m_database
        .prepared(u"DELETE FROM %1 WHERE %2 IN (SELECT id FROM temp.removing)"_s.arg(
            quoted(table), table == u"unresolved" ? u"element"_s : u"id"_s))
        ->run();
  }
}

int countBelow(Database& database, const std::vector<QUuid>& roots, int most) {
  int count = 0;
  for (const QUuid& root : roots) {
    const Prepared query = database.prepared(
        u"WITH RECURSIVE below(id) AS (VALUES(?1) UNION ALL SELECT e.id FROM below b CROSS JOIN element e "
        "INDEXED BY x_element_parent ON e.parent=b.id "
        "LIMIT ?2) SELECT count(*) FROM below"_s);
    query->id(1, root).integer(2, most);
    if (query->executeStep()) {
      count += int(query->integerAt(0));
    }
    if (count >= most) {
      return most;
    }
  }
  return count;
}

} // namespace khung::model
