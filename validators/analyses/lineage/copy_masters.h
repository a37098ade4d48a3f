// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/lineage/copy_feeds.h"

#include <array>

namespace khung::validators::lineage {

/// The master of an entity's data, and whether the entity really holds some of them.
struct MasterOf {
  int entity = 0;
  int master = 0;
  int states = 0;
  bool holds = false;  ///< linked directly, or sharing an attribute that is no identifier
};

/// An attribute of an extension that belongs to its master.
struct Inherited {
  int entity = 0;
  QUuid attribute;
  QUuid masterAttribute;
};

/// Where a copy keeps its master's identifier; null when it has no such attribute.
struct KeptKey {
  int entity = 0;
  QUuid key;
  QUuid attribute;
};

/// Works out what role entities play by their flows, who masters them, which attributes of an extension are not its own,
/// and whether copies are kept in step.
class CopyMasters {
public:
  CopyMasters(sqlite3* connection, LineageData& data, const ScopeBook& scopes, std::vector<Link>& links)
      : m_connection(connection), m_data(data), m_scopes(scopes), m_links(links) {}

  /// Roles and masters. What went wrong, or empty.
  QString find();
  /// Entities whose attributes the rest needs beyond those of the links.
  std::vector<QUuid> entitiesToRead() const;
  /// Attributes of extensions, what links carry of others' data, and feeds.
  void compare(const AttributeBook& book);

  const std::vector<MasterOf>& masters() const { return m_masters; }
  const std::vector<CopyFeed>& feeds() const { return m_feeds; }
  const std::vector<Inherited>& inherited() const { return m_inherited; }
  const std::vector<KeptKey>& keys() const { return m_keys; }

private:
  using ByLevel = std::array<std::vector<int>, 5>;

  int root(int entity);
  void join(int a, int b);
  void workOutRoles();
  void drawLines();
  QString readDirect();
  int nearness(int candidate, int entity) const;
  int masterOf(int entity, const ByLevel& candidates) const;
  bool mayMaster(int candidate, int entity) const;
  bool holds(const AttributeBook& book, int entity, int master) const;
  void noteReceived();
  void addInherited(int entity, const QUuid& attribute, const QUuid& source, const QUuid& key);
  void compareAttributes(const AttributeBook& book, int entity, int master);
  void findKey(const AttributeBook& book, int entity, int master);
  void judgeLinks(const AttributeBook& book);
  int foreign(const AttributeBook& book, const Link& link) const;

  sqlite3* m_connection;
  LineageData& m_data;
  const ScopeBook& m_scopes;
  std::vector<Link>& m_links;
  std::vector<int> m_line;                    ///< union of entities that are one thing, by declaration or by copying
  QSet<std::pair<int, int>> m_direct;         ///< (copy, master) said to be the same without a go-between
  std::vector<MasterOf> m_masters;
  std::vector<Inherited> m_inherited;
  QHash<int, QSet<QUuid>> m_inheritedOf;
  QSet<int> m_toldApart;                      ///< extensions into which every flow lists its attributes
  QHash<int, QUuid> m_keyOf;                  ///< attribute of an extension that holds its master's identifier
  std::vector<CopyFeed> m_feeds;
  std::vector<KeptKey> m_keys;
  QHash<std::pair<int, QUuid>, QUuid> m_landed; ///< (copy, attribute sent) -> where flows put it
};

} // namespace khung::validators::lineage
