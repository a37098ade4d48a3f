// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

class FolderWalk {
public:
  FolderWalk(const QString& folder, Notices& notices, const TextLimits& limits)
      : m_folder(folder), m_root(QFileInfo(folder).canonicalFilePath()), m_notices(notices), m_limits(limits) {}

  std::vector<TextFile> run() {
    walk({}, 0);
    std::sort(m_files.begin(), m_files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return std::move(m_files);
  }

private:
  void notice(const QString& code, const QString& path, const QStringList& values, Notice::Level level) {
    const QString shown = m_folder + u'/' + path;
    m_notices.push_back({code, QStringList{shown} + values, {shown, 0, 0}, level});
  }

  bool isInside(const QString& canonical) const { return canonical == m_root || canonical.startsWith(m_root + u'/'); }

  void walk(const QString& below, int depth) {
    const QDir directory(below.isEmpty() ? m_folder : m_folder + u'/' + below);
    const QFileInfoList entries = directory.entryInfoList(
        QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
      if (m_full) {
        return;
      }
      const QString path = below.isEmpty() ? entry.fileName() : below + u'/' + entry.fileName();
      if (entry.isDir()) {
        enter(entry, path, depth);
      } else {
        take(entry, path);
      }
    }
  }

  void enter(const QFileInfo& entry, const QString& path, int depth) {
    if (entry.fileName().startsWith(u'.')) {
      return;
    }
    if (entry.isSymLink()) {
      if (!isInside(entry.canonicalFilePath())) { // inside, its files are met at their own place
        notice(u"text.link-outside"_s, path, {}, Notice::Level::Warning);
      }
      return;
    }
    if (QFileInfo::exists(entry.filePath() + u'/' + QString::fromUtf16(settingsFile))) {
      notice(u"text.model-within"_s, path, {}, Notice::Level::Warning);
      return;
    }
    if (depth + 1 > m_limits.folders) {
      notice(u"text.folders-too-deep"_s, path, {QString::number(m_limits.folders)}, Notice::Level::Error);
      return;
    }
    walk(path, depth + 1);
  }

  void take(const QFileInfo& entry, const QString& path) {
    if (!isYamlName(entry.fileName())) {
      if (entry.suffix().compare(u"yml"_s, Qt::CaseInsensitive) == 0 && !entry.fileName().startsWith(u'.')) {
        notice(u"text.other-ending"_s, path, {}, Notice::Level::Warning);
      }
      return;
    }
    if (entry.fileName().startsWith(u'.')) {
      notice(u"text.hidden-file"_s, path, {}, Notice::Level::Info);
      return;
    }
    const QString canonical = entry.canonicalFilePath();
    if (entry.isSymLink() && isInside(canonical) && isYamlName(canonical)) {
      return; // met at its own place
    }
    if (canonical.isEmpty() || !isInside(canonical)) {
      notice(u"text.link-outside"_s, path, {}, Notice::Level::Warning);
    } else if (!entry.isFile()) {
      notice(u"text.not-a-file"_s, path, {}, Notice::Level::Warning);
    } else if (entry.size() > m_limits.fileBytes) {
      notice(u"text.file-too-large"_s, path, {QString::number(m_limits.fileBytes / (1024 * 1024))},
             Notice::Level::Error);
    } else if (static_cast<int>(m_files.size()) >= m_limits.files) {
      notice(u"text.too-many-files"_s, path, {QString::number(m_limits.files)}, Notice::Level::Error);
      m_full = true;
    } else if (m_bytes + entry.size() > m_limits.allBytes) {
      notice(u"text.too-much"_s, path, {QString::number(m_limits.allBytes / (1024 * 1024))}, Notice::Level::Error);
      m_full = true;
    } else {
      m_bytes += entry.size();
      m_files.push_back({path, m_folder + u'/' + path, canonical, {}});
    }
  }

  QString m_folder;
  QString m_root;
  Notices& m_notices;
  TextLimits m_limits;
  std::vector<TextFile> m_files;
  qint64 m_bytes = 0;
  bool m_full = false;
};

} // namespace

bool isYamlName(const QString& name) {
  return name.endsWith(u".yaml"_s, Qt::CaseInsensitive);
}

std::vector<TextFile> listTextFiles(const QString& folder, Notices& notices, const TextLimits& limits) {
  const QFileInfo info(folder);
  if (!info.isDir() || !info.isReadable()) {
    notices.push_back({u"file.unreadable"_s, {folder, {}}, {folder, 0, 0}, Notice::Level::Error});
    return {};
  }
  return FolderWalk(folder, notices, limits).run();
}

} // namespace khung::model
