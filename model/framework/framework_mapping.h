// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/framework/pack.h"

#include <QMap>

namespace khung::model {

/// One way in which elements laid out by one framework go to another's reference model.
struct MappingRule {
  QString code;
  QStringList types;                   ///< empty: all
  QStringList nodes;                   ///< of the earlier framework; empty: whatever it is mapped to
  QMap<QString, QStringList> where;    ///< property -> values
  QString target;                      ///< node of the new framework; empty: it is no component there
  QStringList alternatives;
  QStringList also;                    ///< further nodes it is related to
  bool certain = false;
  bool requirement = false;            ///< asked of the element, no place for it
  bool fallback = false;               ///< only where no other rule holds
  Localised why;
};

/// What the rules say of one element.
struct MappingDecision {
  enum class Verdict { Already, Certain, ToDecide, None };
  Verdict verdict = Verdict::None;
  QStringList present;                 ///< nodes of the earlier framework, as written
  QString target;
  QStringList alternatives;
  QStringList also;
  std::vector<const MappingRule*> rules; ///< in the order of the file
};

/// How a framework takes over architectures made for another: `mappings-from/<other>.yaml` in its pack. Knows nothing of documents.
class FrameworkMapping {
public:
  /// The notice "mapping.none" where the pack has no such file.
  static Result<FrameworkMapping> load(const Pack& pack, const QString& from, Notices& notices);

  const QString& from() const { return m_from; }
  const QStringList& types() const { return m_types; }
  const Localised& basis() const { return m_basis; }
  /// `nodes`: all that the element is mapped to; those that the new framework has are taken as they are.
  MappingDecision decide(const Element& element, const QStringList& nodes) const;
  bool isTarget(const QString& node) const { return m_targets.contains(node); }

private:
  bool read(const YamlNode& root, const QString& path, Notices& notices);
  void readRule(const YamlNode& node, const QString& path, Notices& notices);
  const MappingRule* ruleFor(const Element& element, const QString& node) const;
  void choose(MappingDecision& decision) const;

  QString m_from;
  QStringList m_types;
  Localised m_basis;
  std::vector<MappingRule> m_rules;
  QSet<QString> m_targets;             ///< nodes of the pack
};

} // namespace khung::model
