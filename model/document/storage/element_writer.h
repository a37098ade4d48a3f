// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/element.h"
#include "model/document/storage/storage_plan.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace khung::model {

/// Puts elements into their tables. It knows what fits the metamodel; whether a parent or a target exists is the
/// caller's question, asked through the link check.
class ElementWriter {
public:
  using LinkCheck = std::function<Result<void>(const Element& from, const StoredProperty&, const QUuid& target)>;

  ElementWriter(Database& database, const StoragePlan& plan, LinkCheck linkCheck);
  ~ElementWriter();

  /// Inserts an element that is not there yet, at a position that the caller has settled.
  Result<void> insert(const Element& element, int position);
  /// Inserts the rows of links of one property, of which there must be none yet; unresolved ones as text.
  Result<void> insertLinks(const Element& element, const StoredType& type, const StoredProperty& property,
                           const std::vector<Link>& links);
  /// Points a single reference at the one link's target, or at nothing.
  Result<void> updateReference(const Element& element, const StoredType& type, const StoredProperty& property,
                               const std::vector<Link>& links);

private:
  struct TypeRows;
  TypeRows& rowsOf(const StoredType& type);
  Result<void> bindValues(TypeRows& rows, const Element& element);
  Result<void> bindReference(TypeRows& rows, const Element& element, const StoredProperty& property,
                             const std::vector<Link>& links);
  Result<void> checkSingle(const Element& element, const StoredProperty& property, const std::vector<Link>& links);
  void insertUnresolved(const QUuid& element, const QString& property, int position, const Link& link);

  Database& m_database;
  const StoragePlan& m_plan;
  LinkCheck m_linkCheck;
  std::unique_ptr<Query> m_element;
  std::unordered_map<const StoredType*, std::unique_ptr<TypeRows>> m_types;
};

/// How notices name an element: its code, or its identity where it has none.
QString shownInNotice(const Element& element);
/// A notice about one property of an element: the element, the property, the element's type.
Notice propertyNotice(const QString& code, const Element& element, const QString& property);
/// A notice about an element: the element and what else there is to say.
Notice elementNotice(const QString& code, const Element& element, const QString& detail = {});
Notice unknownType(const Element& element);

} // namespace khung::model
