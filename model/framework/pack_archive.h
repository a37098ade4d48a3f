// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"
#include "model/base/result.h"

namespace khung::model {

/// Suffix of a pack in one file: a ZIP with framework.yaml at its top, or in the only folder at its top.
inline constexpr char16_t packSuffix[] = u".khungpack";

/// Writes a pack's folder as one file; the same files give the same bytes.
Result<void> writePackArchive(const QString& folder, const QString& path);

/// Unpacks a pack below `target` as target/<name> and says that folder. The container is judged as that of a review package (no links, no paths that lead
/// out, no bombs) and within the limits of packs; what is wrong is told ("package.*", "pack.*") and nothing is unpacked then.
Result<QString> unpackPackArchive(const QString& path, const QString& target, Notices& notices);

/// Copies the files of a pack, and nothing else that lies there, to a folder that must not be there yet.
Result<void> copyPack(const QString& folder, const QString& target);

} // namespace khung::model
