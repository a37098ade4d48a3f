// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/flow_links.h"

#include "model/base/vietnamese.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool lands(Kind kind) {
  return kind == Kind::Copy || kind == Kind::Sync || kind == Kind::Contribute;
}

} // namespace

void FlowLinks::build() {
  for (int i = 0; i < static_cast<int>(m_data.flows.size()); ++i) {
    const Flow& flow = m_data.flow(i);
    if (flow.missingFrom) {
      m_gaps.push_back({i, {}, "from", {}, flow.fromText});
    }
    if (flow.missingTo) {
      m_gaps.push_back({i, {}, "to", {}, flow.toText});
    }
    for (int item = 0; item < static_cast<int>(flow.items.size()); ++item) {
      addItem(i, item);
    }
    if (flow.items.empty()) {
      Link link;
      link.flow = i;
      link.fromDatabase = flow.fromDatabase;
      link.toDatabase = flow.toDatabase;
      link.states = flow.states;
      link.totals = flow.totals;
      m_links.push_back(std::move(link));
    }
  }
}

void FlowLinks::addItem(int number, int position) {
  const Flow& flow = m_data.flow(number);
  const Item& item = flow.items[at(position)];
  Link link;
  link.flow = number;
  link.item = position;
  link.from = sentEntity(flow, item);
  link.fromDatabase = flow.fromDatabase;
  link.toDatabase = flow.toDatabase;
  link.states = flow.states & item.states;
  link.totals = flow.totals;
  link.explicitAttributes = !item.attributes.isEmpty() || !item.missingAttributes.isEmpty();
  if (link.from >= 0) {
    const Entity& sent = m_data.entity(link.from);
    link.fromDatabase = flow.fromDatabase < 0 ? sent.database : flow.fromDatabase;
    link.states &= sent.states;
    link.totals = link.totals || sent.totals;
  }
  const bool elsewhere = item.target >= 0 && flow.toDatabase >= 0 && m_data.entity(item.target).database != flow.toDatabase;
  if (item.target >= 0 && !elsewhere) {
    link.to = item.target;
    link.toDatabase = m_data.entity(item.target).database;
  } else if (link.from >= 0 && item.target < 0 && item.missingTarget.isEmpty() && flow.toDatabase >= 0) {
    link.to = bestIn(flow.toDatabase, link.from, flow.states);
  }
  const int gone = item.entity >= 0 && link.from < 0 ? item.entity : -1;
  if (!item.missingEntity.isEmpty() || gone >= 0) {
    const QUuid element = gone >= 0 ? m_data.entity(gone).id : QUuid();
    m_gaps.push_back({number, item.id, "entity", element, item.missingEntity});
  }
  if (lands(flow.kind) && (elsewhere || !item.missingTarget.isEmpty())) {
    m_gaps.push_back({number, item.id, "target", elsewhere ? m_data.entity(item.target).id : QUuid(), item.missingTarget});
  }
  m_links.push_back(std::move(link));
}

/// The entity at the sending end, -1 where a source database lacks it. An entity of another database stands for the same
/// entity of the source.
int FlowLinks::sentEntity(const Flow& flow, const Item& item) {
  if (item.entity < 0 || flow.fromDatabase < 0 || m_data.entity(item.entity).database == flow.fromDatabase) {
    return item.entity;
  }
  const Entity& named = m_data.entity(item.entity);
  const std::vector<int>& own = m_data.database(flow.fromDatabase).entities;
  const auto same = std::find_if(own.begin(), own.end(), [&](int candidate) {
    const Entity& entity = m_data.entity(candidate);
    const bool related = entity.extends == item.entity || named.extends == candidate;
    return (related || (named.family != 0 && entity.family == named.family)) && !m_data.areDistinct(candidate, item.entity);
  });
  return same == own.end() ? -1 : *same;
}

/// How surely an entity is the one that another arrives in: 0 not at all.
int FlowLinks::likeness(int candidate, int entity) const {
  const Entity& a = m_data.entity(candidate);
  const Entity& b = m_data.entity(entity);
  if (m_data.areDistinct(candidate, entity)) {
    return 0;
  }
  if (candidate == entity) {
    return 100;
  }
  const bool codes = !a.code.isEmpty() && model::folded(a.code) == model::folded(b.code);
  if (a.extends == entity || b.extends == candidate) {
    return 60 + codes;
  }
  if (a.family != 0 && a.family == b.family) {
    const bool receives = a.stated == Role::Copy || a.stated == Role::Extension;
    return 40 + 4 * codes + 2 * receives;
  }
  const QString& name = foldedName(candidate);
  const bool names = !name.isEmpty() && name == foldedName(entity);
  return codes || names ? 10 + codes + names : 0;
}

const QString& FlowLinks::foldedName(int entity) const {
  auto found = m_foldedNames.find(entity);
  if (found == m_foldedNames.end()) {
    found = m_foldedNames.insert(entity, model::folded(m_data.entity(entity).name));
  }
  return *found;
}

int FlowLinks::bestIn(int database, int entity, int states) const {
  int best = -1;
  int bestScore = 0;
  for (const int candidate : m_data.database(database).entities) {
    const int score = likeness(candidate, entity);
    const int counted = score == 0 ? 0 : score + ((m_data.entity(candidate).states & states) != 0 ? 1000 : 0);
    if (counted > bestScore) {
      bestScore = counted;
      best = candidate;
    }
  }
  return best;
}

int FlowLinks::alikeIn(int database, int entity) const {
  const QUuid& id = m_data.entity(entity).id;
  for (const int candidate : m_data.database(database).entities) {
    if (!m_data.areDistinct(candidate, entity) && m_book.declaredAlike(m_data.entity(candidate).id, id)) {
      return candidate;
    }
  }
  return -1;
}

/// A flow that leaves data behind needs an entity for them; totals land in an entity of their own.
bool FlowLinks::wantsTarget(const Flow& flow, const Link& link) const {
  return link.to < 0 && link.from >= 0 && flow.toDatabase >= 0 && lands(flow.kind);
}

std::vector<QUuid> FlowLinks::entitiesToRead() const {
  QSet<int> wanted;
  for (const Link& link : m_links) {
    if (link.from >= 0) {
      wanted.insert(link.from);
    }
    if (link.to >= 0) {
      wanted.insert(link.to);
    }
    if (wantsTarget(m_data.flow(link.flow), link)) {
      for (const int candidate : m_data.database(m_data.flow(link.flow).toDatabase).entities) {
        wanted.insert(candidate);
      }
    }
  }
  for (const QUuid& owner : m_data.attributeEntity) {
    if (const auto entity = m_data.entityOf.constFind(owner); entity != m_data.entityOf.constEnd()) {
      wanted.insert(*entity);
    }
  }
  std::vector<int> sorted(wanted.begin(), wanted.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<QUuid> result;
  for (const int entity : sorted) {
    result.push_back(m_data.entity(entity).id);
  }
  return result;
}

void FlowLinks::pair() {
  for (Link& link : m_links) {
    const Flow& flow = m_data.flow(link.flow);
    if (wantsTarget(flow, link)) {
      const Item& item = flow.items[at(link.item)];
      const bool open = item.target < 0 && item.missingTarget.isEmpty();
      link.to = open ? alikeIn(flow.toDatabase, link.from) : -1;
      if (link.to < 0 && open && !link.totals && link.states != 0) {
        m_gaps.push_back({link.flow, item.id, "target", m_data.entity(link.from).id, {}});
      }
    }
    if (link.to >= 0) {
      link.states &= m_data.entity(link.to).states;
      link.totals = link.totals || m_data.entity(link.to).totals;
    }
    if (link.from >= 0) {
      pairAttributes(link);
      noteExcess(link, flow.items[at(link.item)]);
    }
    if (link.item >= 0) {
      noteScope(flow, link, flow.items[at(link.item)]);
    } else {
      noteScope(flow, link, {});
    }
  }
}

void FlowLinks::pairAttributes(Link& link) {
  const Item& item = m_data.flow(link.flow).items[at(link.item)];
  const QUuid& from = m_data.entity(link.from).id;
  const QUuid to = link.to < 0 ? QUuid() : m_data.entity(link.to).id;
  const std::vector<AttributeBook::Match> matches =
      link.to < 0 ? std::vector<AttributeBook::Match>() : m_book.match(from, to);
  if (!link.explicitAttributes) {
    for (const AttributeBook::Match& match : matches) {
      link.pairs.push_back({m_book.of(from)[at(match.left)].id, m_book.of(to)[at(match.right)].id});
    }
    link.whole = link.pairs.empty();
    return;
  }
  QList<int> positions = item.attributes.keys();
  std::sort(positions.begin(), positions.end());
  for (const int position : std::as_const(positions)) {
    AttributePair pair{item.attributes.value(position), item.targetAttributes.value(position)};
    const int place = pair.to.isNull() ? m_book.positionOf(from, pair.from) : -1;
    const auto match = std::find_if(matches.begin(), matches.end(), [&](const auto& m) { return m.left == place; });
    if (place >= 0 && match != matches.end()) {
      pair.to = m_book.of(to)[at(match->right)].id;
    }
    link.pairs.push_back(pair);
  }
}

/// Attributes that the source does not have: those of nothing, and those of another database's entity without a counterpart.
void FlowLinks::noteExcess(const Link& link, const Item& item) {
  for (const QString& text : item.missingAttributes) {
    m_gaps.push_back({link.flow, item.id, "attribute", {}, text});
  }
  for (const AttributePair& pair : link.pairs) {
    const int owner = m_data.entityOf.value(m_data.attributeEntity.value(pair.from), -1);
    if (!link.explicitAttributes || owner < 0 || m_data.entity(owner).database == link.fromDatabase) {
      continue;
    }
    const QUuid& from = m_data.entity(link.from).id;
    const QUuid& other = m_data.entity(owner).id;
    const int place = m_book.positionOf(other, pair.from);
    const std::vector<AttributeBook::Match> matches = m_book.match(other, from);
    if (std::none_of(matches.begin(), matches.end(), [&](const auto& m) { return m.left == place; })) {
      m_gaps.push_back({link.flow, item.id, "attribute", pair.from, {}});
    }
  }
}

void FlowLinks::noteScope(const Flow& flow, const Link& link, const Item& item) {
  const QUuid source = link.from >= 0           ? m_data.entity(link.from).id
                       : link.fromDatabase >= 0 ? m_data.database(link.fromDatabase).id
                                                : QUuid();
  if (source.isNull()) {
    return;
  }
  const QStringList& territory = item.territory.isEmpty() ? flow.territory : item.territory;
  if (!territory.isEmpty()) {
    const QStringList has = m_scopes.territoryOf(source);
    for (const QString& place : territory) {
      if (!ScopeBook::covers(has, ScopeBook::token(place))) {
        m_gaps.push_back({link.flow, item.id, "territory", source, place});
      }
    }
  }
  const QStringList& records = item.records.isEmpty() ? flow.records : item.records;
  if (!records.isEmpty()) {
    const QStringList has = m_scopes.recordsOf(source);
    for (const QString& set : records) {
      if (!has.isEmpty() && !has.contains(model::folded(set))) {
        m_gaps.push_back({link.flow, item.id, "records", source, set});
      }
    }
  }
}

} // namespace khung::validators::lineage
