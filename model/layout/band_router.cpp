// SPDX-License-Identifier: Apache-2.0
#include "model/layout/band_router.h"

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <queue>
#include <unordered_map>

namespace khung::model::bands {
namespace {

// Costs in rough points, so that a bend weighs as much as a detour people would accept to avoid it.
constexpr int halfRow = 55;
constexpr int wholeColumn = 240;
constexpr int bend = 70;
constexpr int foreignGroup = 150; ///< passing through the frame of an agency that has no part in the flow
constexpr int sharedChannel = 5;  ///< for each bundle already there
constexpr int secondSide = 120;   ///< leaving the shared box by its other side, too

class Router {
public:
  Router(const BandGraph& graph, const Grid& grid)
      : m_graph(graph), m_grid(grid), m_corridors(grid.columns + 1), m_levels(2 * grid.rows() + 1),
        m_across(static_cast<std::size_t>(m_corridors * m_levels), 0),
        m_down(static_cast<std::size_t>(m_corridors * m_levels), 0) {}

  std::vector<Way> run();

private:
  struct Step {
    int cost;
    int state; ///< vertex * 2 + (1 when reached downwards or upwards)
    bool operator>(const Step& other) const { return cost != other.cost ? cost > other.cost : state > other.state; }
  };
  /// Lines of one bundle so far: for each vertex the next one towards the shared end.
  struct Tree {
    int root = -1;                     ///< node
    std::unordered_map<int, int> next; ///< -1 at the shared box itself
  };

  int vertex(int level, int corridor) const { return level * m_corridors + corridor; }
  int besideNode(int node, Side side) const {
    const Cell& cell = m_grid.cells[static_cast<std::size_t>(node)];
    return vertex(2 * cell.row + 1, cell.column + (side == Side::Right ? 1 : 0));
  }
  int groupOf(int node) const { return m_graph.nodes[static_cast<std::size_t>(node)].group; }
  bool foreign(int a, int b) const { return a >= 0 && a == b && a != m_ends[0] && a != m_ends[1]; }
  int stepCost(int from, int to) const;
  int endCost(const Tree& tree, int vertex) const;
  std::vector<int> search(const Tree& tree, int leaf);
  void relax(int state, int cost, int to, bool vertical);
  Way join(Tree& tree, const std::vector<int>& path, int leaf);
  void count(int a, int b);
  std::vector<std::size_t> order() const;
  int span(const BandFlow& flow) const;

  const BandGraph& m_graph;
  const Grid& m_grid;
  int m_corridors;
  int m_levels;
  std::vector<int> m_across; ///< bundles on the channel part to the right of each vertex
  std::vector<int> m_down;   ///< bundles on the corridor part below each vertex
  std::array<int, 2> m_ends{-1, -1};
  std::vector<int> m_cost;
  std::vector<int> m_previous;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> m_queue;
};

int Router::stepCost(int from, int to) const {
  const int low = std::min(from, to);
  const int level = low / m_corridors, corridor = low % m_corridors;
  if (std::abs(from - to) == 1) {
    const int row = level / 2;
    const bool inside = foreign(m_grid.group(row - 1, corridor), m_grid.group(row, corridor));
    return wholeColumn + (inside ? foreignGroup : 0) + sharedChannel * m_across[static_cast<std::size_t>(low)];
  }
  const int row = level / 2;
  const bool inside = foreign(m_grid.group(row, corridor - 1), m_grid.group(row, corridor));
  return halfRow + (inside ? foreignGroup / 2 : 0) + sharedChannel * m_down[static_cast<std::size_t>(low)];
}

/// What it costs to end at a vertex: nothing on the tree, something on the unused side of the shared box; -1 elsewhere.
int Router::endCost(const Tree& tree, int at) const {
  if (tree.next.contains(at)) {
    return 0;
  }
  if (at == besideNode(tree.root, Side::Left) || at == besideNode(tree.root, Side::Right)) {
    return tree.next.empty() ? 0 : secondSide;
  }
  return -1;
}

void Router::relax(int state, int cost, int to, bool vertical) {
  const int turned = (state % 2 == 1) == vertical ? 0 : bend;
  const int next = to * 2 + (vertical ? 1 : 0);
  const int total = cost + turned + stepCost(state / 2, to);
  if (total < m_cost[static_cast<std::size_t>(next)]) {
    m_cost[static_cast<std::size_t>(next)] = total;
    m_previous[static_cast<std::size_t>(next)] = state;
    m_queue.push({total, next});
  }
}

/// Cheapest way from the leaf's sides to the tree; vertices from the leaf on.
std::vector<int> Router::search(const Tree& tree, int leaf) {
  const std::size_t states = static_cast<std::size_t>(m_corridors * m_levels) * 2 + 1;
  const int goal = static_cast<int>(states) - 1;
  m_cost.assign(states, INT_MAX);
  m_previous.assign(states, -1);
  m_queue = {};
  for (const Side side : {Side::Left, Side::Right}) {
    const int start = besideNode(leaf, side) * 2;
    m_cost[static_cast<std::size_t>(start)] = 0;
    m_queue.push({0, start});
  }
  while (!m_queue.empty()) {
    const Step step = m_queue.top();
    m_queue.pop();
    if (step.state == goal) {
      break;
    }
    if (step.cost > m_cost[static_cast<std::size_t>(step.state)]) {
      continue;
    }
    const int at = step.state / 2;
    const int end = endCost(tree, at);
    if (end >= 0 && step.cost + end < m_cost[static_cast<std::size_t>(goal)]) {
      m_cost[static_cast<std::size_t>(goal)] = step.cost + end;
      m_previous[static_cast<std::size_t>(goal)] = step.state;
      m_queue.push({step.cost + end, goal});
    }
    const int level = at / m_corridors, corridor = at % m_corridors;
    if (level > 0) {
      relax(step.state, step.cost, at - m_corridors, true);
    }
    if (level + 1 < m_levels) {
      relax(step.state, step.cost, at + m_corridors, true);
    }
    if (level % 2 == 0 && corridor > 0) {
      relax(step.state, step.cost, at - 1, false);
    }
    if (level % 2 == 0 && corridor + 1 < m_corridors) {
      relax(step.state, step.cost, at + 1, false);
    }
  }
  std::vector<int> path;
  for (int state = m_previous[static_cast<std::size_t>(goal)]; state >= 0;
       state = m_previous[static_cast<std::size_t>(state)]) {
    path.push_back(state / 2);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

void Router::count(int a, int b) {
  const int low = std::min(a, b);
  ++(std::abs(a - b) == 1 ? m_across : m_down)[static_cast<std::size_t>(low)];
}

/// Adds the path to the tree and reads the whole way from the shared end.
Way Router::join(Tree& tree, const std::vector<int>& path, int leaf) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!tree.next.contains(path[i])) {
      tree.next[path[i]] = i + 1 < path.size() ? path[i + 1] : -1;
      if (i + 1 < path.size()) {
        count(path[i], path[i + 1]);
      }
    }
  }
  Way way;
  for (int at = path.front(); at >= 0; at = tree.next.at(at)) {
    way.crossings.push_back({at / m_corridors, at % m_corridors});
  }
  std::reverse(way.crossings.begin(), way.crossings.end());
  const auto sideAt = [&](int node, const Crossing& crossing) {
    return vertex(crossing.level, crossing.corridor) == besideNode(node, Side::Left) ? Side::Left : Side::Right;
  };
  way.rootSide = sideAt(tree.root, way.crossings.front());
  way.leafSide = sideAt(leaf, way.crossings.back());
  return way;
}

int Router::span(const BandFlow& flow) const {
  const Cell& a = m_grid.cells[static_cast<std::size_t>(flow.from)];
  const Cell& b = m_grid.cells[static_cast<std::size_t>(flow.to)];
  return std::abs(a.row - b.row) * 2 * halfRow + std::abs(a.column - b.column) * wholeColumn;
}

/// Short flows first: they have fewer ways to go. Flows of one bundle follow each other, nearest first.
std::vector<std::size_t> Router::order() const {
  std::vector<int> bundleSpan(m_graph.bundles.size(), 0);
  for (const BandFlow& flow : m_graph.flows) {
    int& most = bundleSpan[static_cast<std::size_t>(flow.bundle)];
    most = std::max(most, span(flow));
  }
  std::vector<std::size_t> flows(m_graph.flows.size());
  for (std::size_t i = 0; i < flows.size(); ++i) {
    flows[i] = i;
  }
  std::stable_sort(flows.begin(), flows.end(), [&](std::size_t a, std::size_t b) {
    const BandFlow& left = m_graph.flows[a];
    const BandFlow& right = m_graph.flows[b];
    const int leftSpan = bundleSpan[static_cast<std::size_t>(left.bundle)];
    const int rightSpan = bundleSpan[static_cast<std::size_t>(right.bundle)];
    if (left.bundle != right.bundle) {
      return leftSpan != rightSpan ? leftSpan < rightSpan : left.bundle < right.bundle;
    }
    return span(left) < span(right);
  });
  return flows;
}

std::vector<Way> Router::run() {
  std::vector<Way> ways(m_graph.flows.size());
  std::vector<Tree> trees(m_graph.bundles.size());
  for (const std::size_t f : order()) {
    const BandFlow& flow = m_graph.flows[f];
    if (flow.from == flow.to) {
      continue;
    }
    Tree& tree = trees[static_cast<std::size_t>(flow.bundle)];
    tree.root = rootOf(m_graph, flow);
    const int leaf = leafOf(m_graph, flow);
    m_ends = {groupOf(flow.from), groupOf(flow.to)};
    ways[f] = join(tree, search(tree, leaf), leaf);
  }
  return ways;
}

} // namespace

int rootOf(const BandGraph& graph, const BandFlow& flow) {
  return graph.bundles[static_cast<std::size_t>(flow.bundle)].rootAtSource ? flow.from : flow.to;
}

int leafOf(const BandGraph& graph, const BandFlow& flow) {
  return graph.bundles[static_cast<std::size_t>(flow.bundle)].rootAtSource ? flow.to : flow.from;
}

std::vector<Way> routeFlows(const BandGraph& graph, const Grid& grid) {
  return Router(graph, grid).run();
}

} // namespace khung::model::bands
