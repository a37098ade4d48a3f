// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/layout/band_grid.h"

#include <array>

namespace khung::model::bands {

/// A point where a line may turn. Corridors run down between the columns (0 at the left of the first), channels across
/// between the rows. level 2i lies in channel i (above row i), level 2r+1 beside the boxes of row r.
struct Crossing {
  int level = 0;
  int corridor = 0;

  bool operator==(const Crossing&) const = default;
};

enum class Side { Left, Right };

/// Way of a flow from the shared end of its bundle to its own end, and the sides of the boxes it leaves and enters.
struct Way {
  std::vector<Crossing> crossings; ///< empty for a flow from a box to itself
  Side rootSide = Side::Right;
  Side leafSide = Side::Left;
};

std::vector<Way> routeFlows(const BandGraph& graph, const Grid& grid);

/// The box at the shared end of the flow's bundle and the one at its own end.
int rootOf(const BandGraph& graph, const BandFlow& flow);
int leafOf(const BandGraph& graph, const BandFlow& flow);

} // namespace khung::model::bands
