// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"
#include "app/drawing/views/graph_view.h"
#include "app/drawing/views/shapes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double boxWidth = 168;
constexpr double labelWidth = 110;
constexpr std::size_t mostBoxes = 150;

const TextStyle labelStyle{theme::smallSize, false, false, theme::ink};

/// Builds an element with what it refers to and what refers to it. Parts that only join others (attributes, mappings, figures of diagrams) are
/// stood for by what they lie in; elements with two ends, such as flows, are lines between these.
class NeighbourhoodDrawing {
public:
  NeighbourhoodDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing") {}

  model::Result<View> make();

private:
  struct Relation {
    const Element* from = nullptr;
    const Element* to = nullptr;
    const Element* line = nullptr; ///< the element drawn as the line, if it is one
    QStringList words;
  };

  const model::ElementType* typeOf(const Element& element) const { return m_index.metamodel().type(element.type); }
  const Element* standIn(const Element* element) const;
  bool isLine(const Element& element) const;
  void relate(const Element* from, const Element* to, const Element* line, const QString& word);
  void collectOf(const Element& element);
  void collect();
  void spread();
  LineLabel labelOf(const Relation& relation) const;
  void draw(const model::GraphLayout& layout, const std::vector<ElementBox>& boxes);

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  const Element* m_subject = nullptr;
  std::vector<Relation> m_relations;
  QHash<std::pair<const Element*, const Element*>, std::size_t> m_places;
  QHash<const Element*, std::vector<std::size_t>> m_ofElement;
  std::vector<const Element*> m_elements; ///< shown, the subject first
  QHash<const Element*, int> m_numbers;
  std::size_t m_leftOut = 0;
  View m_view;
};

const Element* NeighbourhoodDrawing::standIn(const Element* element) const {
  while (element && element != m_subject && !element->parent.isNull()) {
    const model::ElementType* type = typeOf(*element);
    if (!type || (!type->leaf && type->codeFrom.isEmpty())) {
      break;
    }
    element = m_index.element(element->parent);
  }
  return element;
}

bool NeighbourhoodDrawing::isLine(const Element& element) const {
  const model::ElementType* type = typeOf(element);
  return &element != m_subject && element.parent.isNull() && type && type->find(u"from") && type->find(u"to");
}

void NeighbourhoodDrawing::relate(const Element* from, const Element* to, const Element* line, const QString& word) {
  if (!from || !to || from == to) {
    return;
  }
  const auto known = m_places.constFind({from, to});
  if (!line && known != m_places.constEnd()) {
    QStringList& words = m_relations[*known].words;
    if (!words.contains(word)) {
      words << word;
    }
    return;
  }
  if (!line) {
    m_places.insert({from, to}, m_relations.size());
  }
  m_ofElement[from].push_back(m_relations.size());
  m_ofElement[to].push_back(m_relations.size());
  m_relations.push_back({from, to, line, QStringList(word)});
}

void NeighbourhoodDrawing::collectOf(const Element& element) {
  const Element* holder = standIn(&element);
  const bool line = isLine(element);
  if (line) {
    relate(standIn(m_index.target(element, u"from")), standIn(m_index.target(element, u"to")), &element,
           m_index.text(element, u"kind"));
  }
  for (const auto& [property, links] : element.links) {
    if (line && (property == u"from" || property == u"to")) {
      continue;
    }
    for (const Element* target : m_index.targets(element, property)) {
      relate(holder, standIn(target), nullptr, m_index.propertyLabel(element.type, property));
    }
  }
  if (holder == &element && !element.parent.isNull()) {
    relate(holder, standIn(m_index.element(element.parent)), nullptr, m_words(QT_TRANSLATE_NOOP("drawing", "part of")));
  }
}

void NeighbourhoodDrawing::collect() {
  for (const Element& element : m_index.data().elements) {
    const model::ElementType* type = typeOf(element);
    if (type && type->layer != u"review" && m_index.isIn(element, m_options.state)) {
      collectOf(element);
    }
  }
}

/// The subject, then its neighbours, then theirs, as many as there is room for.
void NeighbourhoodDrawing::spread() {
  const int steps = std::max(1, m_options.steps);
  QHash<const Element*, int> distances{{m_subject, 0}};
  std::vector<const Element*> border{m_subject};
  m_elements.push_back(m_subject);
  for (int step = 0; step < steps; ++step) {
    std::vector<const Element*> next;
    for (const Element* element : border) {
      for (const std::size_t place : m_ofElement.value(element)) {
        const Relation& relation = m_relations[place];
        const Element* other = relation.from == element ? relation.to : relation.from;
        if (!distances.contains(other)) {
          distances.insert(other, step + 1);
          next.push_back(other);
        }
      }
    }
    for (const Element* element : next) {
      if (m_elements.size() < mostBoxes) {
        m_elements.push_back(element);
      } else {
        ++m_leftOut;
      }
    }
    border = std::move(next);
  }
  for (const Element* element : m_elements) {
    m_numbers.insert(element, static_cast<int>(m_numbers.size()));
  }
  std::erase_if(m_relations, [&](const Relation& relation) {
    return !m_numbers.contains(relation.from) || !m_numbers.contains(relation.to) ||
           std::min(distances.value(relation.from), distances.value(relation.to)) >= steps; // those among the outermost are not asked for
  });
}

LineLabel NeighbourhoodDrawing::labelOf(const Relation& relation) const {
  QStringList words = relation.words;
  if (relation.line && !relation.line->code.isEmpty()) {
    words.prepend(relation.line->code);
  }
  words.removeAll(QString());
  return {wrapText(words.join(relation.line ? u" · "_s : u", "_s), labelStyle, labelWidth), labelStyle};
}

void NeighbourhoodDrawing::draw(const model::GraphLayout& layout, const std::vector<ElementBox>& boxes) {
  std::vector<SceneItem> labels;
  for (std::size_t i = 0; i < m_relations.size(); ++i) {
    const Relation& relation = m_relations[i];
    const QString ends = m_index.name(*relation.from) + u" → "_s + m_index.name(*relation.to);
    SceneItem item = relation.line ? itemFor(m_index, *relation.line) : SceneItem{u"relation-%1"_s.arg(i + 1), u"relation"_s, {}, {}, {}};
    item.title = (relation.line ? item.title : relation.words.join(u", "_s)) + u": "_s + ends;
    item.from = sceneId(relation.from->id);
    item.to = sceneId(relation.to->id);
    const Stroke stroke = relation.line ? theme::flow(relation.line->text(u"kind")).stroke : Stroke{theme::line, 1, {}};
    LineShape line = lineAlong(layout.edges[i], stroke, {});
    line.end = LineShape::Head::Arrow;
    item.shapes.emplace_back(std::move(line));
    m_view.picture.items.push_back(std::move(item));
    labels.push_back({QString(), u"label"_s, {}, {}, labelOf(relation).draw(layout.edges[i].label, true)});
  }
  m_view.picture.items.insert(m_view.picture.items.end(), labels.begin(), labels.end());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const model::ElementType* type = typeOf(*m_elements[i]);
    const theme::Tint& tint = theme::layer(type ? type->layer : QString());
    SceneItem item = boxes[i].draw(layout.nodes[i], tint.strong, m_elements[i] == m_subject ? tint.ground : theme::paper);
    if (auto* frame = std::get_if<RectangleShape>(&item.shapes.front()); frame && m_elements[i] == m_subject) {
      frame->stroke.width = 2.2;
    }
    m_view.picture.items.push_back(std::move(item));
  }
}

model::Result<View> NeighbourhoodDrawing::make() {
  m_subject = m_index.element(m_options.subject);
  if (!m_subject) {
    return notDrawable(m_index, m_options.subject, u"drawing.no-subject"_s);
  }
  collect();
  spread();
  model::LayoutGraph graph;
  graph.direction = model::LayoutGraph::Direction::LeftToRight;
  graph.nodeGap = 18;
  graph.rankGap = 40;
  std::vector<ElementBox> boxes;
  for (const Element* element : m_elements) {
    boxes.emplace_back(m_index, *element, boxWidth);
    graph.nodes.push_back({boxWidth, boxes.back().height()});
  }
  for (const Relation& relation : m_relations) {
    graph.edges.push_back({m_numbers.value(relation.from), m_numbers.value(relation.to), labelOf(relation).size()});
  }
  const model::Result<model::GraphLayout> layout = model::layoutGraph(graph);
  if (!layout) {
    return model::Failure(layout.error());
  }
  m_view.title = m_words(QT_TRANSLATE_NOOP("drawing", "What is related to: %1"), {m_index.name(*m_subject)});
  if (m_leftOut > 0) {
    m_view.subtitle = m_words(QT_TRANSLATE_NOOP("drawing", "%1 further elements are left out"), {QString::number(m_leftOut)});
  }
  m_view.picture.size = layout->size;
  draw(*layout, boxes);
  return m_view;
}

} // namespace

model::Result<View> neighbourhoodView(const ModelIndex& index, const ViewOptions& options) {
  return NeighbourhoodDrawing(index, options).make();
}

} // namespace khung::app
