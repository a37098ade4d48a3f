// SPDX-License-Identifier: Apache-2.0
#include "model/layout/shelf_layout.h"

#include <algorithm>
#include <numeric>

namespace khung::model {
namespace {

/// Connected part of a graph: the numbers its nodes and edges have in the whole, and the part as a graph.
struct Part {
  std::vector<std::size_t> nodes;
  std::vector<std::size_t> edges;
  LayoutGraph graph;
  GraphLayout layout;
};

std::vector<std::size_t> partOfNodes(const LayoutGraph& graph) {
  std::vector<std::size_t> part(graph.nodes.size());
  std::iota(part.begin(), part.end(), std::size_t(0));
  const auto root = [&](std::size_t node) {
    while (part[node] != node) {
      part[node] = part[part[node]];
      node = part[node];
    }
    return node;
  };
  for (const LayoutEdge& edge : graph.edges) {
    const std::size_t a = root(static_cast<std::size_t>(edge.from)), b = root(static_cast<std::size_t>(edge.to));
    part[std::max(a, b)] = std::min(a, b);
  }
  for (std::size_t i = 0; i < part.size(); ++i) {
    part[i] = root(i);
  }
  return part;
}

std::vector<Part> split(const LayoutGraph& graph) {
  const std::vector<std::size_t> partOf = partOfNodes(graph);
  std::vector<Part> parts;
  std::vector<std::size_t> at(graph.nodes.size()), within(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (partOf[i] == i) {
      at[i] = parts.size();
      parts.emplace_back();
      parts.back().graph.direction = graph.direction;
      parts.back().graph.nodeGap = graph.nodeGap;
      parts.back().graph.rankGap = graph.rankGap;
    }
    Part& part = parts[at[partOf[i]]];
    within[i] = part.nodes.size();
    part.nodes.push_back(i);
    part.graph.nodes.push_back(graph.nodes[i]);
  }
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    LayoutEdge edge = graph.edges[e];
    Part& part = parts[at[partOf[static_cast<std::size_t>(edge.from)]]];
    edge.from = static_cast<int>(within[static_cast<std::size_t>(edge.from)]);
    edge.to = static_cast<int>(within[static_cast<std::size_t>(edge.to)]);
    part.edges.push_back(e);
    part.graph.edges.push_back(edge);
  }
  return parts;
}

GraphLayout join(const LayoutGraph& graph, const std::vector<Part>& parts, const std::vector<QPointF>& places) {
  GraphLayout whole;
  whole.nodes.resize(graph.nodes.size());
  whole.edges.resize(graph.edges.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const Part& part = parts[p];
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      whole.nodes[part.nodes[i]] = part.layout.nodes[i].translated(places[p]);
    }
    for (std::size_t i = 0; i < part.edges.size(); ++i) {
      EdgeCourse course = part.layout.edges[i];
      course.label += places[p];
      for (QPointF& point : course.bezier) {
        point += places[p];
      }
      whole.edges[part.edges[i]] = std::move(course);
    }
    whole.engine = part.layout.engine == GraphLayout::Engine::Shelves ? part.layout.engine : whole.engine;
  }
  return whole;
}

} // namespace

Result<GraphLayout> layoutParts(const LayoutGraph& graph, double ratio) {
  std::vector<Part> parts = split(graph);
  std::vector<QSizeF> sizes;
  for (Part& part : parts) {
    if (part.nodes.size() == 1 && part.edges.empty()) {
      part.layout.size = QSizeF(part.graph.nodes[0].width, part.graph.nodes[0].height);
      part.layout.nodes = {QRectF({0, 0}, part.layout.size)};
    } else {
      Result<GraphLayout> layout = layoutGraph(part.graph);
      if (!layout) {
        return Failure(layout.error());
      }
      part.layout = std::move(*layout);
    }
  }
  // Large parts first; single boxes fill the last shelves.
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.nodes.size() > b.nodes.size(); });
  for (const Part& part : parts) {
    sizes.push_back(part.layout.size);
  }
  const double gap = graph.nodeGap * 1.5;
  std::vector<QPointF> places;
  const QSizeF size = shelve(sizes, widthFor(sizes, gap, ratio), gap, places);
  GraphLayout whole = join(graph, parts, places);
  whole.size = size;
  return whole;
}

} // namespace khung::model
