// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/legal_relations.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;
using model::ElementType;
using model::Property;

namespace {

bool joins(const ElementType& type, QStringView from, QStringView to) {
  return model::Metamodel::accepts(*type.find(u"from"), from) && model::Metamodel::accepts(*type.find(u"to"), to);
}

} // namespace

std::vector<const ElementType*> lineTypes(const model::Metamodel& metamodel) {
  std::vector<const ElementType*> types;
  for (const ElementType& type : metamodel.types()) {
    const Property* from = type.find(u"from");
    const Property* to = type.find(u"to");
    if (!type.parent && from && to && from->isRef() && to->isRef()) {
      types.push_back(&type);
    }
  }
  return types;
}

std::vector<LegalRelation> legalRelations(const model::Metamodel& metamodel, const Element& first, const Element& second, const QString& language) {
  std::vector<LegalRelation> relations;
  const ElementType* firstType = metamodel.type(first.type);
  const ElementType* secondType = metamodel.type(second.type);
  if (!firstType || !secondType) {
    return relations;
  }
  for (const ElementType* type : lineTypes(metamodel)) {
    if (joins(*type, first.type, second.type)) {
      relations.push_back({first.id, second.id, {}, type->name, type->label.in(language)});
    }
  }
  for (const Property& property : firstType->properties) {
    if (property.isRef() && model::Metamodel::accepts(property, second.type)) {
      relations.push_back({first.id, second.id, property.name, {}, property.label.in(language)});
    }
  }
  for (const Property& property : secondType->properties) {
    if (property.isRef() && model::Metamodel::accepts(property, first.type)) {
      const QString& inverse = property.inverseLabel.in(language);
      const Property* same = firstType->find(property.name);
      if (same && inverse == same->label.in(language) && model::Metamodel::accepts(*same, second.type)) {
        continue; // it says the same in both directions, and is there already
      }
      relations.push_back({second.id, first.id, property.name, {}, inverse.isEmpty() ? property.label.in(language) : inverse});
    }
  }
  return relations;
}

} // namespace khung::app
