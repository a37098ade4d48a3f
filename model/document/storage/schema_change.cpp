// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/element_reader.h"
#include "model/document/storage/element_writer.h"
#include "model/document/storage/row_values.h"
#include "model/document/storage/schema.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

/// What one element said with a property that is stored otherwise now, or no longer.
struct Carried {
  QUuid id;
  QStringList texts;
  QJsonObject map;
  std::vector<Link> links;
};

struct Moved {
  QString type; ///< "element" for a common property
  StoredProperty property;
  std::vector<Carried> values;
};

/// Brings the tables of one document to another plan. First what will not fit is taken out, then the tables change,
/// then the values go where they fit now, and else into the free properties.
class SchemaChange {
public:
  SchemaChange(Database& database, const StoragePlan& plan, const StoragePlan& stored)
      : m_database(database), m_plan(plan), m_stored(stored), m_reader(database, plan),
        m_writer(database, plan, [](const Element&, const StoredProperty&, const QUuid&) { return Result<void>(); }) {}

  Notices run() {
    gather();
    for (const Moved& moved : m_moved) {
      dropUnresolved(moved);
    }
    changeTables();
    m_database.forgetPrepared();
    Notices notices;
    for (const Moved& moved : m_moved) {
      const int sheltered = putBack(moved);
      if (sheltered > 0) {
        notices.push_back({u"document.property-moved"_s,
                           {moved.type, moved.property.name, QString::number(sheltered)},
                           {},
                           Notice::Level::Info});
      }
    }
    return notices;
  }

private:
  void gather() {
    for (const StoredProperty& property : m_stored.common()) {
      const StoredProperty* now = m_plan.commonProperty(property.name);
      if (!now || !now->sameStorage(property)) {
        m_moved.push_back({u"element"_s, property, values(u"element"_s, u"element"_s, property)});
      }
    }
    for (const StoredType& type : m_stored.types()) {
      const StoredType* present = m_plan.type(type.name);
      for (const StoredProperty& property : type.properties) {
        const StoredProperty* now = present ? present->find(property.name) : nullptr;
        if (!now || !now->sameStorage(property)) {
          m_moved.push_back({type.name, property, values(type.name, type.table(), property)});
        }
      }
    }
  }

  std::vector<Carried> values(const QString& owner, const QString& table, const StoredProperty& property) {
    if (property.isReference()) {
      return linkValues(owner, table, property);
    }
    m_left.insert({table, property.name});
    std::vector<Carried> result;
    Query query(m_database.connection(),
                u"SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL"_s.arg(quoted(property.name), quoted(table)));
    while (query.executeStep()) {
      Carried carried;
      carried.id = query.idAt(0);
      if (property.storage == Storage::List) {
        carried.texts = listOf(query.textAt(1));
      } else if (property.storage == Storage::Map) {
        carried.map = mapOf(query.textAt(1));
      } else {
        carried.texts << query.textAt(1);
      }
      result.push_back(std::move(carried));
    }
    return result;
  }

  std::vector<Carried> linkValues(const QString& owner, const QString& table, const StoredProperty& property) {
    QString sql;
    if (property.storage == Storage::Links) {
      sql = u"SELECT id, target, as_group, position, NULL FROM %1"_s.arg(quoted(u"l_"_s + owner + u'_' + property.name));
    } else {
      m_left.insert({table, property.name});
      m_left.insert({table, property.groupColumn()});
      const QString group = property.groups ? u"coalesce(%1, 0)"_s.arg(quoted(property.groupColumn())) : u"0"_s;
      sql = u"SELECT id, %1, %2, 0, NULL FROM %3 WHERE %1 IS NOT NULL"_s.arg(quoted(property.name), group, quoted(table));
    }
    const QString ofOwner = owner == u"element" ? QString() : u" AND e.type=?2"_s;
    sql += u" UNION ALL SELECT u.element, NULL, 0, u.position, u.text FROM unresolved u JOIN element e ON e.id=u.element "
           "WHERE u.property=?1%1 ORDER BY 1, 4"_s.arg(ofOwner);
    Query query(m_database.connection(), sql);
    query.text(1, property.name);
    if (owner != u"element") {
      query.text(2, owner);
    }
    std::vector<Carried> result;
    while (query.executeStep()) {
      const QUuid id = query.idAt(0);
      if (result.empty() || result.back().id != id) {
        result.push_back({id, {}, {}, {}});
      }
      result.back().links.push_back({query.idAt(1), query.textAt(4), query.integerAt(2) != 0});
    }
    return result;
  }

  void dropUnresolved(const Moved& moved) {
    if (!moved.property.isReference()) {
      return;
    }
    for (const Carried& carried : moved.values) {
      const Prepared query = m_database.prepared(u"DELETE FROM unresolved WHERE element=? AND property=?"_s);
      query->id(1, carried.id).text(2, moved.property.name);
      query->run();
    }
  }

  void changeTables() {
    QSet<QString> wanted;
    for (const TableLayout& layout : m_plan.layouts()) {
      wanted.insert(layout.name);
      if (!m_database.hasTable(layout.name)) {
        createTable(m_database, layout);
      } else {
        changeTable(layout);
      }
    }
    for (const TableLayout& layout : m_stored.layouts()) {
      if (!wanted.contains(layout.name)) {
        m_database.exec(u"DROP TABLE IF EXISTS %1"_s.arg(quoted(layout.name)));
      }
    }
  }

  void changeTable(const TableLayout& layout) {
    QSet<QString> present;
    Query info(m_database.connection(), u"SELECT name FROM pragma_table_info(?)"_s);
    info.text(1, layout.name);
    while (info.executeStep()) {
      present.insert(info.textAt(0));
    }
    QStringList kept;
    for (const ColumnLayout& column : layout.columns) {
      if (present.contains(column.name) && !m_left.contains({layout.name, column.name})) {
        kept << quoted(column.name);
      }
    }
    if (kept.size() != qsizetype(layout.columns.size()) || kept.size() != present.size()) {
      const QString fresh = layout.name + u"_new"_s;
      const QString columns = kept.join(u", "_s);
      m_database.exec(createStatement(layout, fresh));
      m_database.exec(
          u"INSERT INTO %1(%2) SELECT %2 FROM %3"_s.arg(quoted(fresh), columns, quoted(layout.name)));
      m_database.forgetPrepared();
      m_database.exec(u"DROP TABLE %1"_s.arg(quoted(layout.name)));
      m_database.exec(u"ALTER TABLE %1 RENAME TO %2"_s.arg(quoted(fresh), quoted(layout.name)));
    }
    for (const QString& index : layout.indexes) {
      m_database.exec(index);
    }
  }

  /// Number of elements whose value found no place but the free properties.
  int putBack(const Moved& moved) {
    int sheltered = 0;
    for (const Carried& carried : moved.values) {
      const StoredType* type = m_plan.type(m_reader.typeOf(carried.id));
      if (!type) {
        continue;
      }
      const StoredProperty* property = m_plan.property(*type, moved.property.name);
      const QStringList rest = property ? putInto(*type, *property, carried) : textsOf(carried);
      if (!rest.isEmpty()) {
        shelter(carried.id, moved.property.name, rest.join(u"; "_s));
        ++sheltered;
      }
    }
    return sheltered;
  }

  /// What did not fit.
  QStringList putInto(const StoredType& type, const StoredProperty& property, const Carried& carried) {
    if (property.isReference()) {
      return putLinks(type, property, carried);
    }
    QStringList texts = textsOf(carried);
    Value value;
    switch (property.storage) {
    case Storage::List:
      value = texts;
      texts.clear();
      break;
    case Storage::Map:
      if (!carried.map.isEmpty()) {
        value = carried.map;
        texts.clear();
      }
      break;
    case Storage::Text:
      value = texts.join(u"; "_s);
      texts.clear();
      break;
    default:
      bool number = false;
      const double parsed = texts.size() == 1 ? texts.front().toDouble(&number) : 0;
      if (const auto stored = number ? storedValue(property, parsed) : std::nullopt) {
        value = *stored;
        texts.clear();
      }
    }
    if (!std::holds_alternative<std::monostate>(value)) {
      const QString table = m_plan.isCommon(property) ? u"element"_s : type.table();
      const Prepared query =
          m_database.prepared(u"UPDATE %1 SET %2=?1 WHERE id=?2"_s.arg(quoted(table), quoted(property.name)));
      bindValue(*query, 1, value);
      query->id(2, carried.id);
      query->run();
    }
    return texts;
  }

  QStringList putLinks(const StoredType& type, const StoredProperty& property, const Carried& carried) {
    Element element;
    element.id = carried.id;
    std::vector<Link> links = carried.links;
    for (const QString& text : carried.texts) {
      links.push_back({{}, text, false});
    }
    if (links.empty()) {
      return textsOf(carried);
    }
    Carried rest;
    if (property.storage == Storage::Reference) {
      rest.links.assign(links.begin() + 1, links.end());
      links.resize(1);
      if (links.front().asGroup && !property.groups) {
        links.front() = {{}, textOf(links.front()), false};
      }
      m_writer.updateReference(element, type, property, links);
    }
    m_writer.insertLinks(element, type, property, links);
    return textsOf(rest);
  }

  QString textOf(const Link& link) {
    return link.target.isNull() ? link.text : m_reader.codePath(link.target) + (link.asGroup ? u"/*"_s : QString());
  }

  QStringList textsOf(const Carried& carried) {
    QStringList texts = carried.texts;
    if (!carried.map.isEmpty()) {
      texts << mapText(carried.map);
    }
    for (const Link& link : carried.links) {
      texts << textOf(link);
    }
    return texts;
  }

  void shelter(const QUuid& id, const QString& property, const QString& text) {
    QJsonObject extra;
    {
      const Prepared query = m_database.prepared(u"SELECT extra FROM element WHERE id=?"_s);
      query->id(1, id);
      if (query->executeStep()) {
        extra = mapOf(query->textAt(0));
      }
    }
    QString key = property;
    for (int number = 2; extra.contains(key) && extra[key].toString() != text; ++number) {
      key = property + u'_' + QString::number(number);
    }
    extra[key] = text;
    const Prepared query = m_database.prepared(u"UPDATE element SET extra=?1 WHERE id=?2"_s);
    query->text(1, mapText(extra)).id(2, id);
    query->run();
  }

  Database& m_database;
  const StoragePlan& m_plan;
  const StoragePlan& m_stored;
  ElementReader m_reader;
  ElementWriter m_writer;
  std::vector<Moved> m_moved;
  QSet<std::pair<QString, QString>> m_left; ///< table and column whose values must not be copied
};

} // namespace

Notices adaptSchema(Database& database, const StoragePlan& plan, const StoragePlan& stored, const Metamodel& metamodel) {
  database.forgetPrepared();
  const ForeignKeysOff off(database);
  SQLite::Transaction transaction(database.connection());
  Notices notices = SchemaChange(database, plan, stored).run();
  insertBuiltInGroups(database, plan);
  writeMeta(database, u"schema", QString::fromUtf8(plan.toJson()));
  writeMeta(database, u"schema_hash", metamodel.schemaHash());
  transaction.commit();
  return notices;
}

} // namespace khung::model
