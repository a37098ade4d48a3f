// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/lineage/attribute_book.h"
#include "validators/analyses/lineage/lineage_data.h"
#include "validators/engine/scope.h"

namespace khung::validators::lineage {

/// An attribute a flow carries and where it lands; a null target is not known at the receiving end.
struct AttributePair {
  QUuid from;
  QUuid to;
};

/// One entity that a flow carries, or a flow that names none.
struct Link {
  int flow = 0;
  int item = -1;
  int from = -1;              ///< entity at the sending end
  int to = -1;                ///< entity at the receiving end
  int fromDatabase = -1;
  int toDatabase = -1;
  int states = 0;
  bool totals = false;        ///< only totals or anonymised data arrive
  bool explicitAttributes = false;
  bool whole = false;         ///< the whole entity, attributes not told apart
  int foreign = -1;           ///< 1 it carries data that its source neither masters nor originates, 0 not, -1 unknown
  std::vector<AttributePair> pairs;
};

/// What a flow names and one of its ends does not have.
struct FlowGap {
  int flow = 0;
  QUuid item;
  const char* part = "";      ///< from to entity target attribute territory records
  QUuid element;
  QString text;
};

/// Finds for each flow which entity goes where, which attributes go with it, and what an end lacks.
class FlowLinks {
public:
  FlowLinks(LineageData& data, AttributeBook& book, const ScopeBook& scopes)
      : m_data(data), m_book(book), m_scopes(scopes) {}

  /// Links without attributes; then the entities whose attributes pairing needs.
  void build();
  std::vector<QUuid> entitiesToRead() const;
  /// Ends that only attributes tell, pairs of attributes, and the gaps of the scope carried.
  void pair();

  std::vector<Link>& links() { return m_links; }
  const std::vector<Link>& links() const { return m_links; }
  const std::vector<FlowGap>& gaps() const { return m_gaps; }

private:
  void addItem(int flow, int item);
  int sentEntity(const Flow& flow, const Item& item);
  int bestIn(int database, int entity, int states) const;
  int alikeIn(int database, int entity) const;
  int likeness(int candidate, int entity) const;
  bool wantsTarget(const Flow& flow, const Link& link) const;
  void pairAttributes(Link& link);
  void noteExcess(const Link& link, const Item& item);
  void noteScope(const Flow& flow, const Link& link, const Item& item);
  const QString& foldedName(int entity) const;

  LineageData& m_data;
  AttributeBook& m_book;
  const ScopeBook& m_scopes;
  std::vector<Link> m_links;
  std::vector<FlowGap> m_gaps;
  mutable QHash<int, QString> m_foldedNames;
};

} // namespace khung::validators::lineage
