// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/entity_reader.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/attribute_rows.h"

#include <algorithm>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

using model::Statement;

QString EntityReader::read(const std::function<QString()>& meanwhile) {
  AttributeRows own;
  AttributeRows& attributes = m_context.attributes ? *m_context.attributes : own;
  const auto policy = m_context.beside ? std::launch::async : std::launch::deferred;
  auto reading = std::async(policy, [&] {
    return attributes.read(m_context.beside ? m_context.beside : m_context.database, m_context.attributes != nullptr);
  });
  QString trouble = readEntities();
  trouble = trouble.isEmpty() ? readGroups() : trouble;
  trouble = trouble.isEmpty() ? readDeclared() : trouble;
  trouble = trouble.isEmpty() ? meanwhile() : trouble;
  const QString other = reading.get();
  if (trouble.isEmpty() && other.isEmpty()) {
    addAttributes(attributes);
  }
  return trouble.isEmpty() ? other : trouble;
}

QString EntityReader::readEntities() {
  Statement rows(m_context.database, uR"(
    SELECT e.id, e.parent, e.name, e.states, e.role, e.aggregated, e.identifier, d.level,
           e.territory IS NOT NULL OR e.records IS NOT NULL
    FROM entity e LEFT JOIN db_info d ON d."database" = e.parent WHERE e.states <> 0 ORDER BY e.id)"_s);
  QHash<QUuid, quint32> databaseScopes;
  while (rows.step()) {
    EntityFacts facts;
    EntityCoverage coverage;
    facts.id = rows.id(0);
    coverage.states = static_cast<quint8>(rows.integer(3));
    const QByteArrayView role = rows.bytes(4);
    facts.master = role == "master";
    facts.copy = role == "copy";
    coverage.aggregated = rows.integer(5) != 0;
    facts.level = rows.isNull(7) ? 9 : static_cast<int>(rows.integer(7));
    const QUuid database = rows.id(1);
    facts.home = database;
    if (rows.integer(8) != 0) {
      coverage.scope = scopeOf(facts.id);
    } else {
      const auto known = databaseScopes.constFind(database);
      coverage.scope = known != databaseScopes.constEnd() ? *known : *databaseScopes.insert(database, scopeOf(database));
    }
    ThingMatcher::Thing thing;
    const auto number = static_cast<quint32>(m_databases.size());
    const auto group = m_databases.constFind(database);
    thing.group = group != m_databases.constEnd() ? *group : *m_databases.insert(database, number);
    thing.name = m_matcher.names().add(rows.bytes(2), NameUse::Thing);
    thing.rank = static_cast<quint32>(facts.level * 2 + (facts.master ? 0 : 1));
    const quint32 index = m_matcher.addThing(thing);
    m_index.insert(facts.id, index);
    if (!rows.isNull(6)) {
      m_identifiers.insert(rows.id(6), index);
    }
    m_facts.push_back(facts);
    m_coverage.push_back(coverage);
  }
  return rows.ok() ? QString() : rows.error();
}

/// The first data group of an entity, or of its database: weak common ground.
QString EntityReader::readGroups() {
  QHash<QUuid, quint32> groups;  // of entities and databases
  QHash<QUuid, quint32> marks;
  for (const QString& type : {u"entity"_s, u"database"_s}) {
    Statement rows(m_context.database, u"SELECT id, target FROM main.l_%1_data_groups ORDER BY id, position"_s.arg(type));
    while (rows.step()) {
      const auto next = static_cast<quint32>(marks.size() + 1);
      const auto mark = marks.constFind(rows.id(1));
      const quint32 number = mark != marks.constEnd() ? *mark : *marks.insert(rows.id(1), next);
      if (!groups.contains(rows.id(0))) {
        groups.insert(rows.id(0), number);
      }
    }
    if (!rows.ok()) {
      return rows.error();
    }
  }
  for (std::size_t i = 0; i < m_facts.size() && !groups.isEmpty(); ++i) {
    m_matcher.setMark(static_cast<quint32>(i), groups.value(m_facts[i].id, groups.value(m_facts[i].home)));
  }
  return {};
}

void EntityReader::addAttributes(const AttributeRows& attributes) {
  constexpr quint32 none = AttributeRows::none;
  std::vector<quint32> things(static_cast<std::size_t>(attributes.entities().size()), none);
  for (auto it = attributes.entities().constBegin(); it != attributes.entities().constEnd(); ++it) {
    things[*it] = m_index.value(it.key(), none);
  }
  const std::vector<QByteArray>& texts = attributes.texts();
  std::vector<quint32> names(texts.size(), none);
  std::vector<TypeKind> types;
  for (const QByteArray& text : texts) {
    types.push_back(typeKind(QString::fromUtf8(text)));
  }
  m_matcher.reserveLeaves(attributes.rows().size());
  for (const AttributeRows::Row& row : attributes.rows()) {
    if (things[row.entity] == none) {
      continue;
    }
    const quint32 shown = row.shown();
    quint32 name = shown != none ? names[shown] : 0;
    if (name == none) {
      name = names[shown] = m_matcher.names().add(texts[shown], NameUse::Attribute);
    }
    const TypeKind type = row.datatype != AttributeRows::noType ? types[row.datatype] : TypeKind::Unknown;
    const quint32 leaf = m_matcher.addLeaf({things[row.entity], name, 0, row.codeList, type});
    const auto entity = row.identifies ? m_identifiers.constFind(row.id) : m_identifiers.constEnd();
    if (entity != m_identifiers.constEnd()) {
      m_matcher.setIdentifier(*entity, leaf);
    }
  }
}

QString EntityReader::readDeclared() {
  Statement rows(m_context.database, uR"(
    SELECT id, target FROM main.l_entity_same_as UNION ALL SELECT id, target FROM main.l_entity_distinct_from
    UNION ALL SELECT id, extends FROM main.t_entity WHERE extends IS NOT NULL)"_s);
  while (rows.step()) {
    const auto a = m_index.constFind(rows.id(0));
    const auto b = m_index.constFind(rows.id(1));
    if (a != m_index.constEnd() && b != m_index.constEnd()) {
      m_declared.insert(std::minmax(*a, *b));
    }
  }
  return rows.ok() ? QString() : rows.error();
}

quint32 EntityReader::scopeOf(const QUuid& id) {
  const QString text = m_context.scopes.territoryOf(id).join(u'|') + u'\n' + m_context.scopes.recordsOf(id).join(u'|');
  const auto found = m_scopes.constFind(text);
  if (found != m_scopes.constEnd()) {
    return *found;
  }
  m_scopeOwner.push_back(id);
  return *m_scopes.insert(text, static_cast<quint32>(m_scopeOwner.size() - 1));
}

bool EntityReader::mayOverlap(quint32 a, quint32 b) {
  return (m_coverage[a].states & m_coverage[b].states) != 0 && scopesMeet(a, b) && !declared(a, b);
}

bool EntityReader::scopesMeet(quint32 a, quint32 b) {
  const auto [low, high] = std::minmax(m_coverage[a].scope, m_coverage[b].scope);
  if (low == high) {
    return true;
  }
  const quint64 key = quint64(low) << 32 | high;
  const std::lock_guard lock(m_meetGuard);
  const auto found = m_meet.constFind(key);
  return found != m_meet.constEnd() ? *found
                                    : *m_meet.insert(key, m_context.scopes.meet(m_scopeOwner[low], m_scopeOwner[high]));
}

bool EntityReader::declared(quint32 a, quint32 b) const {
  return !m_declared.isEmpty() && m_declared.contains(std::minmax(a, b));
}

} // namespace khung::validators
