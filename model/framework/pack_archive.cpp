// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack_archive.h"

#include "model/base/file_output.h"
#include "model/base/yaml.h"
#include "model/framework/pack_folders.h"
#include "model/framework/pack_schema.h"
#include "model/package/zip_io.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Notice notice(const QString& code, const QStringList& values) {
  return {code, values, {}, Notice::Level::Error};
}

PackageLimits archiveLimits() {
  const PackLimits pack;
  PackageLimits limits;
  limits.archiveBytes = pack.totalBytes;
  limits.entries = pack.files;
  limits.fileBytes = pack.fileBytes;
  limits.totalBytes = pack.totalBytes;
  return limits;
}

/// Files of a pack by path, without hidden ones (of editors, version control).
QStringList filesBelow(const QString& folder) {
  const QDir root(QFileInfo(folder).absoluteFilePath()); // paths relative to a relative folder would be taken apart wrongly
  QStringList paths;
  QDirIterator it(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const QString path = root.relativeFilePath(it.next());
    if (!path.startsWith(u'.') && !path.contains(u"/.")) {
      paths << path;
    }
  }
  paths.sort();
  return paths;
}

Result<void> writeBelow(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  return writeFile(path, bytes);
}

Result<std::vector<PackageFile>> unpacked(const QString& path, Notices& notices) {
  QFile device(path);
  if (!device.open(QIODevice::ReadOnly)) {
    return Failure(notice(u"file.unreadable"_s, {path, device.errorString()}));
  }
  Notices faults;
  const std::vector<ZipEntry> entries = scanZip(device, archiveLimits(), faults);
  notices.insert(notices.end(), faults.begin(), faults.end());
  if (hasErrors(faults)) {
    return Failure(faults.front());
  }
  auto reader = ZipReader::open(device, entries);
  if (!reader) {
    return Failure(reader.error());
  }
  std::vector<PackageFile> files;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].isFolder()) {
      continue;
    }
    auto bytes = reader->read(i);
    if (!bytes) {
      return Failure(bytes.error());
    }
    files.push_back({entries[i].path, {}, std::move(*bytes)});
  }
  return files;
}

/// What stands before framework.yaml: nothing, or the one folder that holds all.
std::optional<QString> rootOf(const std::vector<PackageFile>& files) {
  for (const PackageFile& file : files) {
    if (file.path == u"framework.yaml" || (file.path.endsWith(u"/framework.yaml") && file.path.count(u'/') == 1)) {
      return file.path.chopped(14);
    }
  }
  return std::nullopt;
}

} // namespace

Result<void> writePackArchive(const QString& folder, const QString& path) {
  Notices notices;
  if (!isPackReadable(folder, {}, notices)) {
    return Failure(notices.front());
  }
  std::vector<PackageFile> files;
  for (const QString& name : filesBelow(folder)) {
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
      return Failure(notice(u"file.unreadable"_s, {file.fileName(), file.errorString()}));
    }
    files.push_back({name, {}, file.readAll()});
  }
  const auto bytes = zipBytes(files);
  return bytes ? writeBelow(path, *bytes) : Failure(bytes.error());
}

Result<QString> unpackPackArchive(const QString& path, const QString& target, Notices& notices) {
  const auto files = unpacked(path, notices);
  if (!files) {
    if (notices.empty()) {
      notices.push_back(files.error());
    }
    return Failure(files.error());
  }
  const auto refuse = [&](const Notice& why) {
    notices.push_back(why);
    return Failure(why);
  };
  const std::optional<QString> root = rootOf(*files);
  if (!root) {
    return refuse(notice(u"pack.no-framework"_s, {path}));
  }
  QString name;
  for (const PackageFile& file : *files) {
    if (file.path == *root + u"framework.yaml"_s) {
      Notices reading;
      const auto framework = readYaml(file.bytes, file.path, reading);
      name = framework && framework->isMap() ? framework->value(u"name") : QString();
    }
  }
  if (!isPackName(name)) {
    return refuse(notice(u"pack.name-form"_s, {name}));
  }
  const QString folder = target + u'/' + name;
  for (const PackageFile& file : *files) {
    if (file.path.startsWith(*root)) {
      if (const auto written = writeBelow(folder + u'/' + file.path.mid(root->size()), file.bytes); !written) {
        return refuse(written.error());
      }
    }
  }
  return folder;
}

Result<void> copyPack(const QString& folder, const QString& target) {
  for (const QString& name : filesBelow(folder)) {
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
      return Failure(notice(u"file.unreadable"_s, {file.fileName(), file.errorString()}));
    }
    if (const auto written = writeBelow(target + u'/' + name, file.readAll()); !written) {
      return written;
    }
  }
  return {};
}

} // namespace khung::model
