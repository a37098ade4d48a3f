// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/asic_manifest.h"
#include "model/package/package.h"
#include "tests/package/raw_zip.h"

#include <QBuffer>

namespace khung::tests {

using namespace khung::model;
using namespace Qt::Literals::StringLiterals;

inline std::vector<PackageFile> sampleFiles() {
  return {{u"package.json"_s, {}, "{}\n"},
          {u"model/khung.yaml"_s, {}, "title: Thử\n"},
          {u"model/cơ sở dữ liệu.yaml"_s, {}, QByteArray("code: A\n").repeated(400)},
          {u"findings/findings.sarif"_s, {}, "{\"version\": \"2.1.0\"}\n"},
          {u"diagrams/sơ-đồ & khác.svg"_s, {}, "<svg/>\n"},
          {u"document/architecture.pdf"_s, {}, QByteArray("%PDF-1.7\n\0\xff", 11)}};
}

/// A sound container of the files, entry by entry, to be spoilt.
inline RawZip rawPackage(const std::vector<PackageFile>& files = sampleFiles()) {
  RawZip zip;
  const auto add = [&zip](const QString& path, const QByteArray& bytes, quint16 method) {
    RawEntry entry;
    entry.name = path.toUtf8();
    entry.bytes = bytes;
    entry.method = method;
    entry.flags = 0x800;
    zip.entries.push_back(entry);
  };
  add(u"mimetype"_s, asicMediaType.toLatin1(), 0);
  add(asicManifestPath(1), writeAsicManifest(asicSignaturePath(1), files), 8);
  for (const PackageFile& file : files) {
    add(file.path, file.bytes, 8);
  }
  return zip;
}

inline QByteArray manifestBytes() {
  return writeAsicManifest(asicSignaturePath(1), sampleFiles());
}

/// A container whose signature file holds these bytes.
inline QByteArray packageWith(const QByteArray& signature) {
  RawZip zip = rawPackage();
  RawEntry entry;
  entry.name = asicSignaturePath(1).toUtf8();
  entry.bytes = signature;
  zip.entries.push_back(entry);
  return zip.bytes();
}

inline VerifyReport verifyBytes(QByteArray bytes, PackageContents* keep = nullptr, const PackageLimits& limits = {},
                                const Trust& trust = {}) {
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::ReadOnly);
  return verifyPackage(buffer, u"test.asice"_s, limits, trust, keep);
}

inline QStringList codes(const Notices& notices) {
  QStringList list;
  for (const Notice& notice : notices) {
    list << notice.code + u'(' + notice.values.join(u'|') + u')';
  }
  return list;
}

inline const Notice* findNotice(const Notices& notices, const QString& code) {
  for (const Notice& notice : notices) {
    if (notice.code == code) {
      return &notice;
    }
  }
  return nullptr;
}

} // namespace khung::tests
