// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/element.h"
#include "model/document/storage/storage_plan.h"

#include <optional>

namespace khung::model {

/// Makes elements out of their rows.
class ElementReader {
public:
  ElementReader(Database& database, const StoragePlan& plan) : m_database(database), m_plan(plan) {}

  /// Type of an element, or empty when there is none.
  QString typeOf(const QUuid& id);
  std::optional<Element> element(const QUuid& id);
  /// All but the built-in groups: roots by type, declaring agency, code and identity, each followed by what it contains.
  std::vector<Element> all();
  /// The text by which a reference names the element: codes of the containing elements and its own, joined by "/";
  /// "id:" and the identity where a code is missing.
  QString codePath(const QUuid& id);

private:
  QString selection(const StoredType& type, QStringView condition) const;
  Element readRow(const Query& query, const StoredType& type) const;
  void readLinks(const StoredType& type, Element& element);
  void readType(const StoredType& type, std::vector<Element>& elements);
  void readAllLinks(const QString& table, const StoredProperty& property, std::vector<Element>& elements,
                    const QHash<QUuid, int>& index);
  void readAllUnresolved(std::vector<Element>& elements, const QHash<QUuid, int>& index);
  void textForAbsentTargets(std::vector<Element>& elements, const QHash<QUuid, int>& index);

  Database& m_database;
  const StoragePlan& m_plan;
};

} // namespace khung::model
