// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/files/package_readiness.h"
#include "model/framework/pack.h"
#include "validators/engine/compliance.h"
#include "validators/engine/finding.h"

#include <QCollator>
#include <QHash>
#include <QUuid>

#include <memory>
#include <vector>

namespace khung::app {

/// What is shown of a finding, in one language.
struct FindingWords {
  QString sentence;
  QString element;
  QString citation;
  QString folded;       ///< all of them and the rule's title, for searching
  int elementOrder = 0; ///< place of the element among those named, as a dictionary sorts them
};

/// An element that findings are about, as a dictionary sorts its name.
struct NamedSubject {
  QCollatorSortKey key;
  QUuid id;
};

/// A report with all that showing it asks for again and again. Made away from the window's thread and never changed after.
struct FindingSheet {
  std::shared_ptr<const validators::Report> report;
  std::shared_ptr<const model::Pack> pack; ///< that it was checked against
  QString language;
  std::vector<FindingWords> words;  ///< of the findings, then of the waived ones
  std::vector<NamedSubject> subjects; ///< of the findings, in the order of a dictionary
  QHash<QUuid, std::vector<int>> byElement; ///< places in the report's findings that name the element, worst first
  QHash<QUuid, validators::Severity> worst; ///< by element, of findings on it or on what it contains

  std::vector<validators::ArticleState> articles; ///< by article of the pack
  std::vector<LeftGroup> left;                    ///< before a package is clean

  /// A finding by its place in words.
  const validators::Finding& finding(int place) const;
  /// The waived finding at a place in words; null when it is not waived.
  const validators::WaivedFinding* waived(int place) const;
};

/// `before`, where there is one, is an earlier sheet of the same document: what is still so is taken from there and not worded again.
std::shared_ptr<const FindingSheet> makeFindingSheet(const model::Metamodel& metamodel, std::shared_ptr<const model::Pack> pack,
                                                     std::shared_ptr<const validators::Report> report, const QString& language,
                                                     const FindingSheet* before = nullptr);

} // namespace khung::app
