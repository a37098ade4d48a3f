// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/layout/band_router.h"

#include <map>
#include <utility>

namespace khung::model::bands {

/// Straight part of a bundle's lines along one corridor or channel, on a track of its own.
struct Segment {
  int bundle = 0;
  int lane = 0; ///< corridor or channel
  int low = 0;  ///< levels in a corridor, corridors in a channel
  int high = 0;
  double bias = 0; ///< -1 when all it joins lies at its left (above), 1 at its right (below)
  int track = 0;
};

/// Where a bundle (its shared end) or a flow touches a box.
struct Pin {
  int node = 0;
  Side side = Side::Left;
  int bundle = 0;
  int flow = -1; ///< -1 for the shared end
  int level = 0;
  int corridor = 0;
  double labelWidth = 0;
  int order = 0;         ///< from top on its side of the box
  int count = 1;         ///< pins on that side
  bool straight = false; ///< alone on its side, as is the one it leads to on the box across the corridor
};

/// Tracks of all lines and the order of all pins.
class Tracks {
public:
  Tracks(const BandGraph& graph, const Grid& grid, const std::vector<Way>& ways);

  int tracksInCorridor(int corridor) const { return m_corridorTracks[static_cast<std::size_t>(corridor)]; }
  int tracksInChannel(int channel) const { return m_channelTracks[static_cast<std::size_t>(channel)]; }
  /// The part of a bundle in a corridor that covers the level, or nullptr.
  const Segment* down(int bundle, int corridor, int level) const;
  const Segment* across(int bundle, int channel, int corridor) const;
  const std::vector<Segment>& downs() const { return m_downs; }
  const std::vector<Segment>& acrosses() const { return m_acrosses; }
  const std::vector<Pin>& pins() const { return m_pins; }
  const Pin& rootPin(std::size_t flow) const { return m_pins[m_rootPins[flow]]; }
  const Pin& leafPin(std::size_t flow) const { return m_pins[m_leafPins[flow]]; }

private:
  using Key = std::pair<int, int>; ///< bundle and lane
  using Intervals = std::map<Key, std::vector<std::pair<int, int>>>;

  void collectParts(const std::vector<Way>& ways);
  void collectPins(const std::vector<Way>& ways);
  void makeSegments();
  void weighDowns();
  void weighAcrosses();
  void orderPins();
  void findStraight();
  static void merge(const Intervals& intervals, std::vector<Segment>& segments);
  static void assign(std::vector<Segment>& segments, std::vector<int>& counts);
  static const Segment* find(const std::vector<Segment>& segments, const std::map<Key, std::vector<int>>& index,
                             const Key& key, int at);

  const BandGraph& m_graph;
  Intervals m_downParts;
  Intervals m_acrossParts;
  std::vector<Segment> m_downs;
  std::vector<Segment> m_acrosses;
  std::map<Key, std::vector<int>> m_downIndex;
  std::map<Key, std::vector<int>> m_acrossIndex;
  std::vector<int> m_corridorTracks;
  std::vector<int> m_channelTracks;
  std::vector<Pin> m_pins;
  std::vector<std::size_t> m_rootPins;
  std::vector<std::size_t> m_leafPins;
};

} // namespace khung::model::bands
