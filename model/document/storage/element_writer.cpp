// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/element_writer.h"

#include "model/base/vietnamese.h"
#include "model/document/storage/row_values.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int FixedColumns = 6; // id, type, declared_by, code, parent, position

QString insertStatement(const QString& table, const QStringList& columns) {
  QStringList names;
  for (const QString& column : columns) {
    names << quoted(column);
  }
  const QStringList marks(columns.size(), u"?"_s);
  return u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(quoted(table), names.join(u','), marks.join(u','));
}

void addColumns(QStringList& columns, const std::vector<StoredProperty>& properties) {
  for (const StoredProperty& property : properties) {
    if (property.storage != Storage::Links) {
      columns << property.name;
      if (property.groups) {
        columns << property.groupColumn();
      }
    }
  }
}

} // namespace

/// Prepared insertion of one type, and which parameter each property goes to.
struct ElementWriter::TypeRows {
  struct Slot {
    const StoredProperty* property = nullptr;
    bool common = false;
    int index = 0; ///< of the parameter, from 1; 0 for links
  };

  std::unique_ptr<Query> row;
  QHash<QString, Slot> places;

  void addPlaces(const std::vector<StoredProperty>& properties, bool common, int next) {
    for (const StoredProperty& property : properties) {
      const bool column = property.storage != Storage::Links;
      places.insert(property.name, {&property, common, column ? next : 0});
      next += column ? (property.groups ? 2 : 1) : 0;
    }
  }
};

ElementWriter::ElementWriter(Database& database, const StoragePlan& plan, LinkCheck linkCheck)
    : m_database(database), m_plan(plan), m_linkCheck(std::move(linkCheck)) {}

ElementWriter::~ElementWriter() = default;

ElementWriter::TypeRows& ElementWriter::rowsOf(const StoredType& type) {
  if (!m_element) {
    QStringList columns{u"id"_s, u"type"_s, u"declared_by"_s, u"code"_s, u"parent"_s, u"position"_s};
    addColumns(columns, m_plan.common());
    m_element = std::make_unique<Query>(m_database.connection(), insertStatement(u"element"_s, columns));
  }
  std::unique_ptr<TypeRows>& rows = m_types[&type];
  if (!rows) {
    rows = std::make_unique<TypeRows>();
    QStringList columns{u"id"_s};
    addColumns(columns, type.properties);
    rows->row = std::make_unique<Query>(m_database.connection(), insertStatement(type.table(), columns));
    rows->addPlaces(m_plan.common(), true, FixedColumns + 1);
    rows->addPlaces(type.properties, false, 2);
  }
  return *rows;
}

Result<void> ElementWriter::insert(const Element& element, int position) {
  const StoredType* type = m_plan.type(element.type);
  if (!type || !type->type) {
    return Failure(unknownType(element));
  }
  TypeRows& rows = rowsOf(*type);
  m_element->clearBindings();
  rows.row->clearBindings();
  m_element->id(1, element.id).text(2, element.type).text(3, normalised(element.declaredBy));
  m_element->text(4, normalised(element.code)).id(5, element.parent).integer(6, position);
  rows.row->id(1, element.id);
  if (auto bound = bindValues(rows, element); !bound) {
    return bound;
  }
  for (const auto& [name, links] : element.links) {
    const TypeRows::Slot slot = rows.places.value(name);
    if (!slot.property || !slot.property->isReference()) {
      return Failure(propertyNotice(u"document.unknown-property"_s, element, name));
    }
    if (slot.property->storage == Storage::Reference) {
      if (auto bound = bindReference(rows, element, *slot.property, links); !bound) {
        return bound;
      }
    }
  }
  m_element->run();
  rows.row->run();
  for (const auto& [name, links] : element.links) {
    if (auto done = insertLinks(element, *type, *rows.places.value(name).property, links); !done) {
      return done;
    }
  }
  return {};
}

Result<void> ElementWriter::bindValues(TypeRows& rows, const Element& element) {
  for (const auto& [name, value] : element.values) {
    const TypeRows::Slot slot = rows.places.value(name);
    if (!slot.property) {
      return Failure(propertyNotice(u"document.unknown-property"_s, element, name));
    }
    const std::optional<Value> stored = storedValue(*slot.property, value);
    if (!stored) {
      return Failure(propertyNotice(u"document.wrong-value"_s, element, name));
    }
    bindValue(slot.common ? *m_element : *rows.row, slot.index, *stored);
  }
  return {};
}

Result<void> ElementWriter::checkSingle(const Element& element, const StoredProperty& property,
                                        const std::vector<Link>& links) {
  if (links.size() > 1) {
    return Failure(propertyNotice(u"document.too-many-links"_s, element, property.name));
  }
  if (links.empty() || links.front().target.isNull()) {
    return {};
  }
  if (links.front().asGroup && !property.groups) {
    return Failure(propertyNotice(u"document.wrong-value"_s, element, property.name));
  }
  return m_linkCheck(element, property, links.front().target);
}

Result<void> ElementWriter::bindReference(TypeRows& rows, const Element& element, const StoredProperty& property,
                                          const std::vector<Link>& links) {
  if (auto checked = checkSingle(element, property, links); !checked) {
    return checked;
  }
  if (links.empty()) {
    return {};
  }
  const TypeRows::Slot slot = rows.places.value(property.name);
  Query& query = slot.common ? *m_element : *rows.row;
  query.id(slot.index, links.front().target);
  if (property.groups && links.front().asGroup && !links.front().target.isNull()) {
    query.integer(slot.index + 1, 1);
  }
  return {};
}

Result<void> ElementWriter::updateReference(const Element& element, const StoredType& type,
                                            const StoredProperty& property, const std::vector<Link>& links) {
  if (auto checked = checkSingle(element, property, links); !checked) {
    return checked;
  }
  const Link link = links.empty() ? Link() : links.front();
  const QString table = m_plan.isCommon(property) ? u"element"_s : type.table();
  const QString group = property.groups ? u", %1=?3"_s.arg(quoted(property.groupColumn())) : QString();
  const Prepared query = m_database.prepared(
      u"UPDATE %1 SET %2=?1%3 WHERE id=?2"_s.arg(quoted(table), quoted(property.name), group));
  query->id(1, link.target).id(2, element.id);
  if (property.groups) {
    if (link.asGroup && !link.target.isNull()) {
      query->integer(3, 1);
    } else {
      query->bind(3);
    }
  }
  query->run();
  return {};
}

Result<void> ElementWriter::insertLinks(const Element& element, const StoredType& type, const StoredProperty& property,
                                        const std::vector<Link>& links) {
  QSet<std::pair<QUuid, bool>> seen;
  int position = 0;
  for (const Link& link : links) {
    if (link.target.isNull()) {
      if (!link.text.isEmpty()) {
        insertUnresolved(element.id, property.name, position++, link);
      }
      continue;
    }
    if (property.storage == Storage::Reference) {
      continue; // stands in the row
    }
    if (auto checked = m_linkCheck(element, property, link.target); !checked) {
      return checked;
    }
    if (links.size() > 1) {
      if (seen.contains({link.target, link.asGroup})) {
        continue; // naming a target twice says nothing more
      }
      seen.insert({link.target, link.asGroup});
    }
    const Prepared query = m_database.prepared(u"INSERT INTO %1(id, target, as_group, position) VALUES(?, ?, ?, ?)"_s
                                                   .arg(quoted(m_plan.linkTable(type, property))));
    query->id(1, element.id).id(2, link.target).integer(3, link.asGroup ? 1 : 0).integer(4, position++);
    query->run();
  }
  return {};
}

void ElementWriter::insertUnresolved(const QUuid& element, const QString& property, int position, const Link& link) {
  QString text = normalised(link.text);
  if (link.asGroup && !text.endsWith(u"/*")) {
    text += u"/*";
  }
  const Prepared query =
      m_database.prepared(u"INSERT INTO unresolved(element, property, position, text) VALUES(?, ?, ?, ?)"_s);
  query->id(1, element).text(2, property).integer(3, position).text(4, text);
  query->run();
}

Notice propertyNotice(const QString& code, const Element& element, const QString& property) {
  return {code, {shownInNotice(element), property, element.type}, {}};
}

Notice elementNotice(const QString& code, const Element& element, const QString& detail) {
  return {code, detail.isEmpty() ? QStringList{shownInNotice(element)} : QStringList{shownInNotice(element), detail}, {}};
}

Notice unknownType(const Element& element) {
  return {u"document.unknown-type"_s, {element.type, shownInNotice(element)}, {}};
}

QString shownInNotice(const Element& element) {
  return element.code.isEmpty() ? element.id.toString(QUuid::WithoutBraces) : element.code;
}

} // namespace khung::model
