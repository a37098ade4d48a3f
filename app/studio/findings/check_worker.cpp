// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/check_worker.h"

namespace khung::app {

void CheckWorker::run(const CheckJob& job, const std::function<void(const CheckOutcome&)>& deliver) {
  const auto sheetOf = [&](std::shared_ptr<const validators::Report> report) {
    m_sheet = makeFindingSheet(*job.metamodel, job.pack, std::move(report), job.language, m_sheet.get());
    return m_sheet;
  };
  if (job.known) {
    deliver(sheetOf(job.known));
    return;
  }
  m_current = job.number;
  if (const auto opened = open(job); !opened) {
    deliver(model::Failure(opened.error()));
    return;
  }
  auto report = m_live->quick(job.changes); // also when no longer wanted: the changes must be known
  for (bool first = true; isWanted(job.number); first = false) {
    const bool more = report && !report->pending.isEmpty();
    if (first || !more || !m_live->ran().isEmpty()) {
      deliver(report ? CheckOutcome(sheetOf(std::make_shared<const validators::Report>(std::move(*report)))) : CheckOutcome(model::Failure(report.error())));
    }
    if (!more) {
      return;
    }
    report = first ? m_live->quick({}, validators::LiveCheck::soon) : m_live->update();
  }
}

model::Result<void> CheckWorker::open(const CheckJob& job) {
  if (m_live && m_file == job.file && m_pack == job.pack) {
    return {};
  }
  m_live.reset();
  validators::CheckOptions options;
  options.coverage = true;
  options.cancelled = [this] { return !isWanted(m_current); };
  auto opened = validators::LiveCheck::open(job.metamodel, job.pack, job.file, options);
  if (!opened) {
    return model::Failure(opened.error());
  }
  m_live = std::move(*opened);
  m_file = job.file;
  m_pack = job.pack;
  return {};
}

} // namespace khung::app
