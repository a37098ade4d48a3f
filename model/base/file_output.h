// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace khung::model {

/// Whether a pipe or device stands there: nothing to wait for as for a file, and nothing to replace.
bool isStream(const QString& path);

/// Writes the whole file or leaves what was there: beside it first, then renamed over it; a pipe or device is written to. Error: file.unwritable (path, reason of the system), whose
/// place is the file.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

} // namespace khung::model
