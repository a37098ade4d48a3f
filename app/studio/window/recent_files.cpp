// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int most = 12;
using File = RecentFiles::File;

std::vector<File> read() {
  std::vector<File> files;
  QSettings settings;
  const int count = settings.beginReadArray(u"recent"_s);
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    const QString path = settings.value(u"path"_s).toString();
    files.push_back({path, settings.value(u"pinned"_s).toBool(), !QFileInfo::exists(path)});
  }
  return files;
}

void write(const std::vector<File>& files) {
  QSettings settings;
  settings.remove(u"recent"_s);
  settings.beginWriteArray(u"recent"_s, static_cast<int>(files.size()));
  for (std::size_t i = 0; i < files.size(); ++i) {
    settings.setArrayIndex(static_cast<int>(i));
    settings.setValue(u"path"_s, files[i].path);
    settings.setValue(u"pinned"_s, files[i].pinned);
  }
  settings.endArray();
}

auto find(std::vector<File>& files, const QString& path) {
  return std::find_if(files.begin(), files.end(), [&](const File& file) { return file.path == path; });
}

} // namespace

std::vector<File> RecentFiles::list() {
  std::vector<File> files = read();
  std::stable_partition(files.begin(), files.end(), [](const File& file) { return file.pinned; });
  return files;
}

void RecentFiles::add(const QString& path) {
  const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  std::vector<File> files = read();
  File added{whole, false, false};
  if (const auto known = find(files, whole); known != files.end()) {
    added.pinned = known->pinned;
    files.erase(known);
  }
  files.insert(files.begin(), added);
  int loose = 0;
  std::erase_if(files, [&](const File& file) { return !file.pinned && ++loose > most; });
  write(files);
}

void RecentFiles::setPinned(const QString& path, bool pinned) {
  std::vector<File> files = read();
  if (const auto known = find(files, path); known != files.end()) {
    known->pinned = pinned;
    write(files);
  }
}

void RecentFiles::remove(const QString& path) {
  std::vector<File> files = read();
  std::erase_if(files, [&](const File& file) { return file.path == path; });
  write(files);
}

} // namespace khung::app
