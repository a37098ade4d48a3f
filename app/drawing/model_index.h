// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/wording.h"
#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

#include <QSet>

#include <optional>

namespace khung::app {

/// Reading side of a model in memory for drawings and documents: elements by identity and type, names, labels of
/// enumerations, agency and level. Keeps references to the model and the metamodel, which must outlive it.
class ModelIndex {
public:
  ModelIndex(const model::ModelData& data, const model::Metamodel& metamodel, QString language);

  const model::ModelData& data() const { return m_data; }
  const model::Metamodel& metamodel() const { return m_metamodel; }
  const QString& language() const { return m_words.language(); }

  const model::Element* element(const QUuid& id) const;
  /// In the order of their codes (folded, numbers by value), so that drawings do not depend on the order of storage.
  std::vector<const model::Element*> elementsOf(QStringView type) const;
  /// In the order of their positions.
  std::vector<const model::Element*> childrenOf(const QUuid& parent, QStringView type) const;

  /// Name, else code, else the label of the type.
  QString name(const model::Element& element) const;
  QString name(const QUuid& id) const;
  /// First target of a reference that exists, or nullptr.
  const model::Element* target(const model::Element& element, QStringView property) const;
  std::vector<const model::Element*> targets(const model::Element& element, QStringView property) const;
  /// Every end of a reference as readable text, unresolved ones as written, groups as "all units of ...".
  QStringList targetNames(const model::Element& element, QStringView property) const;

  /// A property as readable text: labels of enumerations, yes and no, names of references; empty when not stated.
  QString text(const model::Element& element, QStringView property) const;
  bool isTrue(const model::Element& element, QStringView property) const;
  std::optional<qint64> number(const model::Element& element, QStringView property) const;
  QString label(QStringView enumeration, QStringView value) const;
  QString typeLabel(QStringView type) const;
  QString typePlural(QStringView type) const;
  QString propertyLabel(QStringView type, QStringView property) const;

  /// Nearest ministry or province at or above an organisation, else the topmost; nullptr for nullptr.
  const model::Element* agencyOfOrganisation(const model::Element* organisation) const;
  /// Agency an element belongs to: of a database that of its manager, else its owner (not the Government), else who
  /// declares it; of a system that of its operator, else owner. May be nullptr.
  const model::Element* agencyOf(const model::Element& element) const;
  /// 1 national, 2 ministry and sector, 3 province, 4 unit, 5 outside the state.
  int levelOf(const model::Element& element) const;
  /// Whether the element belongs to the state asked for; an empty one is both. Retired elements are out.
  bool isIn(const model::Element& element, QStringView state) const;

private:
  const model::Element* organisationByCode(QStringView code) const;
  int levelOfOrganisation(const model::Element& organisation) const;

  const model::ModelData& m_data;
  const model::Metamodel& m_metamodel;
  Wording m_words;
  QHash<QUuid, const model::Element*> m_byId;
  mutable QHash<QString, std::vector<const model::Element*>> m_byType;
  mutable QSet<QString> m_sorted;   ///< types whose elements were asked for and so put in order
  QHash<QUuid, std::vector<const model::Element*>> m_children;
  QHash<QString, const model::Element*> m_organisations; ///< by code
};

/// Whether code a stands before code b: runs of digits by their value, letters without regard to case.
bool codeLess(QStringView a, QStringView b);

} // namespace khung::app
