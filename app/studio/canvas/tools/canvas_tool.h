// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <Qt>

class QKeyEvent;
class QMimeData;
class QPainter;

namespace khung::app {

/// Where the mouse is on a drawing and with what.
struct CanvasPointer {
  QPointF at; ///< in points of the drawing
  Qt::MouseButton button = Qt::NoButton;
  Qt::KeyboardModifiers keys;
  int item = -1; ///< place of what lies below, -1 for the ground
};

/// What mouse and keys do on a canvas beyond looking around, which the view itself does.
class CanvasTool {
public:
  virtual ~CanvasTool() = default;
  virtual void press(const CanvasPointer& pointer) = 0;
  /// With or without a button held.
  virtual void move(const CanvasPointer&) {}
  virtual void release(const CanvasPointer&) {}
  virtual void doubleClick(const CanvasPointer&) {}
  virtual void menu(const CanvasPointer&, const QPoint&) {}
  /// Whether the key was taken.
  virtual bool key(QKeyEvent&) { return false; }
  /// Gives up what is under way. False when nothing was.
  virtual bool cancel() { return false; }
  /// Over the drawing, in its points.
  virtual void paint(QPainter&) {}
  virtual bool accepts(const QMimeData&) const { return false; }
  virtual void drop(const QMimeData&, const QPointF&) {}
};

} // namespace khung::app
