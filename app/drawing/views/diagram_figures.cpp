// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/diagram_figures.h"
#include "app/drawing/views/graph_view.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

constexpr double usualGap = 30;

const TextStyle noteStyle{theme::textSize, false, false, theme::ink};
const TextStyle frameStyle{theme::textSize, true, false, theme::mutedInk};
const TextStyle labelStyle{theme::smallSize, false, false, theme::ink};

/// What is written in a figure that shows no element: its text, else how the element was called that is gone.
QString wordsOf(const Element& node) {
  const QString text = node.text(u"text");
  const std::vector<model::Link>* links = node.linksOf(u"element");
  return !text.isEmpty() || !links || links->empty() ? text : links->front().text;
}

double numberOf(const Element& element, QStringView property, double otherwise) {
  const model::Value* value = element.find(property);
  if (const double* number = value ? std::get_if<double>(value) : nullptr) {
    return *number;
  }
  const qint64* whole = value ? std::get_if<qint64>(value) : nullptr;
  return whole ? static_cast<double>(*whole) : otherwise;
}

QPointF towards(const QRectF& box, const QPointF& aim) {
  const QPointF way = aim - box.center();
  if (way.isNull()) {
    return box.center();
  }
  const double x = way.x() == 0 ? 1e9 : box.width() / 2 / std::abs(way.x());
  const double y = way.y() == 0 ? 1e9 : box.height() / 2 / std::abs(way.y());
  return box.center() + way * std::min({x, y, 1.0});
}

} // namespace

bool DiagramFigures::isPlaced(const Element& node) {
  return node.find(u"x") && node.find(u"y");
}

bool DiagramFigures::isFrame(const Element& node) {
  return node.text(u"kind") == u"group";
}

QRectF DiagramFigures::box(const Element& node) const {
  const double width = std::max(leastWidth, numberOf(node, u"w", usualWidth));
  const double height = std::max(numberOf(node, u"h", 0), neededHeight(node, width));
  return {numberOf(node, u"x", 0), numberOf(node, u"y", 0), width, height};
}

double DiagramFigures::neededHeight(const Element& node, double width) const {
  if (const Element* element = m_index.target(node, u"element")) {
    return ElementBox(m_index, *element, width).height();
  }
  const QStringList lines = wrapText(wordsOf(node), noteStyle, width - 14);
  return 14 + static_cast<double>(lines.size()) * lineHeight(noteStyle);
}

QHash<QUuid, QRectF> DiagramFigures::boxes(const std::vector<const Element*>& nodes) const {
  QHash<QUuid, QRectF> placed;
  double bottom = 0;
  std::vector<const Element*> unplaced;
  for (const Element* node : nodes) {
    if (!isPlaced(*node)) {
      unplaced.push_back(node);
      continue;
    }
    placed[node->id] = box(*node);
    bottom = std::max(bottom, placed[node->id].bottom());
  }
  double x = 0, y = bottom > 0 ? bottom + usualGap : 0, tallest = 0;
  for (const Element* node : unplaced) {
    const double height = neededHeight(*node, usualWidth);
    if (x > 900) {
      x = 0;
      y += tallest + usualGap;
      tallest = 0;
    }
    placed[node->id] = QRectF(x, y, usualWidth, height);
    x += usualWidth + usualGap;
    tallest = std::max(tallest, height);
  }
  return placed;
}

std::size_t DiagramFigures::sortForPainting(std::vector<const Element*>& nodes, const QHash<QUuid, QRectF>& boxes) {
  std::stable_sort(nodes.begin(), nodes.end(), [&](const Element* a, const Element* b) {
    const auto area = [&](const Element* node) {
      const QRectF box = boxes.value(node->id);
      return isFrame(*node) ? -box.width() * box.height() : 0.0;
    };
    return area(a) < area(b);
  });
  const auto first = std::find_if(nodes.begin(), nodes.end(), [](const Element* node) { return !isFrame(*node); });
  return static_cast<std::size_t>(first - nodes.begin());
}

SceneItem DiagramFigures::figure(const Element& node, const QRectF& box) const {
  if (const Element* element = m_index.target(node, u"element")) {
    const model::ElementType* type = m_index.metamodel().type(element->type);
    const QColor colour = theme::layer(type ? type->layer : QString()).strong;
    SceneItem item = ElementBox(m_index, *element, box.width()).draw(box, colour, theme::paper);
    item.id = sceneId(node.id); // one element may stand on a diagram twice
    return item;
  }
  SceneItem item = itemFor(m_index, node);
  const QString text = wordsOf(node);
  item.title = text.isEmpty() ? item.title : text;
  if (isFrame(node)) {
    item.shapes.push_back(
        RectangleShape{box, QColor(0xf5, 0xf7, 0xfa), Stroke{theme::faintLine, theme::frameStroke, {}}, 4});
    addLines(item.shapes, wrapText(text, frameStyle, box.width() - 16), box.topLeft() + QPointF(8, 6), frameStyle);
  } else {
    item.shapes.push_back(RectangleShape{box, QColor(0xff, 0xfb, 0xe8), Stroke{QColor(0x8a, 0x74, 0x2a), 0.7, {}}, 0});
    addLines(item.shapes, wrapText(text, noteStyle, box.width() - 14), box.topLeft() + QPointF(7, 6), noteStyle);
  }
  return item;
}

std::vector<QPointF> DiagramFigures::bends(const Element& edge) {
  std::vector<QPointF> points;
  const model::Value* stored = edge.find(u"points");
  if (const QStringList* list = stored ? std::get_if<QStringList>(stored) : nullptr) {
    for (const QString& entry : *list) {
      const QStringList parts = entry.split(u' ', Qt::SkipEmptyParts);
      if (parts.size() == 2) {
        points.push_back({parts[0].toDouble(), parts[1].toDouble()});
      }
    }
  }
  return points;
}

std::vector<QPointF> DiagramFigures::course(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends) {
  std::vector<QPointF> points{towards(from, bends.empty() ? to.center() : bends.front())};
  points.insert(points.end(), bends.begin(), bends.end());
  points.push_back(towards(to, bends.empty() ? from.center() : bends.back()));
  return points;
}

QString DiagramFigures::relationOf(const Element& edge) const {
  const QString property = edge.text(u"relation");
  const Element* from = m_index.target(edge, u"from");
  const Element* source = from ? m_index.target(*from, u"element") : nullptr;
  return source && !property.isEmpty() ? m_index.propertyLabel(source->type, property) : QString();
}

SceneItem DiagramFigures::connection(const Element& edge, const std::vector<QPointF>& course) const {
  const Element* element = m_index.target(edge, u"element");
  SceneItem item = itemFor(m_index, element ? *element : edge);
  item.id = sceneId(edge.id);
  const Element* from = m_index.target(edge, u"from");
  const Element* to = m_index.target(edge, u"to");
  item.from = from ? sceneId(from->id) : QString();
  item.to = to ? sceneId(to->id) : QString();
  const QString relation = relationOf(edge);
  if (!relation.isEmpty()) {
    const Element* other = to ? m_index.target(*to, u"element") : nullptr;
    item.title = u"%1 – %2 → %3"_s.arg(m_index.name(*m_index.target(*from, u"element")), relation, other ? m_index.name(*other) : QString());
  }
  const bool flow = element && element->type == u"data_flow";
  LineShape line{course, false, flow ? theme::flow(element->text(u"kind")).stroke : Stroke{theme::line, 1, {}}};
  line.end = LineShape::Head::Arrow;
  item.shapes.push_back(line);
  QString text = edge.text(u"text");
  if (text.isEmpty() && flow) {
    const QString kind = m_index.text(*element, u"kind");
    text = element->code + (kind.isEmpty() ? QString() : u" · "_s + kind);
  }
  if (text.isEmpty()) {
    text = relation;
  }
  if (!text.isEmpty()) {
    const std::size_t middle = (course.size() - 1) / 2;
    const LineLabel label{wrapText(text, labelStyle, 120), labelStyle};
    for (Shape& shape : label.draw((course[middle] + course[middle + 1]) / 2, true)) {
      item.shapes.push_back(std::move(shape));
    }
  }
  return item;
}

} // namespace khung::app
