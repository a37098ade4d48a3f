// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/packs/pack_check.h"

#include <QTemporaryDir>

namespace khung::app {

/// A pack that somebody wants to install, unpacked and checked; what is shown of it is what is installed.
struct PackReview {
  validators::PackCheck check;
  QString folder;                          ///< that was checked
  QString installedVersion;                ///< of a pack of this name that is there already; empty when none is
  std::shared_ptr<QTemporaryDir> unpacked; ///< of a file; none for a folder

  bool mayBeInstalled() const { return check.isSound(); }
};

/// Unpacks and checks a pack: a .khungpack file or a folder. What speaks against it is among the notices of the check.
PackReview reviewPack(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path,
                      const std::function<bool(const QString& slug)>& goOn = {});

/// Copies a pack that may be installed to the user's packs, in place of an older one of its name.
model::Result<QString> installPack(const PackReview& review);

} // namespace khung::app
