// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/tools/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace khung::app {
namespace {

struct Axis {
  double shift = 0;
  double at = 0;
  bool found = false;
};

std::array<double, 3> linesOf(const QRectF& box, Qt::Orientation orientation) {
  return orientation == Qt::Horizontal ? std::array{box.left(), box.center().x(), box.right()} : std::array{box.top(), box.center().y(), box.bottom()};
}

Axis nearest(const QRectF& box, const std::vector<QRectF>& others, double reach, Qt::Orientation orientation) {
  Axis axis;
  for (const QRectF& other : others) {
    for (const double line : linesOf(other, orientation)) {
      for (const double own : linesOf(box, orientation)) {
        if (std::abs(line - own) < reach) {
          reach = std::abs(line - own);
          axis = {line - own, line, true};
        }
      }
    }
  }
  return axis;
}

double toGrid(double value) { return std::round(value / gridStep) * gridStep - value; }

} // namespace

Alignment aligned(const QRectF& box, const std::vector<QRectF>& others, double reach) {
  Alignment result;
  const Axis across = nearest(box, others, reach, Qt::Horizontal), down = nearest(box, others, reach, Qt::Vertical);
  result.shift = {across.found ? across.shift : toGrid(box.left()), down.found ? down.shift : toGrid(box.top())};
  QRectF whole = box.translated(result.shift);
  for (const QRectF& other : others) {
    const auto touches = [](double line, const std::array<double, 3>& lines) {
      return std::any_of(lines.begin(), lines.end(), [&](double own) { return std::abs(own - line) < 0.01; });
    };
    if ((across.found && touches(across.at, linesOf(other, Qt::Horizontal))) || (down.found && touches(down.at, linesOf(other, Qt::Vertical)))) {
      whole |= other;
    }
  }
  if (across.found) {
    result.guides.emplace_back(across.at, whole.top(), across.at, whole.bottom());
  }
  if (down.found) {
    result.guides.emplace_back(whole.left(), down.at, whole.right(), down.at);
  }
  return result;
}

std::vector<QRectF> alignedTo(std::vector<QRectF> boxes, AlignTo where) {
  const QRectF whole = std::accumulate(boxes.begin(), boxes.end(), QRectF(), [](const QRectF& a, const QRectF& b) { return a | b; });
  for (QRectF& box : boxes) {
    switch (where) {
    case AlignTo::Left:
      box.moveLeft(whole.left());
      break;
    case AlignTo::Centre:
      box.moveCenter({whole.center().x(), box.center().y()});
      break;
    case AlignTo::Right:
      box.moveRight(whole.right());
      break;
    case AlignTo::Top:
      box.moveTop(whole.top());
      break;
    case AlignTo::Middle:
      box.moveCenter({box.center().x(), whole.center().y()});
      break;
    case AlignTo::Bottom:
      box.moveBottom(whole.bottom());
      break;
    }
  }
  return boxes;
}

std::vector<QRectF> distributed(std::vector<QRectF> boxes, Qt::Orientation orientation) {
  if (boxes.size() < 3) {
    return boxes;
  }
  const bool across = orientation == Qt::Horizontal;
  const auto start = [&](const QRectF& box) { return across ? box.left() : box.top(); };
  const auto length = [&](const QRectF& box) { return across ? box.width() : box.height(); };
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return start(boxes[a]) < start(boxes[b]); });
  double taken = 0, end = start(boxes[order.front()]);
  for (const QRectF& box : boxes) {
    taken += length(box);
    end = std::max(end, start(box) + length(box));
  }
  const double gap = (end - start(boxes[order.front()]) - taken) / static_cast<double>(boxes.size() - 1);
  double at = start(boxes[order.front()]);
  for (const std::size_t place : order) {
    across ? boxes[place].moveLeft(at) : boxes[place].moveTop(at);
    at += length(boxes[place]) + gap;
  }
  return boxes;
}

} // namespace khung::app
