// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace khung::model {

/// A box of a drawing in bands. All lengths are in points, y grows downwards.
struct BandNode {
  int group = 0; ///< index into BandGraph::groups
  double height = 40;
};

/// Boxes framed together, within one band.
struct BandGroup {
  int band = 0;
  double titleHeight = 0;
};

/// Lines that share one end and are drawn as a tree from there.
struct BandBundle {
  bool rootAtSource = true; ///< whether the shared end is where its flows come from, or where they go to
  double labelWidth = 0;    ///< of the label at the shared end
};

struct BandFlow {
  int from = 0;
  int to = 0;
  int bundle = 0;
  double labelWidth = 0; ///< of the label at the end that is not shared
};

/// Boxes of one width in groups, groups in horizontal bands, and flows between boxes.
struct BandGraph {
  int bands = 1;
  std::vector<BandNode> nodes;
  std::vector<BandGroup> groups;
  std::vector<BandBundle> bundles;
  std::vector<BandFlow> flows;
  double boxWidth = 150;
  double bandHeader = 0; ///< room kept at the left of each band
  double emptyBandHeight = 28;
  double labelHeight = 11;
  double arrowLength = 8;
  int columns = 0;       ///< 0: as many as give the ratio
  double ratio = 1.4142; ///< width to height asked for
};

/// Course of one flow: right-angled corners from the shared end of its bundle to its own end.
struct BandCourse {
  std::vector<QPointF> points; ///< empty for a flow from a box to itself
  QRectF rootLabel;
  QRectF leafLabel;
};

struct BandLayout {
  QSizeF size;
  std::vector<QRectF> bands;
  std::vector<QRectF> groups; ///< frames; the title has its height at the top
  std::vector<QRectF> nodes;
  std::vector<BandCourse> courses;
  /// Points where a bundle's lines part, with the bundle they belong to.
  std::vector<std::pair<QPointF, int>> junctions;
};

/// Places the boxes on a grid and leads every flow through the free channels between rows and columns, so that no line
/// crosses a box and no two lines lie on each other unless they are of one bundle. Deterministic.
BandLayout layoutInBands(const BandGraph& graph);

} // namespace khung::model
