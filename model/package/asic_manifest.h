// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/package.h"

#include <QCryptographicHash>

#include <vector>

namespace khung::model {

inline constexpr QStringView asicMediaType = u"application/vnd.etsi.asic-e+zip";
inline constexpr QStringView signatureMediaType = u"application/x-pkcs7-signature";

/// ASiCManifest of ETSI EN 319 162-1: which file signs, and the digest of each file signed.
struct AsicManifest {
  struct Entry {
    QString path;
    QString mimeType;
    QString algorithm; ///< as written: a URI
    QByteArray digest;
  };
  QString path;
  QString signature; ///< path of the signature file
  std::vector<Entry> entries;
};

bool isAsicManifest(QStringView path);
/// Files below META-INF that the standard knows beside manifests and signatures: time-stamps, evidence records and
/// theirs.
bool isAsicEvidence(QStringView path);

/// The number'th manifest and its signature, from 1.
QString asicManifestPath(int number);
QString asicSignaturePath(int number);

/// Lists the files with their SHA-256, in the order given.
QByteArray writeAsicManifest(const QString& signature, const std::vector<PackageFile>& files);
Result<AsicManifest> readAsicManifest(const QString& path, const QByteArray& bytes);

/// The digest that a manifest's algorithm asks for; nothing for one unknown or broken (SHA-1).
std::optional<QCryptographicHash::Algorithm> digestAlgorithm(QStringView uri);

/// By suffix, for what a package may hold.
QString mediaTypeOf(QStringView path);

} // namespace khung::model
