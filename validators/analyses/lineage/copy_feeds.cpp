// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/copy_feeds.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

template <typename Key> const std::vector<int>& listOf(const QHash<Key, std::vector<int>>& lists, const Key& key) {
  static const std::vector<int> none;
  const auto found = lists.constFind(key);
  return found == lists.constEnd() ? none : *found;
}

} // namespace

CopyFeeds::CopyFeeds(const LineageData& data, const std::vector<int>& lines, const std::vector<Link>& links)
    : m_data(data), m_lines(lines), m_links(links) {
  for (int i = 0; i < static_cast<int>(links.size()); ++i) {
    const Link& link = links[at(i)];
    const Flow& flow = data.flow(link.flow);
    if (flow.kind == Kind::Query && !flow.toAgency.isNull()) {
      m_queriesOf[flow.toAgency].push_back(i);
    } else if (link.to >= 0) {
      m_intoEntity[link.to].push_back(i);
    } else if (link.toDatabase >= 0) {
      m_intoDatabase[link.toDatabase].push_back(i);
    }
    if (flow.toDatabase < 0 && link.fromDatabase >= 0) {
      m_sendersTo[flow.to].insert(link.fromDatabase);
    }
  }
}

CopyFeed CopyFeeds::of(int entity, int master) const {
  CopyFeed feed;
  feed.entity = entity;
  const int database = m_data.entity(entity).database;
  for (const int link : listOf(m_intoEntity, entity)) {
    add(feed, master, m_links[at(link)]);
  }
  for (const int link : listOf(m_intoDatabase, database)) {
    if (carries(m_links[at(link)], entity)) {
      add(feed, master, m_links[at(link)]);
    }
  }
  const QUuid agency = database < 0 ? QUuid() : m_data.database(database).agency;
  for (const int number : listOf(m_queriesOf, agency)) {
    const Link& link = m_links[at(number)];
    if (carries(link, entity) && fromMaster(link, master)) {
      feed.queried |= link.states & m_data.entity(entity).states;
    }
  }
  return feed;
}

/// Whether a link may bring the entity: it names the same thing, or nothing at all.
bool CopyFeeds::carries(const Link& link, int entity) const {
  return link.from >= 0 ? m_lines[at(link.from)] == m_lines[at(entity)] : link.item < 0;
}

bool CopyFeeds::fromMaster(const Link& link, int master) const {
  const int home = m_data.entity(master).database;
  const Flow& flow = m_data.flow(link.flow);
  return link.from == master || link.fromDatabase == home ||
         (link.fromDatabase < 0 && flow.fromDatabase < 0 && m_sendersTo.value(flow.from).contains(home));
}

bool CopyFeeds::fromOwnAgency(const Link& link, int entity) const {
  const int home = m_data.entity(entity).database;
  return link.fromDatabase >= 0 && home >= 0 && link.fromDatabase != home &&
         m_data.database(link.fromDatabase).agency == m_data.database(home).agency;
}

void CopyFeeds::add(CopyFeed& feed, int master, const Link& link) const {
  const Flow& flow = m_data.flow(link.flow);
  const int states = link.states & m_data.entity(feed.entity).states;
  const bool known = fromMaster(link, master);
  if (states == 0 || link.totals || flow.kind == Kind::Contribute || flow.kind == Kind::Publish) {
    return;
  }
  if (!known && !fromOwnAgency(link, feed.entity)) {
    feed.other |= states;
  } else if (flow.kind == Kind::None) {
    feed.synced |= states; // its kind is asked for elsewhere
  } else if (flow.kind == Kind::Sync || (!flow.snapshot && !flow.interval.isEmpty())) {
    addRepeated(feed, master, link, known);
  } else {
    const bool figures = flow.purpose.isEmpty() || flow.purpose == u"statistics" || flow.purpose == u"aggregation";
    (flow.snapshot && figures ? feed.snapshot : feed.once) |= states;
    feed.flow = link.flow;
  }
}

void CopyFeeds::addRepeated(CopyFeed& feed, int master, const Link& link, bool fromMaster) const {
  const Entity& source = m_data.entity(master);
  const Flow& flow = m_data.flow(link.flow);
  const int states = link.states & m_data.entity(feed.entity).states;
  const QString changes = !source.interval.isEmpty() ? source.interval
                          : source.database >= 0     ? m_data.database(source.database).interval
                                                     : QString();
  const std::optional<double> often = intervalMinutes(flow.interval);
  const std::optional<double> needed = intervalMinutes(changes);
  if (fromMaster && often && needed && *often > *needed) {
    feed.slow |= states;
    feed.flow = link.flow;
  } else {
    feed.synced |= states;
  }
}

} // namespace khung::validators::lineage
