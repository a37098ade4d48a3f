// SPDX-License-Identifier: Apache-2.0
#include "model/layout/band_layout.h"
#include "model/layout/band_tracks.h"

#include <algorithm>

namespace khung::model {
namespace {

using namespace bands;

constexpr double trackPitch = 7;
constexpr double laneMargin = 7; ///< between a frame and the first track
constexpr double emptyLane = 10;
constexpr double framePad = 7;
constexpr double bandPad = 6;
constexpr double labelGap = 2;

/// Turns places on the grid, tracks and pins into lengths.
class Geometry {
public:
  Geometry(const BandGraph& graph, const Grid& grid, const std::vector<Way>& ways, const Tracks& tracks)
      : m_graph(graph), m_grid(grid), m_ways(ways), m_tracks(tracks) {}

  BandLayout make();

private:
  double laneWidth(int tracks) const { return tracks > 0 ? 2 * laneMargin + (tracks - 1) * trackPitch : emptyLane; }
  double pinPitch() const { return m_graph.labelHeight + 2; }
  void measureStubs();
  void placeColumns();
  void measureRows();
  void placeRows();
  void openBands(int upTo, double& y);
  void placeBoxes();
  void placeFrames();
  void placeCourses();
  void placeJunctions();
  double trackX(const Segment& segment) const {
    return m_corridorX[static_cast<std::size_t>(segment.lane)] + segment.track * trackPitch;
  }
  double trackY(const Segment& segment) const {
    return m_channelY[static_cast<std::size_t>(segment.lane)] + segment.track * trackPitch;
  }
  double pinY(const Pin& pin) const {
    const QRectF& box = m_layout.nodes[static_cast<std::size_t>(pin.node)];
    if (pin.straight) {
      return box.center().y();
    }
    // Pins that face each other across a corridor are half a pitch apart, so that their lines never meet.
    const double middle = pin.count / 2 - (pin.side == Side::Left ? 0.25 : -0.25);
    return box.center().y() + (pin.order - middle) * pinPitch();
  }
  QPointF pinPoint(const Pin& pin) const {
    const QRectF& box = m_layout.nodes[static_cast<std::size_t>(pin.node)];
    return {pin.side == Side::Left ? box.left() : box.right(), pinY(pin)};
  }
  QRectF labelAt(const Pin& pin) const;
  std::vector<QPointF> corners(std::size_t flow) const;
  void junctionsOf(const Segment& segment);

  const BandGraph& m_graph;
  const Grid& m_grid;
  const std::vector<Way>& m_ways;
  const Tracks& m_tracks;
  std::vector<double> m_leftStub, m_rightStub; ///< room beside the boxes of a column, within the frame
  std::vector<double> m_columnX, m_corridorX;  ///< left edge of the boxes; first track
  std::vector<double> m_boxHeight, m_titleHeight;
  std::vector<double> m_rowY, m_channelY; ///< top of the boxes; first track
  BandLayout m_layout;
};

void Geometry::measureStubs() {
  m_leftStub.assign(static_cast<std::size_t>(m_grid.columns), framePad);
  m_rightStub = m_leftStub;
  for (const Pin& pin : m_tracks.pins()) {
    const auto column = static_cast<std::size_t>(m_grid.cells[static_cast<std::size_t>(pin.node)].column);
    double& stub = (pin.side == Side::Left ? m_leftStub : m_rightStub)[column];
    stub = std::max(stub, m_graph.arrowLength + labelGap + pin.labelWidth + 4);
  }
}

void Geometry::placeColumns() {
  measureStubs();
  double x = m_graph.bandHeader;
  for (int corridor = 0; corridor <= m_grid.columns; ++corridor) {
    m_corridorX.push_back(x + laneMargin);
    x += laneWidth(m_tracks.tracksInCorridor(corridor));
    if (corridor < m_grid.columns) {
      const auto column = static_cast<std::size_t>(corridor);
      m_columnX.push_back(x + m_leftStub[column]);
      x += m_leftStub[column] + m_graph.boxWidth + m_rightStub[column];
    }
  }
  m_layout.size.setWidth(x);
}

void Geometry::measureRows() {
  m_boxHeight.assign(static_cast<std::size_t>(m_grid.rows()), 0);
  m_titleHeight = m_boxHeight;
  const auto grow = [&](int node, double height) {
    double& most = m_boxHeight[static_cast<std::size_t>(m_grid.cells[static_cast<std::size_t>(node)].row)];
    most = std::max(most, height);
  };
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    grow(static_cast<int>(i), m_graph.nodes[i].height);
  }
  for (const Pin& pin : m_tracks.pins()) {
    grow(pin.node, (pin.count + 1) * pinPitch());
  }
  for (std::size_t g = 0; g < m_graph.groups.size(); ++g) {
    if (m_grid.spans[g].row > 0) {
      double& most = m_titleHeight[static_cast<std::size_t>(m_grid.corners[g].row)];
      most = std::max(most, m_graph.groups[g].titleHeight);
    }
  }
}

/// Ends the band that is open at y and gives the bands without boxes before `upTo` their height.
void Geometry::openBands(int upTo, double& y) {
  std::vector<QRectF>& bands = m_layout.bands;
  if (!bands.empty()) {
    y += bandPad;
    bands.back().setBottom(y);
  }
  while (static_cast<int>(bands.size()) < upTo) {
    bands.emplace_back(0, y, m_layout.size.width(), m_graph.emptyBandHeight);
    y += m_graph.emptyBandHeight;
  }
  if (upTo < m_graph.bands) {
    bands.emplace_back(0, y, m_layout.size.width(), 0);
    y += bandPad;
  }
}

void Geometry::placeRows() {
  measureRows();
  double y = 0;
  const auto channel = [&](int index) {
    m_channelY.push_back(y + laneMargin);
    y += laneWidth(m_tracks.tracksInChannel(index));
  };
  for (int row = 0; row < m_grid.rows(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    if (row > 0) {
      channel(row);
    }
    if (row == 0 || m_grid.rowBands[at] != m_grid.rowBands[at - 1]) {
      openBands(m_grid.rowBands[at], y);
    }
    if (row == 0) {
      channel(0);
    }
    y += m_titleHeight[at] + framePad;
    m_rowY.push_back(y);
    y += m_boxHeight[at] + framePad;
  }
  if (m_grid.rows() > 0) {
    channel(m_grid.rows());
  }
  openBands(m_graph.bands, y);
  m_layout.size.setHeight(y);
}

void Geometry::placeBoxes() {
  for (const Cell& cell : m_grid.cells) {
    const auto row = static_cast<std::size_t>(cell.row);
    m_layout.nodes.emplace_back(m_columnX[static_cast<std::size_t>(cell.column)], m_rowY[row], m_graph.boxWidth,
                                m_boxHeight[row]);
  }
}

void Geometry::placeFrames() {
  for (std::size_t g = 0; g < m_graph.groups.size(); ++g) {
    const Cell& corner = m_grid.corners[g];
    const Cell& span = m_grid.spans[g];
    if (span.row == 0) {
      m_layout.groups.emplace_back();
      continue;
    }
    const auto top = static_cast<std::size_t>(corner.row), left = static_cast<std::size_t>(corner.column);
    const auto bottom = top + static_cast<std::size_t>(span.row) - 1;
    const auto right = left + static_cast<std::size_t>(span.column) - 1;
    m_layout.groups.emplace_back(
        QPointF(m_columnX[left] - m_leftStub[left], m_rowY[top] - m_graph.groups[g].titleHeight - framePad),
        QPointF(m_columnX[right] + m_graph.boxWidth + m_rightStub[right],
                m_rowY[bottom] + m_boxHeight[bottom] + framePad));
  }
}

QRectF Geometry::labelAt(const Pin& pin) const {
  const QPointF at = pinPoint(pin);
  const double away = m_graph.arrowLength + labelGap;
  const double x = pin.side == Side::Left ? at.x() - away - pin.labelWidth : at.x() + away;
  return {x, at.y() - m_graph.labelHeight / 2, pin.labelWidth, m_graph.labelHeight};
}

std::vector<QPointF> Geometry::corners(std::size_t flow) const {
  const std::vector<Crossing>& path = m_ways[flow].crossings;
  const int bundle = m_graph.flows[flow].bundle;
  std::vector<QPointF> points{pinPoint(m_tracks.rootPin(flow))};
  const auto add = [&](const QPointF& point) {
    if (points.back() != point) {
      points.push_back(point);
    }
  };
  const auto downX = [&](const Crossing& at) { return trackX(*m_tracks.down(bundle, at.corridor, at.level)); };
  add({downX(path.front()), points.back().y()});
  // The last crossing lies beside the box and is reached downwards or upwards.
  for (std::size_t i = 1; i + 1 < path.size(); ++i) {
    const bool flat = path[i].level == path[i - 1].level;
    const bool flatNext = path[i].level == path[i + 1].level;
    if (flat && !flatNext) {
      add({downX(path[i]), points.back().y()});
    } else if (!flat && flatNext) {
      add({points.back().x(), trackY(*m_tracks.across(bundle, path[i].level / 2, path[i].corridor))});
    }
  }
  const QPointF end = pinPoint(m_tracks.leafPin(flow));
  add({points.back().x(), end.y()});
  add(end);
  return points;
}

void Geometry::placeCourses() {
  m_layout.courses.resize(m_graph.flows.size());
  for (std::size_t f = 0; f < m_graph.flows.size(); ++f) {
    if (!m_ways[f].crossings.empty()) {
      m_layout.courses[f] = {corners(f), labelAt(m_tracks.rootPin(f)), labelAt(m_tracks.leafPin(f))};
    }
  }
}

/// Marks where more than two lines of a bundle meet on its part of a corridor.
void Geometry::junctionsOf(const Segment& segment) {
  const double x = trackX(segment);
  std::vector<double> meets; // heights at which lines reach this part
  for (int level = segment.low; level <= segment.high; ++level) {
    const Segment* across = level % 2 == 0 ? m_tracks.across(segment.bundle, level / 2, segment.lane) : nullptr;
    if (across) {
      const bool both = across->low < segment.lane && across->high > segment.lane;
      meets.insert(meets.end(), both ? 2 : 1, trackY(*across));
    }
  }
  for (const Pin& pin : m_tracks.pins()) {
    if (pin.bundle == segment.bundle && pin.corridor == segment.lane && segment.low <= pin.level &&
        pin.level <= segment.high) {
      meets.push_back(pinY(pin));
    }
  }
  std::sort(meets.begin(), meets.end());
  for (std::size_t i = 0; i < meets.size(); ++i) {
    const bool first = i == 0 || meets[i - 1] < meets[i];
    const auto here = std::count(meets.begin(), meets.end(), meets[i]);
    const int along = (meets.front() < meets[i] ? 1 : 0) + (meets.back() > meets[i] ? 1 : 0);
    if (first && here + along > 2) {
      m_layout.junctions.emplace_back(QPointF(x, meets[i]), segment.bundle);
    }
  }
}

void Geometry::placeJunctions() {
  for (const Segment& segment : m_tracks.downs()) {
    junctionsOf(segment);
  }
}

BandLayout Geometry::make() {
  placeColumns();
  placeRows();
  placeBoxes();
  placeFrames();
  placeCourses();
  placeJunctions();
  return m_layout;
}

} // namespace

BandLayout layoutInBands(const BandGraph& graph) {
  const Grid grid = placeOnGrid(graph);
  const std::vector<Way> ways = routeFlows(graph, grid);
  return Geometry(graph, grid, ways, Tracks(graph, grid, ways)).make();
}

} // namespace khung::model
