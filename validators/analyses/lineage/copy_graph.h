// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace khung::validators::lineage {

/// A copy or sync of one entity into another. Attributes are numbered within their entity.
struct CopyEdge {
  int from = 0;
  int to = 0;
  int states = 0;                          ///< bits: 1 as_is, 2 to_be
  bool whole = false;                      ///< the whole entity, attributes not told apart
  std::vector<std::pair<int, int>> pairs;  ///< attribute sent, attribute it lands in
};

/// A cycle by the numbers of its edges, the first leaving the node where a path rather starts.
struct CopyCycle {
  std::vector<int> edges;
  int states = 0;
};

/// Copies of copies: which cycles the edges form and what they reach. Cost grows with edges and attributes; dense tangles
/// are cut off at a budget, never a single plain cycle.
class CopyGraph {
public:
  CopyGraph(int nodes, std::vector<CopyEdge> edges);

  /// Cycles in which some attribute comes back to where it started, within one state. Every edge that lies on such a cycle is on
  /// one of those returned, the shortest through it; no cycle comes twice. `before` says at which of two nodes a path rather starts.
  std::vector<CopyCycle> cycles(const std::function<bool(int, int)>& before) const;

  struct Limits {
    int depth = 12;              ///< edges of a path
    int pathsOfPair = 4;         ///< paths kept from one node to another
    std::size_t total = 400'000; ///< paths in all
  };
  /// Calls back for every path of one edge or more, shorter ones of a source first: its edges and the states all of them share.
  void paths(const Limits& limits, const std::function<void(const std::vector<int>& edges, int states)>& take) const;

  const std::vector<CopyEdge>& edges() const { return m_edges; }

private:
  int m_nodes;
  std::vector<CopyEdge> m_edges;
  std::vector<std::vector<int>> m_out; ///< edges leaving a node, ascending
};

/// Strongly connected components: a number for each node; nodes with equal numbers reach one another.
std::vector<int> components(const std::vector<std::vector<int>>& next);

} // namespace khung::validators::lineage
