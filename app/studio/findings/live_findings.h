// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/check_worker.h"
#include "app/studio/findings/finding_sheet.h"
#include "validators/engine/finding_text.h"

#include <QObject>
#include <QThread>
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
  const validators::Report* report() const { return m_sheet ? m_sheet->report.get() : nullptr; }
  /// The report with its words and indexes; null as long as the report is. May be kept: a later one is another.
  const std::shared_ptr<const FindingSheet>& sheet() const { return m_sheet; }
  /// Why the last check came to no report, if so.
  const std::optional<model::Notice>& trouble() const { return m_trouble; }
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
  /// Ends what runs, forgets the report and lets go of the document's file, then of the document that is given: away from the window's thread, as both
  /// may take a while.
  void stop(std::unique_ptr<model::Document> closing = {});
  /// Lets go of something away from the window's thread: what has been made of a large model takes longer to take apart than a window may stand still.
  void dropLater(std::shared_ptr<const void> what);

Q_SIGNALS:
  void updated();
  void busyChanged(bool busy);

private:
  void start(const std::shared_ptr<const validators::Report>& known = {});
  void takeAtOnce(const CheckJob& job);
  void take(const CheckOutcome& outcome);
  void setBusy(bool busy);
  void reword();

  Workspace& m_workspace;
  QTimer m_delay;
  QThread m_thread;
  CheckWorker* m_worker;  ///< lives on the thread
  int m_number = 0;       ///< of the newest job
  model::ChangeSet m_changes; ///< since the last job
  std::shared_ptr<const FindingSheet> m_sheet;
  std::optional<model::Notice> m_trouble;
  bool m_busy = false;
};

} // namespace khung::app
