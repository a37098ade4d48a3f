// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"

#include "app/studio/workspace/workspace.h"
#include "validators/engine/check.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

LiveFindings::LiveFindings(Workspace& workspace) : m_workspace(workspace) {
  m_delay.setSingleShot(true);
  m_delay.setInterval(300);
  connect(&m_delay, &QTimer::timeout, this, &LiveFindings::check);
  connect(&workspace, &Workspace::documentReplaced, this, &LiveFindings::restart);
  connect(&workspace, &Workspace::changed, this, [this] { m_delay.start(); });
}

LiveFindings::~LiveFindings() = default;

void LiveFindings::restart() {
  if (m_workspace.document()) {
    m_delay.start(0);
  } else {
    stop();
  }
}

void LiveFindings::stop() {
  m_delay.stop();
  m_report.reset();
  m_byElement.clear();
  m_worst.clear();
  Q_EMIT updated();
}

void LiveFindings::check() {
  if (auto report = validators::check(*m_workspace.document(), *m_workspace.pack())) {
    take(std::make_unique<validators::Report>(std::move(*report)));
  }
}

void LiveFindings::take(std::unique_ptr<validators::Report> report) {
  m_report = std::move(report);
  m_byElement.clear();
  m_worst.clear();
  for (std::size_t i = 0; i < m_report->findings.size(); ++i) {
    const validators::Finding& finding = m_report->findings[i];
    m_byElement[finding.subject].push_back(static_cast<int>(i));
    for (const validators::Related& related : finding.related) {
      m_byElement[related.id].push_back(static_cast<int>(i));
    }
    const auto worst = m_worst.constFind(finding.subject);
    if (worst == m_worst.constEnd() || *worst < finding.severity) {
      m_worst.insert(finding.subject, finding.severity);
    }
  }
  Q_EMIT updated();
}

std::vector<const validators::Finding*> LiveFindings::findingsOf(const QUuid& element) const {
  std::vector<const validators::Finding*> result;
  for (const int place : m_byElement.value(element)) {
    result.push_back(&m_report->findings[static_cast<std::size_t>(place)]);
  }
  return result;
}

std::optional<validators::Severity> LiveFindings::worstOf(const QUuid& element) const {
  const auto found = m_worst.constFind(element);
  return found == m_worst.constEnd() ? std::nullopt : std::optional(*found);
}

validators::FindingText LiveFindings::text() const {
  return {m_workspace.metamodel(), *m_workspace.pack(), *m_report, m_workspace.language()};
}

} // namespace khung::app
