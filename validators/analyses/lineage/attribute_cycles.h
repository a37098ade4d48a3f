// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/lineage/copy_graph.h"

namespace khung::validators::lineage {

/// Finds cycles of one state, attribute by attribute: a cycle counts only where an attribute (or an entity taken whole) comes
/// back to itself. Works on the entities that reach one another; the rest is left out before attributes are looked at.
class AttributeCycles {
public:
  AttributeCycles(int nodes, const std::vector<CopyEdge>& edges, int state);

  /// Edges of each cycle, from an edge that no earlier cycle has.
  std::vector<std::vector<int>> find();

private:
  struct Arc {
    int to;
    int edge;
  };

  void keepTangled(int nodes);
  void numberPlaces();
  void addArcs();
  std::vector<int> shortest(int from, int to, int component);

  const std::vector<CopyEdge>& m_all;
  int m_state;
  std::vector<int> m_edges;               ///< edges between entities that reach one another
  std::vector<int> m_first;               ///< first place of an entity; its first place is "the whole", attributes follow
  std::vector<int> m_places;              ///< number of places of an entity
  std::vector<std::vector<Arc>> m_arcs;   ///< by place
  std::vector<int> m_component;           ///< by place
  std::vector<int> m_cameBy;              ///< by place: arc's edge in the running search, -1 none
  std::vector<int> m_cameFrom;
  std::size_t m_budget = 20'000'000;      ///< arcs looked at in searches
};

} // namespace khung::validators::lineage
