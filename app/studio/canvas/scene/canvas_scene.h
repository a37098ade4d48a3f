// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"

#include <QHash>
#include <QPolygonF>

namespace khung::app {

/// An item of a drawing with what finding it by place needs.
struct CanvasItem {
  SceneItem drawn;
  QRectF bounds;
  QPolygonF course;    ///< of a line, curves made straight; empty for all else
  bool hollow = false; ///< touched at its edge and title only, like a frame around others

  bool isLine() const { return !course.isEmpty(); }
  /// Whether a person can point at it: mere decoration stands for nothing.
  bool isSomething() const { return !drawn.element.isNull() || !drawn.from.isEmpty(); }
};

/// The items of a drawing in painting order, findable by place and by id.
class CanvasScene {
public:
  void set(std::vector<SceneItem> items);
  void setHollow(const QString& id);
  void replace(int place, SceneItem item);

  const std::vector<CanvasItem>& items() const { return m_items; }
  const CanvasItem& at(int place) const { return m_items[static_cast<std::size_t>(place)]; }
  int count() const { return static_cast<int>(m_items.size()); }
  /// -1 when there is none.
  int find(const QString& id) const { return m_places.value(id, -1); }
  /// Places of the items that stand for an element.
  std::vector<int> placesOf(const QUuid& element) const;
  /// What reaches into the area, in painting order.
  std::vector<int> itemsIn(const QRectF& area) const;
  /// The uppermost item that is something, -1 for none; lines are met within reach.
  int itemAt(const QPointF& point, double reach) const;
  /// The nearest item that is something in a direction: along a line from the item, else by place. -1 for none.
  int neighbour(int place, const QPointF& direction) const;
  QRectF bounds() const { return m_bounds; }

private:
  void index();
  static CanvasItem measured(SceneItem item);

  std::vector<CanvasItem> m_items;
  QHash<QString, int> m_places;
  QHash<QUuid, std::vector<int>> m_ofElement;
  QHash<QPair<int, int>, std::vector<int>> m_cells;
  QRectF m_bounds;
};

/// Bounds of a shape with its stroke.
QRectF boundsOf(const Shape& shape);

} // namespace khung::app
