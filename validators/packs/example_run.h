// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"

#include <memory>

namespace khung::validators {

/// The day that examples are run on, so that what they expect of terms and ends never changes.
inline QDate exampleDay() { return QDate(2026, 11, 23); }

/// What a rule found in an example and what its file expects, in lines that can be compared: "error SUBJECT [RELATED, ...]".
struct ExampleRun {
  QStringList found;
  QStringList expected;
  model::Notices notices; ///< of reading the example's model
  QString failedRule;     ///< of the rules that had to run
  QString failure;        ///< why it failed (RuleRun::why)

  bool asExpected() const { return failure.isEmpty() && !model::hasErrors(notices) && found == expected; }
};

/// Runs one example of a rule with the pack that holds the rule, and with all rules that could silence it.
ExampleRun runExample(const std::shared_ptr<const model::Metamodel>& metamodel, const model::Pack& pack, const model::RuleSource& rule,
                      const model::RuleExample& example);

} // namespace khung::validators
