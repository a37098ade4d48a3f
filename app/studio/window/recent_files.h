// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace khung::app {

/// The files opened last, kept in the settings: pinned ones first, then newest first.
class RecentFiles {
public:
  struct File {
    QString path;
    bool pinned = false;
    bool missing = false; ///< not there now

    bool operator==(const File&) const = default;
  };

  static std::vector<File> list();
  /// Puts a file first; the oldest beyond twelve that are not pinned are forgotten.
  static void add(const QString& path);
  static void setPinned(const QString& path, bool pinned);
  static void remove(const QString& path);
};

} // namespace khung::app
