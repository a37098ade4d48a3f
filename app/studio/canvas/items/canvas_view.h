// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/scene/canvas_scene.h"
#include "app/studio/canvas/tools/canvas_tool.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QSet>

namespace khung::app {

class Workspace;

/// Shows a drawing: zoom, pan, what is selected, findings as badges, walking from item to item by keys. Paints what is visible only, and as much of
/// it as can be seen from afar. The paper is white in every theme, as it is printed; only what lies around it follows the theme.
class CanvasView : public QAbstractScrollArea {
  Q_OBJECT

public:
  CanvasView(Workspace& workspace, QWidget* parent);

  const CanvasScene& scene() const { return m_scene; }
  /// Another drawing; what is looked at and what is selected stay. The first one is shown readable.
  void setDrawing(std::vector<SceneItem> items, const QSet<QString>& hollow = {});
  /// Paper without end, with dots of the grid at this distance. Null: a sheet around the drawing.
  void setGrid(double distance);
  /// The element a drawing is about: seen first where the whole is too large to read.
  void setSubject(const QUuid& subject) { m_subject = subject; }
  /// What to do with paper that nothing stands on yet.
  void setHint(const QString& hint);
  void setTool(CanvasTool* tool) { m_tool = tool; }
  /// Items left out of the drawing because the tool paints them. The rest is painted once then and kept until none are.
  void setHidden(const QSet<QString>& ids);

  double zoom() const { return m_zoom; }
  /// The point under the pixel of the viewport stays there.
  void setZoom(double zoom, const QPointF& pixel);
  void zoomBy(double factor);
  void actualSize();
  void fit();
  /// Fits in what can be read then; of a larger drawing shows the upper left part, large enough to read.
  void showReadable();
  QPointF toDrawing(const QPointF& pixel) const;
  QPointF toPixel(const QPointF& point) const;
  /// Points that a few pixels are.
  double reach() const;
  void ensureSeen(const QRectF& area);

  const QSet<QString>& selection() const { return m_selection; }
  /// The item that keys start from.
  const QString& current() const { return m_current; }
  /// By a person: tells others. The current item is the last.
  void select(const QStringList& ids);
  /// By others: shows it and tells nobody.
  void showSelection(const QSet<QString>& ids);

Q_SIGNALS:
  void selectionMade();
  /// Enter or a double click on an item.
  void activated(int place);
  void zoomChanged();

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

private:
  double scale() const; ///< pixels a point
  QRectF paper() const;
  QRectF area() const; ///< what can be scrolled to
  void adjustBars();
  void panBy(const QPoint& pixels);
  CanvasPointer pointerOf(const QPointF& pixel, Qt::MouseButton button, Qt::KeyboardModifiers keys) const;
  bool walk(const QKeyEvent& event);
  bool step(bool next);
  void goTo(int place);
  void walkTo(int place);
  void toggleCurrent();
  void tellReader();
  QString tipOf(int place) const;

  void paintDrawing(QPainter& painter, const QRegion& region);
  void paintGround(QPainter& painter, const QRectF& visible) const;
  void paintItems(QPainter& painter, const std::vector<int>& places) const;
  void paintSelection(QPainter& painter, const std::vector<int>& places) const;
  void paintBadges(QPainter& painter, const std::vector<int>& places) const;
  void paintHint(QPainter& painter) const;

  Workspace& m_workspace;
  CanvasScene m_scene;
  CanvasTool* m_tool = nullptr;
  QString m_hint;
  QUuid m_subject;
  QSet<QString> m_hidden;
  QPixmap m_still; ///< the drawing without the hidden items
  QSet<QString> m_selection;
  QString m_current;
  QPointF m_topLeft; ///< point in the viewport's upper left corner
  double m_zoom = 1;
  double m_grid = 0;
  bool m_fitted = false;
  bool m_adjusting = false;
  bool m_space = false;
  bool m_panning = false;
  QPoint m_panFrom;
};

} // namespace khung::app
