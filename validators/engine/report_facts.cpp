// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/report_facts.h"

#include "validators/engine/coverage_sheet.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

void ReportFacts::touchAll() {
  m_overview.stale = m_coverage.stale = true;
  m_labels.clear();
}

void ReportFacts::touch(const QSet<QString>& touched) {
  m_overview.touch(touched);
  m_coverage.touch(touched);
}

/// A label holds the codes of what contains the element.
void ReportFacts::forgetLabels(const model::ChangeSet& changes, const QSet<QString>& touched) {
  QSet<QUuid> gone;
  for (const auto* ids : {&changes.added, &changes.changed, &changes.removed}) {
    gone.unite(QSet<QUuid>(ids->begin(), ids->end()));
  }
  if (!touched.contains(u"element.code"_s) && !touched.contains(u"element.parent"_s)) {
    for (const QUuid& id : std::as_const(gone)) {
      m_labels.remove(id);
    }
    return;
  }
  const auto isGone = [&](const QUuid& id) { return gone.contains(id); };
  m_labels.removeIf([&](std::pair<const QUuid&, ElementLabel&> label) {
    return isGone(label.first) || std::any_of(label.second.within.begin(), label.second.within.end(), isGone);
  });
}

void ReportFacts::read(CheckStep& step, const std::function<void()>& work) {
  QElapsedTimer clock;
  clock.start();
  const ReadRecorder recorder(m_database.handle());
  work();
  step.dependencies = m_book.dependencies(recorder.reads());
  step.stale = false;
  step.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void ReportFacts::readCoverageSheet() {
  auto made = std::make_shared<const CoverageSheet>(readCoverage(m_database.handle(), m_pack));
  m_cover = m_cover && *m_cover == *made ? m_cover : made;
}

void ReportFacts::addTo(Report& report, const Waits& waits) {
  validators::addLabels(m_database.connections(), report, m_labels);
  if (m_overview.stale && !waits(m_overview, u"overview"_s)) {
    read(m_overview, [this] { m_counts = readOverview(m_database.handle()); });
  }
  report.elementCounts = m_counts.elements;
  report.agencies = m_counts.agencies;
  if (m_withCoverage) {
    if (m_coverage.stale && !waits(m_coverage, u"reference-models"_s)) {
      read(m_coverage, [this] { readCoverageSheet(); });
    }
    report.coverage = m_cover;
  }
}

} // namespace khung::validators
