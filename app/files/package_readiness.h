// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <vector>

namespace khung::app {

/// Something that stands between a model and a package without a fault, or that the appraisers will read in it.
struct LeftGroup {
  enum class Kind {
    Section,   ///< sections of the outline that are empty
    Diagram,   ///< sections that ask for a diagram which is not there
    Error,     ///< other errors, one group a rule
    Failed,    ///< rules that broke: nobody knows what they would have found
    Warning,   ///< one group a rule
    Waived,    ///< with the reason in the package
    Off        ///< rules switched off
  };

  Kind kind = Kind::Error;
  QString rule;             ///< of Error and Warning
  std::vector<int> places;  ///< in the report's findings; of Waived in its waived, of Failed and Off in its runs

  /// Whether a package with this is not clean.
  bool blocks() const { return kind <= Kind::Failed; }
};

/// What is left to do before the package of a model is clean, most urgent first: what the studio's package dialog and its
/// compliance tab tell.
std::vector<LeftGroup> leftForPackage(const model::Pack& pack, const validators::Report& report);

/// What a group is, with its number of places, in the reader's language: "Required sections that are empty (3)".
QString leftTitle(const LeftGroup& group, const model::Pack& pack, const QString& language);

/// How many things block a clean package.
int blockingCount(const std::vector<LeftGroup>& groups);

} // namespace khung::app
