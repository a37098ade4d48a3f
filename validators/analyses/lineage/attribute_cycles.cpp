// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/attribute_cycles.h"

#include <algorithm>

namespace khung::validators::lineage {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

} // namespace

AttributeCycles::AttributeCycles(int nodes, const std::vector<CopyEdge>& edges, int state)
    : m_all(edges), m_state(state), m_first(at(nodes), 0), m_places(at(nodes), 0) {
  keepTangled(nodes);
  numberPlaces();
  addArcs();
}

void AttributeCycles::keepTangled(int nodes) {
  std::vector<std::vector<int>> next(at(nodes));
  for (const CopyEdge& edge : m_all) {
    if ((edge.states & m_state) != 0) {
      next[at(edge.from)].push_back(edge.to);
    }
  }
  const std::vector<int> component = components(next);
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    const CopyEdge& edge = m_all[i];
    if ((edge.states & m_state) != 0 && component[at(edge.from)] == component[at(edge.to)]) {
      m_edges.push_back(static_cast<int>(i));
    }
  }
}

void AttributeCycles::numberPlaces() {
  for (const int number : m_edges) {
    const CopyEdge& edge = m_all[at(number)];
    m_places[at(edge.from)] = std::max(m_places[at(edge.from)], 1);
    m_places[at(edge.to)] = std::max(m_places[at(edge.to)], 1);
    for (const auto& [sent, received] : edge.pairs) {
      m_places[at(edge.from)] = std::max(m_places[at(edge.from)], sent + 2);
      m_places[at(edge.to)] = std::max(m_places[at(edge.to)], received + 2);
    }
  }
  int place = 0;
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    m_first[i] = place;
    place += m_places[i];
  }
  m_arcs.resize(at(place));
  m_cameBy.assign(at(place), -1);
  m_cameFrom.assign(at(place), -1);
}

/// An edge that carries a whole entity leads from each of its attributes to the whole; from the whole, an edge that tells its
/// attributes leads to each of those.
void AttributeCycles::addArcs() {
  for (const int number : m_edges) {
    const CopyEdge& edge = m_all[at(number)];
    const int from = m_first[at(edge.from)];
    const int to = m_first[at(edge.to)];
    if (edge.whole) {
      for (int place = 0; place < m_places[at(edge.from)]; ++place) {
        m_arcs[at(from + place)].push_back({to, number});
      }
      continue;
    }
    for (const auto& [sent, received] : edge.pairs) {
      m_arcs[at(from + 1 + sent)].push_back({to + 1 + received, number});
      m_arcs[at(from)].push_back({to + 1 + received, number});
    }
  }
  std::vector<std::vector<int>> next(m_arcs.size());
  for (std::size_t i = 0; i < m_arcs.size(); ++i) {
    for (const Arc& arc : m_arcs[i]) {
      next[i].push_back(arc.to);
    }
  }
  m_component = components(next);
}

std::vector<std::vector<int>> AttributeCycles::find() {
  std::vector<std::vector<int>> result;
  std::vector<bool> covered(m_all.size(), false);
  for (std::size_t place = 0; place < m_arcs.size(); ++place) {
    for (const Arc& arc : m_arcs[place]) {
      if (covered[at(arc.edge)] || m_component[place] != m_component[at(arc.to)]) {
        continue;
      }
      std::vector<int> cycle{arc.edge};
      const std::vector<int> back = shortest(arc.to, static_cast<int>(place), m_component[place]);
      if (back.empty() && arc.to != static_cast<int>(place)) {
        continue; // out of budget
      }
      cycle.insert(cycle.end(), back.begin(), back.end());
      for (const int edge : cycle) {
        covered[at(edge)] = true;
      }
      result.push_back(std::move(cycle));
    }
  }
  return result;
}

/// Edges of a shortest way between two places of one component; empty when they are the same place.
std::vector<int> AttributeCycles::shortest(int from, int to, int component) {
  if (from == to) {
    return {};
  }
  std::vector<int> queue{from};
  m_cameFrom[at(from)] = from;
  bool found = false;
  for (std::size_t i = 0; i < queue.size() && !found && m_budget > 0; ++i) {
    for (const Arc& arc : m_arcs[at(queue[i])]) {
      --m_budget;
      if (m_component[at(arc.to)] == component && m_cameFrom[at(arc.to)] < 0) {
        m_cameFrom[at(arc.to)] = queue[i];
        m_cameBy[at(arc.to)] = arc.edge;
        queue.push_back(arc.to);
        found = found || arc.to == to;
      }
      if (m_budget == 0) {
        break;
      }
    }
  }
  std::vector<int> result;
  for (int place = to; found && place != from; place = m_cameFrom[at(place)]) {
    result.push_back(m_cameBy[at(place)]);
  }
  std::reverse(result.begin(), result.end());
  for (const int place : queue) {
    m_cameFrom[at(place)] = m_cameBy[at(place)] = -1;
  }
  return result;
}

} // namespace khung::validators::lineage
