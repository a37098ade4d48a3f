// SPDX-License-Identifier: Apache-2.0
#include "model/document/editing/importer.h"

#include "model/document/storage/element_writer.h"
#include "model/document/editing/placement.h"
#include "model/document/storage/row_values.h"
#include "model/document/storage/schema.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

Result<void> Importer::run() {
  if (auto indexed = indexElements(); !indexed) {
    return indexed;
  }
  if (auto checked = checkParents(); !checked) {
    return checked;
  }
  writeMeta(m_database, u"framework", m_data.framework);
  writeMeta(m_database, u"title", m_data.title);
  writeMeta(m_database, u"agency", m_data.agency);
  writeMeta(m_database, u"settings", mapText(m_data.settings));
  return insertAll();
}

Result<void> Importer::indexElements() {
  m_index.reserve(qsizetype(m_data.elements.size()));
  for (int i = 0; i < int(m_data.elements.size()); ++i) {
    const Element& element = m_data.elements[i];
    const StoredType* type = m_plan.type(element.type);
    if (!type || !type->type) {
      return Failure(unknownType(element));
    }
    if (element.id.isNull()) {
      return Failure(elementNotice(u"document.missing-id"_s, element));
    }
    if (isBuiltIn(element.id)) {
      return Failure(elementNotice(u"document.built-in"_s, element));
    }
    if (m_index.contains(element.id)) {
      return Failure(elementNotice(u"document.duplicate-id"_s, element, element.id.toString(QUuid::WithoutBraces)));
    }
    m_index.insert(element.id, i);
  }
  return {};
}

Result<void> Importer::checkParents() const {
  bool ordered = true;
  for (int i = 0; i < int(m_data.elements.size()); ++i) {
    const Element& element = m_data.elements[i];
    if (element.parent.isNull()) {
      continue;
    }
    const auto parent = m_index.constFind(element.parent);
    if (parent == m_index.constEnd()) {
      return Failure(elementNotice(u"document.unknown-parent"_s, element, element.parent.toString(QUuid::WithoutBraces)));
    }
    if (!mayContain(*m_plan.type(element.type)->type, m_data.elements[*parent].type)) {
      return Failure(
          elementNotice(u"document.wrong-parent"_s, element, shownInNotice(m_data.elements[*parent])));
    }
    ordered = ordered && *parent < i;
  }
  return ordered ? Result<void>() : checkCircles();
}

Result<void> Importer::checkCircles() const {
  enum : char { Unseen, OnPath, Sound };
  std::vector<char> state(m_data.elements.size(), Unseen);
  std::vector<int> path;
  for (int start = 0; start < int(state.size()); ++start) {
    int at = start;
    while (at >= 0 && state[at] == Unseen) {
      state[at] = OnPath;
      path.push_back(at);
      at = m_data.elements[at].parent.isNull() ? -1 : m_index.value(m_data.elements[at].parent, -1);
    }
    if (at >= 0 && state[at] == OnPath) {
      return Failure(elementNotice(u"document.circle"_s, m_data.elements[at]));
    }
    for (const int seen : path) {
      state[seen] = Sound;
    }
    path.clear();
  }
  return {};
}

Result<void> Importer::checkLink(const Element& from, const StoredProperty& property, const QUuid& target) const {
  QString type;
  if (const auto at = m_index.constFind(target); at != m_index.constEnd()) {
    type = m_data.elements[*at].type;
  } else if (isBuiltIn(target)) {
    type = u"organisation"_s;
  } else {
    return Failure(propertyNotice(u"document.unknown-target"_s, from, property.name));
  }
  if (property.property && !Metamodel::accepts(*property.property, type)) {
    return Failure(propertyNotice(u"document.wrong-target"_s, from, property.name));
  }
  return {};
}

std::vector<int> Importer::densePositions() const {
  const std::vector<Element>& elements = m_data.elements;
  std::vector<int> contained;
  std::vector<int> positions(elements.size(), 0);
  for (int i = 0; i < int(elements.size()); ++i) {
    if (!elements[i].parent.isNull()) {
      contained.push_back(i);
    }
  }
  const auto group = [&](int i) { return std::tie(elements[i].parent, elements[i].type); };
  std::sort(contained.begin(), contained.end(), [&](int a, int b) {
    return std::tuple_cat(group(a), std::tie(elements[a].position, a)) <
           std::tuple_cat(group(b), std::tie(elements[b].position, b));
  });
  for (size_t k = 1; k < contained.size(); ++k) {
    if (group(contained[k]) == group(contained[k - 1])) {
      positions[contained[k]] = positions[contained[k - 1]] + 1;
    }
  }
  return positions;
}

Result<void> Importer::insertAll() {
  const std::vector<int> positions = densePositions();
  // Tables are kept in the order of ids: inserting in that order writes every page once.
  std::vector<int> order(m_data.elements.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](int a, int b) { return m_data.elements[a].id < m_data.elements[b].id; });
  ElementWriter writer(m_database, m_plan,
                       [this](const Element& from, const StoredProperty& property, const QUuid& target) {
                         return checkLink(from, property, target);
                       });
  for (const int i : order) {
    if (auto inserted = writer.insert(m_data.elements[i], positions[i]); !inserted) {
      Notice notice = inserted.error();
      notice.place = m_data.places.value(m_data.elements[i].id);
      return Failure(notice);
    }
  }
  return {};
}

} // namespace khung::model
