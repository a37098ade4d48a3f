// SPDX-License-Identifier: Apache-2.0
#include "model/layout/band_tracks.h"

#include <algorithm>
#include <tuple>

namespace khung::model::bands {

Tracks::Tracks(const BandGraph& graph, const Grid& grid, const std::vector<Way>& ways)
    : m_graph(graph), m_corridorTracks(static_cast<std::size_t>(grid.columns) + 1, 0),
      m_channelTracks(static_cast<std::size_t>(grid.rows()) + 1, 0), m_rootPins(ways.size(), 0),
      m_leafPins(ways.size(), 0) {
  collectParts(ways);
  collectPins(ways);
  makeSegments();
  orderPins();
  findStraight();
}

void Tracks::collectParts(const std::vector<Way>& ways) {
  for (std::size_t f = 0; f < ways.size(); ++f) {
    const std::vector<Crossing>& path = ways[f].crossings;
    const int bundle = m_graph.flows[f].bundle;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      if (path[i].level == path[i + 1].level) {
        const auto [low, high] = std::minmax(path[i].corridor, path[i + 1].corridor);
        m_acrossParts[{bundle, path[i].level / 2}].emplace_back(low, high);
      } else {
        const auto [low, high] = std::minmax(path[i].level, path[i + 1].level);
        m_downParts[{bundle, path[i].corridor}].emplace_back(low, high);
      }
    }
  }
}

void Tracks::collectPins(const std::vector<Way>& ways) {
  std::map<std::tuple<int, int, int>, std::size_t> roots;
  for (std::size_t f = 0; f < ways.size(); ++f) {
    const std::vector<Crossing>& path = ways[f].crossings;
    if (path.empty()) {
      continue;
    }
    const BandFlow& flow = m_graph.flows[f];
    const auto make = [&](int node, Side side, const Crossing& at, int of, double width) {
      m_pins.push_back({node, side, flow.bundle, of, at.level, at.corridor, width});
      m_downParts[{flow.bundle, at.corridor}].emplace_back(at.level, at.level);
      return m_pins.size() - 1;
    };
    const std::tuple<int, int, int> key{flow.bundle, path.front().level, path.front().corridor};
    const auto known = roots.find(key);
    const double rootWidth = m_graph.bundles[static_cast<std::size_t>(flow.bundle)].labelWidth;
    m_rootPins[f] = known != roots.end() ? known->second
                                         : make(rootOf(m_graph, flow), ways[f].rootSide, path.front(), -1, rootWidth);
    roots.emplace(key, m_rootPins[f]);
    m_leafPins[f] = make(leafOf(m_graph, flow), ways[f].leafSide, path.back(), static_cast<int>(f), flow.labelWidth);
  }
}

void Tracks::merge(const Intervals& intervals, std::vector<Segment>& segments) {
  for (const auto& [key, parts] : intervals) {
    std::vector<std::pair<int, int>> sorted = parts;
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [low, high] : sorted) {
      Segment* last = segments.empty() ? nullptr : &segments.back();
      if (last && last->bundle == key.first && last->lane == key.second && low <= last->high) {
        last->high = std::max(last->high, high);
      } else {
        segments.push_back({key.first, key.second, low, high, 0, 0});
      }
    }
  }
}

const Segment* Tracks::find(const std::vector<Segment>& segments, const std::map<Key, std::vector<int>>& index,
                            const Key& key, int at) {
  const auto found = index.find(key);
  if (found == index.end()) {
    return nullptr;
  }
  for (const int i : found->second) {
    const Segment& segment = segments[static_cast<std::size_t>(i)];
    if (segment.low <= at && at <= segment.high) {
      return &segment;
    }
  }
  return nullptr;
}

const Segment* Tracks::down(int bundle, int corridor, int level) const {
  return find(m_downs, m_downIndex, {bundle, corridor}, level);
}

const Segment* Tracks::across(int bundle, int channel, int corridor) const {
  return find(m_acrosses, m_acrossIndex, {bundle, channel}, corridor);
}

void Tracks::weighDowns() {
  for (Segment& segment : m_downs) {
    double sum = 0;
    int count = 0;
    for (int level = segment.low; level <= segment.high; ++level) {
      const Segment* part = level % 2 == 0 ? across(segment.bundle, level / 2, segment.lane) : nullptr;
      if (part) {
        sum += (part->high > segment.lane ? 1 : 0) - (part->low < segment.lane ? 1 : 0);
        ++count;
      }
    }
    for (const Pin& pin : m_pins) {
      if (pin.bundle == segment.bundle && pin.corridor == segment.lane && segment.low <= pin.level &&
          pin.level <= segment.high) {
        sum += pin.side == Side::Left ? 1 : -1; // the left side of a box lies at the right of its corridor
        ++count;
      }
    }
    segment.bias = count > 0 ? sum / count : 0;
  }
}

void Tracks::weighAcrosses() {
  for (Segment& segment : m_acrosses) {
    double sum = 0;
    int count = 0;
    for (int corridor = segment.low; corridor <= segment.high; ++corridor) {
      if (const Segment* part = down(segment.bundle, corridor, 2 * segment.lane)) {
        sum += (part->high > 2 * segment.lane ? 1 : 0) - (part->low < 2 * segment.lane ? 1 : 0);
        ++count;
      }
    }
    segment.bias = count > 0 ? sum / count : 0;
  }
}

/// Gives each part the first track that is free along its whole length; parts that touch do not share one.
void Tracks::assign(std::vector<Segment>& segments, std::vector<int>& counts) {
  std::vector<std::size_t> order(segments.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Segment& left = segments[a];
    const Segment& right = segments[b];
    return std::tie(left.lane, left.bias, left.low, left.high, left.bundle) <
           std::tie(right.lane, right.bias, right.low, right.high, right.bundle);
  });
  int lane = -1;
  std::vector<std::vector<std::pair<int, int>>> taken;
  for (const std::size_t i : order) {
    Segment& segment = segments[i];
    if (segment.lane != lane) {
      lane = segment.lane;
      taken.clear();
    }
    const auto isFree = [&](const std::vector<std::pair<int, int>>& track) {
      return std::none_of(track.begin(), track.end(),
                          [&](const auto& part) { return part.first <= segment.high && segment.low <= part.second; });
    };
    const auto track = std::find_if(taken.begin(), taken.end(), isFree);
    segment.track = static_cast<int>(track - taken.begin());
    if (track == taken.end()) {
      taken.emplace_back();
    }
    taken[static_cast<std::size_t>(segment.track)].emplace_back(segment.low, segment.high);
    counts[static_cast<std::size_t>(lane)] = static_cast<int>(taken.size());
  }
}

void Tracks::makeSegments() {
  merge(m_downParts, m_downs);
  merge(m_acrossParts, m_acrosses);
  for (std::size_t i = 0; i < m_downs.size(); ++i) {
    m_downIndex[{m_downs[i].bundle, m_downs[i].lane}].push_back(static_cast<int>(i));
  }
  for (std::size_t i = 0; i < m_acrosses.size(); ++i) {
    m_acrossIndex[{m_acrosses[i].bundle, m_acrosses[i].lane}].push_back(static_cast<int>(i));
  }
  weighDowns();
  weighAcrosses();
  assign(m_downs, m_corridorTracks);
  assign(m_acrosses, m_channelTracks);
}

/// So that the lines between box and corridor do not cross: those that go up at the top, nearest track first, those
/// that go down at the bottom, nearest track last.
void Tracks::orderPins() {
  std::map<std::pair<int, int>, std::vector<std::size_t>> sides;
  for (std::size_t i = 0; i < m_pins.size(); ++i) {
    sides[{m_pins[i].node, static_cast<int>(m_pins[i].side)}].push_back(i);
  }
  for (auto& [key, pins] : sides) {
    const auto rank = [&](std::size_t i) {
      const Pin& pin = m_pins[i];
      const Segment& segment = *down(pin.bundle, pin.corridor, pin.level);
      const bool up = segment.low<pin.level, below = segment.high> pin.level;
      const int way = up == below ? 1 : (up ? 0 : 2);
      const int distance = pin.side == Side::Right ? segment.track : -segment.track;
      return std::tuple<int, int, int, int>{way, way == 2 ? -distance : distance, pin.bundle, pin.flow};
    };
    std::stable_sort(pins.begin(), pins.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    for (std::size_t i = 0; i < pins.size(); ++i) {
      m_pins[pins[i]].order = static_cast<int>(i);
      m_pins[pins[i]].count = static_cast<int>(pins.size());
    }
  }
}

void Tracks::findStraight() {
  for (Pin& pin : m_pins) {
    const Segment& segment = *down(pin.bundle, pin.corridor, pin.level);
    if (segment.low < segment.high || pin.count > 1) {
      continue;
    }
    for (Pin& other : m_pins) {
      if (other.corridor == pin.corridor && other.level == pin.level && other.side != pin.side && other.count == 1 &&
          other.bundle == pin.bundle) {
        pin.straight = true;
      }
    }
  }
}

} // namespace khung::model::bands
