// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"
#include "validators/engine/finding_text.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace khung::app {

class Workspace;

/// Keeps the findings of the open document up to date behind the window's back. The last report stays until the next one is there.
class LiveFindings : public QObject {
  Q_OBJECT

public:
  explicit LiveFindings(Workspace& workspace);
  ~LiveFindings() override;

  /// Null before the first check of a document has ended.
  const validators::Report* report() const { return m_report.get(); }
  /// Whether what is shown is older than the document.
  bool isBusy() const { return m_busy; }
  /// Findings that name the element as their subject or beside it, worst first.
  std::vector<const validators::Finding*> findingsOf(const QUuid& element) const;
  /// The worst severity among the findings whose subject is the element or stands in it; nothing when there are none.
  std::optional<validators::Severity> worstOf(const QUuid& element) const;
  /// Sentences in the workspace's language. Only while there is a report.
  validators::FindingText text() const;
  /// Checks everything again.
  void restart();
  /// Ends what runs and forgets the report.
  void stop();

Q_SIGNALS:
  void updated();
  void busyChanged(bool busy);

private:
  void check();
  void take(std::unique_ptr<validators::Report> report);

  Workspace& m_workspace;
  QTimer m_delay;
  std::unique_ptr<validators::Report> m_report;
  QHash<QUuid, std::vector<int>> m_byElement;            ///< places in the report's findings
  QHash<QUuid, validators::Severity> m_worst;
  bool m_busy = false;
};

} // namespace khung::app
