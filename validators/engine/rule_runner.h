// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"
#include "validators/engine/reads.h"

#include <functional>

struct sqlite3;

namespace khung::validators {

struct RuleLimits {
  int milliseconds = 20'000;
  int rows = 100'000;
  std::function<bool()> cancelled; ///< asked while it runs; may be none
};

struct RuleResult {
  std::vector<Finding> findings;
  Reads reads;           ///< what the query depends on
  bool cancelled = false; ///< nothing of it counts
  QString failure;       ///< empty when it ran
  double milliseconds = 0;
};

/// Prepares and runs one rule under an authorizer that allows reading only, with limits of time and rows.
RuleResult runRule(sqlite3* database, const model::RuleSource& rule, const QVariantMap& parameters,
                   const RuleLimits& limits);

/// The fingerprint of a finding: first 32 hexadecimal digits of SHA-256 over slug, identities in column order and
/// discriminator.
QString fingerprint(const Finding& finding);

} // namespace khung::validators
