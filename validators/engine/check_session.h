// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"
#include "validators/engine/check_database.h"

#include <QElapsedTimer>

#include <atomic>
#include <optional>

namespace khung::validators {

/// A check that can go on: keeps what each analysis and rule read and found, and runs again only those that something
/// they read was touched of. Holds the state of one CheckDatabase; whoever owns it says what was touched.
class CheckSession {
public:
  CheckSession(CheckDatabase& database, const model::Pack& pack, CheckOptions options);

  /// Says what changed in the document since the last run.
  void touch(const model::ChangeSet& changes);
  /// Runs what has to run, all of it at first. What a cancelled run did not come to runs next time, and so does what, going
  /// by the last time, would not be through within `most` milliseconds of this run, where that is not negative.
  model::Result<Report> run(int most = -1);
  /// Runs all for a session that is used but once: its findings are given away, where a nation's would be kept twice.
  model::Result<Report> runOnce();
  bool wasCancelled() const { return m_cancelled; }
  /// Analyses and rules that the last run ran.
  const QStringList& ran() const { return m_ran; }

private:
  /// What is kept of an analysis or a rule.
  struct Step {
    QSet<QString> dependencies;
    bool stale = true;
    bool ran = false; ///< in this run
    double milliseconds = 0;
  };
  struct RuleStep : Step {
    RuleRun run;
    std::vector<Finding> findings;
  };

  void mark(const QSet<QString>& touched);
  void markDay();
  QString refreshStates();
  /// Of one lane, or all.
  QString runAnalyses(std::optional<Lane> lane);
  QString runAnalysis(const Analysis& analysis, Step& step);
  AnalysisRun runAgain(const Analysis& analysis, Step& step);
  void findDueRules();
  QString runInOrder();
  QString runSideBySide();
  void noteRan();
  bool runRule(std::size_t index, Lane lane);
  std::function<bool()> cancelledOn(Lane lane) const;
  bool goOn(const QString& name, int done);
  /// Whether a stale step is to wait; it is noted.
  bool waits(const Step& step, const QString& name);
  void noteSettings(const model::RuleSource& rule, RuleRun& run) const;
  void forgetLabels(const model::ChangeSet& changes, const QSet<QString>& touched);
  Report report();
  void addOverview(Report& report);
  void addCoverage(Report& report);

  CheckDatabase& m_database;
  const model::Pack& m_pack;
  CheckOptions m_options;
  PartBook m_book;
  QSet<QString> m_statesFrom;   ///< parts that element_states is made from
  bool m_statesStale = false;   ///< they were filled when the database was opened
  QDate m_day;
  std::vector<Step> m_analyses; ///< in the order of analyses()
  std::vector<RuleStep> m_rules; ///< in the order of the pack's
  std::vector<std::size_t> m_due; ///< rules that this run has to run
  Step m_overview;
  Step m_coverage;
  std::shared_ptr<const CoverageSheet> m_cover;
  std::vector<std::pair<QString, int>> m_counts;
  QStringList m_agencies;
  QHash<QUuid, ElementLabel> m_labels; ///< of findings so far
  QStringList m_ran;
  QStringList m_pending;
  int m_most = -1;
  QElapsedTimer m_since; ///< of this run
  bool m_once = false;
  std::atomic_bool m_cancelled = false;
};

} // namespace khung::validators
