// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/copy_graph.h"

#include "validators/analyses/lineage/attribute_cycles.h"

#include <algorithm>
#include <map>

namespace khung::validators::lineage {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

/// One step of a path, chained backwards to its first.
struct Step {
  int edge;
  int previous;
  int states;
  int depth;
};

bool passes(const std::vector<Step>& steps, const std::vector<CopyEdge>& edges, int step, int node) {
  for (int i = step; i >= 0; i = steps[at(i)].previous) {
    const CopyEdge& edge = edges[at(steps[at(i)].edge)];
    if (edge.from == node || edge.to == node) {
      return true;
    }
  }
  return false;
}

std::vector<int> edgesOf(const std::vector<Step>& steps, int step) {
  std::vector<int> result;
  for (int i = step; i >= 0; i = steps[at(i)].previous) {
    result.push_back(steps[at(i)].edge);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

} // namespace

std::vector<int> components(const std::vector<std::vector<int>>& next) {
  const int count = static_cast<int>(next.size());
  std::vector<int> component(next.size(), -1);
  std::vector<int> found(next.size(), -1); // order of discovery
  std::vector<int> low(next.size(), 0);
  std::vector<int> open; // nodes without a component yet
  std::vector<std::pair<int, std::size_t>> stack; // node, next child: a chain of 100,000 must not recurse
  int order = 0;
  int components = 0;
  for (int root = 0; root < count; ++root) {
    if (found[at(root)] >= 0) {
      continue;
    }
    stack.emplace_back(root, 0);
    while (!stack.empty()) {
      const auto [node, child] = stack.back();
      if (child == 0) {
        found[at(node)] = low[at(node)] = order++;
        open.push_back(node);
      }
      if (child < next[at(node)].size()) {
        ++stack.back().second;
        const int other = next[at(node)][child];
        if (found[at(other)] < 0) {
          stack.emplace_back(other, 0);
        } else if (component[at(other)] < 0) {
          low[at(node)] = std::min(low[at(node)], found[at(other)]);
        }
        continue;
      }
      stack.pop_back();
      if (!stack.empty()) {
        low[at(stack.back().first)] = std::min(low[at(stack.back().first)], low[at(node)]);
      }
      if (low[at(node)] == found[at(node)]) {
        for (int member = -1; member != node;) {
          member = open.back();
          open.pop_back();
          component[at(member)] = components;
        }
        ++components;
      }
    }
  }
  return component;
}

CopyGraph::CopyGraph(int nodes, std::vector<CopyEdge> edges) : m_nodes(nodes), m_edges(std::move(edges)), m_out(at(nodes)) {
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    m_out[at(m_edges[i].from)].push_back(static_cast<int>(i));
  }
}

std::vector<CopyCycle> CopyGraph::cycles(const std::function<bool(int, int)>& before) const {
  std::vector<CopyCycle> result;
  std::map<std::vector<int>, std::size_t> numbers;
  for (const int state : {1, 2}) {
    for (std::vector<int>& edges : AttributeCycles(m_nodes, m_edges, state).find()) {
      const auto first = std::min_element(edges.begin(), edges.end(), [&](int a, int b) {
        return before(m_edges[at(a)].from, m_edges[at(b)].from);
      });
      std::rotate(edges.begin(), first, edges.end());
      const auto [known, fresh] = numbers.emplace(edges, result.size());
      if (fresh) {
        result.push_back({std::move(edges), state});
      } else {
        result[known->second].states |= state;
      }
    }
  }
  return result;
}

void CopyGraph::paths(const Limits& limits,
                      const std::function<void(const std::vector<int>& edges, int states)>& take) const {
  std::size_t total = 0;
  std::vector<int> arrivals(at(m_nodes), 0);
  std::vector<Step> steps;
  for (int source = 0; source < m_nodes && total < limits.total; ++source) {
    steps.clear();
    const auto extend = [&](int node, int previous, int states, int depth) {
      for (const int edge : m_out[at(node)]) {
        const CopyEdge& next = m_edges[at(edge)];
        const bool turns = next.to == source || next.to == node || passes(steps, m_edges, previous, next.to);
        if ((states & next.states) != 0 && !turns && arrivals[at(next.to)] < limits.pathsOfPair) {
          ++arrivals[at(next.to)];
          steps.push_back({edge, previous, states & next.states, depth + 1});
        }
      }
    };
    extend(source, -1, 3, 0);
    for (std::size_t i = 0; i < steps.size() && total < limits.total; ++i, ++total) {
      const Step step = steps[i];
      take(edgesOf(steps, static_cast<int>(i)), step.states);
      if (step.depth < limits.depth) {
        extend(m_edges[at(step.edge)].to, static_cast<int>(i), step.states, step.depth);
      }
    }
    for (const Step& step : steps) {
      arrivals[at(m_edges[at(step.edge)].to)] = 0;
    }
  }
}

} // namespace khung::validators::lineage
