// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"

#include "app/studio/workspace/workspace.h"
#include "validators/engine/check.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int Pause = 10; ///< milliseconds without an edit before a check begins

} // namespace

LiveFindings::LiveFindings(Workspace& workspace) : m_workspace(workspace), m_worker(new CheckWorker) {
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.setObjectName(u"findings"_s);
  m_thread.start(QThread::LowPriority);
  m_delay.setSingleShot(true);
  connect(&m_delay, &QTimer::timeout, this, [this] { start(); });
  connect(&workspace, &Workspace::documentReplaced, this, &LiveFindings::restart);
  connect(&workspace, &Workspace::languageChanged, this, &LiveFindings::reword);
  connect(&workspace, &Workspace::changed, this, [this](const model::ChangeSet& changes) {
    m_changes.join(changes);
    m_worker->want(++m_number);
    setBusy(true);
    m_delay.start(Pause);
  });
}

LiveFindings::~LiveFindings() {
  m_worker->want(++m_number);
  m_thread.quit();
  m_thread.wait();
}

void LiveFindings::restart() {
  if (!m_workspace.document()) {
    stop();
    return;
  }
  m_changes = {};
  m_changes.parts = QStringList{u"*"_s};
  m_worker->want(++m_number);
  setBusy(true);
  m_delay.start(0);
}

void LiveFindings::stop(std::unique_ptr<model::Document> closing) {
  m_delay.stop();
  m_worker->want(++m_number);
  QMetaObject::invokeMethod(m_worker, [worker = m_worker, document = std::shared_ptr<model::Document>(std::move(closing))]() mutable {
    worker->close();
    document.reset(); // removes the file
  });
  const std::shared_ptr<const FindingSheet> old = std::move(m_sheet);
  m_sheet.reset();
  m_trouble.reset();
  setBusy(false);
  Q_EMIT updated();
  dropLater(old);
}

void LiveFindings::dropLater(std::shared_ptr<const void> what) {
  QMetaObject::invokeMethod(m_worker, [held = std::move(what)]() mutable { held.reset(); });
}

void LiveFindings::start(const std::shared_ptr<const validators::Report>& known) {
  if (!m_workspace.document()) {
    return;
  }
  const CheckJob job{++m_number,
                     known ? model::ChangeSet() : std::exchange(m_changes, {}),
                     m_workspace.sharedMetamodel(),
                     m_workspace.pack(),
                     m_workspace.document()->workingFile(),
                     m_workspace.language(),
                     known};
  m_worker->want(job.number);
  if (job.file.isEmpty() && !known) {
    takeAtOnce(job);
    return;
  }
  QMetaObject::invokeMethod(m_worker, [this, job] {
    m_worker->run(job, [&](const CheckOutcome& outcome) {
      QMetaObject::invokeMethod(this, [this, number = job.number, outcome] {
        if (number == m_number) {
          take(outcome);
        }
      });
    });
  });
}

/// A document in memory is small, and no other connection can read it.
void LiveFindings::takeAtOnce(const CheckJob& job) {
  validators::CheckOptions options;
  options.coverage = true;
  auto report = validators::check(*m_workspace.document(), *job.pack, options);
  take(report ? CheckOutcome(makeFindingSheet(*job.metamodel, job.pack, std::make_shared<const validators::Report>(std::move(*report)), job.language))
              : CheckOutcome(model::Failure(report.error())));
}

void LiveFindings::take(const CheckOutcome& outcome) {
  m_trouble.reset();
  const std::shared_ptr<const FindingSheet> old = m_sheet;
  if (outcome) {
    m_sheet = *outcome;
  } else {
    m_trouble = outcome.error();
  }
  setBusy(outcome && !report()->pending.isEmpty());
  Q_EMIT updated();
  dropLater(old);
}

void LiveFindings::setBusy(bool busy) {
  if (m_busy != busy) {
    m_busy = busy;
    Q_EMIT busyChanged(busy);
  }
}

void LiveFindings::reword() {
  if (m_sheet && !m_busy) {
    setBusy(true);
    start(m_sheet->report);
  } else if (m_busy) {
    m_worker->want(++m_number);
    m_delay.start(0);
  }
}

std::vector<const validators::Finding*> LiveFindings::findingsOf(const QUuid& element) const {
  std::vector<const validators::Finding*> result;
  if (m_sheet) {
    for (const int place : m_sheet->byElement.value(element)) {
      result.push_back(&m_sheet->finding(place));
    }
  }
  return result;
}

std::optional<validators::Severity> LiveFindings::worstOf(const QUuid& element) const {
  if (m_sheet) {
    if (const auto found = m_sheet->worst.constFind(element); found != m_sheet->worst.constEnd()) {
      return *found;
    }
  }
  return std::nullopt;
}

validators::FindingText LiveFindings::text() const {
  return {m_workspace.metamodel(), *m_workspace.pack(), *report(), m_workspace.language()};
}

} // namespace khung::app
