// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/views/diagram_figures.h"
#include "model/document/document.h"

#include <QSet>

#include <memory>

namespace khung::app {

/// Of a whole model what one diagram shows: the diagram, its figures and lines, the elements these stand for.
model::ModelData partForDiagram(const model::ModelData& whole, const QUuid& diagram);

/// What one diagram holds, kept in step with the document, and its figures as they are drawn. Reads the document for what a change touches only.
class DiagramContent {
public:
  DiagramContent(const model::Metamodel& metamodel, const QUuid& diagram) : m_metamodel(metamodel), m_diagram(diagram) {}

  void fill(model::ModelData part, const QString& language);
  void setLanguage(const QString& language);
  /// False where nothing of the diagram is touched.
  bool update(const model::Document& document, const model::ChangeSet& changes);

  const model::Metamodel& metamodel() const { return m_metamodel; }
  const model::ModelData& data() const { return m_data; }
  const QUuid& diagram() const { return m_diagram; }
  /// The diagram, a part of it or an element shown; nullptr for all else.
  const model::Element* element(const QUuid& id) const;
  const std::vector<const model::Element*>& nodes() const { return m_nodes; }
  const std::vector<const model::Element*>& edges() const { return m_edges; }
  /// The element that a figure or line stands for; nullptr for frames, notes, mere relations and what is gone.
  const model::Element* shownBy(const model::Element& part) const;
  /// The figure that shows an element; nullptr for none.
  const model::Element* nodeOf(const QUuid& element) const;
  /// Ends of a line, null where unknown.
  QUuid from(const model::Element& edge) const;
  QUuid to(const model::Element& edge) const;
  QRectF box(const QUuid& node) const { return m_boxes.value(node); }
  double neededHeight(const QUuid& node, double width) const;
  QString nameOf(const model::Element& element) const { return m_index->name(element); }

  /// Everything in painting order; frames are those touched at their edges only.
  std::vector<SceneItem> items();
  QSet<QString> frames() const;
  /// As they would be with other boxes than the stored ones.
  SceneItem figure(const QUuid& node, const QRectF& box) const;
  SceneItem connection(const model::Element& edge, const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends) const;

private:
  void index();
  void put(model::Element element);
  bool concerns(const model::Element& element) const;

  const model::Metamodel& m_metamodel;
  QUuid m_diagram;
  QString m_language;
  model::ModelData m_data;
  QHash<QUuid, std::size_t> m_places;
  std::unique_ptr<ModelIndex> m_index;
  std::unique_ptr<DiagramFigures> m_figures;
  std::vector<const model::Element*> m_nodes;
  std::vector<const model::Element*> m_edges;
  QHash<QUuid, QRectF> m_boxes;
  QHash<QUuid, SceneItem> m_drawn; ///< what need not be drawn again
};

/// The figure or line that an item of a diagram's drawing stands for.
QUuid partOf(const QString& sceneId);

} // namespace khung::app
