// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QSet>

namespace khung::app {

enum class ProblemGrouping { Severity, Rule, Article, Element, Agency };

/// Which findings are listed.
struct ProblemFilter {
  QStringList words;                           ///< folded; all of them must stand in a finding
  QSet<validators::Severity> hidden;
  QSet<QString> rules;                         ///< only findings of these; none: of all
  std::optional<QSet<QUuid>> elements;         ///< only findings that name one of these, or whose subject stands in one
};

/// A heading of the list and what stands below it.
struct ProblemGroup {
  enum class Kind { Findings, Waived, NotRun };

  Kind kind = Kind::Findings;
  QString key;            ///< stays the same from report to report
  QString title;
  std::vector<int> rows;  ///< places in the sheet's words; for NotRun in the report's runs
};

struct ProblemList {
  const FindingSheet& sheet;
  const model::Pack& pack;
  ProblemGrouping grouping = ProblemGrouping::Severity;
  ProblemFilter filter;
  QHash<QString, QString> agencies = {}; ///< name and code by code, as far as known
};

/// Groups in the order they are shown: what was found, then what was waived, then the rules that did not run.
std::vector<ProblemGroup> groupProblems(const ProblemList& list);

} // namespace khung::app
