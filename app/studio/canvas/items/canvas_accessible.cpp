// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/items/canvas_accessible.h"

#include "app/studio/canvas/items/canvas_view.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace khung::app {
namespace {

/// One figure or line. Known by its id, since its place changes with every drawing.
class ItemAccessible : public QAccessibleInterface {
public:
  ItemAccessible(CanvasView* canvas, QString id) : m_canvas(canvas), m_id(std::move(id)) {}

  bool isValid() const override { return m_canvas && place() >= 0; }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  void setText(QAccessible::Text, const QString&) override {}

  QString text(QAccessible::Text kind) const override {
    return isValid() && kind == QAccessible::Name ? m_canvas->scene().at(place()).drawn.title : QString();
  }

  QRect rect() const override {
    if (!isValid()) {
      return {};
    }
    const QRectF bounds = m_canvas->scene().at(place()).bounds;
    const QRectF seen(m_canvas->toPixel(bounds.topLeft()), m_canvas->toPixel(bounds.bottomRight()));
    return seen.toRect().translated(m_canvas->viewport()->mapToGlobal(QPoint()));
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.invalid = !isValid();
    if (isValid()) {
      state.selected = m_canvas->selection().contains(m_id);
      state.focused = m_canvas->hasFocus() && m_canvas->current() == m_id;
      state.offscreen = !m_canvas->viewport()->rect().translated(m_canvas->viewport()->mapToGlobal(QPoint())).intersects(rect());
    }
    return state;
  }

private:
  int place() const { return m_canvas->scene().find(m_id); }

  QPointer<CanvasView> m_canvas;
  QString m_id;
};

class CanvasAccessible : public QAccessibleWidget {
public:
  explicit CanvasAccessible(CanvasView* canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(canvas) {}
  ~CanvasAccessible() override {
    for (const QAccessible::Id id : std::as_const(m_items)) {
      QAccessible::deleteAccessibleInterface(id);
    }
  }

  int childCount() const override { return m_canvas->scene().count(); }

  QAccessibleInterface* child(int number) const override {
    if (number < 0 || number >= childCount()) {
      return nullptr;
    }
    const QString& id = m_canvas->scene().at(number).drawn.id;
    auto known = m_items.find(id);
    if (known == m_items.end()) {
      known = m_items.insert(id, QAccessible::registerAccessibleInterface(new ItemAccessible(m_canvas, id)));
    }
    return QAccessible::accessibleInterface(*known);
  }

  QAccessibleInterface* focusChild() const override { return child(m_canvas->scene().find(m_canvas->current())); }

  QAccessibleInterface* childAt(int x, int y) const override {
    const QPointF at = m_canvas->toDrawing(m_canvas->viewport()->mapFromGlobal(QPoint(x, y)));
    return child(m_canvas->scene().itemAt(at, 0));
  }

  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (auto known = m_items.cbegin(); known != m_items.cend(); ++known) {
      if (QAccessible::accessibleInterface(*known) == wanted) {
        return m_canvas->scene().find(known.key());
      }
    }
    return -1;
  }

private:
  CanvasView* m_canvas;
  mutable QHash<QString, QAccessible::Id> m_items; ///< by id
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* canvas = qobject_cast<CanvasView*>(object);
  return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void describeCanvasesToReaders() {
  static const bool once = [] {
    QAccessible::installFactory(&make);
    return true;
  }();
  Q_UNUSED(once)
}

void tellReadersOfItem(QWidget* canvas, int number) {
  QAccessibleEvent event(canvas, QAccessible::Focus);
  event.setChild(number);
  QAccessible::updateAccessibility(&event);
}

} // namespace khung::app
