// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check.h"

#include "validators/engine/check_session.h"

#include <future>

namespace khung::validators {

model::Result<Report> check(const model::Document& document, const model::Pack& pack, const CheckOptions& options) {
  // With a file the check has connections of its own, which leave the document's free: its hash is made meanwhile.
  const auto policy = document.workingFile().isEmpty() ? std::launch::deferred : std::launch::async;
  auto contentHash = std::async(policy, [&document] { return document.contentHash(); });
  auto database = CheckDatabase::open(document, pack, options.tablesFrom);
  if (!database) {
    return model::Failure(database.error());
  }
  auto report = CheckSession(**database, pack, options).runOnce();
  const auto hash = contentHash.get();
  if (report && hash) {
    report->modelHash = *hash;
  }
  return report;
}

} // namespace khung::validators
