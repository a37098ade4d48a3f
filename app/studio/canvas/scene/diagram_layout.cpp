// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/diagram_layout.h"

#include "model/layout/graph_layout.h"

#include <algorithm>
#include <cmath>

namespace khung::app {
namespace {

constexpr double grid = 10;
constexpr double frameMargin = 20;
constexpr double frameTitle = 34;
constexpr double ratio = 1.5;

QPointF onGrid(const QPointF& point) { return {std::round(point.x() / grid) * grid, std::round(point.y() / grid) * grid}; }

/// Arranges frame by frame from within, a frame being one box for what stands around it.
class Arranger {
public:
  explicit Arranger(const ArrangeTask& task) : m_task(task) {
    for (const ArrangeTask::Box& box : task.boxes) {
      m_boxes.insert(box.id, box.box);
      m_holders.insert(box.id, holderOf(box));
    }
  }

  model::Result<QHash<QUuid, QRectF>> run() {
    if (const auto done = arrangeIn({}); !done) {
      return model::Failure(done.error());
    }
    return m_boxes;
  }

private:
  /// The smallest frame that holds the box; null when none does.
  QUuid holderOf(const ArrangeTask::Box& box) const {
    QUuid holder;
    double least = 1e18;
    for (const ArrangeTask::Box& frame : m_task.boxes) {
      const double area = frame.box.width() * frame.box.height();
      const bool larger = !box.frame || area > box.box.width() * box.box.height();
      if (frame.frame && frame.id != box.id && larger && frame.box.contains(box.box) && area < least) {
        least = area;
        holder = frame.id;
      }
    }
    return holder;
  }

  /// The box directly within the holder that the given one is or lies in; null when it lies elsewhere.
  QUuid memberFor(QUuid id, const QUuid& holder) const {
    while (!id.isNull() && m_holders.value(id) != holder) {
      id = m_holders.value(id);
    }
    return id;
  }

  model::Result<void> arrangeIn(const QUuid& holder) {
    std::vector<const ArrangeTask::Box*> members;
    for (const ArrangeTask::Box& box : m_task.boxes) {
      if (m_holders.value(box.id) == holder) {
        if (box.frame) {
          if (const auto done = arrangeIn(box.id); !done) {
            return done;
          }
        }
        members.push_back(&box);
      }
    }
    if (members.empty()) {
      return {};
    }
    model::LayoutGraph graph;
    graph.nodeGap = 30;
    graph.rankGap = 60;
    QHash<QUuid, int> numbers;
    for (const auto* member : members) {
      numbers.insert(member->id, static_cast<int>(graph.nodes.size()));
      graph.nodes.push_back({m_boxes[member->id].width(), m_boxes[member->id].height()});
    }
    for (const auto& [from, to] : m_task.lines) {
      const QUuid a = memberFor(from, holder), b = memberFor(to, holder);
      if (!a.isNull() && !b.isNull() && a != b) {
        graph.edges.push_back({numbers.value(a), numbers.value(b), {}});
      }
    }
    const auto layout = model::layoutParts(graph, ratio);
    if (!layout) {
      return model::Failure(layout.error());
    }
    QRectF whole;
    for (std::size_t i = 0; i < members.size(); ++i) {
      moveTo(members[i]->id, onGrid(layout->nodes[i].topLeft()));
      whole |= m_boxes[members[i]->id];
    }
    if (!holder.isNull()) {
      m_boxes[holder] = whole.adjusted(-frameMargin, -frameTitle, frameMargin, frameMargin);
    }
    return {};
  }

  /// With all that lies in it.
  void moveTo(const QUuid& id, const QPointF& topLeft) {
    const QPointF by = topLeft - m_boxes[id].topLeft();
    m_boxes[id].translate(by);
    for (const ArrangeTask::Box& box : m_task.boxes) {
      if (m_holders.value(box.id) == id) {
        moveTo(box.id, m_boxes[box.id].topLeft() + by);
      }
    }
  }

  const ArrangeTask& m_task;
  QHash<QUuid, QRectF> m_boxes;
  QHash<QUuid, QUuid> m_holders;
};

} // namespace

model::Result<QHash<QUuid, QRectF>> arranged(const ArrangeTask& task) { return Arranger(task).run(); }

} // namespace khung::app
