// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"
#include "model/layout/graph_layout.h"

#include <QStringList>

namespace khung::app {

/// Label of a line, wrapped.
struct LineLabel {
  QStringList lines;
  TextStyle style;

  QSizeF size() const;
  /// On a ground of paper where the layout has kept no room for it and lines may pass.
  std::vector<Shape> draw(const QPointF& centre, bool ground = false) const;
};

/// Line along a course of a layout, moved by the picture's margin.
LineShape lineAlong(const model::EdgeCourse& course, const Stroke& stroke, const QPointF& margin);

} // namespace khung::app
