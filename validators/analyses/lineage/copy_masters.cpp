// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/copy_masters.h"

#include "model/base/sqlite_statement.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

using model::Statement;

constexpr std::size_t triedOfLevel = 32; ///< masters of one level looked at for one entity

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool isCopy(Role role) {
  return role == Role::Copy || role == Role::Extension;
}

} // namespace

QString CopyMasters::find() {
  workOutRoles();
  const QString trouble = readDirect();
  if (!trouble.isEmpty()) {
    return trouble;
  }
  drawLines();
  QHash<int, ByLevel> byLine;
  for (int i = 0; i < static_cast<int>(m_data.entities.size()); ++i) {
    const Entity& entity = m_data.entity(i);
    // What a national database holds is national data, also where nobody said that it masters them.
    const int level = entity.database < 0 ? 0 : m_data.database(entity.database).level;
    const bool masters = entity.stated == Role::Master || (entity.role == Role::None && level == 1);
    if (masters && entity.states != 0 && entity.database >= 0) {
      byLine[root(i)][at(m_data.database(entity.database).level)].push_back(i);
    }
  }
  for (int i = 0; i < static_cast<int>(m_data.entities.size()); ++i) {
    const auto line = byLine.constFind(root(i));
    const int master = line == byLine.constEnd() || m_data.entity(i).states == 0 ? -1 : masterOf(i, *line);
    if (master >= 0) {
      m_masters.push_back({i, master, m_data.entity(i).states & m_data.entity(master).states, false});
    }
  }
  return {};
}

/// An entity without a role that extends another, or that copies arrive in, is a copy with perhaps attributes of its own.
void CopyMasters::workOutRoles() {
  for (Entity& entity : m_data.entities) {
    if (entity.stated == Role::None && entity.extends >= 0) {
      entity.role = Role::Extension;
    }
  }
  for (const Link& link : m_links) {
    const bool arrives = m_data.flow(link.flow).copies() && link.to >= 0 && link.from >= 0 && link.to != link.from;
    if (arrives && link.states != 0 && !link.totals && m_data.entity(link.to).stated == Role::None) {
      m_data.entity(link.to).role = Role::Extension;
    }
  }
}

QString CopyMasters::readDirect() {
  Statement rows(m_connection, uR"(SELECT s.a, s.b FROM same_entity s JOIN entity_info m ON m.entity = s.b
      WHERE (m.role = 'master' OR m.level = 1) AND s.evidence <> 'chain')"_s);
  while (rows.step()) {
    m_direct.insert({m_data.entityOf.value(rows.id(0), -1), m_data.entityOf.value(rows.id(1), -1)});
  }
  return rows.ok() ? QString() : rows.error();
}

int CopyMasters::root(int entity) {
  while (m_line[at(entity)] != entity) {
    m_line[at(entity)] = m_line[at(m_line[at(entity)])];
    entity = m_line[at(entity)];
  }
  return entity;
}

void CopyMasters::join(int a, int b) {
  if (a >= 0 && b >= 0 && !m_data.areDistinct(a, b)) {
    m_line[at(std::max(root(a), root(b)))] = std::min(root(a), root(b));
  }
}

void CopyMasters::drawLines() {
  m_line.resize(m_data.entities.size());
  QHash<int, int> firstOfFamily;
  for (int i = 0; i < static_cast<int>(m_line.size()); ++i) {
    m_line[at(i)] = i;
  }
  for (int i = 0; i < static_cast<int>(m_line.size()); ++i) {
    const int family = m_data.entity(i).family;
    if (family != 0) {
      join(firstOfFamily.contains(family) ? firstOfFamily.value(family) : i, i);
      firstOfFamily.insert(family, firstOfFamily.value(family, i));
    }
    join(i, m_data.entity(i).extends);
  }
  for (const Link& link : m_links) {
    const bool copies = m_data.flow(link.flow).copies() && link.from >= 0 && link.to >= 0 && link.states != 0;
    if (copies && !link.totals && m_data.entity(link.to).stated != Role::Master) {
      join(link.from, link.to);
      m_direct.insert({link.to, link.from});
    }
  }
  for (int i = 0; i < static_cast<int>(m_line.size()); ++i) {
    m_line[at(i)] = root(i);
  }
}

bool CopyMasters::mayMaster(int candidate, int entity) const {
  const Entity& master = m_data.entity(candidate);
  const Entity& copy = m_data.entity(entity);
  return candidate != entity && (master.states & copy.states) != 0 && !m_data.areDistinct(candidate, entity) &&
         m_scopes.meet(master.id, copy.id);
}

/// How near a possible master is: stated before presumed, national before others, then joined directly, of the same
/// agency, and at the higher level.
int CopyMasters::nearness(int candidate, int entity) const {
  const Entity& master = m_data.entity(candidate);
  const Database& home = m_data.database(master.database);
  const int place = m_data.entity(entity).database;
  const bool own = place >= 0 && home.agency == m_data.database(place).agency;
  return 1 + 2000 * (master.stated == Role::Master) + 1000 * (home.level == 1) +
         100 * m_direct.contains({entity, candidate}) + 10 * own + (home.level == 0 ? 0 : 5 - home.level);
}

/// What it extends where that is a master, else the nearest that may master it; -1 none.
int CopyMasters::masterOf(int entity, const ByLevel& candidates) const {
  const Entity& copy = m_data.entity(entity);
  if (copy.extends >= 0 && copy.extends != entity && m_data.entity(copy.extends).stated == Role::Master &&
      (m_data.entity(copy.extends).states & copy.states) != 0) {
    return copy.extends;
  }
  int best = -1;
  int bestScore = 0;
  for (const std::vector<int>& list : candidates) {
    for (std::size_t i = 0; i < std::min(list.size(), triedOfLevel); ++i) {
      const int score = mayMaster(list[i], entity) ? nearness(list[i], entity) : 0;
      if (score > bestScore) {
        bestScore = score;
        best = list[i];
      }
    }
  }
  return best;
}

std::vector<QUuid> CopyMasters::entitiesToRead() const {
  QSet<int> wanted;
  for (const MasterOf& pair : m_masters) {
    if (isCopy(m_data.entity(pair.entity).role)) {
      wanted << pair.entity << pair.master;
    }
  }
  std::vector<QUuid> result;
  for (const int entity : std::as_const(wanted)) {
    result.push_back(m_data.entity(entity).id);
  }
  return result;
}

void CopyMasters::compare(const AttributeBook& book) {
  noteReceived();
  for (MasterOf& pair : m_masters) {
    const Entity& copy = m_data.entity(pair.entity);
    if (isCopy(copy.role)) {
      pair.holds = holds(book, pair.entity, pair.master);
      if (copy.role == Role::Extension && !m_toldApart.contains(pair.entity)) {
        compareAttributes(book, pair.entity, pair.master);
      }
      findKey(book, pair.entity, pair.master);
    }
  }
  judgeLinks(book);
  CopyFeeds feeds(m_data, m_line, m_links);
  for (const MasterOf& pair : m_masters) {
    if (isCopy(m_data.entity(pair.entity).role)) {
      m_feeds.push_back(feeds.of(pair.entity, pair.master));
    }
  }
}

/// What flows bring into an extension is not its own. Where every flow into it lists its attributes, the rest is.
void CopyMasters::noteReceived() {
  QSet<int> whole;
  for (const Link& link : m_links) {
    const bool arrives = m_data.flow(link.flow).copies() && link.to >= 0 && link.from >= 0 && link.states != 0;
    if (arrives && !m_data.entity(link.from).identifier.isNull()) {
      const QUuid& key = m_data.entity(link.from).identifier;
      const auto sent = std::find_if(link.pairs.begin(), link.pairs.end(), [&](const auto& p) { return p.from == key; });
      if (sent != link.pairs.end() && !sent->to.isNull()) {
        m_landed.insert({link.to, key}, sent->to);
      }
    }
    if (!arrives || link.totals || m_data.entity(link.to).role != Role::Extension) {
      continue;
    }
    (link.explicitAttributes ? m_toldApart : whole).insert(link.to);
    for (const AttributePair& pair : link.pairs) {
      if (!pair.to.isNull()) {
        addInherited(link.to, pair.to, pair.from, m_data.entity(link.from).identifier);
      }
    }
  }
  m_toldApart.subtract(whole);
}

void CopyMasters::addInherited(int entity, const QUuid& attribute, const QUuid& source, const QUuid& key) {
  QSet<QUuid>& known = m_inheritedOf[entity];
  if (!known.contains(attribute)) {
    known.insert(attribute);
    m_inherited.push_back({entity, attribute, source});
  }
  if (!key.isNull() && source == key) {
    m_keyOf.insert(entity, attribute);
  }
}

bool CopyMasters::holds(const AttributeBook& book, int entity, int master) const {
  const Entity& copy = m_data.entity(entity);
  const Entity& source = m_data.entity(master);
  const std::vector<AttributeBook::Attribute>& own = book.of(copy.id);
  const std::vector<AttributeBook::Attribute>& theirs = book.of(source.id);
  if (m_direct.contains({entity, master}) || copy.extends == master || own.empty() || theirs.empty()) {
    return true;
  }
  const std::vector<AttributeBook::Match> matches = book.match(copy.id, source.id);
  return std::any_of(matches.begin(), matches.end(), [&](const AttributeBook::Match& match) {
    return own[at(match.left)].id != copy.identifier && theirs[at(match.right)].id != source.identifier &&
           !book.isHousekeeping(own[at(match.left)]);
  });
}

void CopyMasters::compareAttributes(const AttributeBook& book, int entity, int master) {
  const Entity& copy = m_data.entity(entity);
  const Entity& source = m_data.entity(master);
  if (book.of(copy.id).empty() || book.of(source.id).empty()) {
    return;
  }
  m_inheritedOf[entity]; // known now, even when nothing matches
  for (const AttributeBook::Match& match : book.match(copy.id, source.id)) {
    const AttributeBook::Attribute& attribute = book.of(copy.id)[at(match.left)];
    if (!book.isHousekeeping(attribute)) {
      addInherited(entity, attribute.id, book.of(source.id)[at(match.right)].id, source.identifier);
    }
  }
}

void CopyMasters::findKey(const AttributeBook& book, int entity, int master) {
  const Entity& copy = m_data.entity(entity);
  const Entity& source = m_data.entity(master);
  const int place = source.identifier.isNull() ? -1 : book.positionOf(source.id, source.identifier);
  if (place < 0 || book.of(copy.id).empty()) {
    return;
  }
  KeptKey kept{entity, source.identifier, m_landed.value({entity, source.identifier})};
  for (const AttributeBook::Match& match : book.match(copy.id, source.id)) {
    if (match.right == place && kept.attribute.isNull()) {
      kept.attribute = book.of(copy.id)[at(match.left)].id;
    }
  }
  m_keys.push_back(kept);
}

void CopyMasters::judgeLinks(const AttributeBook& book) {
  for (Link& link : m_links) {
    if (link.from >= 0) {
      link.foreign = foreign(book, link);
    }
  }
}

/// Whether a link carries data that its source holds for somebody else. An identifier alone is a reference, no data.
int CopyMasters::foreign(const AttributeBook& book, const Link& link) const {
  const Entity& source = m_data.entity(link.from);
  if (source.role == Role::Master || source.role == Role::Origin) {
    return 0;
  }
  if (source.role == Role::None) {
    return -1;
  }
  const QSet<QUuid> inherited = m_inheritedOf.value(link.from);
  const QUuid key = m_keyOf.value(link.from);
  const auto isKey = [&](const QUuid& attribute) { return attribute == source.identifier || attribute == key; };
  std::vector<QUuid> carried;
  for (const AttributePair& pair : link.pairs) {
    carried.push_back(pair.from);
  }
  if (carried.empty()) {
    for (const AttributeBook::Attribute& attribute : book.of(source.id)) {
      carried.push_back(attribute.id);
    }
  }
  if (source.role == Role::Copy) {
    return link.explicitAttributes && !carried.empty() && std::all_of(carried.begin(), carried.end(), isKey) ? 0 : 1;
  }
  if (carried.empty()) {
    return 1; // an extension told without attributes counts whole
  }
  if (!m_inheritedOf.contains(link.from)) {
    return -1; // nobody can say what is its own
  }
  return std::any_of(carried.begin(), carried.end(),
                     [&](const QUuid& a) { return inherited.contains(a) && !isKey(a); });
}

} // namespace khung::validators::lineage
