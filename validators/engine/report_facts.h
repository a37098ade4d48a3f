// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check_database.h"
#include "validators/engine/check_step.h"
#include "validators/engine/labels.h"

#include <functional>

namespace khung::validators {

/// What a report tells beside findings: labels of the elements they name, what there was to check and what covers the
/// reference models. Keeps it from one report to the next and reads again only what was touched.
class ReportFacts {
public:
  /// Whether a part that is not up to date is to stay so for now, as it takes too long.
  using Waits = std::function<bool(const CheckStep&, const QString&)>;

  ReportFacts(CheckDatabase& database, const model::Pack& pack, const PartBook& book, bool withCoverage)
      : m_database(database), m_pack(pack), m_book(book), m_withCoverage(withCoverage) {}

  void touchAll();
  /// What derived tables or the document were touched.
  void touch(const QSet<QString>& touched);
  /// Labels that the changes, which touched this, may have made others.
  void forgetLabels(const model::ChangeSet& changes, const QSet<QString>& touched);
  /// To a report whose findings are known.
  void addTo(Report& report, const Waits& waits);

private:
  void read(CheckStep& step, const std::function<void()>& work);
  void readCoverageSheet();

  CheckDatabase& m_database;
  const model::Pack& m_pack;
  const PartBook& m_book;
  bool m_withCoverage;
  CheckStep m_overview;
  CheckStep m_coverage;
  Overview m_counts;
  std::shared_ptr<const CoverageSheet> m_cover;
  QHash<QUuid, ElementLabel> m_labels; ///< of what the last report names
};

} // namespace khung::validators
