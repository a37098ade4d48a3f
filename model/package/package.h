// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/package/signer.h"
#include "model/package/trust.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>

#include <optional>
#include <vector>

/* Codes of notices, with the values of their sentences. Errors unless marked (warning) or (info).
 * "entry" is a file's path in the package; bytes that are no text stand as %XX. Times are ISO 8601 in UTC.
 * The place names the package, but for manifest-damaged, whose place is within the manifest.
 *
 * The file as a whole
 *   package.cannot-read            path, reason of the system
 *   package.cannot-write           path, reason of the system
 *   package.too-large              bytes, limit in bytes
 *   package.not-a-zip              -
 *   package.truncated              -
 *   package.prepended-data         bytes before the first entry
 *   package.appended-data          bytes after the end of the directory
 *   package.comment                entry, empty for the container's own comment
 *   package.multi-volume           -
 *   package.zip64                  entry, empty for the directory
 *   package.directory-damaged      offset in bytes
 *   package.too-many-entries       entries, limit
 *   package.too-many-faults        faults left off
 * One entry
 *   package.header-mismatch        entry, field: name | method | flags | time | checksum | size | descriptor | position
 *   package.entries-overlap        entry, entry before it
 *   package.hidden-data            bytes that belong to no entry, entry before them (empty: the directory)
 *   package.encrypted              entry
 *   package.unsupported            entry, what: "method 12", "flags 0x0020"
 *   package.name-override          entry (a second name in an extra field)
 *   package.file-too-large         entry, bytes, limit in bytes
 *   package.total-too-large        bytes, limit in bytes
 *   package.ratio-too-large        entry, ratio, limit
 *   package.symbolic-link          entry
 *   package.special-file           entry
 *   package.data-damaged           entry, reason of libzip
 *   package.name-empty             number of the entry, from 1
 *   package.name-encoding          entry (not UTF-8, or not marked as such)
 *   package.name-control           entry (NUL, control or invisible character)
 *   package.name-traversal         entry ("." or "..")
 *   package.name-absolute          entry
 *   package.name-drive             entry
 *   package.name-backslash         entry
 *   package.name-character         entry, character that Windows refuses
 *   package.name-device            entry, device
 *   package.name-trailing          entry (a part ends in a dot or blank)
 *   package.name-part-empty        entry ("a//b")
 *   package.name-too-long          entry, length, limit
 *   package.name-duplicate         entry, entry it equals but for case and Unicode form
 *   package.name-conflict          entry that is a file, entry below it
 * Form of the container
 *   package.mimetype-missing       -
 *   package.mimetype-not-first     entry that is first
 *   package.mimetype-compressed    -
 *   package.mimetype-extra-field   -
 *   package.mimetype-wrong         what it says
 *   package.manifest-missing       -
 *   package.manifest-damaged       manifest, reason
 *   package.manifest-algorithm     manifest, entry, algorithm
 *   package.manifest-duplicate     manifest, entry
 *   package.file-missing           entry, manifest
 *   package.file-unlisted          entry, manifest
 *   package.file-changed           entry, manifest
 *   package.evidence-not-checked   entry (warning: time-stamps and evidence records of the container)
 * Signatures
 *   signature.absent               manifest, file that would hold it (warning)
 *   signature.unreadable           file, reason
 *   signature.too-large            file, bytes, limit in bytes
 *   signature.not-detached         file
 *   signature.no-signer            file
 *   signature.no-certificate       file (the signer's certificate is not in it)
 *   signature.invalid              file, signer, reason
 *   signature.no-signed-attributes file, signer
 *   signature.weak-algorithm       file, signer, algorithm
 *   signature.not-cades            file, signer (warning: no signing-certificate attribute)
 *   signature.certificate-swapped  file, signer (signing-certificate attribute names another certificate)
 *   signature.no-time              file, signer (warning)
 *   signature.time-in-future       file, signer, claimed time
 *   signature.certificate-not-for-signing  file, signer
 *   signature.certificate-expired          file, subject, end of validity, time of signing
 *   signature.certificate-expired-since    file, subject, end of validity (warning)
 *   signature.certificate-not-yet-valid    file, subject, start of validity, time of signing
 *   signature.certificate-revoked          file, subject, time of revocation
 *   signature.revocation-not-checked       file, signer (info)
 *   signature.untrusted            file, signer, issuer, reason of OpenSSL
 *   signature.trust-not-checked    file, signer (warning: no trust anchors were given)
 *   trust.cannot-read              path, reason
 *   trust.no-certificate           path
 *   package.info-damaged           reason (place: package.json)
 *   package.info-newer             format version, newest one known
 * Writing and signing
 *   package.empty                  -
 *   package.reserved-path          entry ("mimetype" or below META-INF)
 *   package.already-signed         path
 *   sign.password-file             path, reason
 *   sign.password-variable         name of the environment variable that is not set
 *   sign.key-file                  path, reason
 *   sign.not-pkcs12                path
 *   sign.password-wrong            path
 *   sign.key-file-unsupported      path, reason (an encryption this OpenSSL cannot read)
 *   sign.no-key                    path
 *   sign.no-certificate            path
 *   sign.certificate-expired       subject, end of validity
 *   sign.certificate-not-yet-valid subject, start of validity
 *   sign.certificate-not-for-signing  subject
 *   sign.failed                    reason of OpenSSL */
namespace khung::model {

struct PackageFile {
  QString path;     ///< relative, "/" between parts, NFC
  QString mimeType; ///< empty when writing: told from the suffix
  QByteArray bytes;
};

struct PackageContents {
  std::vector<PackageFile> files; ///< by path; without mimetype and META-INF

  const PackageFile* file(QStringView path) const;
};

/// What a package from elsewhere may cost. Sizes in bytes.
struct PackageLimits {
  qint64 archiveBytes = qint64(1) << 30;
  qint64 entries = 10'000;
  qint64 fileBytes = qint64(256) << 20;
  qint64 totalBytes = qint64(1) << 30;
  qint64 ratio = 200;                 ///< unpacked to packed, of one entry ...
  qint64 ratioFrom = qint64(1) << 20; ///< ... that unpacks to more than this
  int pathLength = 240;               ///< UTF-16 units
};

struct FileResult {
  enum class State { Good, Changed, Missing, Unlisted };
  QString path;
  QString mimeType;
  qint64 size = 0;
  State state = State::Good;

  bool operator==(const FileResult&) const = default;
};

/// Facts about a package, each for itself: a valid signature says nothing of trust, and an absent one nothing of
/// integrity.
struct VerifyReport {
  bool integrity = false; ///< sound container, and every file is there, listed, and has its digest
  std::vector<FileResult> files;
  std::vector<SignatureResult> signatures; ///< one a signer; one with state Absent for a manifest without signature
  Notices notices;
};

/// Writes an ASiC-E container (ETSI EN 319 162-1) beside `path` and renames it over. The same files give the same
/// bytes, but for a signature. `signingTime`: invalid for now.
Result<void> writePackage(const QString& path, const std::vector<PackageFile>& files,
                          const std::optional<Signer>& signer = {}, const QDateTime& signingTime = {});
/// The bytes that writePackage writes.
Result<QByteArray> packageBytes(const std::vector<PackageFile>& files, const std::optional<Signer>& signer = {},
                                const QDateTime& signingTime = {});

/// Adds a signature to a package of good integrity: the one its manifest waits for, or one more beside those it has.
Result<void> signPackage(const QString& path, const QString& target, const Signer& signer,
                         const QDateTime& signingTime = {});
/// Adds a signature made elsewhere (a token, another program) over the manifest that waits for one.
Result<void> attachSignature(const QString& path, const QString& target, const QByteArray& signature);

/// Fails where the container is unsafe to unpack (all reasons among the notices); then nothing was unpacked. A file
/// that is damaged, missing, unlisted or changed is an error among the notices and left out. Signatures are not looked
/// at.
Result<PackageContents> readPackage(const QString& path, const PackageLimits& limits, Notices& notices);

/// `keep`, where given, receives the good files, so that what is used is what was verified.
VerifyReport verifyPackage(const QString& path, const PackageLimits& limits = {}, const Trust& trust = {},
                           PackageContents* keep = nullptr);
/// The same of an open, seekable device; `name` stands in the notices.
VerifyReport verifyPackage(QIODevice& device, const QString& name, const PackageLimits& limits, const Trust& trust,
                           PackageContents* keep = nullptr);

} // namespace khung::model
