// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/entity_box.h"
#include "app/drawing/views/graph_view.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double labelWidth = 104;

enum class Relation { Refers, Corresponds, Extends, Same };

const TextStyle labelStyle{theme::smallSize, false, false, theme::ink};

const Stroke& strokeOf(Relation relation) {
  static const std::array<Stroke, 4> strokes{
      Stroke{QColor(0x1f, 0x4e, 0x79), 1.2, {}}, Stroke{QColor(0x7a, 0x4f, 0x05), 1.2, {1.8, 2.4}},
      Stroke{QColor(0x2b, 0x62, 0x43), 1.2, {8, 3}}, Stroke{QColor(0x6a, 0x2f, 0x86), 1.2, {8, 2.5, 1.6, 2.5}}};
  return strokes[static_cast<std::size_t>(relation)];
}

/// Builds the entities of one database and what they are related to.
class EntityDrawing {
public:
  EntityDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing") {}

  model::Result<View> make();

private:
  struct Edge {
    const Element* from = nullptr;
    const Element* to = nullptr;
    Relation relation = Relation::Refers;
    QStringList attributes;
  };

  void collectEdges(const Element& entity);
  void addEdge(const Element& from, const Element& to, Relation relation, const QString& attribute);
  void addCorrespondence(const Element& entity, const Element& attribute);
  void collectBoxes();
  QString word(Relation relation) const;
  LineLabel labelOf(const Edge& edge) const;
  void draw(const model::GraphLayout& layout);
  void makeLegend();

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  std::vector<const Element*> m_own;
  std::vector<Edge> m_edges;
  std::map<QUuid, QSet<QUuid>> m_foreign; ///< entities of other databases, with the attributes referred to
  std::vector<const Element*> m_entities;
  std::vector<EntityBox> m_boxes;
  View m_view;
};

void EntityDrawing::addEdge(const Element& from, const Element& to, Relation relation, const QString& attribute) {
  for (Edge& edge : m_edges) {
    if (edge.from == &from && edge.to == &to && edge.relation == relation) {
      edge.attributes << attribute;
      return;
    }
  }
  m_edges.push_back({&from, &to, relation, attribute.isEmpty() ? QStringList() : QStringList(attribute)});
}

/// An attribute that corresponds to another entity's identifier refers to it, unless it is the identifier here, too.
void EntityDrawing::addCorrespondence(const Element& entity, const Element& attribute) {
  for (const Element* other : m_index.targets(attribute, u"corresponds_to")) {
    const Element* owner = m_index.element(other->parent);
    if (other->type != u"attribute" || !owner || owner == &entity) {
      continue;
    }
    const bool toIdentifier = m_index.target(*owner, u"identifier") == other;
    const bool fromIdentifier = m_index.target(entity, u"identifier") == &attribute;
    addEdge(entity, *owner, toIdentifier && !fromIdentifier ? Relation::Refers : Relation::Corresponds,
            m_index.name(attribute));
    if (owner->parent != m_options.subject) {
      m_foreign[owner->id].insert(other->id);
    }
  }
}

void EntityDrawing::collectEdges(const Element& entity) {
  for (const Element* attribute : m_index.childrenOf(entity.id, u"attribute")) {
    addCorrespondence(entity, *attribute);
  }
  const std::array<std::pair<QStringView, Relation>, 2> references{
      {{u"extends", Relation::Extends}, {u"same_as", Relation::Same}}};
  for (const auto& [property, relation] : references) {
    for (const Element* other : m_index.targets(entity, property)) {
      addEdge(entity, *other, relation, {});
      if (other->parent != m_options.subject) {
        m_foreign[other->id];
      }
    }
  }
}

void EntityDrawing::collectBoxes() {
  for (const Element* entity : m_own) {
    m_entities.push_back(entity);
    m_boxes.emplace_back(m_index, m_words, *entity, nullptr);
  }
  for (const auto& [id, attributes] : m_foreign) {
    const Element* entity = m_index.element(id);
    m_entities.push_back(entity);
    m_boxes.emplace_back(m_index, m_words, *entity, &attributes);
  }
}

QString EntityDrawing::word(Relation relation) const {
  switch (relation) {
  case Relation::Refers:
    return m_words(QT_TRANSLATE_NOOP("drawing", "refers to"));
  case Relation::Corresponds:
    return m_words(QT_TRANSLATE_NOOP("drawing", "corresponds to"));
  case Relation::Extends:
    return m_words(QT_TRANSLATE_NOOP("drawing", "extends"));
  case Relation::Same:
    return m_words(QT_TRANSLATE_NOOP("drawing", "is the same as"));
  }
  return {};
}

LineLabel EntityDrawing::labelOf(const Edge& edge) const {
  QString text = word(edge.relation);
  if (edge.attributes.size() > 2) {
    text += m_words(QT_TRANSLATE_NOOP("drawing", ": %1 attributes"), {QString::number(edge.attributes.size())});
  } else if (!edge.attributes.isEmpty()) {
    text += u": "_s + edge.attributes.join(u", "_s);
  }
  return {wrapText(text, labelStyle, labelWidth), labelStyle};
}

void EntityDrawing::draw(const model::GraphLayout& layout) {
  std::vector<SceneItem>& items = m_view.picture.items;
  std::vector<SceneItem> labels;
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    const Edge& edge = m_edges[i];
    const QString id = u"relation-%1"_s.arg(i + 1);
    const QString title = m_index.name(*edge.from) + u' ' + word(edge.relation) + u' ' + m_index.name(*edge.to);
    LineShape line = lineAlong(layout.edges[i], strokeOf(edge.relation), {});
    line.end = edge.relation == Relation::Same ? LineShape::Head::None : LineShape::Head::Arrow;
    items.push_back({id, u"relation"_s, {}, title, {line}, {}, sceneId(edge.from->id), sceneId(edge.to->id)});
    labels.push_back({QString(), u"label"_s, {}, {}, labelOf(edge).draw(layout.edges[i].label)});
  }
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    for (SceneItem& item : m_boxes[i].draw(layout.nodes[i].topLeft())) {
      items.push_back(std::move(item));
    }
  }
  items.insert(items.end(), std::make_move_iterator(labels.begin()), std::make_move_iterator(labels.end()));
}

void EntityDrawing::makeLegend() {
  const double middle = legendSampleHeight / 2;
  const auto box = [&](const theme::Tint& tint, const QString& text) {
    m_view.legend.push_back({{RectangleShape{QRectF(4, 0, 38, 15), theme::paper, Stroke{tint.strong, 0.9, {}}, 2},
                              RectangleShape{QRectF(4, 0, 38, 7), tint.strong, Stroke{tint.strong, 0.9, {}}, 2}},
                             text});
  };
  box(theme::layer(u"data"), m_words(QT_TRANSLATE_NOOP("drawing", "Entity of this database")));
  if (!m_foreign.empty()) {
    box(theme::layer({}), m_words(QT_TRANSLATE_NOOP("drawing", "Entity of another database (attributes referred to)")));
  }
  const Stroke keyStroke{theme::layer(u"data").strong, 1.1, {}};
  m_view.legend.push_back(
      {{CircleShape{{15, middle}, 2.4, {}, keyStroke}, LineShape{{{17.4, middle}, {26, middle}}, false, keyStroke},
        LineShape{{{23, middle}, {23, middle + 2.6}}, false, keyStroke},
        LineShape{{{25.5, middle}, {25.5, middle + 2.8}}, false, keyStroke}},
       m_words(QT_TRANSLATE_NOOP("drawing", "Identifier"))});
  m_view.legend.push_back({{TextShape{{20, middle + 4}, u"*"_s, TextStyle{11, true, false, theme::ink}}},
                           m_words(QT_TRANSLATE_NOOP("drawing", "Required attribute"))});
  for (const Relation relation : {Relation::Refers, Relation::Corresponds, Relation::Extends, Relation::Same}) {
    const bool used =
        std::any_of(m_edges.begin(), m_edges.end(), [&](const Edge& edge) { return edge.relation == relation; });
    if (used) {
      const auto head = relation == Relation::Same ? LineShape::Head::None : LineShape::Head::Arrow;
      m_view.legend.push_back(
          {{LineShape{
               {{0, middle}, {legendSampleWidth, middle}}, false, strokeOf(relation), LineShape::Head::None, head}},
           word(relation)});
    }
  }
}

model::Result<View> EntityDrawing::make() {
  const Element* database = m_index.element(m_options.subject);
  if (!database || database->type != u"database") {
    return notDrawable(m_index, m_options.subject, u"drawing.no-database"_s);
  }
  m_own = m_index.childrenOf(database->id, u"entity");
  for (const Element* entity : m_own) {
    collectEdges(*entity);
  }
  collectBoxes();
  model::LayoutGraph graph;
  graph.direction = model::LayoutGraph::Direction::LeftToRight;
  graph.nodeGap = 26;
  graph.rankGap = 34;
  QHash<QUuid, int> at;
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    graph.nodes.push_back({EntityBox::width, m_boxes[i].height()});
    at.insert(m_entities[i]->id, static_cast<int>(i));
  }
  for (const Edge& edge : m_edges) {
    graph.edges.push_back({at.value(edge.from->id), at.value(edge.to->id), labelOf(edge).size()});
  }
  const model::Result<model::GraphLayout> layout = model::layoutParts(graph, m_options.ratio);
  if (!layout) {
    return model::Failure(layout.error());
  }
  m_view.title = m_words(QT_TRANSLATE_NOOP("drawing", "Data model: %1"), {m_index.name(*database)});
  m_view.picture.size = layout->size;
  draw(*layout);
  if (m_own.empty()) {
    const QString text = m_words(QT_TRANSLATE_NOOP("drawing", "The database has no entities yet"));
    m_view.picture.size = QSizeF(300, 30);
    m_view.picture.items.push_back(
        {QString(), u"note"_s, {}, text, {TextShape{{0, 18}, text, TextStyle{10, false, true, theme::mutedInk}}}});
  }
  makeLegend();
  return m_view;
}

} // namespace

model::Result<View> entityView(const ModelIndex& index, const ViewOptions& options) {
  return EntityDrawing(index, options).make();
}

} // namespace khung::app
