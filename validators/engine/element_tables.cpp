// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/element_tables.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::ElementType;
using model::Property;
using model::Statement;

QString quoted(const QString& name) {
  return u'"' + name + u'"';
}

/// Bits of the states of a leaf type: its own, computed in place; what contains it is asked by the rules.
QString leafStates() {
  return u"CASE WHEN e.lifecycle = 'retired' THEN 0 WHEN e.state = 'as_is' THEN 1 WHEN e.state = 'to_be' THEN 2 "
         u"WHEN e.state IS NULL AND e.lifecycle IN ('planned', 'building') THEN 2 ELSE 3 END"_s;
}

QString elementView() {
  return uR"(
    CREATE TEMP VIEW element AS SELECT e.id, e.type, e.code, e.declared_by, e.parent, e.position, e.name, e.description,
      e.state, e.lifecycle, e.year_from, e.year_to, e.tags, e.extra, coalesce(s.states, %1) AS states
      FROM main.element e LEFT JOIN base.element_states s ON s.id = e.id;
    CREATE TEMP VIEW unresolved AS SELECT element, property, position, text FROM main.unresolved;
  )"_s.arg(leafStates());
}

QString listView(const QString& name) {
  return u"CREATE TEMP VIEW %1 AS SELECT id, target, as_group, position FROM main.%2;\n"_s.arg(quoted(name), quoted(u"l_"_s + name));
}

QString listViews(const ElementType& type) {
  QString result;
  for (const Property& property : type.properties) {
    if (property.isRefList() && !property.common) {
      result += listView(type.name + u'_' + property.name);
    }
  }
  return result;
}

/// All columns of a type's elements, in the order of the properties; with their states, or as if they counted in both.
QString columnsOf(const ElementType& type, bool withStates) {
  QString own;
  for (const Property& property : type.properties) {
    if (!property.isRefList() && property.name != u"code" && property.name != u"declared_by") {
      own += (property.common ? u", e."_s : u", t."_s) + quoted(property.name);
    }
  }
  const QString states = !withStates ? u"3"_s : type.leaf ? leafStates() : u"s.states"_s;
  const QString join = type.leaf || !withStates ? QString() : u" LEFT JOIN base.element_states s ON s.id = t.id"_s;
  return u"SELECT e.id, e.code, e.declared_by, e.parent, e.position, %1 AS states%2 FROM main.%3 t JOIN main.element e ON e.id = t.id%4"_s
      .arg(states, own, quoted(u"t_"_s + type.name), join);
}

bool hasMany(sqlite3* database, const ElementType& type, int many) {
  Statement count(database, u"SELECT count(*) FROM (SELECT 1 FROM main.%1 LIMIT %2)"_s.arg(quoted(u"t_"_s + type.name)).arg(many));
  return count.step() && count.integer(0) >= many;
}

/// The same columns, types and indexes as the document's own tables have. States are set later (fillStates), as they are read from here.
QString createTable(sqlite3* database, const ElementType& type) {
  const QString select = columnsOf(type, false);
  QStringList columns;
  {
    const Statement probe(database, select);
    for (int column = 0; column < sqlite3_column_count(probe.raw()); ++column) {
      const char* declared = sqlite3_column_decltype(probe.raw(), column); // none of the states
      columns << quoted(QString::fromUtf8(sqlite3_column_name(probe.raw(), column))) + u' ' + QString::fromUtf8(declared ? declared : "INTEGER");
    }
  }
  const QString name = quoted(type.name);
  QString sql = u"CREATE TABLE base.%1(%2, PRIMARY KEY(id)) WITHOUT ROWID;\nINSERT INTO base.%1 %3 ORDER BY t.id;\n"_s.arg(
      name, columns.join(u", "_s), select);
  sql += u"CREATE INDEX base.%1 ON %2(parent, states);\n"_s.arg(quoted(type.name + u"_by_parent"_s), name);
  for (const Property& property : type.properties) {
    if (property.isRef() && !property.list) {
      sql += u"CREATE INDEX base.%1 ON %2(%3) WHERE %3 IS NOT NULL;\n"_s.arg(quoted(type.name + u"_by_"_s + property.name), name,
                                                                               quoted(property.name));
    }
  }
  return model::execute(database, sql);
}

} // namespace

QString createElementTables(sqlite3* database, const model::Metamodel& metamodel, int tablesFrom) {
  QString sql = elementView();
  for (const Property& property : metamodel.commonProperties()) {
    if (property.isRefList()) {
      sql += listView(u"element_"_s + property.name);
    }
  }
  QString trouble;
  for (const ElementType& type : metamodel.types()) {
    sql += listViews(type);
    if (tablesFrom >= 0 && !type.leaf && hasMany(database, type, tablesFrom)) {
      trouble = trouble.isEmpty() ? createTable(database, type) : trouble;
    } else {
      sql += u"CREATE TEMP VIEW %1 AS %2;\n"_s.arg(quoted(type.name), columnsOf(type, true));
    }
  }
  return trouble.isEmpty() ? model::execute(database, sql) : trouble;
}

} // namespace khung::validators
