// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/diagram_content.h"

#include "app/drawing/views/shapes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

bool isPart(const Element& element, const QUuid& diagram) {
  return element.parent == diagram && (element.type == u"diagram_node" || element.type == u"diagram_edge");
}

QUuid targetOf(const Element& element, QStringView property) {
  const std::vector<model::Link>* links = element.linksOf(property);
  return links && !links->empty() ? links->front().target : QUuid();
}

} // namespace

QUuid partOf(const QString& sceneId) {
  return QUuid::fromRfc4122(QByteArray::fromHex(sceneId.mid(1, 32).toLatin1()));
}

model::ModelData partForDiagram(const model::ModelData& whole, const QUuid& diagram) {
  model::ModelData part;
  part.agency = whole.agency;
  part.framework = whole.framework;
  part.title = whole.title;
  QSet<QUuid> shown;
  for (const Element& element : whole.elements) {
    if (isPart(element, diagram)) {
      shown.insert(targetOf(element, u"element"));
    }
  }
  for (const Element& element : whole.elements) {
    if (element.id == diagram || isPart(element, diagram) || shown.contains(element.id)) {
      part.elements.push_back(element);
    }
  }
  return part;
}

void DiagramContent::fill(model::ModelData part, const QString& language) {
  m_data = std::move(part);
  m_language = language;
  m_drawn.clear();
  m_places.clear();
  for (std::size_t i = 0; i < m_data.elements.size(); ++i) {
    m_places.insert(m_data.elements[i].id, i);
  }
  index();
}

void DiagramContent::setLanguage(const QString& language) {
  m_language = language;
  m_drawn.clear();
  if (m_index) {
    index();
  }
}

void DiagramContent::index() {
  m_index = std::make_unique<ModelIndex>(m_data, m_metamodel, m_language);
  m_figures = std::make_unique<DiagramFigures>(*m_index);
  m_nodes = m_index->childrenOf(m_diagram, u"diagram_node");
  m_edges = m_index->childrenOf(m_diagram, u"diagram_edge");
  m_boxes = m_figures->boxes(m_nodes);
  DiagramFigures::sortForPainting(m_nodes, m_boxes);
}

const Element* DiagramContent::element(const QUuid& id) const { return m_index ? m_index->element(id) : nullptr; }

const Element* DiagramContent::shownBy(const Element& part) const { return m_index->target(part, u"element"); }

const Element* DiagramContent::nodeOf(const QUuid& element) const {
  const auto found = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Element* node) { return targetOf(*node, u"element") == element; });
  return found == m_nodes.end() ? nullptr : *found;
}

QUuid DiagramContent::from(const Element& edge) const { return targetOf(edge, u"from"); }

QUuid DiagramContent::to(const Element& edge) const { return targetOf(edge, u"to"); }

double DiagramContent::neededHeight(const QUuid& node, double width) const {
  const Element* found = element(node);
  return found ? m_figures->neededHeight(*found, width) : 0;
}

bool DiagramContent::concerns(const Element& changed) const {
  return changed.id == m_diagram || isPart(changed, m_diagram) || m_places.contains(changed.id);
}

void DiagramContent::put(Element changed) {
  const auto known = m_places.constFind(changed.id);
  if (known != m_places.constEnd()) {
    m_data.elements[*known] = std::move(changed);
  } else {
    m_places.insert(changed.id, m_data.elements.size());
    m_data.elements.push_back(std::move(changed));
  }
}

bool DiagramContent::update(const model::Document& document, const model::ChangeSet& changes) {
  if (!m_index) {
    return false;
  }
  QSet<QUuid> touched;
  for (const QUuid& id : changes.removed) {
    if (m_places.contains(id)) {
      touched.insert(id);
    }
  }
  const bool lost = !touched.isEmpty();
  for (const auto* ids : {&changes.added, &changes.changed}) {
    for (const QUuid& id : *ids) {
      // An element that is not known can only be of concern as a part of the diagram.
      auto changed = ids == &changes.changed && !m_places.contains(id) ? std::nullopt : document.element(id);
      if (!changed || !concerns(*changed)) {
        continue;
      }
      touched.insert(id);
      const QUuid shown = targetOf(*changed, u"element");
      if (!shown.isNull() && !m_places.contains(shown)) {
        if (auto other = document.element(shown)) {
          put(std::move(*other));
        }
      }
      put(std::move(*changed));
    }
  }
  if (touched.isEmpty()) {
    return false;
  }
  if (lost) {
    std::erase_if(m_data.elements, [&](const Element& element) {
      return std::find(changes.removed.begin(), changes.removed.end(), element.id) != changes.removed.end();
    });
    m_places.clear();
    for (std::size_t i = 0; i < m_data.elements.size(); ++i) {
      m_places.insert(m_data.elements[i].id, i);
    }
  }
  const QHash<QUuid, QRectF> before = m_boxes;
  index();
  m_drawn.removeIf([&](const QHash<QUuid, SceneItem>::iterator& drawn) {
    const Element* part = element(drawn.key());
    if (!part || touched.contains(part->id) || touched.contains(targetOf(*part, u"element"))) {
      return true;
    }
    const auto moved = [&](const QUuid& node) { return before.value(node) != m_boxes.value(node) || touched.contains(node); };
    return part->type == u"diagram_edge" ? moved(from(*part)) || moved(to(*part)) : moved(part->id);
  });
  return true;
}

SceneItem DiagramContent::figure(const QUuid& node, const QRectF& box) const {
  return m_figures->figure(*element(node), box);
}

SceneItem DiagramContent::connection(const Element& edge, const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends) const {
  return m_figures->connection(edge, DiagramFigures::course(from, to, bends));
}

std::vector<SceneItem> DiagramContent::items() {
  std::vector<SceneItem> items;
  items.reserve(m_nodes.size() + m_edges.size());
  const auto add = [&](const Element& part, auto&& draw) {
    auto known = m_drawn.constFind(part.id);
    if (known == m_drawn.constEnd()) {
      known = m_drawn.insert(part.id, draw());
    }
    items.push_back(*known);
  };
  const auto addNode = [&](const Element* node) { add(*node, [&] { return figure(node->id, box(node->id)); }); };
  const auto firstBox = std::find_if(m_nodes.begin(), m_nodes.end(), [](const Element* node) { return !DiagramFigures::isFrame(*node); });
  std::for_each(m_nodes.begin(), firstBox, addNode);
  for (const Element* edge : m_edges) {
    if (m_boxes.contains(from(*edge)) && m_boxes.contains(to(*edge))) {
      add(*edge, [&] { return connection(*edge, box(from(*edge)), box(to(*edge)), DiagramFigures::bends(*edge)); });
    }
  }
  std::for_each(firstBox, m_nodes.end(), addNode);
  return items;
}

QSet<QString> DiagramContent::frames() const {
  QSet<QString> ids;
  for (const Element* node : m_nodes) {
    if (DiagramFigures::isFrame(*node)) {
      ids.insert(sceneId(node->id));
    }
  }
  return ids;
}

} // namespace khung::app
