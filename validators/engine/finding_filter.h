// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"

struct sqlite3;

namespace khung::validators {

/// Slug of the rule whose findings the filter makes itself.
inline const QString staleWaiver = QStringLiteral("stale-waiver");

/// What happens to findings after the rules: special rules silence general ones, stated reasons and planned work lower
/// or silence, waivers and the baseline set aside, and waivers that match nothing become findings.
class FindingFilter {
public:
  FindingFilter(sqlite3* database, const model::Pack& pack, const CheckOptions& options);

  /// Fills findings, waived and baselined of the report, whose runs are known.
  void apply(std::vector<Finding> findings, Report& report);

private:
  struct Waiver {
    WaiverFacts facts;
    QString finding;
    QUuid element;
    QString rule;
    bool used = false;
    bool undecided = false; ///< says that it is accepted, without a decision of the appraisers
  };

  void readReasons();
  void readTasks();
  void readWaivers();
  void noteStaleBaseline(const std::vector<Finding>& findings, Report& report) const;
  std::vector<Finding> withoutGeneral(std::vector<Finding> findings) const;
  /// True when a reason stated on the subject silences the finding; may lower its severity instead.
  bool reasoned(Finding& finding, QString& text) const;
  void lowerPlanned(Finding& finding) const;
  /// The waiver that sets the finding aside; null when there is none. One that was rejected is noted in the report then.
  Waiver* waiverOf(const Finding& finding, Report& report);
  bool valid(const Waiver& waiver) const;
  void addStaleWaivers(Report& report);
  QString staleness(const Waiver& waiver, const Report& report) const;

  sqlite3* m_database;
  const model::Pack& m_pack;
  const CheckOptions& m_options;
  QDate m_today;
  QHash<std::pair<QUuid, QString>, QString> m_reasons;
  QSet<QUuid> m_planned;      ///< elements that are as_is only and covered by a task with lead and time
  std::vector<Waiver> m_waivers;
};

} // namespace khung::validators
