// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/graph_view.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <algorithm>

namespace khung::app {

QSizeF LineLabel::size() const {
  if (lines.isEmpty()) {
    return {};
  }
  double width = 0;
  for (const QString& line : lines) {
    width = std::max(width, textWidth(line, style));
  }
  return {width + 6, static_cast<double>(lines.size()) * lineHeight(style) + 4};
}

std::vector<Shape> LineLabel::draw(const QPointF& centre, bool ground) const {
  std::vector<Shape> shapes;
  if (!lines.isEmpty()) {
    QRectF box({}, size());
    box.moveCenter(centre);
    if (ground) {
      shapes.push_back(RectangleShape{box.adjusted(1, 1, -1, -1), theme::paper, {}, 1});
    }
    addLines(shapes, lines, {centre.x(), box.top() + 2}, style, TextShape::Anchor::Middle);
  }
  return shapes;
}

LineShape lineAlong(const model::EdgeCourse& course, const Stroke& stroke, const QPointF& margin) {
  LineShape line{course.bezier, true, stroke};
  for (QPointF& point : line.points) {
    point += margin;
  }
  return line;
}

} // namespace khung::app
