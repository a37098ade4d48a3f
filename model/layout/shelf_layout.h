// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/layout/graph_layout.h"

namespace khung::model {

/// Puts boxes on shelves no wider than `width`, in their order; returns the size taken and adds the upper left corners
/// to `places`.
QSizeF shelve(const std::vector<QSizeF>& boxes, double width, double gap, std::vector<QPointF>& places);

/// Width of shelves that gives about the ratio of width to height, no less than the widest box.
double widthFor(const std::vector<QSizeF>& boxes, double gap, double ratio);

} // namespace khung::model
