// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/scene/diagram_content.h"
#include "app/studio/canvas/scene/legal_relations.h"

#include <QCoreApplication>

namespace khung::app {

/// Makes the edits that gestures on a diagram mean, one named step each. Applies nothing itself. What is handed back as `made` are figures and lines.
class DiagramEdits {
  Q_DECLARE_TR_FUNCTIONS(khung::app::DiagramEdits)

public:
  DiagramEdits(const model::Document& document, const DiagramContent& content) : m_document(document), m_content(content) {}

  /// Figures side by side from the point on, with lines for all relations that there are between them and what is on the diagram.
  model::Edit addElements(const std::vector<QUuid>& elements, const QPointF& at, std::vector<QUuid>& made) const;
  /// The figure of an element that the edit makes, too.
  model::Edit addNewElement(const QString& type, const QString& name, const QPointF& at, QUuid& made) const;
  model::Edit addNote(const QPointF& at, QUuid& made) const;
  model::Edit addFrame(const QRectF& box, QUuid& made) const;
  /// Places, and sizes where they differ.
  model::Edit place(const QString& name, const QHash<QUuid, QRectF>& boxes) const;
  /// Places that were reckoned for all; bends make no sense any more.
  model::Edit arrange(const QHash<QUuid, QRectF>& boxes) const;
  model::Edit bend(const QUuid& edge, const std::vector<QPointF>& bends) const;
  /// The relation in the model and its line on the diagram.
  model::Edit relate(const LegalRelation& relation, const QUuid& fromNode, const QUuid& toNode, QUuid& made) const;
  /// From the diagram: figures with the lines that end at them.
  model::Edit removeParts(const std::vector<QUuid>& parts) const;
  /// From the model: elements with the figures and lines that show them here, and the references that lines stand for.
  model::Edit removeFromModel(const std::vector<QUuid>& elements, const std::vector<QUuid>& lines) const;
  model::Edit rename(const QUuid& part, const QString& text) const;
  /// What was copied from a diagram; see copied().
  model::Edit paste(const QByteArray& copied, std::vector<QUuid>& made) const;
  /// Figures and the lines between them, for the clipboard.
  QByteArray copied(const std::vector<QUuid>& parts) const;

private:
  struct Made;
  model::Element newPart(const QString& type, const QString& code, Made& made) const;
  model::Element newNode(const model::Element* shown, const QPointF& at, Made& made) const;
  void dropReference(model::Edit& edit, const model::Element& line) const;
  void connectNew(model::Edit& edit, Made& made) const;
  QUuid addLine(model::Edit& edit, const model::Element* between, const QString& relation, const std::pair<QUuid, QUuid>& ends, Made& made) const;

  const model::Document& m_document;
  const DiagramContent& m_content;
};

/// A new, empty diagram with a code of its own, for the architecture there is.
model::Edit newDiagramEdit(const model::Document& document, QUuid& made);

} // namespace khung::app
