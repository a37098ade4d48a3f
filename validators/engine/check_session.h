// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"
#include "validators/engine/check_database.h"
#include "validators/engine/check_step.h"
#include "validators/engine/report_facts.h"

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
  /// Runs what has to run, all of it at first. What a cancelled run did not come to runs next time. Where `most` is not negative, so does what, going by
  /// the last time, would not be through when a report within so many milliseconds has to be begun, and what depends on that.
  model::Result<Report> run(int most = -1);
  /// Runs all for a session that is used but once: its findings are given away, where a nation's would be kept twice.
  model::Result<Report> runOnce();
  bool wasCancelled() const { return m_cancelled; }
  /// Analyses and rules that the last run ran.
  const QStringList& ran() const { return m_ran; }

private:
  struct Step : CheckStep {
    bool ran = false; ///< in this run
  };
  struct AnalysisStep : Step {
    QHash<QString, quint64> contents; ///< of its tables after it ran for a second time
  };
  struct RuleStep : Step {
    RuleRun run;
    std::vector<Finding> findings;
  };

  void mark(const QSet<QString>& touched);
  void noteChanged(const model::ChangeSet& changes, const QSet<QString>& touched);
  void markDay();
  QString refreshStates();
  /// Of one lane, or all.
  QString runAnalyses(std::optional<Lane> lane);
  QString runAnalysis(const Analysis& analysis, AnalysisStep& step);
  AnalysisRun runAgain(const Analysis& analysis, AnalysisStep& step);
  void unsettle(const Analysis& analysis);
  void findDueRules();
  void keepQuickRules();
  QString runInOrder();
  QString runSideBySide();
  void noteRan();
  bool runRule(std::size_t index, Lane lane);
  std::function<bool()> cancelledOn(Lane lane) const;
  bool goOn(const QString& name, int done);
  /// Whether a stale step is to wait; it is noted.
  bool waits(const CheckStep& step, const QString& name);
  void noteSettings(const model::RuleSource& rule, RuleRun& run) const;
  Report report();

  CheckDatabase& m_database;
  const model::Pack& m_pack;
  CheckOptions m_options;
  PartBook m_book;
  QSet<QString> m_statesFrom;   ///< parts that element_states is made from
  bool m_statesStale = false;   ///< they were filled when the database was opened
  std::optional<QSet<QUuid>> m_changed = QSet<QUuid>(); ///< elements touched since they were brought up to date; nothing for any
  QDate m_day;
  std::vector<AnalysisStep> m_analyses; ///< in the order of analyses()
  std::vector<RuleStep> m_rules; ///< in the order of the pack's
  std::vector<std::size_t> m_due; ///< rules that this run has to run
  std::vector<std::size_t> m_unsorted; ///< rules whose findings are in the order of their rows
  ReportFacts m_facts;
  QStringList m_ran;
  QStringList m_pending;
  int m_most = -1;
  QElapsedTimer m_since;       ///< of this run
  double m_planned = 0;        ///< milliseconds of rules that are to run in it
  double m_closing = 0;        ///< milliseconds that its report took last time
  QSet<QString> m_unsettled;   ///< what analyses make that wait, and what they may change
  bool m_once = false;
  std::atomic_bool m_cancelled = false;
};

} // namespace khung::validators
