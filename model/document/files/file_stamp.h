// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace khung::model {

/// What a file was when it was last read or written, to tell whether somebody else has changed it since.
struct FileStamp {
  qint64 size = -1;      ///< -1: there was no file
  qint64 modified = 0;   ///< milliseconds since 1970, UTC
  QByteArray hash;       ///< of the contents

  static FileStamp of(const QString& path);
  /// Whether the file is still this one. Contents are read only when size is the same and time is not.
  bool matches(const QString& path) const;

  QJsonObject toJson() const;
  static FileStamp fromJson(const QJsonObject& object);
};

} // namespace khung::model
