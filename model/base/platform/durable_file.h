// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QString>

namespace khung::model {

/// Waits until the file's contents are on the disk.
Result<void> syncFile(const QString& path);

/// Puts `from` in the place of `to` (same folder) in one step, and waits until the folder says so on the disk. Whatever
/// happens, `to` is afterwards either wholly the old file or wholly the new one.
Result<void> replaceFile(const QString& from, const QString& to);

} // namespace khung::model
