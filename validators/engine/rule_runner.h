// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <QSet>

struct sqlite3;

namespace khung::validators {

struct RuleLimits {
  int milliseconds = 20'000;
  int rows = 100'000;
};

struct RuleResult {
  std::vector<Finding> findings;
  QStringList reads;     ///< tables and views that the query reads, sorted: what it depends on
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
