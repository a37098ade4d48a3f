// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"
#include "validators/analyses/conformance/attribute_shape.h"

#include <QUuid>

#include <vector>

namespace khung::model {
class Statement;
}

namespace khung::validators {

/// The shape in six columns of a row: datatype, length, precision, unit, required, code list.
AttributeShape shapeOf(const model::Statement& row, int firstColumn);

/// An attribute of an entity or of an exchange structure, with where it stands.
struct PlacedAttribute {
  QUuid id;
  QUuid entity;       ///< for an exchange attribute the one it is taken from, where that is known
  QUuid database;
  QUuid structure;    ///< of an exchange attribute
  int states = 0;
  AttributeShape shape;
};

/// An attribute, and what it must agree with: the exchange structure of a national or ministry database, failing that the
/// database itself.
struct ExchangePair {
  PlacedAttribute own;
  PlacedAttribute counterpart;
};

/// A flow between two databases, and what it carries.
struct CarriedFlow {
  QUuid flow;
  QUuid from;
  QUuid to;
  QUuid structure;
  int states = 0;
  QSet<QUuid> entities;    ///< at either end, a null id for one not found; empty: nothing is named
  QSet<QUuid> attributes;  ///< at either end; empty: whole entities
  bool carries(const PlacedAttribute& a, const PlacedAttribute& b) const;
};

/// Everything the conformance analysis reads of a model.
class ExchangeReader {
public:
  explicit ExchangeReader(AnalysisContext& context) : m_database(context.database) {}

  /// An empty text, or what went wrong.
  QString read();
  const std::vector<ExchangePair>& pairs() const { return m_pairs; }
  const CodeListBook& codeLists() const { return m_codeLists; }
  QString codeListName(const QUuid& list) const { return m_listNames.value(list); }
  /// Flows from one database into another, in the order of their ids.
  std::vector<const CarriedFlow*> flows(const QUuid& from, const QUuid& to) const;

private:
  void readAttributes();
  void readExchangeAttributes();
  void readCodeLists();
  void readFlows();
  void readPairs();
  void readCarriedPairs();
  void addPair(const QUuid& own, const QUuid& target);
  PlacedAttribute counterpartOf(const PlacedAttribute& own, const PlacedAttribute& target) const;
  bool binds(const QUuid& database) const { return m_binding.contains(database); }
  template <typename Row> void note(const Row& row);

  sqlite3* m_database;
  QString m_trouble;
  QHash<QUuid, PlacedAttribute> m_attributes;
  QHash<QUuid, std::vector<QUuid>> m_exchangeOf;   ///< attribute -> exchange attributes taken from it
  QSet<QUuid> m_binding;                           ///< national and ministry databases
  QHash<QUuid, int> m_level;
  CodeListBook m_codeLists;
  QHash<QUuid, QString> m_listNames;
  QHash<std::pair<QUuid, QUuid>, std::vector<CarriedFlow>> m_flows;
  std::vector<ExchangePair> m_pairs;
  QSet<std::pair<QUuid, QUuid>> m_known;
  QSet<std::pair<QUuid, QUuid>> m_structured;      ///< attribute and database, where an exchange structure spoke
};

} // namespace khung::validators
