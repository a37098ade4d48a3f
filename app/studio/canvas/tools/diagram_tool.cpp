// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/tools/diagram_tool.h"

#include "app/drawing/views/shapes.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/tools/alignment.h"
#include "app/studio/editing/element_list.h"
#include "app/studio/workspace/workspace.h"

#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

constexpr double dragStart = 4; ///< pixels before a press becomes a drag
constexpr double gripReach = 7; ///< pixels
constexpr double nudgeStep = 2;
constexpr int nudgePause = 400;

double length(const QPointF& way) { return std::hypot(way.x(), way.y()); }

double distanceToLine(const QPointF& point, const QPointF& a, const QPointF& b) {
  const QPointF way = b - a;
  const double whole = QPointF::dotProduct(way, way);
  const double share = whole > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / whole, 0.0, 1.0) : 0;
  return length(point - (a + way * share));
}

} // namespace

DiagramTool::DiagramTool(Workspace& workspace, CanvasView& canvas, DiagramContent& content)
    : QObject(&canvas), m_workspace(workspace), m_canvas(canvas), m_content(content) {
  m_nudgeEnd.setSingleShot(true);
  m_nudgeEnd.setInterval(nudgePause);
  connect(&m_nudgeEnd, &QTimer::timeout, this, &DiagramTool::commit);
}

DiagramEdits DiagramTool::makeEdits() const { return {*m_workspace.document(), m_content}; }

QUuid DiagramTool::partAt(int item) const { return item < 0 ? QUuid() : partOf(m_canvas.scene().at(item).drawn.id); }

bool DiagramTool::isNode(const QUuid& part) const {
  const Element* element = m_content.element(part);
  return element && element->type == u"diagram_node";
}

std::vector<QUuid> DiagramTool::selectedParts() const {
  std::vector<QUuid> parts;
  for (const QString& id : m_canvas.selection()) {
    parts.push_back(partOf(id));
  }
  return parts;
}

std::vector<QUuid> DiagramTool::selectedNodes() const {
  std::vector<QUuid> nodes = selectedParts();
  std::erase_if(nodes, [&](const QUuid& part) { return !isNode(part); });
  return nodes;
}

QUuid DiagramTool::onlyNode() const {
  const std::vector<QUuid> nodes = selectedNodes();
  return nodes.size() == 1 && m_canvas.selection().size() == 1 ? nodes.front() : QUuid();
}

QRectF DiagramTool::boxNow(const QUuid& node) const { return m_boxes.contains(node) ? m_boxes.value(node) : m_content.box(node); }

std::vector<QPointF> DiagramTool::relationGrips(const QRectF& box) const {
  const double away = 2.2 * m_canvas.reach();
  return {{box.right() + away, box.center().y()}, {box.left() - away, box.center().y()}, {box.center().x(), box.top() - away}, {box.center().x(), box.bottom() + away}};
}

DiagramTool::Grip DiagramTool::gripAt(const QPointF& at, QUuid& node) const {
  const double reach = m_canvas.reach() * gripReach / 5;
  const auto near = [&](const QPointF& grip) { return length(grip - at) <= reach; };
  for (const QUuid& candidate : {onlyNode(), m_hovered}) {
    const Element* element = m_content.element(candidate);
    if (!element) {
      continue;
    }
    node = candidate;
    const QRectF box = m_content.box(candidate);
    const std::vector<QPointF> grips = relationGrips(box);
    if (m_content.shownBy(*element) && std::any_of(grips.begin(), grips.end(), near)) {
      return Grip::Relate;
    }
    if (candidate != onlyNode()) {
      continue;
    }
    if (near(box.bottomRight())) {
      return Grip::Corner;
    }
    if (near({box.right(), box.center().y()})) {
      return Grip::Right;
    }
    if (near({box.center().x(), box.bottom()})) {
      return Grip::Bottom;
    }
  }
  return Grip::None;
}

void DiagramTool::press(const CanvasPointer& pointer) {
  commit();
  m_start = m_at = pointer.at;
  m_onlyThisOnRelease = false;
  QUuid node;
  m_grip = gripAt(pointer.at, node);
  if (m_grip == Grip::Relate) {
    m_gesture = Gesture::Relate;
    m_part = node;
    m_target = {};
  } else if (m_grip != Grip::None) {
    m_gesture = Gesture::Size;
    m_part = node;
    m_boxes = m_before = {{node, m_content.box(node)}};
    hideMoving();
  } else if (pointer.item < 0) {
    m_gesture = Gesture::Band;
    const bool more = pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier);
    m_bandBase = more ? QStringList(m_canvas.selection().begin(), m_canvas.selection().end()) : QStringList();
    m_canvas.select(m_bandBase);
  } else {
    m_gesture = Gesture::Press;
    m_part = partAt(pointer.item);
    select(pointer);
  }
}

void DiagramTool::select(const CanvasPointer& pointer) {
  const QString id = m_canvas.scene().at(pointer.item).drawn.id;
  QStringList ids(m_canvas.selection().begin(), m_canvas.selection().end());
  if (pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier)) {
    if (ids.removeAll(id) == 0) {
      ids << id;
    }
    m_canvas.select(ids);
  } else if (!ids.contains(id)) {
    m_canvas.select({id});
  } else {
    m_onlyThisOnRelease = ids.size() > 1;
  }
}

void DiagramTool::move(const CanvasPointer& pointer) {
  m_at = pointer.at;
  if (pointer.button == Qt::NoButton) {
    hover(pointer);
    return;
  }
  if (m_gesture == Gesture::Press) {
    if (length(pointer.at - m_start) < m_canvas.reach() * dragStart / 5) {
      return;
    }
    m_onlyThisOnRelease = false;
    if (isNode(m_part)) {
      startMove();
    } else {
      takeBend(m_part, m_start);
    }
  }
  switch (m_gesture) {
  case Gesture::Move:
    moveTo(pointer.at, pointer.keys & Qt::AltModifier);
    break;
  case Gesture::Size:
    sizeTo(pointer.at);
    break;
  case Gesture::Bend:
    bendTo(pointer.at);
    break;
  case Gesture::Relate: {
    const QUuid below = partAt(pointer.item);
    const Element* element = m_content.element(below);
    m_target = below != m_part && isNode(below) && element && m_content.shownBy(*element) ? below : QUuid();
    break;
  }
  case Gesture::Band:
    selectBand(QRectF(m_start, pointer.at).normalized());
    break;
  default:
    return;
  }
  m_canvas.viewport()->update();
}

void DiagramTool::hover(const CanvasPointer& pointer) {
  QUuid gripped;
  const Grip grip = gripAt(pointer.at, gripped);
  const QUuid below = partAt(pointer.item);
  const QUuid hovered = grip == Grip::Relate ? gripped : isNode(below) ? below : QUuid();
  if (hovered != m_hovered) {
    m_hovered = hovered;
    m_canvas.viewport()->update();
  }
  m_canvas.viewport()->setCursor(grip == Grip::Relate    ? Qt::CrossCursor
                                 : grip == Grip::Corner  ? Qt::SizeFDiagCursor
                                 : grip == Grip::Right   ? Qt::SizeHorCursor
                                 : grip == Grip::Bottom  ? Qt::SizeVerCursor
                                 : isNode(below)         ? Qt::SizeAllCursor
                                                         : Qt::ArrowCursor);
}

/// The figures selected, with what lies within selected frames.
void DiagramTool::startMove() {
  m_gesture = Gesture::Move;
  m_boxes.clear();
  m_others.clear();
  for (const QUuid& node : selectedNodes()) {
    m_boxes.insert(node, m_content.box(node));
    const Element* element = m_content.element(node);
    for (const Element* other : m_content.nodes()) {
      if (element && DiagramFigures::isFrame(*element) && m_content.box(node).contains(m_content.box(other->id))) {
        m_boxes.insert(other->id, m_content.box(other->id));
      }
    }
  }
  for (const Element* other : m_content.nodes()) {
    if (!m_boxes.contains(other->id)) {
      m_others.push_back(m_content.box(other->id));
    }
  }
  m_before = m_boxes;
  hideMoving();
}

void DiagramTool::hideMoving() {
  QSet<QString> hidden;
  for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
    hidden.insert(sceneId(box.key()));
  }
  for (const Element* edge : m_content.edges()) {
    const bool bent = m_gesture == Gesture::Bend && edge->id == m_part;
    if (bent || m_boxes.contains(m_content.from(*edge)) || m_boxes.contains(m_content.to(*edge))) {
      hidden.insert(sceneId(edge->id));
    }
  }
  m_canvas.setHidden(hidden);
}

void DiagramTool::moveTo(const QPointF& at, bool isFree) {
  const QRectF led = m_before.contains(m_part) ? m_before.value(m_part) : m_before.begin().value();
  QPointF by = at - m_start;
  m_guides.clear();
  if (!isFree) {
    Alignment rest = aligned(led.translated(by), m_others, m_canvas.reach());
    by += rest.shift;
    m_guides = std::move(rest.guides);
  }
  for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
    *box = m_before.value(box.key()).translated(by);
  }
}

void DiagramTool::sizeTo(const QPointF& at) {
  QRectF box = m_before.value(m_part);
  const auto onGrid = [](double value) { return std::round(value / gridStep) * gridStep; };
  if (m_grip != Grip::Bottom) {
    box.setRight(std::max(box.left() + DiagramFigures::leastWidth, onGrid(at.x())));
  }
  if (m_grip != Grip::Right) {
    box.setBottom(onGrid(at.y()));
  }
  box.setHeight(std::max(box.height(), m_content.neededHeight(m_part, box.width())));
  m_boxes[m_part] = box;
}

/// The bend at the point, or a new one where the line passes it.
void DiagramTool::takeBend(const QUuid& edge, const QPointF& at) {
  const Element* element = m_content.element(edge);
  if (!element || element->type != u"diagram_edge") {
    return;
  }
  m_gesture = Gesture::Bend;
  m_bends = DiagramFigures::bends(*element);
  const QRectF from = m_content.box(m_content.from(*element)), to = m_content.box(m_content.to(*element));
  for (std::size_t i = 0; i < m_bends.size(); ++i) {
    if (length(m_bends[i] - at) <= 2 * m_canvas.reach()) {
      m_bend = i;
      hideMoving();
      return;
    }
  }
  const std::vector<QPointF> course = DiagramFigures::course(from, to, m_bends);
  double least = 1e12;
  for (std::size_t i = 0; i + 1 < course.size(); ++i) {
    if (const double away = distanceToLine(at, course[i], course[i + 1]); away < least) {
      least = away;
      m_bend = i;
    }
  }
  m_bends.insert(m_bends.begin() + static_cast<std::ptrdiff_t>(m_bend), at);
  hideMoving();
}

void DiagramTool::bendTo(const QPointF& at) {
  const Alignment rest = aligned(QRectF(at, QSizeF(0, 0)), {}, 0);
  m_bends[m_bend] = at + rest.shift;
}

void DiagramTool::selectBand(const QRectF& band) {
  QStringList ids = m_bandBase;
  for (const int place : m_canvas.scene().itemsIn(band)) {
    const CanvasItem& item = m_canvas.scene().at(place);
    if (item.isSomething() && band.contains(item.bounds) && !ids.contains(item.drawn.id)) {
      ids << item.drawn.id;
    }
  }
  m_canvas.showSelection(QSet<QString>(ids.begin(), ids.end()));
}

void DiagramTool::release(const CanvasPointer& pointer) {
  const Gesture gesture = m_gesture;
  if (gesture == Gesture::Move || gesture == Gesture::Size) {
    finishMove();
  } else if (gesture == Gesture::Bend) {
    const Element* edge = m_content.element(m_part);
    const std::vector<QPointF> course = DiagramFigures::course(m_content.box(m_content.from(*edge)), m_content.box(m_content.to(*edge)), m_bends);
    if (distanceToLine(m_bends[m_bend], course[m_bend], course[m_bend + 2]) < m_canvas.reach()) {
      m_bends.erase(m_bends.begin() + static_cast<std::ptrdiff_t>(m_bend)); // pulled straight
    }
    const auto bends = m_bends;
    const QUuid part = m_part;
    end();
    m_workspace.apply(makeEdits().bend(part, bends));
  } else if (gesture == Gesture::Relate) {
    const QUuid from = m_part, to = m_target;
    end();
    if (!to.isNull()) {
      Q_EMIT relationDrawn(from, to, pointer.at);
    }
  } else if (gesture == Gesture::Band) {
    const QStringList ids(m_canvas.selection().begin(), m_canvas.selection().end());
    end();
    m_canvas.select(ids);
  } else if (gesture == Gesture::Press && m_onlyThisOnRelease && pointer.item >= 0) {
    end();
    m_canvas.select({m_canvas.scene().at(pointer.item).drawn.id});
  } else {
    end();
  }
}

void DiagramTool::finishMove() {
  const auto boxes = m_boxes;
  const bool sized = m_gesture == Gesture::Size;
  end();
  const model::Edit edit = makeEdits().place(sized ? tr("Change the size") : tr("Move"), boxes);
  if (!edit.operations().empty()) {
    m_workspace.apply(edit);
  }
}

void DiagramTool::end() {
  m_gesture = Gesture::None;
  m_grip = Grip::None;
  m_boxes.clear();
  m_before.clear();
  m_guides.clear();
  m_bends.clear();
  m_nudge = {};
  m_nudgeEnd.stop();
  m_canvas.setHidden({});
}

void DiagramTool::commit() {
  if (m_gesture == Gesture::Move && !m_nudge.isNull()) {
    finishMove();
  }
}

bool DiagramTool::cancel() {
  const bool busy = m_gesture != Gesture::None;
  end();
  return busy;
}

void DiagramTool::doubleClick(const CanvasPointer& pointer) {
  end();
  if (pointer.item < 0) {
    Q_EMIT groundDoubleClicked(pointer.at);
  } else {
    Q_EMIT m_canvas.activated(pointer.item);
  }
}

void DiagramTool::menu(const CanvasPointer& pointer, const QPoint& global) {
  commit();
  const QString id = pointer.item < 0 ? QString() : m_canvas.scene().at(pointer.item).drawn.id;
  if (!id.isEmpty() && !m_canvas.selection().contains(id)) {
    m_canvas.select({id});
  }
  Q_EMIT menuWanted(pointer.at, global);
}

bool DiagramTool::key(QKeyEvent& event) {
  const bool mouseBusy = m_gesture != Gesture::None && m_nudge.isNull();
  if (!mouseBusy && event.key() == Qt::Key_Insert) {
    Q_EMIT groundDoubleClicked(m_canvas.toDrawing(QRectF(m_canvas.viewport()->rect()).center()));
    return true;
  }
  return !mouseBusy && nudge(event);
}

bool DiagramTool::nudge(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier) || selectedNodes().empty()) {
    return false;
  }
  const double by = event.modifiers() & Qt::ShiftModifier ? 10 * nudgeStep : nudgeStep;
  const QPointF way = event.key() == Qt::Key_Left    ? QPointF(-by, 0)
                      : event.key() == Qt::Key_Right ? QPointF(by, 0)
                      : event.key() == Qt::Key_Up    ? QPointF(0, -by)
                      : event.key() == Qt::Key_Down  ? QPointF(0, by)
                                                     : QPointF();
  if (way.isNull()) {
    return false;
  }
  if (m_gesture != Gesture::Move) {
    startMove();
  }
  m_nudge += way;
  for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
    box->translate(way);
  }
  m_nudgeEnd.start();
  m_canvas.viewport()->update();
  return true;
}

bool DiagramTool::accepts(const QMimeData& data) const { return data.hasFormat(QString::fromUtf16(ElementListMime)); }

void DiagramTool::drop(const QMimeData& data, const QPointF& at) { Q_EMIT elementsDropped(elementsIn(data), at); }

} // namespace khung::app
