// SPDX-License-Identifier: Apache-2.0
#include "model/layout/band_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace khung::model::bands {
namespace {

constexpr int widestGroup = 6;
// Room that a column and a row take beside the box, before anything is routed: what trial drawings came to.
constexpr double columnExtra = 105;
constexpr double rowExtra = 60;
// Beyond this number of boxes the search for a better order is left out; it costs pairs times flows.
constexpr std::size_t improvable = 400;

/// One attempt to put the groups of a graph on a grid of a given number of columns.
class Placement {
public:
  Placement(const BandGraph& graph, int columns);
  Grid make();

private:
  void collectMembers();
  void placeBand(int band);
  void placeGroup(int group, int firstRow);
  bool fits(const Cell& corner, const Cell& span, int firstRow) const;
  double wantedColumn(int group) const;
  void occupy(int group, const Cell& corner);

  const BandGraph& m_graph;
  Grid m_grid;
  std::vector<std::vector<int>> m_members;    ///< nodes of each group
  std::vector<std::vector<int>> m_neighbours; ///< nodes joined to each node by flows
  std::vector<bool> m_placed;
};

Placement::Placement(const BandGraph& graph, int columns) : m_graph(graph), m_placed(graph.groups.size(), false) {
  m_grid.columns = columns;
  m_grid.cells.resize(graph.nodes.size());
  m_grid.corners.resize(graph.groups.size());
  m_grid.spans.resize(graph.groups.size());
  collectMembers();
}

void Placement::collectMembers() {
  m_members.resize(m_graph.groups.size());
  m_neighbours.resize(m_graph.nodes.size());
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    m_members[static_cast<std::size_t>(m_graph.nodes[i].group)].push_back(static_cast<int>(i));
  }
  for (const BandFlow& flow : m_graph.flows) {
    m_neighbours[static_cast<std::size_t>(flow.from)].push_back(flow.to);
    m_neighbours[static_cast<std::size_t>(flow.to)].push_back(flow.from);
  }
  for (std::size_t g = 0; g < m_members.size(); ++g) {
    const int count = static_cast<int>(m_members[g].size());
    const int widest = std::min(m_grid.columns, widestGroup);
    const int rows = std::max(1, (count + widest - 1) / widest);
    m_grid.spans[g] = {rows, std::max(1, (count + rows - 1) / rows)};
  }
}

/// Mean column of what the group is joined to and already stands somewhere; the middle when nothing does.
double Placement::wantedColumn(int group) const {
  double sum = 0;
  int count = 0;
  for (const int node : m_members[static_cast<std::size_t>(group)]) {
    for (const int other : m_neighbours[static_cast<std::size_t>(node)]) {
      const int otherGroup = m_graph.nodes[static_cast<std::size_t>(other)].group;
      if (m_placed[static_cast<std::size_t>(otherGroup)]) {
        sum += m_grid.cells[static_cast<std::size_t>(other)].column;
        ++count;
      }
    }
  }
  return count > 0 ? sum / count : (m_grid.columns - 1) / 2.0;
}

bool Placement::fits(const Cell& corner, const Cell& span, int firstRow) const {
  if (corner.row < firstRow || corner.column + span.column > m_grid.columns) {
    return false;
  }
  for (int row = corner.row; row < corner.row + span.row; ++row) {
    for (int column = corner.column; column < corner.column + span.column; ++column) {
      if (m_grid.group(row, column) >= 0) {
        return false;
      }
    }
  }
  return true;
}

void Placement::occupy(int group, const Cell& corner) {
  const Cell span = m_grid.spans[static_cast<std::size_t>(group)];
  const int band = m_graph.groups[static_cast<std::size_t>(group)].band;
  while (m_grid.rows() < corner.row + span.row) {
    m_grid.rowBands.push_back(band);
    m_grid.groupAt.resize(m_grid.groupAt.size() + static_cast<std::size_t>(m_grid.columns), -1);
  }
  for (int row = corner.row; row < corner.row + span.row; ++row) {
    for (int column = corner.column; column < corner.column + span.column; ++column) {
      m_grid.groupAt[static_cast<std::size_t>(row * m_grid.columns + column)] = group;
    }
  }
  m_grid.corners[static_cast<std::size_t>(group)] = corner;
  const std::vector<int>& members = m_members[static_cast<std::size_t>(group)];
  for (std::size_t i = 0; i < members.size(); ++i) {
    const int at = static_cast<int>(i);
    m_grid.cells[static_cast<std::size_t>(members[i])] = {corner.row + at / span.column,
                                                          corner.column + at % span.column};
  }
  m_placed[static_cast<std::size_t>(group)] = true;
}

/// In the first row with room, as near as possible to the wanted column.
void Placement::placeGroup(int group, int firstRow) {
  const Cell span = m_grid.spans[static_cast<std::size_t>(group)];
  const double wanted = wantedColumn(group) - (span.column - 1) / 2.0;
  for (int row = firstRow;; ++row) {
    int best = -1;
    for (int column = 0; column + span.column <= m_grid.columns; ++column) {
      if (fits({row, column}, span, firstRow) && (best < 0 || std::abs(column - wanted) < std::abs(best - wanted))) {
        best = column;
      }
    }
    if (best >= 0) {
      occupy(group, {row, best});
      return;
    }
  }
}

void Placement::placeBand(int band) {
  const int firstRow = m_grid.rows();
  std::vector<int> groups;
  for (std::size_t g = 0; g < m_graph.groups.size(); ++g) {
    if (m_graph.groups[g].band == band && !m_members[g].empty()) {
      groups.push_back(static_cast<int>(g));
    }
  }
  // Wide and tall ones first, so that the small ones fill the gaps.
  std::stable_sort(groups.begin(), groups.end(), [&](int a, int b) {
    const Cell left = m_grid.spans[static_cast<std::size_t>(a)];
    const Cell right = m_grid.spans[static_cast<std::size_t>(b)];
    return left.row != right.row ? left.row > right.row : left.column > right.column;
  });
  for (const int group : groups) {
    placeGroup(group, firstRow);
  }
}

Grid Placement::make() {
  for (int band = 0; band < m_graph.bands; ++band) {
    placeBand(band);
  }
  return m_grid;
}

/// Shortens the flows by exchanging boxes of one group and groups of one shape and band.
class Improvement {
public:
  Improvement(const BandGraph& graph, Grid& grid) : m_graph(graph), m_grid(grid) {
    m_flows.resize(graph.nodes.size());
    for (std::size_t f = 0; f < graph.flows.size(); ++f) {
      m_flows[static_cast<std::size_t>(graph.flows[f].from)].push_back(f);
      m_flows[static_cast<std::size_t>(graph.flows[f].to)].push_back(f);
    }
    m_members.resize(graph.groups.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      m_members[static_cast<std::size_t>(graph.nodes[i].group)].push_back(i);
    }
  }

  void run() {
    for (int pass = 0; pass < 6 && (swapGroups() | swapNodes()); ++pass) {
    }
  }

private:
  double length(const std::vector<std::size_t>& nodes) const {
    double sum = 0;
    for (const std::size_t node : nodes) {
      for (const std::size_t f : m_flows[node]) {
        const Cell& a = m_grid.cells[static_cast<std::size_t>(m_graph.flows[f].from)];
        const Cell& b = m_grid.cells[static_cast<std::size_t>(m_graph.flows[f].to)];
        sum += std::abs(a.column - b.column) * 2.0 + std::abs(a.row - b.row);
      }
    }
    return sum;
  }

  bool swapNodes() {
    bool better = false;
    for (const std::vector<std::size_t>& members : m_members) {
      for (std::size_t a = 0; a < members.size(); ++a) {
        for (std::size_t b = a + 1; b < members.size(); ++b) {
          const double before = length({members[a], members[b]});
          std::swap(m_grid.cells[members[a]], m_grid.cells[members[b]]);
          if (length({members[a], members[b]}) < before - 1e-9) {
            better = true;
          } else {
            std::swap(m_grid.cells[members[a]], m_grid.cells[members[b]]);
          }
        }
      }
    }
    return better;
  }

  void exchange(std::size_t a, std::size_t b) {
    const Cell move{m_grid.corners[b].row - m_grid.corners[a].row, m_grid.corners[b].column - m_grid.corners[a].column};
    for (const std::size_t node : m_members[a]) {
      m_grid.cells[node] = {m_grid.cells[node].row + move.row, m_grid.cells[node].column + move.column};
    }
    for (const std::size_t node : m_members[b]) {
      m_grid.cells[node] = {m_grid.cells[node].row - move.row, m_grid.cells[node].column - move.column};
    }
    std::swap(m_grid.corners[a], m_grid.corners[b]);
  }

  bool swapGroups() {
    bool better = false;
    for (std::size_t a = 0; a < m_members.size(); ++a) {
      for (std::size_t b = a + 1; b < m_members.size(); ++b) {
        if (m_graph.groups[a].band != m_graph.groups[b].band || !(m_grid.spans[a] == m_grid.spans[b]) ||
            m_members[a].empty() || m_members[b].empty()) {
          continue;
        }
        std::vector<std::size_t> both = m_members[a];
        both.insert(both.end(), m_members[b].begin(), m_members[b].end());
        const double before = length(both);
        exchange(a, b);
        if (length(both) < before - 1e-9) {
          better = true;
        } else {
          exchange(a, b);
        }
      }
    }
    return better;
  }

  const BandGraph& m_graph;
  Grid& m_grid;
  std::vector<std::vector<std::size_t>> m_flows;
  std::vector<std::vector<std::size_t>> m_members;
};

void fillGroupMap(Grid& grid, std::size_t groups) {
  std::fill(grid.groupAt.begin(), grid.groupAt.end(), -1);
  for (std::size_t g = 0; g < groups; ++g) {
    for (int row = 0; row < grid.spans[g].row && !grid.groupAt.empty(); ++row) {
      for (int column = 0; column < grid.spans[g].column; ++column) {
        const int at = (grid.corners[g].row + row) * grid.columns + grid.corners[g].column + column;
        grid.groupAt[static_cast<std::size_t>(at)] = static_cast<int>(g);
      }
    }
  }
}

int bestColumns(const BandGraph& graph) {
  double height = rowExtra;
  for (const BandNode& node : graph.nodes) {
    height = std::max(height, node.height + rowExtra);
  }
  const int most = std::max(1, std::min<int>(static_cast<int>(graph.nodes.size()), 40));
  int best = 1;
  double bestMiss = 1e9;
  for (int columns = std::min(2, most); columns <= most; ++columns) {
    const Grid grid = Placement(graph, columns).make();
    const double wide = graph.bandHeader + columns * (graph.boxWidth + columnExtra);
    const double miss = std::abs(std::log(wide / (grid.rows() * height) / graph.ratio));
    if (miss < bestMiss) {
      bestMiss = miss;
      best = columns;
    }
  }
  return best;
}

} // namespace

Grid placeOnGrid(const BandGraph& graph) {
  const int columns = graph.columns > 0 ? graph.columns : bestColumns(graph);
  Grid grid = Placement(graph, columns).make();
  if (graph.nodes.size() <= improvable) {
    Improvement(graph, grid).run();
    std::vector<bool> used(graph.groups.size(), false);
    for (const BandNode& node : graph.nodes) {
      used[static_cast<std::size_t>(node.group)] = true;
    }
    for (std::size_t g = 0; g < used.size(); ++g) {
      if (!used[g]) {
        grid.spans[g] = {0, 0};
      }
    }
    fillGroupMap(grid, graph.groups.size());
  }
  return grid;
}

} // namespace khung::model::bands
