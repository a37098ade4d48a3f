// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"
#include "validators/engine/check_database.h"

namespace khung::validators {

/// A check that can go on: keeps what each analysis and rule read and found, and runs again only those that something
/// they read was touched of. Holds the state of one CheckDatabase; whoever owns it says what was touched.
class CheckSession {
public:
  CheckSession(CheckDatabase& database, const model::Pack& pack, CheckOptions options);

  /// Says what changed in the document since the last run, as ChangeSet::parts.
  void touch(const QStringList& parts);
  /// Runs what has to run, all of it at first. What a cancelled run did not come to runs next time.
  model::Result<Report> run();
  bool wasCancelled() const { return m_cancelled; }
  /// Analyses and rules that the last run ran.
  const QStringList& ran() const { return m_ran; }

private:
  /// What is kept of an analysis or a rule.
  struct Step {
    QSet<QString> dependencies;
    bool stale = true;
    double milliseconds = 0;
  };
  struct RuleStep : Step {
    RuleRun run;
    std::vector<Finding> findings;
  };

  void mark(const QSet<QString>& touched);
  void markDay();
  QString refreshStates();
  QString runAnalyses();
  QString runAnalysis(const Analysis& analysis, Step& step);
  void runRules();
  void runRule(const model::RuleSource& rule, RuleStep& step);
  bool goOn(const QString& name, int done);
  Report report() const;

  CheckDatabase& m_database;
  const model::Pack& m_pack;
  CheckOptions m_options;
  PartBook m_book;
  QSet<QString> m_statesFrom;   ///< parts that element_states is made from
  bool m_statesStale = false;   ///< they were filled when the database was opened
  QDate m_day;
  std::vector<Step> m_analyses; ///< in the order of analyses()
  std::vector<RuleStep> m_rules; ///< in the order of the pack's
  QStringList m_ran;
  bool m_cancelled = false;
};

} // namespace khung::validators
