// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/graph_view.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double usualWidth = 160;
constexpr double usualGap = 30;

const TextStyle noteStyle{theme::textSize, false, false, theme::ink};
const TextStyle frameStyle{theme::textSize, true, false, theme::mutedInk};
const TextStyle labelStyle{theme::smallSize, false, false, theme::ink};

double numberOf(const Element& element, QStringView property, double otherwise) {
  const model::Value* value = element.find(property);
  if (const double* number = value ? std::get_if<double>(value) : nullptr) {
    return *number;
  }
  const qint64* whole = value ? std::get_if<qint64>(value) : nullptr;
  return whole ? static_cast<double>(*whole) : otherwise;
}

/// Draws a diagram of the model where its author put things; what has no place yet stands in rows below.
class StoredDrawing {
public:
  StoredDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing") {}

  model::Result<View> make();

private:
  void place();
  double neededHeight(const Element& node, double width) const;
  void drawNode(const Element& node);
  void drawEdge(const Element& edge);
  std::vector<QPointF> courseOf(const Element& edge) const;
  static QPointF towards(const QRectF& box, const QPointF& aim);
  QColor colourOf(const Element& element) const;

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  std::vector<const Element*> m_nodes;
  QHash<QUuid, QRectF> m_boxes;
  View m_view;
};

QColor StoredDrawing::colourOf(const Element& element) const {
  const model::ElementType* type = m_index.metamodel().type(element.type);
  return theme::layer(type ? type->layer : QString()).strong;
}

double StoredDrawing::neededHeight(const Element& node, double width) const {
  if (const Element* element = m_index.target(node, u"element")) {
    return ElementBox(m_index, *element, width).height();
  }
  const QStringList lines = wrapText(node.text(u"text"), noteStyle, width - 14);
  return 14 + static_cast<double>(lines.size()) * lineHeight(noteStyle);
}

void StoredDrawing::place() {
  double bottom = 0;
  std::vector<const Element*> unplaced;
  for (const Element* node : m_nodes) {
    if (!node->find(u"x") || !node->find(u"y")) {
      unplaced.push_back(node);
      continue;
    }
    const double width = std::max(40.0, numberOf(*node, u"w", usualWidth));
    const double height = std::max(numberOf(*node, u"h", 0), neededHeight(*node, width));
    m_boxes[node->id] = QRectF(numberOf(*node, u"x", 0), numberOf(*node, u"y", 0), width, height);
    bottom = std::max(bottom, m_boxes[node->id].bottom());
  }
  double x = 0, y = bottom > 0 ? bottom + usualGap : 0, tallest = 0;
  for (const Element* node : unplaced) {
    const double height = neededHeight(*node, usualWidth);
    if (x > 900) {
      x = 0;
      y += tallest + usualGap;
      tallest = 0;
    }
    m_boxes[node->id] = QRectF(x, y, usualWidth, height);
    x += usualWidth + usualGap;
    tallest = std::max(tallest, height);
  }
}

void StoredDrawing::drawNode(const Element& node) {
  const QRectF box = m_boxes.value(node.id);
  if (const Element* element = m_index.target(node, u"element")) {
    SceneItem item = ElementBox(m_index, *element, box.width()).draw(box, colourOf(*element), theme::paper);
    item.id = sceneId(node.id); // one element may stand on a diagram twice
    m_view.picture.items.push_back(std::move(item));
    return;
  }
  SceneItem item = itemFor(m_index, node);
  const QString text = node.text(u"text");
  item.title = text.isEmpty() ? item.title : text;
  const bool frame = node.text(u"kind") == u"group";
  if (frame) {
    item.shapes.push_back(
        RectangleShape{box, QColor(0xf5, 0xf7, 0xfa), Stroke{theme::faintLine, theme::frameStroke, {}}, 4});
    addLines(item.shapes, wrapText(text, frameStyle, box.width() - 16), box.topLeft() + QPointF(8, 6), frameStyle);
  } else {
    item.shapes.push_back(RectangleShape{box, QColor(0xff, 0xfb, 0xe8), Stroke{QColor(0x8a, 0x74, 0x2a), 0.7, {}}, 0});
    addLines(item.shapes, wrapText(text, noteStyle, box.width() - 14), box.topLeft() + QPointF(7, 6), noteStyle);
  }
  m_view.picture.items.push_back(std::move(item));
}

QPointF StoredDrawing::towards(const QRectF& box, const QPointF& aim) {
  const QPointF way = aim - box.center();
  if (way.isNull()) {
    return box.center();
  }
  const double x = way.x() == 0 ? 1e9 : box.width() / 2 / std::abs(way.x());
  const double y = way.y() == 0 ? 1e9 : box.height() / 2 / std::abs(way.y());
  return box.center() + way * std::min({x, y, 1.0});
}

std::vector<QPointF> StoredDrawing::courseOf(const Element& edge) const {
  const Element* from = m_index.target(edge, u"from");
  const Element* to = m_index.target(edge, u"to");
  if (!from || !to || !m_boxes.contains(from->id) || !m_boxes.contains(to->id)) {
    return {};
  }
  std::vector<QPointF> bends;
  const model::Value* stored = edge.find(u"points");
  if (const QStringList* list = stored ? std::get_if<QStringList>(stored) : nullptr) {
    for (const QString& entry : *list) {
      const QStringList parts = entry.split(u' ', Qt::SkipEmptyParts);
      if (parts.size() == 2) {
        bends.push_back({parts[0].toDouble(), parts[1].toDouble()});
      }
    }
  }
  const QRectF source = m_boxes.value(from->id), target = m_boxes.value(to->id);
  std::vector<QPointF> points{towards(source, bends.empty() ? target.center() : bends.front())};
  points.insert(points.end(), bends.begin(), bends.end());
  points.push_back(towards(target, bends.empty() ? source.center() : bends.back()));
  return points;
}

void StoredDrawing::drawEdge(const Element& edge) {
  const std::vector<QPointF> points = courseOf(edge);
  if (points.empty()) {
    return;
  }
  const Element* element = m_index.target(edge, u"element");
  SceneItem item = itemFor(m_index, element ? *element : edge);
  item.id = sceneId(edge.id);
  const bool flow = element && element->type == u"data_flow";
  LineShape line{points, false, flow ? theme::flow(element->text(u"kind")).stroke : Stroke{theme::line, 1, {}}};
  line.end = LineShape::Head::Arrow;
  item.shapes.push_back(line);
  QString text = edge.text(u"text");
  if (text.isEmpty() && flow) {
    const QString kind = m_index.text(*element, u"kind");
    text = element->code + (kind.isEmpty() ? QString() : u" · "_s + kind);
  }
  if (!text.isEmpty()) {
    const std::size_t middle = (points.size() - 1) / 2;
    const LineLabel label{wrapText(text, labelStyle, 120), labelStyle};
    for (Shape& shape : label.draw((points[middle] + points[middle + 1]) / 2, true)) {
      item.shapes.push_back(std::move(shape));
    }
  }
  m_view.picture.items.push_back(std::move(item));
}

model::Result<View> StoredDrawing::make() {
  const Element* diagram = m_index.element(m_options.subject);
  if (!diagram || diagram->type != u"diagram") {
    return notDrawable(m_index, m_options.subject, u"drawing.no-subject"_s);
  }
  m_nodes = m_index.childrenOf(diagram->id, u"diagram_node");
  place();
  // Frames lie under everything, outer ones first.
  std::vector<const Element*> order = m_nodes;
  std::stable_sort(order.begin(), order.end(), [&](const Element* a, const Element* b) {
    const auto area = [&](const Element* node) {
      const QRectF box = m_boxes.value(node->id);
      return node->text(u"kind") == u"group" ? -box.width() * box.height() : 0.0;
    };
    return area(a) < area(b);
  });
  const auto firstBox =
      std::find_if(order.begin(), order.end(), [](const Element* node) { return node->text(u"kind") != u"group"; });
  std::for_each(order.begin(), firstBox, [&](const Element* node) { drawNode(*node); });
  for (const Element* edge : m_index.childrenOf(diagram->id, u"diagram_edge")) {
    drawEdge(*edge);
  }
  std::for_each(firstBox, order.end(), [&](const Element* node) { drawNode(*node); });
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
