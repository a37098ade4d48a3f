// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/diagram_figures.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/view.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

/// Draws a diagram of the model where its author put things.
class StoredDrawing {
public:
  StoredDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_figures(index) {}

  model::Result<View> make();

private:
  void drawNode(const Element& node);
  void drawEdge(const Element& edge);
  std::vector<QPointF> courseOf(const Element& edge) const;

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  DiagramFigures m_figures;
  std::vector<const Element*> m_nodes;
  QHash<QUuid, QRectF> m_boxes;
  View m_view;
};

void StoredDrawing::drawNode(const Element& node) {
  m_view.picture.items.push_back(m_figures.figure(node, m_boxes.value(node.id)));
}

std::vector<QPointF> StoredDrawing::courseOf(const Element& edge) const {
  const Element* from = m_index.target(edge, u"from");
  const Element* to = m_index.target(edge, u"to");
  if (!from || !to || !m_boxes.contains(from->id) || !m_boxes.contains(to->id)) {
    return {};
  }
  return DiagramFigures::course(m_boxes.value(from->id), m_boxes.value(to->id), DiagramFigures::bends(edge));
}

void StoredDrawing::drawEdge(const Element& edge) {
  const std::vector<QPointF> points = courseOf(edge);
  if (!points.empty()) {
    m_view.picture.items.push_back(m_figures.connection(edge, points));
  }
}

model::Result<View> StoredDrawing::make() {
  const Element* diagram = m_index.element(m_options.subject);
  if (!diagram || diagram->type != u"diagram") {
    return notDrawable(m_index, m_options.subject, u"drawing.no-subject"_s);
  }
  m_nodes = m_index.childrenOf(diagram->id, u"diagram_node");
  m_boxes = m_figures.boxes(m_nodes);
  const auto frames = static_cast<std::ptrdiff_t>(DiagramFigures::sortForPainting(m_nodes, m_boxes));
  std::for_each(m_nodes.begin(), m_nodes.begin() + frames, [&](const Element* node) { drawNode(*node); });
  for (const Element* edge : m_index.childrenOf(diagram->id, u"diagram_edge")) {
    drawEdge(*edge);
  }
  std::for_each(m_nodes.begin() + frames, m_nodes.end(), [&](const Element* node) { drawNode(*node); });
  QRectF bounds;
  for (const QRectF& box : std::as_const(m_boxes)) {
    bounds |= box;
  }
  for (const Element* edge : m_index.childrenOf(diagram->id, u"diagram_edge")) {
    for (const QPointF& point : courseOf(*edge)) {
      bounds |= QRectF(point, QSizeF(1, 1));
    }
  }
  bounds.adjust(-6, -6, 6, 6);
  m_view.picture.move(-bounds.left(), -bounds.top());
  m_view.picture.size = bounds.size();
  m_view.title = m_index.name(*diagram);
  m_view.subtitle = diagram->text(u"shows");
  return m_view;
}

} // namespace

model::Result<View> storedView(const ModelIndex& index, const ViewOptions& options) {
  return StoredDrawing(index, options).make();
}

} // namespace khung::app
