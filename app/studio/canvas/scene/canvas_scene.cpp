// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/canvas_scene.h"

#include "app/drawing/text_measure.h"

#include <algorithm>
#include <cmath>

namespace khung::app {
namespace {

constexpr double cellSize = 240;
constexpr double titleStrip = 22; ///< of a frame
constexpr double grip = 5;        ///< half the breadth of a frame's edge

QRectF around(const QPolygonF& points) {
  double left = points.front().x(), right = left, top = points.front().y(), bottom = top;
  for (const QPointF& point : points) {
    left = std::min(left, point.x());
    right = std::max(right, point.x());
    top = std::min(top, point.y());
    bottom = std::max(bottom, point.y());
  }
  return {QPointF(left, top), QPointF(right, bottom)};
}

QPolygonF courseOf(const LineShape& line) {
  if (!line.bezier || line.points.size() < 4) {
    return QPolygonF(QList<QPointF>(line.points.begin(), line.points.end()));
  }
  QPolygonF course{line.points.front()};
  constexpr int parts = 8;
  for (std::size_t i = 0; i + 3 < line.points.size(); i += 3) {
    for (int part = 1; part <= parts; ++part) {
      const double t = static_cast<double>(part) / parts, u = 1 - t;
      course << u * u * u * line.points[i] + 3 * u * u * t * line.points[i + 1] + 3 * u * t * t * line.points[i + 2] + t * t * t * line.points[i + 3];
    }
  }
  return course;
}

double distance(const QPolygonF& course, const QPointF& point) {
  double least = 1e12;
  for (int i = 0; i + 1 < course.size(); ++i) {
    const QPointF way = course[i + 1] - course[i];
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - course[i], way) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (course[i] + way * share);
    least = std::min(least, std::hypot(off.x(), off.y()));
  }
  return least;
}

bool isHit(const CanvasItem& item, const QPointF& point, double reach) {
  if (item.isLine()) {
    if (distance(item.course, point) <= reach) {
      return true;
    }
    return std::any_of(item.drawn.shapes.begin(), item.drawn.shapes.end(), [&](const Shape& shape) {
      return std::holds_alternative<RectangleShape>(shape) && boundsOf(shape).contains(point);
    });
  }
  if (!item.bounds.contains(point)) {
    return false;
  }
  return !item.hollow || point.y() < item.bounds.top() + titleStrip || !item.bounds.adjusted(grip, grip, -grip, -grip).contains(point);
}

} // namespace

QRectF boundsOf(const Shape& shape) {
  if (const auto* rectangle = std::get_if<RectangleShape>(&shape)) {
    const double half = rectangle->stroke.width / 2;
    return rectangle->box.adjusted(-half, -half, half, half);
  }
  if (const auto* line = std::get_if<LineShape>(&shape)) {
    const double half = line->stroke.width / 2 + 4; // heads are wider than the line
    return line->points.empty() ? QRectF() : around(QPolygonF(QList<QPointF>(line->points.begin(), line->points.end()))).adjusted(-half, -half, half, half);
  }
  if (const auto* circle = std::get_if<CircleShape>(&shape)) {
    const double radius = circle->radius + circle->stroke.width / 2;
    return {circle->centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
  }
  const auto& text = std::get<TextShape>(shape);
  const double width = textWidth(text.text, text.style), up = ascent(text.style), height = lineHeight(text.style);
  const double before = text.anchor == TextShape::Anchor::Start ? 0 : text.anchor == TextShape::Anchor::Middle ? width / 2 : width;
  if (text.upwards) {
    return {text.at.x() - up, text.at.y() - width + before, height, width};
  }
  return {text.at.x() - before, text.at.y() - up, width, height};
}

CanvasItem CanvasScene::measured(SceneItem item) {
  CanvasItem made;
  for (const Shape& shape : item.shapes) {
    made.bounds |= boundsOf(shape);
  }
  const auto* line = item.shapes.empty() || item.from.isEmpty() ? nullptr : std::get_if<LineShape>(&item.shapes.front());
  if (line) {
    made.course = courseOf(*line);
  }
  made.drawn = std::move(item);
  return made;
}

void CanvasScene::set(std::vector<SceneItem> items) {
  m_items.clear();
  m_items.reserve(items.size());
  for (SceneItem& item : items) {
    m_items.push_back(measured(std::move(item)));
  }
  index();
}

void CanvasScene::setHollow(const QString& id) {
  if (const int place = find(id); place >= 0) {
    m_items[static_cast<std::size_t>(place)].hollow = true;
  }
}

void CanvasScene::replace(int place, SceneItem item) {
  CanvasItem made = measured(std::move(item));
  made.hollow = at(place).hollow;
  m_items[static_cast<std::size_t>(place)] = std::move(made);
  index();
}

void CanvasScene::index() {
  m_places.clear();
  m_ofElement.clear();
  m_cells.clear();
  m_bounds = {};
  for (int i = 0; i < count(); ++i) {
    const CanvasItem& item = at(i);
    if (!item.drawn.id.isEmpty()) {
      m_places.insert(item.drawn.id, i);
    }
    if (!item.drawn.element.isNull()) {
      m_ofElement[item.drawn.element].push_back(i);
    }
    m_bounds |= item.bounds;
    const auto cell = [](double at) { return static_cast<int>(std::floor(at / cellSize)); };
    for (int x = cell(item.bounds.left()); x <= cell(item.bounds.right()); ++x) {
      for (int y = cell(item.bounds.top()); y <= cell(item.bounds.bottom()); ++y) {
        m_cells[{x, y}].push_back(i);
      }
    }
  }
}

std::vector<int> CanvasScene::placesOf(const QUuid& element) const {
  return m_ofElement.value(element);
}

std::vector<int> CanvasScene::itemsIn(const QRectF& area) const {
  std::vector<int> found;
  const auto cell = [](double at) { return static_cast<int>(std::floor(at / cellSize)); };
  for (int x = cell(area.left()); x <= cell(area.right()); ++x) {
    for (int y = cell(area.top()); y <= cell(area.bottom()); ++y) {
      const auto held = m_cells.constFind({x, y});
      if (held != m_cells.constEnd()) {
        found.insert(found.end(), held->begin(), held->end());
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase_if(found, [&](int place) { return !at(place).bounds.intersects(area); });
  return found;
}

int CanvasScene::itemAt(const QPointF& point, double reach) const {
  const std::vector<int> near = itemsIn(QRectF(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
  for (auto place = near.rbegin(); place != near.rend(); ++place) {
    if (at(*place).isSomething() && isHit(at(*place), point, reach)) {
      return *place;
    }
  }
  return -1;
}

int CanvasScene::neighbour(int place, const QPointF& direction) const {
  const QString id = at(place).drawn.id;
  const QPointF from = at(place).bounds.center();
  int best = -1;
  double least = 1e12;
  const auto consider = [&](int other) {
    const QPointF way = at(other).bounds.center() - from;
    const double along = QPointF::dotProduct(way, direction);
    if (other != place && along > 1) {
      const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
      const double cost = along + 2 * aside;
      if (cost < least) {
        least = cost;
        best = other;
      }
    }
  };
  for (const CanvasItem& item : m_items) {
    const int end = id.isEmpty() ? -1 : item.drawn.from == id ? find(item.drawn.to) : item.drawn.to == id ? find(item.drawn.from) : -1;
    if (end >= 0) {
      consider(end);
    }
  }
  const bool walked = best >= 0;
  for (int i = 0; !walked && i < count(); ++i) {
    if (at(i).isSomething() && !at(i).isLine()) {
      consider(i);
    }
  }
  return best;
}

} // namespace khung::app
