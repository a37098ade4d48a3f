// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

#include <QHash>
#include <QSet>

namespace khung::model {

/// What a rule's file says in a pack that changes a rule of its base (`amends: true`): only the keys it gives.
struct RuleAmendment {
  RuleSource rule;
  QSet<QString> given;
};

/// Joins what a pack's own files hold to what it has from its base. From an abstract base a pack may replace whatever it names anew; from a
/// framework (any base that is not abstract) it may only add, and make rules stricter: everything else becomes a notice ("pack.*").
class PackBuilder {
public:
  PackBuilder(Pack& pack, Notices& notices);

  /// The whole of framework.yaml.
  void framework(const QJsonObject& own, const QVariantMap& parameters, const Place& place);
  /// In reading order, parents before children.
  void node(ReferenceNode node, const Place& place);
  void value(PackValue value, const Place& place);
  void section(OutlineSection section, const Place& place);
  void dossier(const std::vector<DossierForm>& forms, const std::vector<DossierDiagram>& diagrams, const Place& place);
  void sources(const std::vector<PackSource>& sources, const Place& place);
  void rule(RuleSource rule);
  void amend(RuleAmendment amendment);
  void clause(Clause clause);

  /// Whether the base is a framework, which may only be made stricter.
  bool guarded() const { return m_guarded; }

private:
  template <typename Item> void keep(const std::vector<Item>& own, std::vector<Item>& items, const Place& place);
  void refuse(const QString& code, const QStringList& values, const Place& place);
  bool hasRoom(const Place& place);
  bool mayReplace(const QString& what, const QString& key, const Place& place);
  void mergeMap(const QString& key, const QJsonObject& base, QJsonObject& own, const Place& place);
  void mergeList(const QString& key, const QString& identity, QJsonObject& own, const Place& place);
  void mergeParameters(const QVariantMap& own);
  void makeStricter(const RuleAmendment& amendment, RuleSource& rule);
  void tightenParameters(const RuleAmendment& amendment, RuleSource& rule);

  Pack& m_pack;
  Notices& m_notices;
  bool m_guarded = false;
  bool m_full = false;
  QHash<QString, std::size_t> m_nodes;    ///< of the base, by code
  QHash<QString, std::size_t> m_values;   ///< by list and code
  QHash<QString, std::size_t> m_sections; ///< by place
  QHash<QString, std::size_t> m_rules;    ///< by slug
  QHash<QString, std::size_t> m_clauses;  ///< by article, clause and point
  QSet<QString> m_own;                    ///< slugs of the pack's own rules
};

} // namespace khung::model
