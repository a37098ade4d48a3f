// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/graph_view.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double boxWidth = 176;
constexpr double labelWidth = 96;
constexpr std::size_t mostBoxes = 300;

const TextStyle nameStyle{theme::nameSize, true, false, theme::ink};
const TextStyle placeStyle{theme::smallSize, false, false, theme::mutedInk};
const TextStyle labelStyle{theme::smallSize, false, false, theme::ink};

/// Builds the paths of data into and out of one element.
class LineageDrawing {
public:
  LineageDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing") {}

  model::Result<View> make();

private:
  struct Edge {
    const Element* flow = nullptr;
    const Element* from = nullptr;
    const Element* to = nullptr;
  };
  struct Box {
    const Element* element = nullptr;
    QStringList name;
    QStringList place; ///< database and agency
    double height = 0;
  };

  void collectEdges();
  void collectCarried(const Element& flow, const Element& from, const Element& to);
  void follow(bool downstream);
  Box boxOf(const Element& element) const;
  LineLabel labelOf(const Edge& edge) const;
  void drawEdges(const model::GraphLayout& layout);
  void drawBoxes(const model::GraphLayout& layout);
  void noteNoFlow();
  void makeLegend();

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  const Element* m_subject = nullptr;
  std::vector<Edge> m_all;   ///< every step of data in the model
  std::vector<Edge> m_edges; ///< those on a path through the subject
  std::vector<const Element*> m_elements;
  std::vector<Box> m_boxes;
  View m_view;
};

/// For an entity the steps are what flows carry from entity to entity; for anything else the flows themselves.
void LineageDrawing::collectEdges() {
  for (const Element* flow : m_index.elementsOf(u"data_flow")) {
    const Element* from = m_index.target(*flow, u"from");
    const Element* to = m_index.target(*flow, u"to");
    if (!from || !to || !m_index.isIn(*flow, m_options.state)) {
      continue;
    }
    if (m_subject->type == u"entity") {
      collectCarried(*flow, *from, *to);
    } else {
      m_all.push_back({flow, from, to});
    }
  }
}

void LineageDrawing::collectCarried(const Element& flow, const Element& from, const Element& to) {
  for (const Element* item : m_index.childrenOf(flow.id, u"carried_item")) {
    const Element* entity = m_index.target(*item, u"entity");
    const Element* target = m_index.target(*item, u"target");
    const Element* source = entity ? entity : &from;
    m_all.push_back({&flow, source, target ? target : &to});
  }
}

void LineageDrawing::follow(bool downstream) {
  std::vector<const Element*> queue{m_subject};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const Edge& edge : m_all) {
      if ((downstream ? edge.from : edge.to) != queue[i]) {
        continue;
      }
      const Element* next = downstream ? edge.to : edge.from;
      const bool known = std::any_of(m_edges.begin(), m_edges.end(), [&](const Edge& e) {
        return e.flow == edge.flow && e.from == edge.from && e.to == edge.to;
      });
      if (!known) {
        m_edges.push_back(edge);
      }
      if (std::find(queue.begin(), queue.end(), next) == queue.end()) {
        queue.push_back(next);
      }
    }
  }
  for (const Element* element : queue) {
    if (std::find(m_elements.begin(), m_elements.end(), element) == m_elements.end()) {
      m_elements.push_back(element);
    }
  }
}

LineageDrawing::Box LineageDrawing::boxOf(const Element& element) const {
  Box box{&element, wrapText(m_index.name(element), nameStyle, boxWidth - 34), {}, 0};
  QStringList place;
  if (element.type == u"entity") {
    const Element* database = m_index.element(element.parent);
    place << m_index.text(element, u"role") << (database ? m_index.name(*database) : QString());
  }
  const Element* agency = m_index.agencyOf(element);
  place << (agency ? m_index.name(*agency) : QString()) << levelName(m_words, m_index.levelOf(element));
  place.removeAll(QString());
  for (const QString& line : std::as_const(place)) {
    box.place << wrapText(line, placeStyle, boxWidth - 34);
  }
  box.height = 14 + static_cast<double>(box.name.size()) * lineHeight(nameStyle) +
               static_cast<double>(box.place.size()) * lineHeight(placeStyle);
  return box;
}

LineLabel LineageDrawing::labelOf(const Edge& edge) const {
  QStringList parts{m_index.text(*edge.flow, u"kind"), edge.flow->code, m_index.text(*edge.flow, u"interval")};
  parts.removeAll(QString());
  return {wrapText(parts.join(u" · "_s), labelStyle, labelWidth), labelStyle};
}

void LineageDrawing::drawEdges(const model::GraphLayout& layout) {
  std::vector<SceneItem> labels;
  QHash<QUuid, int> uses;
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    const Edge& edge = m_edges[i];
    SceneItem item = itemFor(m_index, *edge.flow);
    // A flow that carries several entities is drawn once for each.
    const int number = uses[edge.flow->id]++;
    item.id += number > 0 ? u"-%1"_s.arg(number + 1) : QString();
    item.from = sceneId(edge.from->id);
    item.to = sceneId(edge.to->id);
    item.title += u": "_s + m_index.name(*edge.from) + u" → "_s + m_index.name(*edge.to);
    LineShape line = lineAlong(layout.edges[i], theme::flow(edge.flow->text(u"kind")).stroke, {});
    line.end = LineShape::Head::Arrow;
    item.shapes.emplace_back(std::move(line));
    m_view.picture.items.push_back(std::move(item));
    labels.push_back({QString(), u"label"_s, {}, {}, labelOf(edge).draw(layout.edges[i].label)});
  }
  m_view.picture.items.insert(m_view.picture.items.end(), labels.begin(), labels.end());
}

void LineageDrawing::drawBoxes(const model::GraphLayout& layout) {
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    const Box& box = m_boxes[i];
    const QRectF& frame = layout.nodes[i];
    const theme::Tint& tint = theme::level(m_index.levelOf(*box.element));
    const bool subject = box.element == m_subject;
    SceneItem item = itemFor(m_index, *box.element);
    item.shapes.push_back(RectangleShape{frame, subject ? tint.ground : theme::paper,
                                         Stroke{tint.strong, subject ? 2.2 : theme::boxStroke, {}}, 3});
    for (Shape& shape : typeIcon(box.element->type, frame.topLeft() + QPointF(9, 8), tint.strong)) {
      item.shapes.push_back(std::move(shape));
    }
    const double y = addLines(item.shapes, box.name, frame.topLeft() + QPointF(26, 6), nameStyle);
    addLines(item.shapes, box.place, {frame.left() + 26, y}, placeStyle);
    m_view.picture.items.push_back(std::move(item));
  }
}

void LineageDrawing::noteNoFlow() {
  const QString text = m_words(QT_TRANSLATE_NOOP("drawing", "No data flow of the model leads here or away from here."));
  const QStringList lines = wrapText(text, placeStyle, boxWidth);
  const double top = m_view.picture.size.height() + 10;
  SceneItem item{QString(), u"note"_s, {}, {}, {}};
  m_view.picture.size.setHeight(addLines(item.shapes, lines, {0, top}, placeStyle));
  m_view.picture.items.push_back(std::move(item));
}

void LineageDrawing::makeLegend() {
  const double middle = legendSampleHeight / 2;
  for (const theme::FlowLook& look : theme::flows()) {
    const bool used = std::any_of(m_edges.begin(), m_edges.end(),
                                  [&](const Edge& edge) { return edge.flow->text(u"kind") == look.kind; });
    if (used) {
      m_view.legend.push_back({{LineShape{{{0, middle}, {legendSampleWidth, middle}},
                                          false,
                                          look.stroke,
                                          LineShape::Head::None,
                                          LineShape::Head::Arrow}},
                               look.kind.isEmpty() ? m_words(QT_TRANSLATE_NOOP("drawing", "Kind not stated"))
                                                   : m_index.label(u"flow_kind", look.kind)});
    }
  }
  const auto level = [&](int number, const QString& text) {
    const bool used = std::any_of(m_elements.begin(), m_elements.end(),
                                  [&](const Element* element) { return m_index.levelOf(*element) == number; });
    if (used) {
      m_view.legend.push_back(
          {{RectangleShape{QRectF(4, 1, 38, 14), theme::paper, Stroke{theme::level(number).strong, 1.2, {}}, 3}},
           text});
    }
  };
  for (int number = 1; number <= 5; ++number) {
    level(number, levelName(m_words, number));
  }
}

model::Result<View> LineageDrawing::make() {
  m_subject = m_index.element(m_options.subject);
  if (!m_subject) {
    return notDrawable(m_index, m_options.subject, u"drawing.no-subject"_s);
  }
  collectEdges();
  follow(false);
  follow(true);
  if (m_elements.size() > mostBoxes) {
    return model::Failure(model::Notice{u"drawing.too-large"_s,
                                        {QString::number(m_elements.size()), QString::number(mostBoxes)},
                                        {},
                                        model::Notice::Level::Error});
  }
  model::LayoutGraph graph;
  graph.direction = model::LayoutGraph::Direction::LeftToRight;
  graph.nodeGap = 20;
  graph.rankGap = 30;
  QHash<QUuid, int> at;
  for (const Element* element : m_elements) {
    at.insert(element->id, static_cast<int>(m_boxes.size()));
    m_boxes.push_back(boxOf(*element));
    graph.nodes.push_back({boxWidth, m_boxes.back().height});
  }
  for (const Edge& edge : m_edges) {
    graph.edges.push_back({at.value(edge.from->id), at.value(edge.to->id), labelOf(edge).size()});
  }
  const model::Result<model::GraphLayout> layout = model::layoutGraph(graph);
  if (!layout) {
    return model::Failure(layout.error());
  }
  m_view.title =
      m_words(QT_TRANSLATE_NOOP("drawing", "Where data come from and go to: %1"), {m_index.name(*m_subject)});
  m_view.picture.size = layout->size;
  drawEdges(*layout);
  drawBoxes(*layout);
  if (m_edges.empty()) {
    noteNoFlow();
  }
  makeLegend();
  return m_view;
}

} // namespace

model::Result<View> lineageView(const ModelIndex& index, const ViewOptions& options) {
  return LineageDrawing(index, options).make();
}

} // namespace khung::app
