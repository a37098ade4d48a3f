// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <array>

namespace khung::validators {

/// How many findings there are of each severity, and how many were waived.
struct FindingCounts {
  std::array<int, 3> bySeverity{}; ///< by Severity
  int waived = 0;

  int of(Severity severity) const { return bySeverity[static_cast<std::size_t>(severity)]; }
  int all() const { return bySeverity[0] + bySeverity[1] + bySeverity[2]; }
  FindingCounts& operator+=(const FindingCounts& other);
};

/// What a check says of one clause of the framework.
struct ClauseState {
  enum class State {
    Found,      ///< rules found something
    Clean,      ///< all its rules ran and found nothing
    Partial,    ///< nothing was found, but some of its rules did not run
    NotRun,     ///< none of its rules ran
    NoProgram,  ///< no program can check it; the clause says why
  };

  const model::Clause* clause = nullptr; ///< null: rules that rest on no clause
  State state = State::Clean;
  FindingCounts counts;
  QStringList rules;
};

struct ArticleState {
  QString article;             ///< number; empty for rules that rest on no clause
  std::vector<ClauseState> clauses;
  FindingCounts counts;        ///< each finding once, though several clauses name its rule

  /// Of the article as a whole: the worst of its clauses that a program checks.
  ClauseState::State state() const;
  QStringList rules() const;
};

/// A report by article and clause, in the order of the pack.
std::vector<ArticleState> complianceOf(const model::Pack& pack, const Report& report);

} // namespace khung::validators
