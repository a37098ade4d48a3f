// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace khung::app {

/// Distance of the points that figures come to rest on.
constexpr double gridStep = 10;

/// Where a moved box comes to rest: in line with edges or middles of others within reach, else on the grid.
struct Alignment {
  QPointF shift; ///< to be added
  std::vector<QLineF> guides;
};

Alignment aligned(const QRectF& box, const std::vector<QRectF>& others, double reach);

enum class AlignTo { Left, Centre, Right, Top, Middle, Bottom };

/// The boxes moved so that they stand in line with the outermost one, or their centre.
std::vector<QRectF> alignedTo(std::vector<QRectF> boxes, AlignTo where);
/// The boxes moved so that the gaps between them are equal; the outermost ones stay.
std::vector<QRectF> distributed(std::vector<QRectF> boxes, Qt::Orientation orientation);

} // namespace khung::app
