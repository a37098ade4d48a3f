// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/output.h"
#include "app/drawing/theme.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

/// How the canvas is painted.
namespace khung::app {
namespace {

const QColor accent(0x0b, 0x5c, 0xad); ///< 6.6 : 1 on paper
const QColor dots(0xd3, 0xda, 0xe3);
constexpr double leastTypeSeen = 3; ///< pixels below which type is not painted
constexpr double leastDotsApart = 9;
constexpr double badgeSize = 16;     ///< pixels
constexpr double lineBadge = 12;     ///< points

} // namespace

/// The frame shows where the focus is. (A style sheet would keep the colours of the theme it was set in.)
bool CanvasView::event(QEvent* event) {
  if (event->type() != QEvent::Paint) {
    return QAbstractScrollArea::event(event);
  }
  QPainter painter(this);
  const int half = frameWidth() / 2;
  painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Window), frameWidth(), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.drawRect(rect().adjusted(half, half, -half, -half));
  return true;
}

void CanvasView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  if (m_hidden.isEmpty()) {
    paintDrawing(painter, event->region());
    paintHint(painter);
  } else {
    if (m_still.isNull()) {
      m_still = QPixmap(viewport()->size() * devicePixelRatioF());
      m_still.setDevicePixelRatio(devicePixelRatioF());
      QPainter still(&m_still);
      paintDrawing(still, viewport()->rect());
    }
    painter.drawPixmap(0, 0, m_still);
  }
  if (m_tool) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale(), scale());
    painter.translate(-m_topLeft);
    m_tool->paint(painter);
  }
}

void CanvasView::paintDrawing(QPainter& painter, const QRegion& region) {
  for (const QRect& part : region) {
    const QRectF visible(toDrawing(part.topLeft()), QSizeF(part.size()) / scale());
    painter.save();
    painter.setClipRect(part);
    painter.scale(scale(), scale());
    painter.translate(-m_topLeft);
    const double around = 24 / scale(); // badges and marks of the selection reach out of their items
    const std::vector<int> places = m_scene.itemsIn(visible.adjusted(-around, -around, around, around));
    paintGround(painter, visible);
    paintItems(painter, places);
    paintSelection(painter, places);
    painter.resetTransform();
    paintBadges(painter, places);
    painter.restore();
  }
}

void CanvasView::paintGround(QPainter& painter, const QRectF& visible) const {
  if (m_grid <= 0) {
    painter.fillRect(visible, isDark() ? palette().base().color().darker(120) : palette().window().color().darker(108));
    painter.fillRect(paper(), theme::paper);
    return;
  }
  painter.fillRect(visible, theme::paper);
  double apart = m_grid;
  while (apart * scale() < leastDotsApart) {
    apart *= 2;
  }
  QList<QPointF> points;
  for (double x = std::floor(visible.left() / apart) * apart; x <= visible.right(); x += apart) {
    for (double y = std::floor(visible.top() / apart) * apart; y <= visible.bottom(); y += apart) {
      points << QPointF(x, y);
    }
  }
  QPen pen(dots, 1.5);
  pen.setCosmetic(true);
  painter.setPen(pen);
  painter.drawPoints(points.constData(), static_cast<int>(points.size()));
}

void CanvasView::paintItems(QPainter& painter, const std::vector<int>& places) const {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const double leastType = leastTypeSeen / scale();
  for (const int place : places) {
    if (!m_hidden.contains(m_scene.at(place).drawn.id)) {
      paintItem(painter, m_scene.at(place).drawn, leastType);
    }
  }
}

void CanvasView::paintSelection(QPainter& painter, const std::vector<int>& places) const {
  for (const int place : places) {
    const CanvasItem& item = m_scene.at(place);
    const bool isCurrent = hasFocus() && item.drawn.id == m_current;
    const bool isSelected = m_selection.contains(item.drawn.id);
    if (item.drawn.id.isEmpty() || !(isSelected || isCurrent) || m_hidden.contains(item.drawn.id)) {
      continue;
    }
    const QPen pen(accent, (isCurrent ? 3 : 2) / scale(), isSelected ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (item.isLine()) {
      QColor veil = accent;
      veil.setAlpha(90);
      painter.setPen(QPen(veil, (isCurrent ? 9 : 7) / scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      painter.drawPolyline(item.course);
    } else {
      const double away = 3 / scale();
      painter.setPen(pen);
      painter.drawRect(item.bounds.adjusted(-away, -away, away, away));
    }
  }
}

void CanvasView::paintBadges(QPainter& painter, const std::vector<int>& places) const {
  const LiveFindings& live = m_workspace.findings();
  if (!live.report()) {
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  for (const int place : places) {
    const CanvasItem& item = m_scene.at(place);
    if (item.drawn.element.isNull() || m_hidden.contains(item.drawn.id)) {
      continue;
    }
    const auto worst = live.worstOf(item.drawn.element);
    if (!worst) {
      continue;
    }
    const double size = std::min(badgeSize, (item.isLine() ? lineBadge : item.bounds.height() * 0.5) * scale());
    if (size < 4) {
      continue;
    }
    const QPointF corner = item.isLine() ? (item.course[(item.course.size() - 1) / 2] + item.course[item.course.size() / 2]) / 2 : item.bounds.topRight();
    QRectF box(0, 0, size, size);
    box.moveCenter(toPixel(corner));
    painter.setPen(QPen(severityColour(*worst, Ground::Paper), 1));
    painter.setBrush(theme::paper);
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4);
    severityIcon(*worst, Ground::Paper).paint(&painter, box.toAlignedRect());
  }
}

void CanvasView::paintHint(QPainter& painter) const {
  if (m_hint.isEmpty() || m_scene.count() > 0) {
    return;
  }
  const int letter = fontMetrics().averageCharWidth();
  const QRect seen = viewport()->rect();
  const int width = std::min(letter * 60, seen.width() - letter * 4);
  painter.setPen(theme::mutedInk);
  painter.setFont(font());
  painter.drawText(QRect(seen.center().x() - width / 2, seen.top(), width, seen.height()), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

} // namespace khung::app
