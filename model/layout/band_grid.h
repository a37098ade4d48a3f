// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/layout/band_layout.h"

namespace khung::model::bands {

struct Cell {
  int row = 0;
  int column = 0;

  bool operator==(const Cell&) const = default;
};

/// Where each box stands: one column of equal width a box, rows that belong to one band each.
struct Grid {
  int columns = 1;
  std::vector<int> rowBands; ///< band of each row, from top
  std::vector<Cell> cells;   ///< of the nodes
  std::vector<Cell> corners; ///< top left cell of each group
  std::vector<Cell> spans;   ///< rows and columns of each group
  std::vector<int> groupAt;  ///< row by row; -1 for a free cell

  int rows() const { return static_cast<int>(rowBands.size()); }
  int group(int row, int column) const {
    if (row < 0 || column < 0 || row >= rows() || column >= columns) {
      return -1;
    }
    return groupAt[static_cast<std::size_t>(row * columns + column)];
  }
};

Grid placeOnGrid(const BandGraph& graph);

} // namespace khung::model::bands
