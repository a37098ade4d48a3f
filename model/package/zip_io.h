// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/package.h"
#include "model/package/zip_layout.h"

#include <memory>

namespace khung::model {

/// Unpacks entries of a scanned container, one at a time. Refers to the device, which must outlive it.
class ZipReader {
public:
  /// `entries` as scanZip gave them without fault; fails when libzip sees anything else.
  static Result<ZipReader> open(QIODevice& device, const std::vector<ZipEntry>& entries);

  /// The bytes of the entry with this index, with length and checksum verified.
  Result<QByteArray> read(size_t index);

private:
  struct Archive;
  explicit ZipReader(std::shared_ptr<Archive> archive);

  std::shared_ptr<Archive> m_archive;
};

/// A container with fixed times and modes, entries in the order given; `mimetype` is stored, the rest deflated, or
/// stored where it would unpack at a ratio that readers refuse.
Result<QByteArray> zipBytes(const std::vector<PackageFile>& files);

} // namespace khung::model
