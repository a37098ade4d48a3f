// SPDX-License-Identifier: Apache-2.0
#include "model/metamodel/metamodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

const EnumerationValue* Enumeration::find(QStringView value) const {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.name == value; });
  return found == values.end() ? nullptr : &*found;
}

const Property* ElementType::find(QStringView property) const {
  const int index = indexOf(property);
  return index < 0 ? nullptr : &properties[static_cast<std::size_t>(index)];
}

int ElementType::indexOf(QStringView property) const {
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (properties[i].name == property) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

const ElementType* Metamodel::type(QStringView name) const {
  const int index = indexOfType(name);
  return index < 0 ? nullptr : &m_types[static_cast<std::size_t>(index)];
}

int Metamodel::indexOfType(QStringView name) const {
  return m_typeIndex.value(name.toString(), -1);
}

const Enumeration* Metamodel::enumeration(QStringView name) const {
  const int index = m_enumerationIndex.value(name.toString(), -1);
  return index < 0 ? nullptr : &m_enumerations[static_cast<std::size_t>(index)];
}

std::vector<const ElementType*> Metamodel::containedIn(QStringView type) const {
  std::vector<const ElementType*> result;
  for (const ElementType& candidate : m_types) {
    if (candidate.parent && (candidate.parent->to.contains(u"any") || candidate.parent->to.contains(type))) {
      result.push_back(&candidate);
    }
  }
  return result;
}

const ElementType* Metamodel::nestedType(QStringView parentType, QStringView key) const {
  const ElementType* general = nullptr;
  for (const ElementType& candidate : m_types) {
    if (!candidate.parent || candidate.parent->list != key) {
      continue;
    }
    if (candidate.parent->to.contains(parentType)) {
      return &candidate;
    }
    if (candidate.parent->to.contains(u"any")) {
      general = &candidate;
    }
  }
  return general;
}

bool Metamodel::accepts(const Property& property, QStringView type) {
  return property.to.contains(u"any") || property.to.contains(type);
}

} // namespace khung::model
