// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/items/canvas_view.h"

#include "app/studio/canvas/items/canvas_accessible.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/workspace/workspace.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double leastZoom = 0.05;
constexpr double mostZoom = 8;
constexpr double leastReadable = 0.4; ///< smaller text is guessed at, not read
constexpr double readable = 0.6;
constexpr double step = 1.2;
constexpr double sheetMargin = 28;
constexpr double openMargin = 1000; ///< of paper without end
constexpr int tipFindings = 6;

} // namespace

CanvasView::CanvasView(Workspace& workspace, QWidget* parent) : QAbstractScrollArea(parent), m_workspace(workspace) {
  describeCanvasesToReaders();
  setObjectName(u"canvas"_s);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  setFrameStyle(QFrame::Box | QFrame::Plain);
  setLineWidth(2);
  viewport()->setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&workspace.findings(), &LiveFindings::updated, viewport(), qOverload<>(&QWidget::update));
}

void CanvasView::setDrawing(std::vector<SceneItem> items, const QSet<QString>& hollow) {
  m_scene.set(std::move(items));
  for (const QString& id : hollow) {
    m_scene.setHollow(id);
  }
  m_selection.removeIf([&](const QString& id) { return m_scene.find(id) < 0; });
  if (m_scene.find(m_current) < 0) {
    m_current.clear();
  }
  if (!m_fitted) {
    showReadable();
  }
  adjustBars();
  viewport()->update();
}

void CanvasView::setHint(const QString& hint) {
  m_hint = hint;
  viewport()->update();
}

void CanvasView::setGrid(double distance) {
  m_grid = distance;
  adjustBars();
}

void CanvasView::setHidden(const QSet<QString>& ids) {
  m_hidden = ids;
  m_still = {};
  viewport()->update();
}

double CanvasView::scale() const { return m_zoom * logicalDpiX() / 72.0; }

double CanvasView::reach() const { return 5 / scale(); }

QPointF CanvasView::toDrawing(const QPointF& pixel) const { return m_topLeft + pixel / scale(); }

QPointF CanvasView::toPixel(const QPointF& point) const { return (point - m_topLeft) * scale(); }

QRectF CanvasView::paper() const {
  return m_scene.bounds().adjusted(-sheetMargin, -sheetMargin, sheetMargin, sheetMargin);
}

QRectF CanvasView::area() const {
  if (m_grid > 0) {
    return m_scene.bounds().adjusted(-openMargin, -openMargin, openMargin, openMargin);
  }
  return paper().adjusted(-sheetMargin, -sheetMargin, sheetMargin, sheetMargin);
}

void CanvasView::adjustBars() {
  m_adjusting = true;
  m_still = {};
  const QRectF whole = area();
  const QSizeF page = QSizeF(viewport()->size()) / scale();
  if (m_grid <= 0) { // a sheet smaller than the window lies in its middle
    m_topLeft.setX(whole.width() <= page.width() ? whole.center().x() - page.width() / 2
                                                 : std::clamp(m_topLeft.x(), whole.left(), whole.right() - page.width()));
    m_topLeft.setY(whole.height() <= page.height() ? whole.center().y() - page.height() / 2
                                                   : std::clamp(m_topLeft.y(), whole.top(), whole.bottom() - page.height()));
  }
  const auto adjust = [&](QScrollBar* bar, double first, double last, double at, double pageLength) {
    bar->setRange(qFloor(std::min(first, at) * scale()), qCeil(std::max(last - pageLength, at) * scale()));
    bar->setPageStep(qRound(pageLength * scale()));
    bar->setSingleStep(40);
    bar->setValue(qRound(at * scale()));
  };
  adjust(horizontalScrollBar(), whole.left(), whole.right(), m_topLeft.x(), page.width());
  adjust(verticalScrollBar(), whole.top(), whole.bottom(), m_topLeft.y(), page.height());
  m_adjusting = false;
}

void CanvasView::scrollContentsBy(int dx, int dy) {
  if (m_adjusting) {
    return;
  }
  m_topLeft -= QPointF(dx, dy) / scale();
  m_still = {};
  viewport()->scroll(dx, dy); // what stays visible is not painted again
}

void CanvasView::panBy(const QPoint& pixels) {
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
  verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void CanvasView::setZoom(double zoom, const QPointF& pixel) {
  const QPointF point = toDrawing(pixel);
  m_zoom = std::clamp(zoom, leastZoom, mostZoom);
  m_topLeft = point - pixel / scale();
  adjustBars();
  viewport()->update();
  Q_EMIT zoomChanged();
}

void CanvasView::zoomBy(double factor) { setZoom(m_zoom * factor, QRectF(viewport()->rect()).center()); }

void CanvasView::actualSize() { setZoom(1, QRectF(viewport()->rect()).center()); }

void CanvasView::fit() {
  const QRectF whole = paper();
  if (m_scene.count() == 0 || whole.isEmpty() || viewport()->width() < 20) {
    return;
  }
  m_fitted = isVisible();
  m_zoom = 1;
  const double factor = std::min(viewport()->width() / (whole.width() * scale()), viewport()->height() / (whole.height() * scale()));
  m_zoom = std::clamp(std::min(factor * 0.98, 1.25), leastZoom, mostZoom);
  m_topLeft = whole.center() - QPointF(viewport()->width(), viewport()->height()) / scale() / 2;
  adjustBars();
  viewport()->update();
  Q_EMIT zoomChanged();
}

void CanvasView::showReadable() {
  fit();
  if (m_zoom < leastReadable) {
    m_zoom = readable;
    m_topLeft = paper().topLeft();
    for (int place = 0; !m_subject.isNull() && place < m_scene.count(); ++place) {
      if (m_scene.at(place).drawn.element == m_subject && !m_scene.at(place).isLine()) {
        m_topLeft = m_scene.at(place).bounds.center() - QPointF(viewport()->width(), viewport()->height()) / scale() / 2;
        break;
      }
    }
    adjustBars();
    Q_EMIT zoomChanged();
  }
}

void CanvasView::ensureSeen(const QRectF& wanted) {
  const QRectF seen(m_topLeft, QSizeF(viewport()->size()) / scale());
  if (seen.contains(wanted)) {
    return;
  }
  const auto shift = [](double low, double high, double first, double last) {
    const double margin = std::min(12.0, (high - low) / 8);
    return first < low ? first - low - margin : last > high ? std::min(last - high + margin, first - low) : 0.0;
  };
  m_topLeft += QPointF(shift(seen.left(), seen.right(), wanted.left(), wanted.right()),
                       shift(seen.top(), seen.bottom(), wanted.top(), wanted.bottom()));
  adjustBars();
  viewport()->update();
}

void CanvasView::select(const QStringList& ids) {
  showSelection(QSet<QString>(ids.begin(), ids.end()));
  m_current = ids.isEmpty() ? QString() : ids.last();
  tellReader();
  Q_EMIT selectionMade();
}

void CanvasView::showSelection(const QSet<QString>& ids) {
  if (m_selection != ids) {
    m_selection = ids;
    if (!m_selection.contains(m_current)) {
      m_current = m_selection.isEmpty() ? m_current : *m_selection.begin();
    }
    viewport()->update();
  }
}

void CanvasView::tellReader() {
  const int place = m_scene.find(m_current);
  setAccessibleDescription(place < 0 ? QString() : m_scene.at(place).drawn.title);
  if (place >= 0 && hasFocus()) {
    tellReadersOfItem(this, place);
  }
}

CanvasPointer CanvasView::pointerOf(const QPointF& pixel, Qt::MouseButton button, Qt::KeyboardModifiers keys) const {
  const QPointF at = toDrawing(pixel);
  return {at, button, keys, m_scene.itemAt(at, reach())};
}

void CanvasView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  if (!m_fitted) {
    showReadable();
  }
  adjustBars();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
  const QPoint turned = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
  if (event->modifiers() & Qt::ControlModifier) {
    setZoom(m_zoom * std::pow(app::step, event->angleDelta().y() / 120.0), event->position());
  } else if (event->modifiers() & Qt::ShiftModifier) {
    panBy({turned.x() + turned.y(), 0});
  } else {
    panBy(turned);
  }
  event->accept();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
  QToolTip::hideText();
  m_fitted = true; // from now on the view moves by the person only
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_space)) {
    m_panning = true;
    m_panFrom = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
  } else if (m_tool && event->button() == Qt::LeftButton) {
    m_tool->press(pointerOf(event->position(), event->button(), event->modifiers()));
  }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
  if (m_panning) {
    panBy(event->position().toPoint() - m_panFrom);
    m_panFrom = event->position().toPoint();
  } else if (m_tool && !m_space) {
    const bool held = event->buttons() & Qt::LeftButton;
    m_tool->move(pointerOf(event->position(), held ? Qt::LeftButton : Qt::NoButton, event->modifiers()));
  }
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
  if (m_panning) {
    m_panning = false;
    viewport()->setCursor(m_space ? Qt::OpenHandCursor : Qt::ArrowCursor);
  } else if (m_tool && event->button() == Qt::LeftButton) {
    m_tool->release(pointerOf(event->position(), event->button(), event->modifiers()));
  }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_tool && event->button() == Qt::LeftButton) {
    m_tool->doubleClick(pointerOf(event->position(), event->button(), event->modifiers()));
  }
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
  if (m_tool) {
    m_tool->menu(pointerOf(event->pos(), Qt::RightButton, event->modifiers()), event->globalPos());
  }
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
    if (!event->isAutoRepeat()) {
      m_space = true;
      viewport()->setCursor(Qt::OpenHandCursor);
    }
    return;
  }
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
    toggleCurrent();
    return;
  }
  if (event->key() == Qt::Key_Escape) {
    if (!(m_tool && m_tool->cancel())) {
      select({});
    }
    return;
  }
  if (m_tool && m_tool->key(*event)) {
    return;
  }
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_scene.find(m_current) >= 0) {
    Q_EMIT activated(m_scene.find(m_current));
    return;
  }
  if (!walk(*event)) {
    QAbstractScrollArea::keyPressEvent(event);
  }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
    m_space = false;
    viewport()->setCursor(m_panning ? Qt::ClosedHandCursor : Qt::ArrowCursor);
    return;
  }
  QAbstractScrollArea::keyReleaseEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent* event) {
  update();
  viewport()->update();
  QAbstractScrollArea::focusInEvent(event);
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
  update();
  m_space = false;
  m_panning = false;
  viewport()->setCursor(Qt::ArrowCursor);
  viewport()->update();
  QAbstractScrollArea::focusOutEvent(event);
}

void CanvasView::goTo(int place) {
  select({m_scene.at(place).drawn.id});
  ensureSeen(m_scene.at(place).bounds);
}

bool CanvasView::walk(const QKeyEvent& event) {
  const QPointF direction = event.key() == Qt::Key_Left    ? QPointF(-1, 0)
                            : event.key() == Qt::Key_Right ? QPointF(1, 0)
                            : event.key() == Qt::Key_Up    ? QPointF(0, -1)
                            : event.key() == Qt::Key_Down  ? QPointF(0, 1)
                                                           : QPointF();
  if (direction.isNull() || m_scene.find(m_current) < 0) {
    return false;
  }
  if (const int next = m_scene.neighbour(m_scene.find(m_current), direction); next >= 0) {
    // As in lists: with Ctrl one walks without selecting, and Ctrl+Space selects.
    event.modifiers() & Qt::ControlModifier ? walkTo(next) : goTo(next);
  }
  return true;
}

void CanvasView::walkTo(int place) {
  m_current = m_scene.at(place).drawn.id;
  ensureSeen(m_scene.at(place).bounds);
  tellReader();
  viewport()->update();
}

void CanvasView::toggleCurrent() {
  if (m_scene.find(m_current) < 0) {
    return;
  }
  const QString current = m_current;
  QStringList ids = m_selection.values();
  if (ids.removeAll(current) == 0) {
    ids.append(current);
  }
  select(ids);
  m_current = current;
}

bool CanvasView::step(bool next) {
  const int by = next ? 1 : -1;
  const int from = m_scene.find(m_current);
  for (int place = from < 0 ? (next ? 0 : m_scene.count() - 1) : from + by; place >= 0 && place < m_scene.count(); place += by) {
    if (m_scene.at(place).isSomething() && !m_scene.at(place).drawn.id.isEmpty()) {
      goTo(place);
      return true;
    }
  }
  return false; // behind the last one the focus goes on to the next widget
}

bool CanvasView::focusNextPrevChild(bool next) {
  if (hasFocus() && step(next)) {
    return true;
  }
  m_current.clear();
  return QAbstractScrollArea::focusNextPrevChild(next);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
  if (m_tool && m_tool->accepts(*event->mimeData())) {
    event->acceptProposedAction();
  }
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
  if (m_tool && m_tool->accepts(*event->mimeData())) {
    event->acceptProposedAction();
  }
}

void CanvasView::dropEvent(QDropEvent* event) {
  if (m_tool && m_tool->accepts(*event->mimeData())) {
    event->acceptProposedAction();
    setFocus();
    m_fitted = true; // what was dropped lies where it was dropped
    m_tool->drop(*event->mimeData(), toDrawing(event->position()));
  }
}

QString CanvasView::tipOf(int place) const {
  const SceneItem& item = m_scene.at(place).drawn;
  QString tip = u"<p><b>%1</b></p>"_s.arg(item.title.toHtmlEscaped());
  const LiveFindings& live = m_workspace.findings();
  if (!live.report() || item.element.isNull()) {
    return tip;
  }
  const auto findings = live.findingsOf(item.element);
  const auto text = live.text();
  for (std::size_t i = 0; i < findings.size() && i < tipFindings; ++i) {
    const QString word = findings[i]->severity == validators::Severity::Error     ? tr("Error")
                         : findings[i]->severity == validators::Severity::Warning ? tr("Warning")
                                                                                  : tr("Note");
    tip += u"<p>%1: %2</p>"_s.arg(word, text.message(*findings[i]).toHtmlEscaped());
  }
  if (findings.size() > tipFindings) {
    tip += u"<p>%1</p>"_s.arg(tr("and %1 more").arg(findings.size() - tipFindings));
  }
  return tip;
}

bool CanvasView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int place = m_scene.itemAt(toDrawing(help->pos()), reach());
    place >= 0 ? QToolTip::showText(help->globalPos(), tipOf(place), viewport()) : QToolTip::hideText();
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

} // namespace khung::app
