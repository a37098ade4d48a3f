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
  qint64 textBytes = 64 << 20;     ///< of one value that the query makes or reads
  qint64 memoryBytes = qint64(2) << 30; ///< that SQLite takes more than before, and that all findings together hold
  int stepsBetween = 1000;         ///< of SQLite's machine, between two looks at the clock
};

/// The limits of a rule of a pack that does not come with the program: small enough that whatever it says ends within a few seconds, as no look at
/// the clock can end a single function, however long its texts.
RuleLimits strangersLimits(RuleLimits limits);

struct RuleResult {
  std::vector<Finding> findings;
  Reads reads;           ///< what the query depends on
  bool asksScopes = false; ///< by a function of the scope book
  bool cancelled = false; ///< nothing of it counts
  QString failure;       ///< empty when it ran; "limit.time 5000", "limit.rows ...", "limit.text", "limit.memory", "forbidden ATTACH" (what it may not do), "statements", or SQLite's message
  double milliseconds = 0;
};

/// Prepares and runs one rule under an authorizer that allows reading only, with limits of time and rows.
RuleResult runRule(sqlite3* database, const model::RuleSource& rule, const QVariantMap& parameters,
                   const RuleLimits& limits);

/// What a query names, told by preparing it under the same authorizer.
struct RuleShape {
  QStringList columns;
  QStringList parameters;
  QString failure;       ///< as of RuleResult
};
RuleShape ruleShape(sqlite3* database, const model::RuleSource& rule);

/// The fingerprint of a finding: first 32 hexadecimal digits of SHA-256 over slug, identities in column order and
/// discriminator.
QString fingerprint(const Finding& finding);

} // namespace khung::validators
