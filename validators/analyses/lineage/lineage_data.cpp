// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/lineage_data.h"

#include "model/base/sqlite_statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

using model::Statement;

Role roleOf(QStringView text) {
  return text == u"master"      ? Role::Master
         : text == u"copy"      ? Role::Copy
         : text == u"extension" ? Role::Extension
         : text == u"origin"    ? Role::Origin
                                : Role::None;
}

Kind kindOf(QStringView text) {
  return text == u"contribute" ? Kind::Contribute
         : text == u"copy"     ? Kind::Copy
         : text == u"sync"     ? Kind::Sync
         : text == u"query"    ? Kind::Query
         : text == u"publish"  ? Kind::Publish
                               : Kind::None;
}

QStringList textsOf(const QString& json) {
  QStringList result;
  if (!json.isEmpty()) {
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
      result << value.toString();
    }
  }
  return result;
}

QString troubleOf(const Statement& statement) {
  return statement.ok() ? QString() : statement.error();
}

} // namespace

QString LineageData::read(sqlite3* connection) {
  for (const auto step : {&LineageData::readDatabases, &LineageData::readEntities, &LineageData::readFlows,
                          &LineageData::readItems, &LineageData::readUnresolved}) {
    const QString trouble = (this->*step)(connection);
    if (!trouble.isEmpty()) {
      return trouble;
    }
  }
  return {};
}

QString LineageData::readDatabases(sqlite3* connection) {
  Statement rows(connection, uR"(SELECT d."database", d.agency, coalesce(d.level, 0), t.update_interval
      FROM db_info d JOIN main.t_database t ON t.id = d."database" ORDER BY d."database")"_s);
  while (rows.step()) {
    databaseOf.insert(rows.id(0), static_cast<int>(databases.size()));
    databases.push_back({rows.id(0), rows.id(1), static_cast<int>(rows.integer(2)), rows.text(3), {}});
  }
  return troubleOf(rows);
}

QString LineageData::readEntities(sqlite3* connection) {
  Statement rows(connection, uR"(SELECT e.id, e.parent, e.role, coalesce(e.states, 0), e.identifier, coalesce(c.class, 0),
        e.code, e.name, e.extends, coalesce(e.aggregated, 0) OR coalesce(e.anonymised, 0), e.update_interval, e.position
      FROM entity e LEFT JOIN entity_class c ON c.entity = e.id ORDER BY e.id)"_s);
  struct Row {
    qint64 position;
    QUuid extends;
    Entity entity;
  };
  std::vector<Row> read;
  while (rows.step()) {
    Entity entity;
    entity.id = rows.id(0);
    entity.database = databaseOf.value(rows.id(1), -1);
    entity.stated = entity.role = roleOf(rows.text(2));
    entity.states = static_cast<int>(rows.integer(3));
    entity.identifier = rows.id(4);
    entity.family = static_cast<int>(rows.integer(5));
    entity.code = rows.text(6);
    entity.name = rows.text(7);
    entity.totals = rows.integer(9) != 0;
    entity.interval = rows.text(10);
    read.push_back({rows.integer(11), rows.id(8), std::move(entity)});
  }
  std::vector<std::size_t> order(read.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return read[a].position < read[b].position; });
  std::vector<std::pair<int, QUuid>> extends;
  entities.reserve(read.size());
  entityOf.reserve(static_cast<qsizetype>(read.size()));
  entitiesById.resize(read.size());
  for (const std::size_t place : order) {
    Row& row = read[place];
    const int index = static_cast<int>(entities.size());
    entitiesById[place] = index;
    if (!row.extends.isNull()) {
      extends.emplace_back(index, row.extends);
    }
    if (row.entity.database >= 0) {
      databases[static_cast<std::size_t>(row.entity.database)].entities.push_back(index);
    }
    entityOf.insert(row.entity.id, index);
    entities.push_back(std::move(row.entity));
  }
  for (const auto& [index, target] : extends) {
    entity(index).extends = entityOf.value(target, -1);
  }
  Statement pairs(connection, u"SELECT id, target FROM entity_distinct_from"_s);
  while (pairs.step()) {
    distinct.insert(std::minmax(entityOf.value(pairs.id(0), -1), entityOf.value(pairs.id(1), -1)));
  }
  return rows.ok() ? troubleOf(pairs) : troubleOf(rows);
}

QString LineageData::readFlows(sqlite3* connection) {
  Statement rows(connection, uR"(SELECT f.id, f."from", f."to", f.kind, f.purpose, f."interval", f.snapshot_date,
        coalesce(f.aggregated, 0) OR coalesce(f.anonymised, 0),
        i.states, f.territory, f.records, i.from_agency, i.to_agency
      FROM data_flow f JOIN flow_info i ON i.flow = f.id ORDER BY f.id)"_s);
  while (rows.step()) {
    Flow flow;
    flow.id = rows.id(0);
    flow.from = rows.id(1);
    flow.to = rows.id(2);
    flow.fromDatabase = databaseOf.value(flow.from, -1);
    flow.toDatabase = databaseOf.value(flow.to, -1);
    flow.kind = kindOf(rows.text(3));
    flow.purpose = rows.text(4);
    flow.interval = rows.text(5);
    flow.snapshot = !rows.isNull(6);
    flow.totals = rows.integer(7) != 0;
    flow.states = static_cast<int>(rows.integer(8));
    flow.territory = textsOf(rows.text(9));
    flow.records = textsOf(rows.text(10));
    flow.fromAgency = rows.id(11);
    flow.toAgency = rows.id(12);
    flow.missingFrom = flow.from.isNull();
    flow.missingTo = flow.to.isNull();
    m_flowOf.insert(flow.id, static_cast<int>(flows.size()));
    flows.push_back(std::move(flow));
  }
  return troubleOf(rows);
}

QString LineageData::readItems(sqlite3* connection) {
  Statement rows(connection, uR"(SELECT i.id, i.parent, i.entity, i.target, i.scope_territory, i.scope_records,
        coalesce(i.states, 3) FROM carried_item i ORDER BY i.parent, i.position, i.id)"_s);
  while (rows.step()) {
    const auto flow = m_flowOf.constFind(rows.id(1));
    if (flow == m_flowOf.constEnd()) {
      continue;
    }
    Item item;
    item.id = rows.id(0);
    item.entity = entityOf.value(rows.id(2), -1);
    item.target = entityOf.value(rows.id(3), -1);
    item.territory = textsOf(rows.text(4));
    item.records = textsOf(rows.text(5));
    item.states = static_cast<int>(rows.integer(6));
    std::vector<Item>& items = flows[static_cast<std::size_t>(*flow)].items;
    m_itemOf.insert(item.id, {*flow, static_cast<int>(items.size())});
    items.push_back(std::move(item));
  }
  for (const bool sent : {true, false}) {
    const QString list = sent ? u"attributes"_s : u"target_attributes"_s;
    Statement named(connection, uR"(SELECT l.id, l.target, l.position, e.parent FROM carried_item_%1 l
        JOIN main.element e ON e.id = l.target)"_s.arg(list));
    while (named.step()) {
      const auto place = m_itemOf.constFind(named.id(0));
      if (place != m_itemOf.constEnd()) {
        Item& item = flows[static_cast<std::size_t>(place->first)].items[static_cast<std::size_t>(place->second)];
        (sent ? item.attributes : item.targetAttributes).insert(static_cast<int>(named.integer(2)), named.id(1));
        attributeEntity.insert(named.id(1), named.id(3));
      }
    }
    if (!named.ok()) {
      return troubleOf(named);
    }
  }
  return troubleOf(rows);
}

QString LineageData::readUnresolved(sqlite3* connection) {
  Statement rows(connection, uR"(SELECT element, property, text FROM unresolved
      WHERE property IN ('from', 'to', 'entity', 'target', 'attributes') ORDER BY element, property, position)"_s);
  while (rows.step()) {
    const QString property = rows.text(1);
    const auto flow = m_flowOf.constFind(rows.id(0));
    if (flow != m_flowOf.constEnd() && (property == u"from" || property == u"to")) {
      Flow& changed = flows[static_cast<std::size_t>(*flow)];
      (property == u"from" ? changed.fromText : changed.toText) = rows.text(2);
    }
    const auto place = m_itemOf.constFind(rows.id(0));
    if (place == m_itemOf.constEnd()) {
      continue;
    }
    Item& item = flows[static_cast<std::size_t>(place->first)].items[static_cast<std::size_t>(place->second)];
    if (property == u"attributes") {
      item.missingAttributes << rows.text(2);
    } else if (property == u"entity" || property == u"target") {
      (property == u"entity" ? item.missingEntity : item.missingTarget) = rows.text(2);
    }
  }
  return troubleOf(rows);
}

} // namespace khung::validators::lineage
