// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace khung::model {

inline constexpr char16_t settingsFile[] = u"khung.yaml";

/// Bounds of a text form; what is over them is left out with a notice.
struct TextLimits {
  int files = 100'000;
  int folders = 20; ///< one in another
  qint64 fileBytes = 64LL * 1024 * 1024;
  qint64 allBytes = 2048LL * 1024 * 1024;
};

/// One file of a text form: its path within the folder, and either where it is on the disk or what it holds.
struct TextFile {
  QString path;
  QString shown; ///< path for notices
  QString disk;
  QByteArray bytes;
};

/// The YAML files below a folder, sorted by path: no hidden ones, none over the limits, none that a link leads to
/// outside, none of a model of its own (a folder with another khung.yaml).
std::vector<TextFile> listTextFiles(const QString& folder, Notices& notices, const TextLimits& limits = {});

bool isYamlName(const QString& name);

} // namespace khung::model
