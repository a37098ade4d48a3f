// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/line_geometry.h"
#include "app/drawing/theme.h"

#include <algorithm>
#include <cmath>

namespace khung::app {
namespace {

/// Head at `tip`, reached from `before`; moves the tip back into the head.
std::array<QPointF, 3> head(QPointF& tip, const QPointF& before, double size) {
  const double halfWidth = size * 0.41;
  const QPointF way = tip - before;
  const double length = std::hypot(way.x(), way.y());
  const QPointF unit = length > 0 ? way / length : QPointF(1, 0);
  const QPointF base = tip - unit * size;
  const QPointF side(-unit.y() * halfWidth, unit.x() * halfWidth);
  const std::array<QPointF, 3> points{tip, base + side, base - side};
  tip = tip - unit * (size * 0.87);
  return points;
}

} // namespace

DrawnLine withHeads(const LineShape& line) {
  DrawnLine drawn{line.points, {}};
  const double size = arrowLength * std::max(1.0, line.stroke.width / theme::flowStroke / 1.25);
  std::vector<QPointF>& points = drawn.points;
  if (points.size() < 2) {
    return drawn;
  }
  if (line.end == LineShape::Head::Arrow) {
    drawn.heads.push_back(head(points.back(), points[points.size() - 2], size));
  }
  if (line.start == LineShape::Head::Arrow) {
    drawn.heads.push_back(head(points.front(), points[1], size));
  }
  return drawn;
}

} // namespace khung::app
