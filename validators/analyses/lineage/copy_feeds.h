// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/lineage/flow_links.h"

namespace khung::validators::lineage {

/// How a copy gets its data, as bits of states.
struct CopyFeed {
  int entity = 0;
  int synced = 0;      ///< again and again, from the master or from a copy of its own agency
  int slow = 0;        ///< again and again, but more seldom than the source changes
  int snapshot = 0;    ///< as of one day, for statistics
  int once = 0;        ///< from the master or its own agency, but not again and again
  int queried = 0;     ///< looked up at the master
  int other = 0;       ///< from somewhere else
  int flow = -1;       ///< the flow that is slow, a snapshot or not repeated
};

/// Looks up what keeps a copy in step with its master: flows that carry the entity, and flows into its database that do not
/// say what they carry.
class CopyFeeds {
public:
  /// `lines` tells for each entity which thing it is of.
  CopyFeeds(const LineageData& data, const std::vector<int>& lines, const std::vector<Link>& links);

  CopyFeed of(int entity, int master) const;

private:
  void add(CopyFeed& feed, int master, const Link& link) const;
  void addRepeated(CopyFeed& feed, int master, const Link& link, bool fromMaster) const;
  bool fromMaster(const Link& link, int master) const;
  bool fromOwnAgency(const Link& link, int entity) const;
  bool carries(const Link& link, int entity) const;

  const LineageData& m_data;
  const std::vector<int>& m_lines;
  const std::vector<Link>& m_links;
  QHash<int, std::vector<int>> m_intoEntity;
  QHash<int, std::vector<int>> m_intoDatabase;  ///< links that do not say which entity they fill
  QHash<QUuid, std::vector<int>> m_queriesOf;   ///< by the agency that asks
  QHash<QUuid, QSet<int>> m_sendersTo;          ///< element that is no database -> databases that send to it
};

} // namespace khung::validators::lineage
