// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/asic_manifest.h"
#include "model/package/zip_io.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace khung::model {

/// Opens one container and establishes the facts of a VerifyReport, step by step: open, checkFiles, checkSignatures.
/// Holds one unpacked file at a time, but for META-INF and what it is asked to keep.
class PackageReader {
public:
  PackageReader(QIODevice& device, QString name, const PackageLimits& limits);

  /// False where the container is unsafe to unpack.
  bool open();
  void checkFiles(PackageContents* keep);
  void checkSignatures(const Trust& trust);

  /// The notices of all steps so far.
  VerifyReport& report() { return m_report; }
  const std::vector<AsicManifest>& manifests() const { return m_manifests; }
  /// Manifests, signatures and evidence: what lies in META-INF and no manifest need list.
  const QMap<QString, QByteArray>& metaFiles() const { return m_meta; }

private:
  struct Expected {
    size_t manifest;
    const AsicManifest::Entry* entry;
  };

  void fault(const QString& code, const QStringList& values, Notice::Level level = Notice::Level::Error);
  std::optional<QByteArray> bytesOf(size_t index);
  void checkMediaType();
  void readManifests();
  void readMeta();
  bool mustBeListed(const QString& path) const;
  void expectFiles();
  void expectEntry(size_t manifest, const AsicManifest::Entry& entry);
  FileResult checkFile(size_t index, std::optional<QByteArray>& bytes);
  void locateNotices();

  QIODevice& m_device;
  QString m_name;
  PackageLimits m_limits;
  VerifyReport m_report;
  std::vector<ZipEntry> m_entries;
  QHash<QString, size_t> m_index; ///< entry by path
  std::optional<ZipReader> m_zip;
  std::vector<AsicManifest> m_manifests;
  QMap<QString, QByteArray> m_meta;
  QHash<QString, std::vector<Expected>> m_expected; ///< by path
  size_t m_left = 0;                                ///< notices not listed
};

} // namespace khung::model
