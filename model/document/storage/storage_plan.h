// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/metamodel/metamodel.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace khung::model {

/// How a property is kept: lists and maps as JSON text, a reference as a column of 16 bytes, links as a table of their own.
enum class Storage { Text, Integer, Number, List, Map, Reference, Links };

struct StoredProperty {
  QString name;
  Storage storage = Storage::Text;
  bool groups = false;                 ///< a single reference that may name a group has a second column
  const Property* property = nullptr;  ///< nullptr: unknown to this metamodel

  bool isReference() const { return storage == Storage::Reference || storage == Storage::Links; }
  QString groupColumn() const { return name + QStringLiteral("_as_group"); }
  bool sameStorage(const StoredProperty& other) const {
    return storage == other.storage && groups == other.groups;
  }
};

struct StoredType {
  QString name;
  const ElementType* type = nullptr; ///< nullptr: a type of another version's metamodel, kept asleep
  std::vector<StoredProperty> properties; ///< its own, without the common ones

  QString table() const { return QStringLiteral("t_") + name; }
  const StoredProperty* find(QStringView property) const;
};

struct ColumnLayout {
  QString name;
  QString declaration;
};

struct TableLayout {
  QString name;
  std::vector<ColumnLayout> columns;
  QString key;         ///< columns of the primary key; the first is always the element's identity
  QStringList indexes; ///< statements that make them
};

/// Where an element may be referred to: a column of an element's row, or a table of links.
struct ReferenceColumn {
  QString owner;    ///< type of the referring element; "element" for a common property
  const StoredProperty* property = nullptr;
  QString table;
  QString column;

  /// The index on the column. Queries that need it say so: what the planner knows of the sizes of tables is from the
  /// last saving or import, and a table taken for empty is read from end to end.
  QString index() const {
    return property->storage == Storage::Links ? QStringLiteral("x_") + table
                                               : QStringLiteral("x_") + table + QChar(u'_') + column;
  }
};

/// The tables of a document, made from the metamodel: the only place that knows what is stored where.
class StoragePlan {
public:
  /// `previous` is what the document was stored by: types that the metamodel no longer has stay, asleep.
  explicit StoragePlan(const Metamodel& metamodel, const StoragePlan* previous = nullptr);
  /// From what toJson gave; describes storage only, no metamodel stands behind it.
  static StoragePlan fromJson(const QByteArray& json);
  QByteArray toJson() const;

  const std::vector<StoredProperty>& common() const { return m_common; }
  const std::vector<StoredType>& types() const { return m_types; }
  const StoredType* type(QStringView name) const;
  const StoredProperty* commonProperty(QStringView name) const;
  /// Own or common property of a type.
  const StoredProperty* property(const StoredType& type, QStringView name) const;
  bool isCommon(const StoredProperty& property) const;
  /// Name of the table of links of a property.
  QString linkTable(const StoredType& type, const StoredProperty& property) const;

  /// Every element table, in the order they have to be made in.
  std::vector<TableLayout> layouts() const;
  std::vector<ReferenceColumn> references() const;

private:
  StoragePlan() = default;
  void complete();

  std::vector<StoredProperty> m_common;
  std::vector<StoredType> m_types; ///< sorted by name
};

/// CREATE TABLE of a layout under a name of choice.
QString createStatement(const TableLayout& layout, const QString& name, const QString& database = QStringLiteral("main"));

} // namespace khung::model
