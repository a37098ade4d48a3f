// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace khung::model {

/// Box to place. All lengths of the layout are in points (1/72 inch), y grows downwards.
struct LayoutNode {
  double width = 0;
  double height = 0;
  int rank = -1; ///< row (or column) shared by all nodes of the same number; -1 where the engine chooses
};

struct LayoutEdge {
  int from = 0;
  int to = 0;
  QSizeF label; ///< room kept for the label; empty for none
};

/// A graph without clusters: with them dot 2.43 gives another drawing at each run (tried: 4 runs, 4 drawings), so what
/// is grouped is placed by layoutInBands.
struct LayoutGraph {
  enum class Direction { TopToBottom, LeftToRight };

  std::vector<LayoutNode> nodes;
  std::vector<LayoutEdge> edges;
  Direction direction = Direction::TopToBottom;
  double nodeGap = 24;
  double rankGap = 48;
};

/// Course of an edge from border to border: one point, then three for each cubic Bézier part.
struct EdgeCourse {
  std::vector<QPointF> bezier;
  QPointF label; ///< centre of the label
};

struct GraphLayout {
  enum class Engine { Dot, Shelves };

  QSizeF size;
  std::vector<QRectF> nodes;
  std::vector<EdgeCourse> edges;
  Engine engine = Engine::Dot;
};

/// Places a graph: dot, or shelves of boxes when the graph is too large for dot. Deterministic; may be called
/// from any thread, one layout runs at a time. Fails with "layout.failed" (what the engine said).
Result<GraphLayout> layoutGraph(const LayoutGraph& graph);

/// Places each connected part by itself and the parts on shelves, so that many small parts and single boxes fill a
/// sheet of about the ratio of width to height instead of one long row.
Result<GraphLayout> layoutParts(const LayoutGraph& graph, double ratio);

/// dot alone, whatever the size.
Result<GraphLayout> layoutWithDot(const LayoutGraph& graph);

/// Boxes by rank on shelves, edges as straight lines; takes any size in linear time.
GraphLayout layoutOnShelves(const LayoutGraph& graph);

} // namespace khung::model
