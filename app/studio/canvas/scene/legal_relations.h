// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::app {

/// A way to relate two elements that the metamodel allows: a reference of one that accepts the other, or an element of its own between them.
struct LegalRelation {
  QUuid from;       ///< who refers, or where the element between them begins
  QUuid to;
  QString property; ///< of `from`; empty for an element between them
  QString type;     ///< of the element between them; empty for a reference
  QString label;    ///< in the reader's language, as read from the first element to the second

  bool isElement() const { return !type.isEmpty(); }
};

/// What may be drawn from one element to another, elements between them first.
std::vector<LegalRelation> legalRelations(const model::Metamodel& metamodel, const model::Element& first, const model::Element& second,
                                          const QString& language);

/// Types of elements with two ends that stand in nothing, such as data flows.
std::vector<const model::ElementType*> lineTypes(const model::Metamodel& metamodel);

} // namespace khung::app
