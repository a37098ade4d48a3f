// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/model_index.h"
#include "validators/engine/finding.h"

#include <QHash>
#include <QSet>

namespace khung::app {

/// What of a model belongs into the document of one architecture: the elements of its agency, and of the catalogues
/// that all share (groups of data, standards, legal documents) what those refer to.
class DocumentScope {
public:
  DocumentScope(const ModelIndex& index, const model::Element& architecture);

  const ModelIndex& index() const { return m_index; }
  const model::Element& architecture() const { return m_architecture; }
  const model::Element* agency() const { return m_agency; }
  std::vector<const model::Element*> elementsOf(QStringView type) const;
  /// What the architecture's own agency declares, whoever answers for it; contained elements with what contains them.
  std::vector<const model::Element*> declaredOf(QStringView type) const;
  /// Whether a finding is on what the architecture's agency answers for, or names it. Other architectures have documents of their own.
  bool isAbout(const validators::Finding& finding) const;
  /// A property for a table: dates by the day, numbers in groups of three, lengths of time in the document’s language.
  QString text(const model::Element& element, QStringView property) const;

  /// Numbers of the flows on the figure of sharing, once it is drawn.
  QHash<QUuid, QString> flowMarks;

private:
  bool isDeclared(const model::Element& element) const;
  bool belongs(const model::Element& element) const;

  const ModelIndex& m_index;
  const model::Element& m_architecture;
  const model::Element* m_agency = nullptr;
  QString m_agencyCode;
  QSet<QUuid> m_referred;
};

} // namespace khung::app
