// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check.h"

#include "validators/engine/check_session.h"

#include <future>

namespace khung::validators {

model::Result<Report> check(const model::Document& document, const model::Pack& pack, const CheckOptions& options) {
  auto database = CheckDatabase::open(document, pack, options.tablesFrom);
  if (!database) {
    return model::Failure(database.error());
  }
  // With a connection of its own the check leaves the document's free, so its hash is made meanwhile.
  const auto policy = (*database)->ownsConnection() ? std::launch::async : std::launch::deferred;
  auto contentHash = std::async(policy, [&document] { return document.contentHash(); });
  auto report = CheckSession(**database, pack, options).runOnce();
  const auto hash = contentHash.get();
  if (report && hash) {
    report->modelHash = *hash;
  }
  return report;
}

} // namespace khung::validators
