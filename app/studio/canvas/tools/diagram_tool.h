// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/scene/diagram_edits.h"
#include "app/studio/canvas/tools/canvas_tool.h"

#include <QLineF>
#include <QObject>
#include <QTimer>

#include <optional>

namespace khung::app {

class CanvasView;
class Workspace;

/// The gestures of drawing: select, move, size, bend, relate, rubber band, nudge. Shows what a gesture will do while it goes on and makes one edit
/// of it at its end; what needs a question or a menu it leaves to who listens.
class DiagramTool : public QObject, public CanvasTool {
  Q_OBJECT

public:
  DiagramTool(Workspace& workspace, CanvasView& canvas, DiagramContent& content);

  void press(const CanvasPointer& pointer) override;
  void move(const CanvasPointer& pointer) override;
  void release(const CanvasPointer& pointer) override;
  void doubleClick(const CanvasPointer& pointer) override;
  void menu(const CanvasPointer& pointer, const QPoint& global) override;
  bool key(QKeyEvent& event) override;
  bool cancel() override;
  void paint(QPainter& painter) override;
  bool accepts(const QMimeData& data) const override;
  void drop(const QMimeData& data, const QPointF& at) override;

  /// Figures and lines selected.
  std::vector<QUuid> selectedParts() const;
  std::vector<QUuid> selectedNodes() const;
  /// Ends what is under way and makes it.
  void commit();

Q_SIGNALS:
  void relationDrawn(const QUuid& fromNode, const QUuid& toNode, const QPointF& at);
  void elementsDropped(const std::vector<QUuid>& elements, const QPointF& at);
  void groundDoubleClicked(const QPointF& at);
  void menuWanted(const QPointF& at, const QPoint& global);

private:
  enum class Gesture { None, Press, Move, Size, Bend, Relate, Band };
  enum class Grip { None, Corner, Right, Bottom, Relate };

  QUuid partAt(int item) const;
  bool isNode(const QUuid& part) const;
  QUuid onlyNode() const;
  Grip gripAt(const QPointF& at, QUuid& node) const;
  std::vector<QPointF> relationGrips(const QRectF& box) const;
  void select(const CanvasPointer& pointer);
  void takeBend(const QUuid& edge, const QPointF& at);
  void startMove();
  void moveTo(const QPointF& at, bool free);
  void sizeTo(const QPointF& at);
  void bendTo(const QPointF& at);
  void hover(const CanvasPointer& pointer);
  void selectBand(const QRectF& band);
  void hideMoving();
  void end();
  bool nudge(const QKeyEvent& event);
  void finishMove();
  QRectF boxNow(const QUuid& node) const;
  void paintMoving(QPainter& painter);
  void paintGrips(QPainter& painter);
  void paintRelation(QPainter& painter);

  Workspace& m_workspace;
  CanvasView& m_canvas;
  DiagramContent& m_content;
  DiagramEdits makeEdits() const;

  Gesture m_gesture = Gesture::None;
  Grip m_grip = Grip::None;
  QPointF m_start;
  QPointF m_at;
  QUuid m_part;                   ///< the figure or line that a gesture is about
  QUuid m_target;                 ///< where a relation would end
  QUuid m_hovered;
  bool m_onlyThisOnRelease = false; ///< a click on one of several selects it alone, a drag moves them all
  QStringList m_bandBase;         ///< selected before the rubber band
  QHash<QUuid, QRectF> m_boxes;   ///< of the figures being moved or sized, as they are now
  QHash<QUuid, QRectF> m_before;
  std::vector<QRectF> m_others;   ///< boxes to align with
  std::vector<QLineF> m_guides;
  std::vector<QPointF> m_bends;
  std::size_t m_bend = 0;
  QPointF m_nudge;
  QTimer m_nudgeEnd; ///< several strokes of an arrow key are one step
};

} // namespace khung::app
