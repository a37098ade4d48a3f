// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_copy.h"

#include <QSet>

#include <algorithm>

namespace khung::app {

std::vector<QUuid> topmost(const model::Document& document, const std::vector<QUuid>& ids) {
  QHash<QUuid, QUuid> parents; // of all of them and of all above them, asked for a level at a time
  for (std::vector<QUuid> asked = ids; !asked.empty();) {
    QSet<QUuid> above;
    for (const model::ElementLine& line : document.linesOf(asked)) {
      parents.insert(line.id, line.parent);
      above.insert(line.parent);
    }
    above.removeIf([&](const QUuid& id) { return id.isNull() || parents.contains(id); });
    asked.assign(above.begin(), above.end());
  }
  const QSet<QUuid> all(ids.begin(), ids.end());
  const auto isBelow = [&](const QUuid& id) {
    QSet<QUuid> seen{id};
    for (QUuid parent = parents.value(id); !parent.isNull() && !seen.contains(parent); parent = parents.value(parent)) {
      if (all.contains(parent)) {
        return true;
      }
      seen.insert(parent);
    }
    return false;
  };
  std::vector<QUuid> result;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(result), [&](const QUuid& id) { return !isBelow(id); });
  return result;
}

std::vector<model::Element> elementsWithin(const model::Document& document, const std::vector<QUuid>& ids) {
  std::vector<model::Element> elements;
  for (const model::ElementLine& line : document.linesWithin(ids)) {
    if (auto element = document.element(line.id)) {
      elements.push_back(std::move(*element));
    }
  }
  return elements;
}

void renewIdentities(std::vector<model::Element>& elements, const std::function<bool(const QUuid&)>& test) {
  QHash<QUuid, QUuid> renewed;
  for (const model::Element& element : elements) {
    if (test(element.id)) {
      renewed.insert(element.id, QUuid::createUuid());
    }
  }
  for (model::Element& element : elements) {
    element.id = renewed.value(element.id, element.id);
    element.parent = renewed.value(element.parent, element.parent);
    for (auto& [property, links] : element.links) {
      for (model::Link& link : links) {
        link.target = renewed.value(link.target, link.target);
      }
    }
  }
}

} // namespace khung::app
