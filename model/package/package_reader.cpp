// SPDX-License-Identifier: Apache-2.0
#include "model/package/package_reader.h"

#include "model/package/entry_name.h"
#include "model/package/signature_check.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 longestManifest = qint64(32) << 20;
constexpr qsizetype mostManifests = 64;
constexpr size_t mostNotices = 1000;

bool isSignatureFile(QStringView path) {
  return path.startsWith(u"META-INF/") && path.endsWith(u".p7s") && path.lastIndexOf(u'/') == 8;
}

} // namespace

PackageReader::PackageReader(QIODevice& device, QString name, const PackageLimits& limits)
    : m_device(device), m_name(std::move(name)), m_limits(limits) {}

void PackageReader::fault(const QString& code, const QStringList& values, Notice::Level level) {
  if (m_report.notices.size() < mostNotices) {
    m_report.notices.push_back({code, values, {m_name, 0, 0}, level});
  } else {
    ++m_left;
  }
}

/// Gives the package as place to notices that have none.
void PackageReader::locateNotices() {
  for (Notice& notice : m_report.notices) {
    if (notice.place.file.isEmpty()) {
      notice.place.file = m_name;
    }
  }
}

bool PackageReader::open() {
  m_entries = scanZip(m_device, m_limits, m_report.notices);
  locateNotices();
  if (hasErrors(m_report.notices)) {
    return false;
  }
  auto zip = ZipReader::open(m_device, m_entries);
  if (!zip) {
    fault(zip.error().code, zip.error().values);
    return false;
  }
  m_zip = std::move(*zip);
  for (size_t i = 0; i < m_entries.size(); ++i) {
    m_index.insert(m_entries[i].path, i);
  }
  return true;
}

std::optional<QByteArray> PackageReader::bytesOf(size_t index) {
  auto bytes = m_zip->read(index);
  if (!bytes) {
    fault(bytes.error().code, bytes.error().values);
    return {};
  }
  return std::move(*bytes);
}

void PackageReader::checkMediaType() {
  const auto found = m_index.constFind(u"mimetype"_s);
  if (found == m_index.constEnd()) {
    fault(u"package.mimetype-missing"_s, {});
    return;
  }
  const ZipEntry& entry = m_entries[*found];
  if (entry.offset != 0 || *found != 0) {
    const auto first =
        std::find_if(m_entries.begin(), m_entries.end(), [](const ZipEntry& e) { return e.offset == 0; });
    fault(u"package.mimetype-not-first"_s, {entry.offset == 0 ? m_entries.front().path : first->path});
  }
  if (entry.method != 0) {
    fault(u"package.mimetype-compressed"_s, {});
  }
  if (entry.localExtra != 0) {
    fault(u"package.mimetype-extra-field"_s, {});
  }
  const auto bytes = bytesOf(*found);
  if (bytes && *bytes != asicMediaType.toLatin1()) {
    fault(u"package.mimetype-wrong"_s, {shownEntryName(bytes->left(100))});
  }
}

void PackageReader::readManifests() {
  qsizetype count = 0;
  for (const ZipEntry& entry : m_entries) {
    if (!isAsicManifest(entry.path)) {
      continue;
    }
    if (++count > mostManifests || entry.unpacked > longestManifest) {
      fault(u"package.manifest-damaged"_s, {entry.path, count > mostManifests ? u"count"_s : u"size"_s});
      continue;
    }
    const auto bytes = bytesOf(m_index.value(entry.path));
    if (!bytes) {
      continue;
    }
    m_meta.insert(entry.path, *bytes);
    auto manifest = readAsicManifest(entry.path, *bytes);
    if (!manifest) {
      m_report.notices.push_back(manifest.error());
    } else if (!isSignatureFile(manifest->signature)) {
      // Any other path would take a file out of what the manifest must list.
      fault(u"package.manifest-damaged"_s, {entry.path, u"SigReference"_s});
    } else {
      m_manifests.push_back(std::move(*manifest));
    }
  }
  if (count == 0) {
    fault(u"package.manifest-missing"_s, {});
  }
}

void PackageReader::readMeta() {
  QSet<QString> signatures;
  for (const AsicManifest& manifest : m_manifests) {
    signatures.insert(manifest.signature);
  }
  for (size_t i = 0; i < m_entries.size(); ++i) {
    const QString& path = m_entries[i].path;
    const bool evidence = isAsicEvidence(path);
    if (evidence) {
      fault(u"package.evidence-not-checked"_s, {path}, Notice::Level::Warning);
    }
    if (evidence || signatures.contains(path)) {
      if (auto bytes = bytesOf(i)) {
        m_meta.insert(path, std::move(*bytes));
      }
    }
  }
}

bool PackageReader::mustBeListed(const QString& path) const {
  return path != u"mimetype" && !path.endsWith(u'/') && !m_meta.contains(path) && !isAsicManifest(path);
}

void PackageReader::expectFiles() {
  for (size_t i = 0; i < m_manifests.size(); ++i) {
    for (const AsicManifest::Entry& entry : m_manifests[i].entries) {
      expectEntry(i, entry);
    }
  }
}

void PackageReader::expectEntry(size_t manifest, const AsicManifest::Entry& entry) {
  const QString& manifestPath = m_manifests[manifest].path;
  if (const auto found = entryNameFault(entry.path, m_limits.pathLength)) {
    fault(found->code, found->values);
    return;
  }
  std::vector<Expected>& expected = m_expected[entry.path];
  if (!expected.empty() && expected.back().manifest == manifest) {
    fault(u"package.manifest-duplicate"_s, {manifestPath, entry.path});
    return;
  }
  if (!digestAlgorithm(entry.algorithm)) {
    fault(u"package.manifest-algorithm"_s,
          {manifestPath, entry.path, shownEntryName(entry.algorithm.left(200).toUtf8())});
  }
  expected.push_back({manifest, &entry});
  if (!m_index.contains(entry.path)) {
    fault(u"package.file-missing"_s, {entry.path, manifestPath});
    if (expected.size() == 1) {
      m_report.files.push_back({entry.path, entry.mimeType, 0, FileResult::State::Missing});
    }
  }
}

void PackageReader::checkFiles(PackageContents* keep) {
  checkMediaType();
  readManifests();
  readMeta();
  expectFiles();
  for (size_t i = 0; i < m_entries.size(); ++i) {
    const QString& path = m_entries[i].path;
    if (path.endsWith(u'/') || (!mustBeListed(path) && !m_expected.contains(path))) {
      continue;
    }
    std::optional<QByteArray> bytes;
    FileResult result = checkFile(i, bytes);
    if (keep && result.state == FileResult::State::Good && mustBeListed(path)) {
      keep->files.push_back({path, result.mimeType, std::move(*bytes)});
    }
    if (mustBeListed(path) || result.state != FileResult::State::Good) {
      m_report.files.push_back(std::move(result));
    }
  }
  const auto byPath = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::sort(m_report.files.begin(), m_report.files.end(), byPath);
  if (keep) {
    std::sort(keep->files.begin(), keep->files.end(), byPath);
  }
  if (m_left > 0) {
    m_report.notices.push_back(
        {u"package.too-many-faults"_s, {QString::number(m_left)}, {m_name, 0, 0}, Notice::Level::Error});
  }
  m_report.integrity = !hasErrors(m_report.notices);
}

/// Each manifest must list the file, so that no signature covers less than the whole.
FileResult PackageReader::checkFile(size_t index, std::optional<QByteArray>& bytes) {
  const ZipEntry& entry = m_entries[index];
  FileResult result{entry.path, {}, entry.unpacked, FileResult::State::Good};
  const std::vector<Expected> expected = m_expected.value(entry.path);
  if (!expected.empty()) {
    result.mimeType = expected.front().entry->mimeType;
  }
  bytes = bytesOf(index);
  if (!bytes) {
    result.state = FileResult::State::Changed;
    return result;
  }
  for (const Expected& one : expected) {
    const auto algorithm = digestAlgorithm(one.entry->algorithm);
    if (!algorithm || QCryptographicHash::hash(*bytes, *algorithm) != one.entry->digest) {
      result.state = FileResult::State::Changed;
      if (algorithm) {
        fault(u"package.file-changed"_s, {entry.path, m_manifests[one.manifest].path});
      }
    }
  }
  if (mustBeListed(entry.path)) {
    size_t next = 0;
    for (size_t i = 0; i < m_manifests.size(); ++i) {
      if (next < expected.size() && expected[next].manifest == i) {
        ++next;
        continue;
      }
      fault(u"package.file-unlisted"_s, {entry.path, m_manifests[i].path});
      result.state = FileResult::State::Unlisted;
    }
    if (m_manifests.empty()) {
      result.state = FileResult::State::Unlisted;
    }
  }
  return result;
}

void PackageReader::checkSignatures(const Trust& trust) {
  for (const AsicManifest& manifest : m_manifests) {
    const auto signature = m_meta.constFind(manifest.signature);
    if (signature == m_meta.constEnd()) {
      SignatureResult absent;
      absent.manifest = manifest.path;
      absent.file = manifest.signature;
      m_report.signatures.push_back(absent);
      fault(u"signature.absent"_s, {manifest.path, manifest.signature}, Notice::Level::Warning);
      continue;
    }
    const SignedManifest input{manifest.path, manifest.signature, m_meta.value(manifest.path), *signature};
    for (SignatureResult& result : checkSignature(input, trust, m_report.notices)) {
      m_report.signatures.push_back(std::move(result));
    }
  }
  locateNotices();
}

} // namespace khung::model
