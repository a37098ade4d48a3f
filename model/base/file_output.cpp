// SPDX-License-Identifier: Apache-2.0
#include "model/base/file_output.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

namespace {

Failure unwritable(const QString& path, const QString& reason) {
  return Failure(Notice{u"file.unwritable"_s, {path, reason}, {path, 0, 0}, Notice::Level::Error});
}

} // namespace

bool isStream(const QString& path) {
  const QFileInfo there(path);
  return there.exists() && !there.isFile() && !there.isDir();
}

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
  if (isStream(path)) { // written to (/dev/stdout), never replaced
    QFile stream(path);
    const bool written = stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && stream.write(bytes) == bytes.size();
    return written ? Result<void>() : unwritable(path, stream.errorString());
  }
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) {
    return unwritable(path, file.errorString());
  }
  errno = 0; // of a disk that is full Qt says only "unknown error"
  if (file.write(bytes) != bytes.size() || !file.commit()) {
    return unwritable(path, errno != 0 ? qt_error_string(errno) : file.errorString());
  }
  return {};
}

} // namespace khung::model
