// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/package.h"

namespace khung::model {

/// An entry as both its headers tell it.
struct ZipEntry {
  QString path;
  QByteArray rawName;
  qint64 packed = 0;
  qint64 unpacked = 0;
  qint64 offset = 0;  ///< of the local header
  qint64 end = 0;     ///< behind the data and its descriptor
  quint16 method = 0; ///< 0 stored, 8 deflated
  quint16 flags = 0;
  quint16 localExtra = 0; ///< length of the local header's extra field
  quint32 checksum = 0;

  bool isFolder() const { return path.endsWith(u'/'); }
};

/// The structure of a ZIP file, told from its bytes without unpacking any. Libraries repair and guess, each in its own
/// way, so that two programs can see different files in one container; here whatever leaves room for that is a fault.
/// Entries come in the order of the directory; those with faults are left out.
std::vector<ZipEntry> scanZip(QIODevice& device, const PackageLimits& limits, Notices& notices);

} // namespace khung::model
