// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

#include <functional>
#include <memory>

namespace khung::validators {

/// What a pack adds to the pack it extends, and what it makes stricter there.
struct PackChanges {
  struct Raised {
    QString slug;
    QString before;
    QString after;
  };
  QStringList addedRules;           ///< slugs, by section
  std::vector<Raised> severities;
  std::vector<Raised> reasons;
  std::vector<Raised> parameters;   ///< slug.parameter
  QMap<QString, int> rows;          ///< new rows by list
  int nodes = 0;
  int sections = 0;
};
PackChanges changesOf(const model::Pack& pack, const model::Pack& base);

/// What was found of a pack that somebody wrote.
struct PackCheck {
  std::shared_ptr<const model::Pack> pack; ///< none where it cannot be read
  PackChanges changes;                     ///< against its base; all it has where there is none
  model::Notices notices;                  ///< "pack.*", with file and line
  int examples = 0;                        ///< that were run

  bool isSound() const { return pack && !model::hasErrors(notices); }
};

/// Reads a pack strictly and tries what it says: its files and keys, texts in both languages, citations, names, queries prepared and run
/// under the authorizer, and the examples of its own rules. Nothing of it is trusted: each step has its limits, and all together two minutes.
/// `goOn` is told what comes next (a slug) and may end it.
PackCheck checkPack(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& folder,
                    const std::function<bool(const QString& slug)>& goOn = {});

} // namespace khung::validators
