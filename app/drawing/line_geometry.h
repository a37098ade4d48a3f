// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"

#include <array>

namespace khung::app {

/// Length of a head on a line of the usual width; it grows with the line when a drawing is enlarged.
constexpr double arrowLength = 7.5;

/// A line as it is put out: the line shortened to the base of its heads, and the heads.
struct DrawnLine {
  std::vector<QPointF> points;
  std::vector<std::array<QPointF, 3>> heads;
};

DrawnLine withHeads(const LineShape& line);

} // namespace khung::app
