// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"
#include "validators/analyses/overlap/thing_matcher.h"

#include <QUuid>

#include <mutex>
#include <vector>

namespace khung::validators {

/// What the overlap analysis must know of an entity beside what the matcher compares.
struct EntityFacts {
  QUuid id;
  QUuid home;             ///< its database
  int level = 9;          ///< of its database: 1 national to 4 unit
  bool master = false;
  bool copy = false;
};

/// What tells whether two entities are to be compared at all, which is asked of millions of pairs.
struct EntityCoverage {
  quint32 scope = 0;      ///< entities of one scope number cover the same territory and records
  quint8 states = 0;
  bool aggregated = false;
};

/// Entities that count in some state, with their attributes put into a matcher. Numbers of the matcher's things are
/// indexes of facts.
class EntityReader {
public:
  EntityReader(AnalysisContext& context, ThingMatcher& matcher) : m_context(context), m_matcher(matcher) {}

  /// An empty text, or what went wrong. The caller's thread does something else, too, while another reads attributes.
  QString read(const std::function<QString()>& meanwhile);
  const std::vector<EntityFacts>& facts() const { return m_facts; }
  const EntityCoverage& coverage(quint32 entity) const { return m_coverage[entity]; }
  /// Whether two entities share a state, territory and records, and nobody declared them the same, distinct or one an extension of
  /// the other. Several threads may ask.
  bool mayOverlap(quint32 a, quint32 b);

private:
  QString readEntities();
  QString readGroups();
  QString readDeclared();
  void addAttributes(const AttributeRows& attributes);
  quint32 scopeOf(const QUuid& id);
  bool scopesMeet(quint32 a, quint32 b);
  bool declared(quint32 a, quint32 b) const;

  AnalysisContext& m_context;
  ThingMatcher& m_matcher;
  std::vector<EntityFacts> m_facts;
  std::vector<EntityCoverage> m_coverage;
  QHash<QUuid, quint32> m_index;
  QHash<QUuid, quint32> m_databases;
  QHash<QUuid, quint32> m_identifiers;    ///< attribute -> entity it tells records of apart
  QHash<QString, quint32> m_scopes;
  std::vector<QUuid> m_scopeOwner;        ///< an element that stands for each scope
  std::mutex m_meetGuard;
  QHash<quint64, bool> m_meet;
  QSet<std::pair<quint32, quint32>> m_declared;
};

} // namespace khung::validators
