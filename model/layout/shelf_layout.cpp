// SPDX-License-Identifier: Apache-2.0
#include "model/layout/shelf_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace khung::model {

QSizeF shelve(const std::vector<QSizeF>& boxes, double width, double gap, std::vector<QPointF>& places) {
  double x = 0, y = 0, shelf = 0, right = 0;
  for (const QSizeF& box : boxes) {
    if (x > 0 && x + box.width() > width) {
      y += shelf + gap;
      x = 0;
      shelf = 0;
    }
    places.push_back({x, y});
    x += box.width() + gap;
    right = std::max(right, x - gap);
    shelf = std::max(shelf, box.height());
  }
  return {right, y + shelf};
}

double widthFor(const std::vector<QSizeF>& boxes, double gap, double ratio) {
  double area = 0, widest = 0;
  for (const QSizeF& box : boxes) {
    area += (box.width() + gap) * (box.height() + gap);
    widest = std::max(widest, box.width());
  }
  return std::max(widest, std::sqrt(area * ratio));
}

namespace {

QPointF borderTowards(const QRectF& box, const QPointF& aim) {
  const QPointF centre = box.center();
  const QPointF way = aim - centre;
  if (way.isNull()) {
    return centre;
  }
  const double acrossX = std::abs(way.x()) > 0 ? box.width() / 2 / std::abs(way.x()) : 1e9;
  const double acrossY = std::abs(way.y()) > 0 ? box.height() / 2 / std::abs(way.y()) : 1e9;
  return centre + way * std::min({acrossX, acrossY, 1.0});
}

EdgeCourse straight(const QRectF& from, const QRectF& to) {
  const QPointF start = borderTowards(from, to.center());
  const QPointF end = borderTowards(to, from.center());
  return {{start, start + (end - start) / 3, start + (end - start) * 2 / 3, end}, (start + end) / 2};
}

} // namespace

GraphLayout layoutOnShelves(const LayoutGraph& graph) {
  std::map<int, std::vector<std::size_t>> ranks;
  std::vector<QSizeF> all;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    ranks[graph.nodes[i].rank].push_back(i);
    all.emplace_back(graph.nodes[i].width, graph.nodes[i].height);
  }
  const double width = widthFor(all, graph.nodeGap, 1.6);
  GraphLayout layout;
  layout.engine = GraphLayout::Engine::Shelves;
  layout.nodes.resize(graph.nodes.size());
  double y = 0;
  for (const auto& [rank, nodes] : ranks) {
    std::vector<QSizeF> boxes;
    for (const std::size_t node : nodes) {
      boxes.push_back(all[node]);
    }
    std::vector<QPointF> places;
    const QSizeF taken = shelve(boxes, width, graph.nodeGap, places);
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      layout.nodes[nodes[n]] = QRectF(places[n] + QPointF(0, y), boxes[n]);
    }
    layout.size = QSizeF(std::max(layout.size.width(), taken.width()), y + taken.height());
    y += taken.height() + graph.rankGap;
  }
  for (const LayoutEdge& edge : graph.edges) {
    layout.edges.push_back(
        straight(layout.nodes[static_cast<std::size_t>(edge.from)], layout.nodes[static_cast<std::size_t>(edge.to)]));
  }
  return layout;
}

} // namespace khung::model
