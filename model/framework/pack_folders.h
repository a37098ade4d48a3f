// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::model {

/// A pack as its framework.yaml introduces it, nothing else of it read.
struct PackSummary {
  QString name;
  QString folder;
  QString version;
  QString status;
  QString base;       ///< name of the pack it extends, or empty
  Localised title;
  bool isAbstract = false;
  bool shipped = false; ///< comes with the program; others were installed by the user
};

/// Where the user's own packs are installed: KHUNG_PACKS, else khung/packs in the user's data folder.
QString userPacksFolder();

/// The folder of the pack with this name: of those that come with the program, else beside another pack's folder, else of the user's own. A pack that comes
/// with the program cannot be hidden by another of its name. Empty when there is none.
QString findPackFolder(const QString& name, const QString& besideFolder = {});

/// Whether a folder is that of a pack that comes with the program.
bool isShippedPack(const QString& folder);

/// All packs that come with the program, then the user's own, by name; those that cannot be read are left out.
std::vector<PackSummary> findPacks();

/// Small letters without accents, digits and hyphens, begun by a letter: what may name a pack, a folder and a rule alike.
bool isPackName(QStringView name);

} // namespace khung::model
