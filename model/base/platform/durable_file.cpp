// SPDX-License-Identifier: Apache-2.0
#include "model/base/platform/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#endif

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Failure failure(const QString& path) {
  return Failure(Notice{u"file.unwritable"_s, {path, qt_error_string()}, {}});
}

#ifdef Q_OS_WIN

bool syncOpened(QFile& file) {
  return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())));
}

bool renameOver(const QString& from, const QString& to) {
  const auto wide = [](const QString& path) { return QDir::toNativeSeparators(path).toStdWString(); };
  return MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
}

void syncFolder(const QString&) {} // MOVEFILE_WRITE_THROUGH has done it

#else

bool syncOpened(QFile& file) {
  return ::fsync(file.handle()) == 0;
}

bool renameOver(const QString& from, const QString& to) {
  return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

void syncFolder(const QString& path) {
  // The file is in place already; some network file systems cannot sync a folder, which is no reason to report failure.
  const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
}

#endif

} // namespace

Result<void> syncFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !syncOpened(file)) {
    return failure(path);
  }
  return {};
}

Result<void> replaceFile(const QString& from, const QString& to) {
  if (!renameOver(from, to)) {
    return failure(to);
  }
  syncFolder(QFileInfo(to).absolutePath());
  return {};
}

} // namespace khung::model
