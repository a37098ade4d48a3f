// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"
#include "validators/engine/live_check.h"

#include <QObject>

#include <atomic>
#include <functional>

namespace khung::app {

/// What to check: the working file of a document, and how to word what is found.
struct CheckJob {
  int number = 0;
  model::ChangeSet changes; ///< since the job before; those of a job that was left off are not forgotten
  std::shared_ptr<const model::Metamodel> metamodel;
  std::shared_ptr<const model::Pack> pack;
  QString file;
  QString language;
  std::shared_ptr<const validators::Report> known; ///< when set, only its words are wanted
};

using CheckOutcome = model::Result<std::shared_ptr<const FindingSheet>>;

/// Checks on a thread of its own, over a connection of its own. Only want() may be called from other threads.
class CheckWorker : public QObject {
  Q_OBJECT

public:
  /// Only the job of this number is wanted from now on; what runs for another leaves off soon.
  void want(int number) { m_wanted = number; }

  /// Hands over what it comes to as long as the job is wanted: where some steps take long, first a report in which these are pending, and
  /// perhaps a second one.
  void run(const CheckJob& job, const std::function<void(const CheckOutcome&)>& deliver);
  /// Lets go of the file.
  void close() {
    m_live.reset();
    m_sheet.reset();
  }

private:
  bool isWanted(int number) const { return m_wanted == number; }
  model::Result<void> open(const CheckJob& job);

  std::atomic<int> m_wanted = 0;
  int m_current = 0;  ///< number of the job that runs
  QString m_file;
  std::shared_ptr<const model::Pack> m_pack;
  std::unique_ptr<validators::LiveCheck> m_live;
  std::shared_ptr<const FindingSheet> m_sheet; ///< the last one
};

} // namespace khung::app
