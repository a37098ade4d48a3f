// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/storage_plan.h"

#include "model/document/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

const QString ElementReference = u"REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED"_s;

Storage storageOf(const Property& property) {
  if (property.isRef()) {
    return property.list ? Storage::Links : Storage::Reference;
  }
  if (property.map) {
    return Storage::Map;
  }
  if (property.list) {
    return Storage::List;
  }
  switch (property.type) {
  case DataType::Integer:
  case DataType::Boolean:
  case DataType::Year:
    return Storage::Integer;
  case DataType::Number:
    return Storage::Number;
  default:
    return Storage::Text;
  }
}

StoredProperty stored(const Property& property) {
  StoredProperty result;
  result.name = property.name;
  result.storage = storageOf(property);
  result.groups = result.storage == Storage::Reference && property.groups;
  result.property = &property;
  return result;
}

bool isOwnField(QStringView name) { // members of Element, not values
  return name == u"code" || name == u"declared_by";
}

QString columnType(Storage storage) {
  switch (storage) {
  case Storage::Integer:
    return u"INTEGER"_s;
  case Storage::Number:
    return u"REAL"_s;
  case Storage::Reference:
    return u"BLOB "_s + ElementReference;
  default:
    return u"TEXT"_s;
  }
}

QString index(const QString& name, const QString& table, const QString& columns) {
  return u"CREATE INDEX IF NOT EXISTS %1 ON %2(%3)"_s.arg(quoted(name), quoted(table), columns);
}

void addColumns(TableLayout& layout, const std::vector<StoredProperty>& properties) {
  for (const StoredProperty& property : properties) {
    if (property.storage == Storage::Links) {
      continue;
    }
    layout.columns.push_back({property.name, columnType(property.storage)});
    if (property.storage == Storage::Reference) {
      const QString column = quoted(property.name);
      layout.indexes << index(u"x_"_s + layout.name + u'_' + property.name, layout.name, column) + u" WHERE "_s + column +
                            u" IS NOT NULL"_s;
      if (property.groups) {
        layout.columns.push_back({property.groupColumn(), u"INTEGER"_s});
      }
    }
  }
}

TableLayout linkLayout(const QString& table) {
  TableLayout layout;
  layout.name = table;
  layout.columns = {{u"id"_s, u"BLOB NOT NULL "_s + ElementReference},
                    {u"target"_s, u"BLOB NOT NULL "_s + ElementReference},
                    {u"as_group"_s, u"INTEGER NOT NULL DEFAULT 0"_s},
                    {u"position"_s, u"INTEGER NOT NULL DEFAULT 0"_s}};
  layout.key = u"id, target, as_group"_s;
  layout.indexes << index(u"x_"_s + table, table, u"target"_s);
  return layout;
}

TableLayout elementLayout(const std::vector<StoredProperty>& common) {
  TableLayout layout;
  layout.name = u"element"_s;
  layout.columns = {{u"id"_s, u"BLOB NOT NULL"_s},  {u"type"_s, u"TEXT NOT NULL"_s},
                    {u"declared_by"_s, u"TEXT"_s},  {u"code"_s, u"TEXT"_s},
                    {u"parent"_s, u"BLOB "_s + ElementReference},
                    {u"position"_s, u"INTEGER NOT NULL DEFAULT 0"_s}};
  layout.key = u"id"_s;
  layout.indexes << index(u"x_element_parent"_s, layout.name, u"parent, type, position"_s)
                 << index(u"x_element_type"_s, layout.name, u"type, declared_by, code"_s);
  addColumns(layout, common);
  return layout;
}

TableLayout unresolvedLayout() {
  TableLayout layout;
  layout.name = u"unresolved"_s;
  layout.columns = {{u"element"_s, u"BLOB NOT NULL "_s + ElementReference},
                    {u"property"_s, u"TEXT NOT NULL"_s},
                    {u"position"_s, u"INTEGER NOT NULL"_s},
                    {u"text"_s, u"TEXT"_s}};
  layout.key = u"element, property, position"_s;
  return layout;
}

const StoredProperty* findIn(const std::vector<StoredProperty>& list, QStringView name) {
  for (const StoredProperty& property : list) {
    if (property.name == name) {
      return &property;
    }
  }
  return nullptr;
}

constexpr const char16_t* StorageNames[] = {u"text", u"integer", u"number", u"list", u"map", u"reference", u"links"};

QJsonObject toObject(const std::vector<StoredProperty>& properties) {
  QJsonObject object;
  for (const StoredProperty& property : properties) {
    QString name = QString::fromUtf16(StorageNames[int(property.storage)]);
    object[property.name] = property.groups ? name + u"+groups"_s : name;
  }
  return object;
}

std::vector<StoredProperty> fromObject(const QJsonObject& object) {
  std::vector<StoredProperty> properties;
  for (auto it = object.begin(); it != object.end(); ++it) {
    StoredProperty property;
    property.name = it.key();
    QString storage = it.value().toString();
    if (storage.endsWith(u"+groups")) {
      property.groups = true;
      storage.chop(7);
    }
    for (int i = 0; i < int(std::size(StorageNames)); ++i) {
      if (storage == QStringView(StorageNames[i])) {
        property.storage = Storage(i);
      }
    }
    properties.push_back(property);
  }
  return properties;
}

} // namespace

const StoredProperty* StoredType::find(QStringView property) const {
  return findIn(properties, property);
}

StoragePlan::StoragePlan(const Metamodel& metamodel, const StoragePlan* previous) {
  for (const Property& property : metamodel.commonProperties()) {
    if (!isOwnField(property.name)) {
      m_common.push_back(stored(property));
    }
  }
  for (const ElementType& type : metamodel.types()) {
    StoredType result;
    result.name = type.name;
    result.type = &type;
    for (const Property& property : type.properties) {
      if (!property.common && !isOwnField(property.name)) {
        result.properties.push_back(stored(property));
      }
    }
    m_types.push_back(std::move(result));
  }
  if (previous) {
    for (const StoredType& type : previous->m_types) {
      if (!metamodel.type(type.name)) {
        m_types.push_back(type);
        m_types.back().type = nullptr;
      }
    }
  }
  complete();
}

void StoragePlan::complete() {
  // Search and the sheltering of lost properties lean on these three, whatever a metamodel says.
  for (const auto& [name, storage] : {std::pair(u"name"_s, Storage::Text), std::pair(u"description"_s, Storage::Text),
                                      std::pair(u"extra"_s, Storage::Map)}) {
    if (!commonProperty(name)) {
      m_common.push_back({name, storage, false, nullptr});
    }
  }
  std::sort(m_types.begin(), m_types.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

StoragePlan StoragePlan::fromJson(const QByteArray& json) {
  StoragePlan plan;
  const QJsonObject root = QJsonDocument::fromJson(json).object();
  plan.m_common = fromObject(root[u"common"].toObject());
  const QJsonObject types = root[u"types"].toObject();
  for (auto it = types.begin(); it != types.end(); ++it) {
    plan.m_types.push_back({it.key(), nullptr, fromObject(it.value().toObject())});
  }
  plan.complete();
  return plan;
}

QByteArray StoragePlan::toJson() const {
  QJsonObject types;
  for (const StoredType& type : m_types) {
    types[type.name] = toObject(type.properties);
  }
  return QJsonDocument(QJsonObject{{u"common"_s, toObject(m_common)}, {u"types"_s, types}}).toJson(QJsonDocument::Compact);
}

const StoredType* StoragePlan::type(QStringView name) const {
  const auto found = std::lower_bound(m_types.begin(), m_types.end(), name,
                                      [](const StoredType& type, QStringView key) { return type.name < key; });
  return found != m_types.end() && found->name == name ? &*found : nullptr;
}

const StoredProperty* StoragePlan::commonProperty(QStringView name) const {
  return findIn(m_common, name);
}

const StoredProperty* StoragePlan::property(const StoredType& type, QStringView name) const {
  const StoredProperty* own = type.find(name);
  return own ? own : commonProperty(name);
}

bool StoragePlan::isCommon(const StoredProperty& property) const {
  return !m_common.empty() && &property >= m_common.data() && &property < m_common.data() + m_common.size();
}

QString StoragePlan::linkTable(const StoredType& type, const StoredProperty& property) const {
  return u"l_"_s + (isCommon(property) ? u"element"_s : type.name) + u'_' + property.name;
}

std::vector<TableLayout> StoragePlan::layouts() const {
  std::vector<TableLayout> result{elementLayout(m_common)};
  const auto addLinks = [&result](const QString& owner, const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::Links) {
        result.push_back(linkLayout(u"l_"_s + owner + u'_' + property.name));
      }
    }
  };
  addLinks(u"element"_s, m_common);
  for (const StoredType& type : m_types) {
    TableLayout layout;
    layout.name = type.table();
    layout.columns = {{u"id"_s, u"BLOB NOT NULL "_s + ElementReference}};
    layout.key = u"id"_s;
    addColumns(layout, type.properties);
    result.push_back(std::move(layout));
    addLinks(type.name, type.properties);
  }
  result.push_back(unresolvedLayout());
  return result;
}

std::vector<ReferenceColumn> StoragePlan::references() const {
  std::vector<ReferenceColumn> result;
  const auto addPlaces = [&result](const QString& owner, const QString& table, const auto& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::Links) {
        result.push_back({owner, &property, u"l_"_s + owner + u'_' + property.name, u"target"_s});
      } else if (property.storage == Storage::Reference) {
        result.push_back({owner, &property, table, property.name});
      }
    }
  };
  addPlaces(u"element"_s, u"element"_s, m_common);
  for (const StoredType& type : m_types) {
    addPlaces(type.name, type.table(), type.properties);
  }
  return result;
}

QString createStatement(const TableLayout& layout, const QString& name, const QString& database) {
  QStringList parts;
  for (const ColumnLayout& column : layout.columns) {
    parts << quoted(column.name) + u' ' + column.declaration;
  }
  parts << u"PRIMARY KEY (%1)"_s.arg(layout.key);
  return u"CREATE TABLE %1.%2(%3) WITHOUT ROWID"_s.arg(database, quoted(name), parts.join(u", "));
}

} // namespace khung::model
