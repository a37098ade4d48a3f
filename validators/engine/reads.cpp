// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/reads.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

const QString statesTable = u"element_states"_s;

QString partOfElement(const QString& type, const QString& column) {
  return u"element:"_s + type + u'.' + column;
}

QString text(const char* value) {
  return QString::fromUtf8(value ? value : "");
}

std::string bytes(const char* value) {
  return value ? value : "";
}

/// Whether the columns a query asks of views cannot be told from what the authorizer says.
bool hidesViews(const QString& query, const QHash<QString, QSet<QString>>& views) {
  static const QRegularExpression byName(u"\\b(using|natural)\\b"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression expression(
      uR"x((?:\bwith|\brecursive|,)\s*"?(\w+)"?\s*(?:\([^()]*\))?\s*\bas\s*(?:not\s+)?(?:materialized\s*)?\()x"_s,
      QRegularExpression::CaseInsensitiveOption);
  if (byName.match(query).hasMatch()) {
    return true;
  }
  for (auto it = expression.globalMatch(query); it.hasNext();) {
    if (views.contains(it.next().captured(1).toLower())) {
      return true;
    }
  }
  return false;
}

} // namespace

ReadRecorder::ReadRecorder(sqlite3* database) : m_database(database) {
  sqlite3_set_authorizer(database, note, this);
}

ReadRecorder::~ReadRecorder() {
  sqlite3_set_authorizer(m_database, nullptr, nullptr);
}

int ReadRecorder::note(void* recorder, int action, const char* first, const char* second, const char* database,
                       const char* through) {
  auto* self = static_cast<ReadRecorder*>(recorder);
  switch (action) {
  case SQLITE_READ:
    self->m_reads.insert({bytes(first), bytes(second), bytes(database), bytes(through)});
    break;
  case SQLITE_CREATE_TABLE:
    self->m_made.emplace_back(u"table"_s, text(first));
    break;
  case SQLITE_CREATE_TEMP_VIEW:
    self->m_made.emplace_back(u"view"_s, text(first));
    break;
  default:
    break;
  }
  return SQLITE_OK;
}

PartBook::PartBook(const model::Metamodel& metamodel) {
  addElementView(metamodel);
  for (const model::Property& property : metamodel.commonProperties()) {
    if (property.isRefList()) {
      m_rows.insert(u"element_"_s + property.name, {u"l_element_"_s + property.name + u".*"_s});
    }
  }
  for (const model::ElementType& type : metamodel.types()) {
    addTypeView(type);
  }
  m_rows.insert(u"unresolved"_s, {u"unresolved.*"_s});
}

void PartBook::addElementView(const model::Metamodel& metamodel) {
  m_rows.insert(u"element"_s, {u"element.*"_s});
  Columns& columns = m_views[u"element"_s];
  for (const QString& column : {u"type"_s, u"code"_s, u"declared_by"_s, u"parent"_s, u"position"_s, u"extra"_s}) {
    columns.insert(column, {u"element."_s + column});
  }
  for (const model::Property& property : metamodel.commonProperties()) {
    columns.insert(property.name, {u"element."_s + property.name});
  }
  QSet<QString>& states = columns[u"states"_s];
  states.insert(statesTable);
  for (const model::ElementType& type : metamodel.types()) {
    if (type.leaf) {
      states << partOfElement(type.name, u"state"_s) << partOfElement(type.name, u"lifecycle"_s);
    }
  }
}

void PartBook::addTypeView(const model::ElementType& type) {
  const QString table = u"t_"_s + type.name;
  m_rows.insert(type.name, {table + u".*"_s});
  Columns& columns = m_views[type.name];
  for (const QString& column : {u"code"_s, u"declared_by"_s, u"parent"_s, u"position"_s}) {
    columns.insert(column, {partOfElement(type.name, column)});
  }
  for (const model::Property& property : type.properties) {
    if (property.isRefList()) {
      if (!property.common) {
        m_rows.insert(type.name + u'_' + property.name, {u"l_"_s + type.name + u'_' + property.name + u".*"_s});
      }
      continue;
    }
    columns.insert(property.name, {property.common ? partOfElement(type.name, property.name) : table + u'.' + property.name});
  }
  columns[u"states"_s] = type.leaf ? QSet<QString>{partOfElement(type.name, u"state"_s), partOfElement(type.name, u"lifecycle"_s)}
                                   : QSet<QString>{statesTable + u':' + type.name};
}

QSet<QString> PartBook::partsOf(const Read& read, bool whole) const {
  const QString table = QString::fromStdString(read.table);
  const QString column = QString::fromStdString(read.column);
  const QString through = QString::fromStdString(read.through);
  if (table.startsWith(u"sqlite_") || table == u"document_meta") {
    return {};
  }
  if (read.database == "main" || table == statesTable) {
    QSet<QString> parts = read.database == "main" ? QSet<QString>{table + u".*"_s, table + u'.' + column} : QSet<QString>{table};
    // The definition of a view: which rows it has counts, the columns count when they are asked of the view.
    const auto view = m_rows.constFind(through);
    return view == m_rows.constEnd() ? parts : whole ? parts.unite(*view) : *view;
  }
  const auto view = m_rows.constFind(table);
  if (view == m_rows.constEnd()) {
    return {table};
  }
  QSet<QString> parts = *view;
  const auto columns = m_views.constFind(table);
  if (columns == m_views.constEnd() || column == u"id") {
    return parts;
  }
  const auto known = columns->constFind(column);
  if (known != columns->constEnd()) {
    return parts.unite(*known);
  }
  for (const QSet<QString>& each : *columns) { // a column that this book has forgotten: any may be meant
    parts.unite(each);
  }
  return parts;
}

QSet<QString> PartBook::dependencies(const Reads& reads) const {
  QSet<QString> result;
  for (const Read& read : reads) {
    result.unite(partsOf(read, false));
  }
  return result;
}

QSet<QString> PartBook::dependencies(const Reads& reads, const QString& query) const {
  if (!hidesViews(query, m_rows)) {
    return dependencies(reads);
  }
  QSet<QString> result;
  for (const Read& read : reads) {
    result.unite(partsOf(read, true));
  }
  return result;
}

QSet<QString> PartBook::touched(const QStringList& parts) {
  QSet<QString> result;
  for (const QString& part : parts) {
    result.insert(part);
    const qsizetype colon = part.indexOf(u':');
    if (colon > 0) { // "element:database.name" is "element.name" for those who ask of every type
      const qsizetype dot = part.indexOf(u'.', colon);
      result.insert(part.left(colon) + (dot > 0 ? part.mid(dot) : QString()));
    }
  }
  return result;
}

} // namespace khung::validators
