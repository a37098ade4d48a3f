// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

namespace khung::model {

/// What a pack may cost to read. A pack is text that people wrote; one beyond these bounds is not.
struct PackLimits {
  int files = 5'000;
  qint64 fileBytes = 4 * 1024 * 1024;
  qint64 totalBytes = 16 * 1024 * 1024;
  std::size_t rows = 100'000; ///< values of lists and reference nodes, those of its base included
};

/// Looks through the files of a pack's folder for what the reader would pass over: keys and files that mean nothing, links, names
/// that do not last, values that are none. Everything becomes a notice ("pack.*") with file and line.
void checkPackFiles(const QString& folder, const PackLimits& limits, Notices& notices);

/// Whether a pack may be read at all: number and size of its files, no links or devices among them. The first that is wrong is told.
bool isPackReadable(const QString& folder, const PackLimits& limits, Notices& notices);

} // namespace khung::model
