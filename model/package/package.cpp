// SPDX-License-Identifier: Apache-2.0
#include "model/package/package.h"

#include "model/base/file_output.h"
#include "model/package/entry_name.h"
#include "model/package/package_reader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Failure failure(const QString& code, const QStringList& values) {
  return Failure(Notice{code, values, {}, Notice::Level::Error});
}

bool byUtf8(const PackageFile& a, const PackageFile& b) {
  return a.path.toUtf8() < b.path.toUtf8();
}

/// The files as they go into the container: names in NFC, by name.
Result<std::vector<PackageFile>> prepared(const std::vector<PackageFile>& files) {
  if (files.empty()) {
    return failure(u"package.empty"_s, {});
  }
  std::vector<PackageFile> ready = files;
  QStringList paths;
  for (PackageFile& file : ready) {
    file.path = file.path.normalized(QString::NormalizationForm_C);
    if (file.path.isEmpty() || file.path.endsWith(u'/')) {
      return failure(u"package.name-part-empty"_s, {file.path});
    }
    if (const auto found = entryNameFault(file.path, PackageLimits{}.pathLength)) {
      return Failure(*found);
    }
    const QString key = entryNameKey(file.path);
    if (key == u"mimetype" || key == u"meta-inf" || key.startsWith(u"mimetype/") || key.startsWith(u"meta-inf/")) {
      return failure(u"package.reserved-path"_s, {file.path});
    }
    paths << file.path;
  }
  Notices together;
  checkEntryNamesTogether(paths, together);
  if (!together.empty()) {
    return Failure(together.front());
  }
  std::sort(ready.begin(), ready.end(), byUtf8);
  return ready;
}

/// Puts mimetype first and the rest in order.
Result<QByteArray> containerBytes(std::vector<PackageFile> files, const QMap<QString, QByteArray>& meta) {
  for (auto it = meta.begin(); it != meta.end(); ++it) {
    files.push_back({it.key(), {}, it.value()});
  }
  std::sort(files.begin(), files.end(), byUtf8);
  files.insert(files.begin(), {u"mimetype"_s, {}, asicMediaType.toLatin1()});
  return zipBytes(files);
}

Result<void> save(const QString& path, const QByteArray& bytes) {
  const auto written = writeFile(path, bytes);
  return written ? written : failure(u"package.cannot-write"_s, written.error().values);
}

/// Writes, and names the target where the container could not be made.
Result<void> saveResult(const QString& path, const Result<QByteArray>& bytes) {
  if (bytes) {
    return save(path, *bytes);
  }
  Notice notice = bytes.error();
  if (notice.code == u"package.cannot-write") {
    notice.values = QStringList{path, notice.values.value(1)};
  }
  return Failure(notice);
}

/// A sound package, opened to put a signature into it.
struct Unpacked {
  PackageContents contents;
  QMap<QString, QByteArray> meta;
  std::vector<AsicManifest> manifests;

  /// The first manifest that still waits for its signature.
  const AsicManifest* waiting() const {
    const auto found = std::find_if(manifests.begin(), manifests.end(),
                                    [this](const AsicManifest& one) { return !meta.contains(one.signature); });
    return found == manifests.end() ? nullptr : &*found;
  }
};

Result<Unpacked> unpacked(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return failure(u"package.cannot-read"_s, {path, file.errorString()});
  }
  PackageReader reader(file, path, {});
  Unpacked result;
  if (reader.open()) {
    reader.checkFiles(&result.contents);
  }
  for (const Notice& notice : reader.report().notices) {
    if (notice.level == Notice::Level::Error) {
      return Failure(notice);
    }
  }
  result.meta = reader.metaFiles();
  result.manifests = reader.manifests();
  return result;
}

} // namespace

const PackageFile* PackageContents::file(QStringView path) const {
  const auto found = std::find_if(files.begin(), files.end(), [&](const PackageFile& one) { return one.path == path; });
  return found == files.end() ? nullptr : &*found;
}

Result<QByteArray> packageBytes(const std::vector<PackageFile>& files, const std::optional<Signer>& signer,
                                const QDateTime& signingTime) {
  auto ready = prepared(files);
  if (!ready) {
    return Failure(ready.error());
  }
  const QByteArray manifest = writeAsicManifest(asicSignaturePath(1), *ready);
  QMap<QString, QByteArray> meta{{asicManifestPath(1), manifest}};
  if (signer) {
    const auto signature = signer->sign(manifest, signingTime);
    if (!signature) {
      return Failure(signature.error());
    }
    meta.insert(asicSignaturePath(1), *signature);
  }
  return containerBytes(std::move(*ready), meta);
}

Result<void> writePackage(const QString& path, const std::vector<PackageFile>& files,
                          const std::optional<Signer>& signer, const QDateTime& signingTime) {
  return saveResult(path, packageBytes(files, signer, signingTime));
}

Result<void> signPackage(const QString& path, const QString& target, const Signer& signer,
                         const QDateTime& signingTime) {
  auto package = unpacked(path);
  if (!package) {
    return Failure(package.error());
  }
  QByteArray manifest;
  QString file;
  if (const AsicManifest* waiting = package->waiting()) {
    manifest = package->meta.value(waiting->path);
    file = waiting->signature;
  } else {
    int number = 2;
    while (package->meta.contains(asicManifestPath(number)) || package->meta.contains(asicSignaturePath(number))) {
      ++number;
    }
    file = asicSignaturePath(number);
    manifest = writeAsicManifest(file, package->contents.files);
    package->meta.insert(asicManifestPath(number), manifest);
  }
  const auto signature = signer.sign(manifest, signingTime);
  if (!signature) {
    return Failure(signature.error());
  }
  package->meta.insert(file, *signature);
  return saveResult(target, containerBytes(std::move(package->contents.files), package->meta));
}

Result<void> attachSignature(const QString& path, const QString& target, const QByteArray& signature) {
  auto package = unpacked(path);
  if (!package) {
    return Failure(package.error());
  }
  const AsicManifest* waiting = package->waiting();
  if (!waiting) {
    return failure(u"package.already-signed"_s, {path});
  }
  package->meta.insert(waiting->signature, signature);
  return saveResult(target, containerBytes(std::move(package->contents.files), package->meta));
}

Result<PackageContents> readPackage(const QString& path, const PackageLimits& limits, Notices& notices) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    notices.push_back({u"package.cannot-read"_s, {path, file.errorString()}, {path, 0, 0}, Notice::Level::Error});
    return Failure(notices.back());
  }
  PackageReader reader(file, path, limits);
  PackageContents contents;
  const bool sound = reader.open();
  if (sound) {
    reader.checkFiles(&contents);
  }
  const Notices& found = reader.report().notices;
  notices.insert(notices.end(), found.begin(), found.end());
  return sound ? Result<PackageContents>(std::move(contents)) : Failure(found.front());
}

VerifyReport verifyPackage(QIODevice& device, const QString& name, const PackageLimits& limits, const Trust& trust,
                           PackageContents* keep) {
  PackageReader reader(device, name, limits);
  if (reader.open()) {
    reader.checkFiles(keep);
    reader.checkSignatures(trust);
  }
  return std::move(reader.report());
}

VerifyReport verifyPackage(const QString& path, const PackageLimits& limits, const Trust& trust,
                           PackageContents* keep) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    VerifyReport report;
    report.notices.push_back(
        {u"package.cannot-read"_s, {path, file.errorString()}, {path, 0, 0}, Notice::Level::Error});
    return report;
  }
  return verifyPackage(file, path, limits, trust, keep);
}

} // namespace khung::model
