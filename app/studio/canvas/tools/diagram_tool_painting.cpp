// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/output.h"
#include "app/drawing/theme.h"
#include "app/drawing/views/shapes.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/tools/diagram_tool.h"

#include <QPainter>

/// What gestures on a diagram show while they go on.
namespace khung::app {
namespace {

const QColor accent(0x0b, 0x5c, 0xad);
const QColor guideColour(0xb3, 0x1b, 0x6a);

QPen thin(const QColor& colour, double width = 1, Qt::PenStyle style = Qt::SolidLine) {
  QPen pen(colour, width, style);
  pen.setCosmetic(true);
  return pen;
}

} // namespace

void DiagramTool::paint(QPainter& painter) {
  paintMoving(painter);
  painter.setPen(thin(guideColour));
  for (const QLineF& guide : m_guides) {
    painter.drawLine(guide);
  }
  if (m_gesture == Gesture::Band) {
    QColor veil = accent;
    veil.setAlpha(28);
    painter.setPen(thin(accent));
    painter.setBrush(veil);
    painter.drawRect(QRectF(m_start, m_at).normalized());
  }
  if (m_gesture == Gesture::Relate) {
    paintRelation(painter);
  }
  if (m_gesture == Gesture::None || m_gesture == Gesture::Press) {
    paintGrips(painter);
  }
}

void DiagramTool::paintMoving(QPainter& painter) {
  for (const model::Element* edge : m_content.edges()) {
    const QUuid from = m_content.from(*edge), to = m_content.to(*edge);
    const bool bent = m_gesture == Gesture::Bend && edge->id == m_part;
    if (bent || m_boxes.contains(from) || m_boxes.contains(to)) {
      paintItem(painter, m_content.connection(*edge, boxNow(from), boxNow(to), bent ? m_bends : DiagramFigures::bends(*edge)));
    }
  }
  for (const model::Element* node : m_content.nodes()) {
    const auto box = m_boxes.constFind(node->id);
    if (box == m_boxes.constEnd()) {
      continue;
    }
    const int place = m_canvas.scene().find(sceneId(node->id));
    if (m_gesture == Gesture::Size || place < 0) {
      paintItem(painter, m_content.figure(node->id, *box));
    } else { // only moved: as it is drawn already
      const QPointF by = box->topLeft() - m_before.value(node->id).topLeft();
      painter.translate(by);
      paintItem(painter, m_canvas.scene().at(place).drawn);
      painter.translate(-by);
    }
    painter.setPen(thin(accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(*box);
  }
}

void DiagramTool::paintGrips(QPainter& painter) {
  const double size = m_canvas.reach();
  const QUuid only = onlyNode();
  for (const QUuid& node : {only, m_hovered}) {
    const model::Element* element = m_content.element(node);
    if (!element) {
      continue;
    }
    const QRectF box = m_content.box(node);
    painter.setPen(thin(accent, 1.5));
    painter.setBrush(theme::paper);
    if (m_content.shownBy(*element)) {
      for (const QPointF& grip : relationGrips(box)) {
        painter.drawEllipse(grip, size * 0.8, size * 0.8);
      }
    }
    if (node == only) {
      for (const QPointF& grip : {box.bottomRight(), QPointF(box.right(), box.center().y()), QPointF(box.center().x(), box.bottom())}) {
        painter.drawRect(QRectF(grip - QPointF(size, size) * 0.6, QSizeF(size, size) * 1.2));
      }
    }
  }
  for (const QUuid& part : selectedParts()) {
    const model::Element* edge = m_content.element(part);
    if (edge && edge->type == u"diagram_edge") {
      painter.setPen(thin(accent, 1.5));
      painter.setBrush(theme::paper);
      for (const QPointF& bend : DiagramFigures::bends(*edge)) {
        painter.drawEllipse(bend, size * 0.8, size * 0.8);
      }
    }
  }
}

void DiagramTool::paintRelation(QPainter& painter) {
  const QRectF from = m_content.box(m_part);
  const QRectF to = m_target.isNull() ? QRectF(m_at, QSizeF(0, 0)) : m_content.box(m_target);
  const std::vector<QPointF> course = DiagramFigures::course(from, to, {});
  painter.setPen(thin(accent, 2, Qt::DashLine));
  painter.drawLine(course.front(), course.back());
  if (!m_target.isNull()) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(thin(accent, 3));
    painter.drawRect(to);
  }
}

} // namespace khung::app
