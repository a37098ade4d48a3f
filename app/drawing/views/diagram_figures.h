// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/model_index.h"
#include "app/drawing/scene.h"

namespace khung::app {

/// How the figures of a diagram of the model look: the same on paper and on the canvas.
class DiagramFigures {
public:
  explicit DiagramFigures(const ModelIndex& index) : m_index(index) {}

  static constexpr double usualWidth = 160;
  static constexpr double leastWidth = 40;

  static bool isPlaced(const model::Element& node);
  static bool isFrame(const model::Element& node);
  /// Where a figure stands, at least as high as what is written in it; at the origin when it has no place yet.
  QRectF box(const model::Element& node) const;
  double neededHeight(const model::Element& node, double width) const;
  /// Places of all figures of a diagram; what has none yet stands in rows below.
  QHash<QUuid, QRectF> boxes(const std::vector<const model::Element*>& nodes) const;
  /// Frames first, outer ones before inner ones; returns how many there are.
  static std::size_t sortForPainting(std::vector<const model::Element*>& nodes, const QHash<QUuid, QRectF>& boxes);
  SceneItem figure(const model::Element& node, const QRectF& box) const;

  static std::vector<QPointF> bends(const model::Element& edge);
  /// From border to border by the bends.
  static std::vector<QPointF> course(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends);
  SceneItem connection(const model::Element& edge, const std::vector<QPointF>& course) const;

private:
  /// What the relation that a line stands for is called; empty for others.
  QString relationOf(const model::Element& edge) const;

  const ModelIndex& m_index;
};

} // namespace khung::app
