// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/views/shapes.h"
#include "app/drawing/view.h"
#include "model/layout/band_layout.h"

#include <functional>

namespace khung::app {

/// A flow of the model, or a system's reading and writing of a database without a flow.
struct Flow {
  const model::Element* element = nullptr; ///< nullptr for a use
  const model::Element* from = nullptr;
  const model::Element* to = nullptr;
  QString kind; ///< of the flow; "r", "w" or "rw" of a use
  int bundle = 0;
  QString mark; ///< its number or code on the drawing

  bool isUse() const { return !element; }
};

/// Flows drawn as one tree: those of one kind from one source, or into one target where they are contributions.
struct FlowBundle {
  QString kind;
  bool rootAtSource = true;
  bool use = false;
  int flows = 0;
  QString onlyMark; ///< of the flow when there is but one
};

/// The flows of a drawing: which there are, their numbers, lines, marks, legend and list.
class FlowLines {
public:
  FlowLines(const ModelIndex& index, const QString& state);

  /// Flows of the state asked for with two known ends, by code.
  const std::vector<Flow>& declared() const { return m_declared; }
  std::vector<const model::Element*> databasesUsedBy(const model::Element& system) const;
  void addUse(const model::Element& system, const model::Element& database);

  /// Fixes what is shown, in bundles and with marks. To be called once, before what follows.
  void number(const std::function<bool(const Flow&)>& wanted);
  const std::vector<Flow>& shown() const { return m_shown; }
  const std::vector<FlowBundle>& bundles() const { return m_bundles; }

  FlowMark mark(const Flow& flow) const;
  FlowMark rootMark(const FlowBundle& bundle) const;
  void draw(const model::BandLayout& layout, std::vector<SceneItem>& items) const;
  void drawMarks(const model::BandLayout& layout, std::vector<SceneItem>& items) const;
  void addLegend(std::vector<LegendEntry>& legend) const;
  std::vector<ListRow> list() const;
  /// "LC-01 name: from → to", for the reader who points at the line.
  QString titleOf(const Flow& flow) const;

private:
  Stroke strokeOf(const Flow& flow) const;
  void bundleFlows();
  void markFlows();
  QString detailOf(const Flow& flow) const;

  const ModelIndex& m_index;
  Wording m_words;
  std::vector<Flow> m_declared;
  std::vector<Flow> m_uses;
  std::vector<Flow> m_shown;
  std::vector<FlowBundle> m_bundles;
};

} // namespace khung::app
