// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/identity/identity.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr std::size_t largeClass = 64;

/// Union of entities into classes; the pairs of one class are the same entity unless declared distinct.
class IdentityBuilder {
public:
  explicit IdentityBuilder(AnalysisContext& context) : m_database(context.database) {}

  QString run() {
    const QString trouble = model::execute(m_database, uR"(
      CREATE TABLE derived.same_entity(a BLOB, b BLOB, evidence TEXT, PRIMARY KEY(a, b)) WITHOUT ROWID;
      CREATE TABLE derived.entity_info(entity BLOB PRIMARY KEY, "database" BLOB, db_kind TEXT, level INTEGER, agency BLOB,
        agency_kind TEXT, role TEXT, states INTEGER, identifier BLOB, class INTEGER) WITHOUT ROWID;)"_s);
    if (!trouble.isEmpty()) {
      return trouble;
    }
    readDistinct();
    joinDeclared();
    joinDictionary();
    joinIdentifiers();
    joinCertainOverlaps();
    writePairs();
    writeInfo();
    return m_trouble;
  }

private:
  QUuid root(QUuid id) {
    while (true) {
      const auto found = m_parent.constFind(id);
      if (found == m_parent.constEnd() || *found == id) {
        return id;
      }
      id = *found;
    }
  }

  void join(const QUuid& a, const QUuid& b, const QString& evidence) {
    if (a.isNull() || b.isNull() || a == b || distinct(a, b)) {
      return;
    }
    const auto key = std::minmax(a, b);
    if (!m_evidence.contains(key)) {
      m_evidence.insert(key, evidence);
    }
    const QUuid first = root(a);
    const QUuid second = root(b);
    m_parent.insert(std::max(first, second), std::min(first, second));
    m_parent.insert(std::min(first, second), std::min(first, second));
    m_members << a << b;
  }

  bool distinct(const QUuid& a, const QUuid& b) const { return m_distinct.contains(std::minmax(a, b)); }

  void readDistinct() {
    Statement rows(m_database, u"SELECT id, target FROM entity_distinct_from"_s);
    while (rows.step()) {
      m_distinct.insert(std::minmax(rows.id(0), rows.id(1)));
    }
    noteTrouble(rows);
  }

  void joinDeclared() {
    Statement same(m_database, u"SELECT id, target FROM entity_same_as"_s);
    while (same.step()) {
      join(same.id(0), same.id(1), u"same_as"_s);
    }
    Statement extends(m_database, u"SELECT id, extends FROM entity WHERE extends IS NOT NULL"_s);
    while (extends.step()) {
      join(extends.id(0), extends.id(1), u"extends"_s);
    }
    noteTrouble(same);
    noteTrouble(extends);
  }

  void joinDictionary() {
    Statement rows(m_database,
                   u"SELECT id, dictionary_entry FROM entity WHERE dictionary_entry IS NOT NULL ORDER BY id"_s);
    QHash<QString, QUuid> first;
    while (rows.step()) {
      const QString entry = model::folded(rows.text(1));
      if (first.contains(entry)) {
        join(first.value(entry), rows.id(0), u"dictionary"_s);
      } else if (!entry.isEmpty()) {
        first.insert(entry, rows.id(0));
      }
    }
    noteTrouble(rows);
  }

  /// Identifiers that correspond to one another, or to the same attribute, key the same thing.
  void joinIdentifiers() {
    QHash<QUuid, QUuid> targets;
    Statement attributes(m_database, u"SELECT id, corresponds_to FROM main.t_attribute WHERE corresponds_to IS NOT NULL"_s);
    while (attributes.step()) {
      targets.insert(attributes.id(0), attributes.id(1));
    }
    noteTrouble(attributes);
    Statement rows(m_database, u"SELECT id, identifier FROM main.t_entity WHERE identifier IS NOT NULL ORDER BY id"_s);
    QHash<QUuid, QUuid> entityOf;
    std::vector<std::pair<QUuid, QUuid>> corresponding;
    while (rows.step()) {
      entityOf.insert(rows.id(1), rows.id(0));
      if (const auto target = targets.constFind(rows.id(1)); target != targets.constEnd()) {
        corresponding.emplace_back(rows.id(0), *target);
      }
    }
    noteTrouble(rows);
    QHash<QUuid, QUuid> byTarget;
    for (const auto& [entity, target] : corresponding) {
      if (entityOf.contains(target)) {
        join(entity, entityOf.value(target), u"identifier"_s);
      }
      if (byTarget.contains(target)) {
        join(entity, byTarget.value(target), u"identifier"_s);
      } else {
        byTarget.insert(target, entity);
      }
    }
  }

  void joinCertainOverlaps() {
    Statement rows(m_database, u"SELECT a, b FROM overlap_pair WHERE kind = 'entity' AND certain"_s);
    while (rows.step()) {
      join(rows.id(0), rows.id(1), u"overlap"_s);
    }
    noteTrouble(rows);
  }

  void writePairs() {
    QHash<QUuid, std::vector<QUuid>> classes;
    std::vector<QUuid> members(m_members.begin(), m_members.end());
    std::sort(members.begin(), members.end());
    for (const QUuid& member : members) {
      classes[root(member)].push_back(member);
    }
    const QSet<QUuid> masters = readMasters();
    Statement insert(m_database, u"INSERT OR IGNORE INTO same_entity VALUES(?,?,?)"_s);
    for (const std::vector<QUuid>& group : std::as_const(classes)) {
      // In a class of thousands (the citizen) only pairs with a master say anything; all pairs would be quadratic.
      const bool large = group.size() > largeClass;
      for (const QUuid& a : group) {
        for (const QUuid& b : group) {
          const bool told = !large || masters.contains(a) || masters.contains(b);
          if (a != b && told && !distinct(a, b)) {
            insert.bind(1, a).bind(2, b).bind(3, m_evidence.value(std::minmax(a, b), u"chain"_s)).run();
          }
        }
      }
    }
    noteTrouble(insert);
  }

  QSet<QUuid> readMasters() {
    QSet<QUuid> result;
    Statement rows(m_database, u"SELECT id FROM main.t_entity WHERE role = 'master'"_s);
    while (rows.step()) {
      result.insert(rows.id(0));
    }
    noteTrouble(rows);
    return result;
  }

  void writeInfo() {
    std::vector<QUuid> roots;
    for (const QUuid& member : std::as_const(m_members)) {
      roots.push_back(root(member));
    }
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    model::execute(m_database, u"CREATE TABLE derived.entity_class(entity BLOB PRIMARY KEY, class INTEGER) WITHOUT ROWID"_s);
    Statement insert(m_database, u"INSERT INTO entity_class VALUES(?,?)"_s);
    for (const QUuid& member : std::as_const(m_members)) {
      const auto at = std::lower_bound(roots.begin(), roots.end(), root(member));
      insert.bind(1, member).bind(2, qint64(at - roots.begin() + 1)).run();
    }
    const QString trouble = model::execute(m_database, uR"(
      INSERT INTO entity_info SELECT e.id, e.parent, d.kind, d.level, d.agency, d.agency_kind, e.role,
        e.states, e.identifier, c.class
      FROM entity e LEFT JOIN db_info d ON d."database" = e.parent LEFT JOIN entity_class c ON c.entity = e.id ORDER BY e.id;
      CREATE INDEX derived.entity_info_database ON entity_info("database");
      CREATE INDEX derived.entity_info_class ON entity_info(class);)"_s);
    m_trouble = m_trouble.isEmpty() ? trouble : m_trouble;
  }

  void noteTrouble(const Statement& statement) {
    if (!statement.ok() && m_trouble.isEmpty()) {
      m_trouble = statement.error();
    }
  }

  sqlite3* m_database;
  QSet<std::pair<QUuid, QUuid>> m_distinct;
  QHash<std::pair<QUuid, QUuid>, QString> m_evidence;
  QHash<QUuid, QUuid> m_parent;
  QSet<QUuid> m_members;
  QString m_trouble;
};

} // namespace

QString analyseIdentity(AnalysisContext& context) {
  return IdentityBuilder(context).run();
}

} // namespace khung::validators
