// SPDX-License-Identifier: Apache-2.0
#include "model/package/zip_layout.h"

#include "model/package/entry_name.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 zip64LocatorSignature = 0x07064b50;
constexpr quint32 descriptorSignature = 0x08074b50;
constexpr qint64 endLength = 22;
constexpr qint64 centralLength = 46;
constexpr qint64 localLength = 30;
constexpr qint64 diagnosisLength = qint64(16) << 20;
constexpr qint64 longestDirectory = qint64(64) << 20;
constexpr quint16 flagEncrypted = 1u << 0;
constexpr quint16 flagDescriptor = 1u << 3;
constexpr quint16 flagStrongEncryption = 1u << 6;
constexpr quint16 flagUtf8 = 1u << 11;
constexpr quint16 flagMaskedHeader = 1u << 13;
// Bits 1 and 2 tell how hard the packer tried.
constexpr quint16 flagsKnown = flagDescriptor | flagUtf8 | 1u << 1 | 1u << 2;
constexpr size_t mostFaults = 200;

template <typename T> T read(const QByteArray& bytes, qint64 offset) {
  return qFromLittleEndian<T>(bytes.constData() + offset);
}

class Scanner {
public:
  Scanner(QIODevice& device, const PackageLimits& limits, Notices& notices)
      : m_device(device), m_limits(limits), m_notices(notices) {}

  std::vector<ZipEntry> scan() {
    m_size = m_device.size();
    if (m_size > m_limits.archiveBytes) {
      fault(u"package.too-large"_s, {QString::number(m_size), QString::number(m_limits.archiveBytes)});
      return {};
    }
    if (!findEnd() || !checkEnd()) {
      return {};
    }
    std::vector<ZipEntry> entries = readDirectory();
    checkPositions(entries);
    checkSizes(entries);
    QStringList paths;
    for (const ZipEntry& entry : entries) {
      paths << entry.path;
    }
    Notices together;
    checkEntryNamesTogether(paths, together);
    for (const Notice& notice : together) {
      fault(notice.code, notice.values);
    }
    if (m_left > 0) {
      m_notices.push_back({u"package.too-many-faults"_s, {QString::number(m_left)}, {}, Notice::Level::Error});
    }
    return entries;
  }

private:
  void fault(const QString& code, const QStringList& values) {
    if (m_faults++ >= mostFaults) {
      ++m_left;
    } else {
      m_notices.push_back({code, values, {}, Notice::Level::Error});
    }
  }

  /// Shorter than asked for at the end of the file.
  QByteArray bytes(qint64 offset, qint64 length) {
    if (offset < 0 || offset >= m_size || !m_device.seek(offset)) {
      return {};
    }
    return m_device.read(std::min(length, m_size - offset));
  }

  bool findEnd() {
    const qint64 from = std::max<qint64>(0, m_size - endLength - 0xffff);
    const QByteArray tail = bytes(from, m_size - from);
    for (qint64 at = tail.size() - endLength; at >= 0; --at) {
      if (read<quint32>(tail, at) == endSignature && at + endLength + read<quint16>(tail, at + 20) == tail.size()) {
        m_end = from + at;
        m_endRecord = tail.mid(at);
        return true;
      }
    }
    if (const qint64 appended = appendedBytes(); appended > 0) {
      fault(u"package.appended-data"_s, {QString::number(appended)});
    } else if (bytes(0, 4) == "PK\x03\x04" || tail.contains("PK\x05\x06")) {
      fault(u"package.truncated"_s, {});
    } else {
      fault(u"package.not-a-zip"_s, {});
    }
    return false;
  }

  /// Looks for an end record that stands right behind its directory, so not one of a container inside this one.
  qint64 appendedBytes() {
    const qint64 from = std::max<qint64>(0, m_size - diagnosisLength);
    const QByteArray tail = bytes(from, m_size - from);
    for (qint64 at = tail.lastIndexOf("PK\x05\x06"); at >= 0;
         at = at == 0 ? -1 : tail.lastIndexOf("PK\x05\x06", at - 1)) {
      if (tail.size() - at >= endLength &&
          qint64(read<quint32>(tail, at + 12)) + read<quint32>(tail, at + 16) == from + at) {
        return tail.size() - at - endLength - read<quint16>(tail, at + 20);
      }
    }
    return 0;
  }

  bool checkEnd() {
    const auto onDisk = read<quint16>(m_endRecord, 8);
    m_count = read<quint16>(m_endRecord, 10);
    m_directorySize = read<quint32>(m_endRecord, 12);
    const qint64 offset = read<quint32>(m_endRecord, 16);
    const QByteArray locator = bytes(m_end - 20, 4);
    if (m_count == 0xffff || m_directorySize == 0xffffffff || offset == 0xffffffff ||
        (locator.size() == 4 && read<quint32>(locator, 0) == zip64LocatorSignature)) {
      fault(u"package.zip64"_s, {QString()});
      return false;
    }
    if (read<quint16>(m_endRecord, 4) != 0 || read<quint16>(m_endRecord, 6) != 0 || onDisk != m_count) {
      fault(u"package.multi-volume"_s, {});
      return false;
    }
    // The standard lets the comment repeat the media type; anything else would be text that no digest covers.
    const QByteArray comment = m_endRecord.mid(endLength);
    if (!comment.isEmpty() && comment != "mimetype=application/vnd.etsi.asic-e+zip") {
      fault(u"package.comment"_s, {QString()});
    }
    if (m_count > m_limits.entries) {
      fault(u"package.too-many-entries"_s, {QString::number(m_count), QString::number(m_limits.entries)});
      return false;
    }
    m_directory = m_end - m_directorySize;
    if (offset > m_directory) {
      fault(u"package.truncated"_s, {});
      return false;
    }
    if (m_directorySize > longestDirectory) {
      fault(u"package.directory-damaged"_s, {QString::number(offset)});
      return false;
    }
    if (offset < m_directory) {
      const bool here =
          bytes(offset, 4) == "PK\x01\x02"; // then it is what stands behind the directory that is too much
      fault(here ? u"package.hidden-data"_s : u"package.prepended-data"_s,
            QStringList{QString::number(m_directory - offset)} + (here ? QStringList{QString()} : QStringList()));
      return false;
    }
    return true;
  }

  std::vector<ZipEntry> readDirectory() {
    const QByteArray directory = bytes(m_directory, m_directorySize);
    std::vector<ZipEntry> entries;
    qint64 at = 0;
    for (qint64 i = 0; i < m_count; ++i) {
      if (directory.size() - at < centralLength || read<quint32>(directory, at) != centralSignature) {
        fault(u"package.directory-damaged"_s, {QString::number(m_directory + at)});
        return entries;
      }
      const qint64 length = centralLength + read<quint16>(directory, at + 28) + read<quint16>(directory, at + 30) +
                            read<quint16>(directory, at + 32);
      if (directory.size() - at < length) {
        fault(u"package.directory-damaged"_s, {QString::number(m_directory + at)});
        return entries;
      }
      if (auto entry = readEntry(directory.mid(at, length), i + 1)) {
        entries.push_back(std::move(*entry));
      }
      at += length;
    }
    if (at != directory.size()) {
      fault(u"package.directory-damaged"_s, {QString::number(m_directory + at)});
    }
    return entries;
  }

  /// Reads and judges one header of the directory and the local header that it points to.
  std::optional<ZipEntry> readEntry(const QByteArray& header, qint64 number) {
    ZipEntry entry;
    entry.flags = read<quint16>(header, 8);
    entry.method = read<quint16>(header, 10);
    entry.checksum = read<quint32>(header, 16);
    entry.packed = read<quint32>(header, 20);
    entry.unpacked = read<quint32>(header, 24);
    entry.offset = read<quint32>(header, 42);
    const auto nameLength = read<quint16>(header, 28);
    const auto extraLength = read<quint16>(header, 30);
    entry.rawName = header.mid(centralLength, nameLength);
    if (!readName(entry, number)) {
      return {};
    }
    const size_t before = m_faults;
    if (read<quint16>(header, 32) != 0) {
      fault(u"package.comment"_s, {entry.path});
    }
    if (read<quint16>(header, 34) != 0) {
      fault(u"package.multi-volume"_s, {});
    }
    if (entry.packed == 0xffffffff || entry.unpacked == 0xffffffff || entry.offset == 0xffffffff) {
      fault(u"package.zip64"_s, {entry.path});
    }
    checkKind(entry, read<quint32>(header, 38));
    checkMethod(entry);
    checkExtra(entry, header.mid(centralLength + nameLength, extraLength));
    if (m_faults == before) {
      readLocal(entry, read<quint32>(header, 12));
    }
    return m_faults == before ? std::optional<ZipEntry>(std::move(entry)) : std::nullopt;
  }

  bool readName(ZipEntry& entry, qint64 number) {
    if (entry.rawName.isEmpty()) {
      fault(u"package.name-empty"_s, {QString::number(number)});
      return false;
    }
    const auto name = decodedEntryName(entry.rawName, entry.flags & flagUtf8);
    if (!name) {
      fault(u"package.name-encoding"_s, {shownEntryName(entry.rawName)});
      return false;
    }
    entry.path = *name;
    if (const auto found = entryNameFault(entry.path, m_limits.pathLength)) {
      fault(found->code, found->values);
      return false;
    }
    return true;
  }

  /// The upper half holds a Unix mode where a Unix packer wrote it, and nothing otherwise.
  void checkKind(const ZipEntry& entry, quint32 attributes) {
    const quint32 kind = (attributes >> 16) & 0170000;
    if (kind == 0120000) {
      fault(u"package.symbolic-link"_s, {entry.path});
    } else if (kind != 0 && kind != 0040000 && kind != 0100000) {
      fault(u"package.special-file"_s, {entry.path});
    }
  }

  void checkMethod(const ZipEntry& entry) {
    if ((entry.flags & (flagEncrypted | flagStrongEncryption | flagMaskedHeader)) || entry.method == 99) {
      fault(u"package.encrypted"_s, {entry.path});
    } else if (entry.method != 0 && entry.method != 8) {
      fault(u"package.unsupported"_s, {entry.path, u"method %1"_s.arg(entry.method)});
    } else if (entry.flags & ~flagsKnown) {
      fault(u"package.unsupported"_s, {entry.path, u"flags 0x%1"_s.arg(entry.flags, 4, 16, QLatin1Char('0'))});
    } else if (entry.method == 0 && entry.packed != entry.unpacked) {
      fault(u"package.header-mismatch"_s, {entry.path, u"size"_s});
    } else if (entry.isFolder() && entry.unpacked != 0) {
      fault(u"package.special-file"_s, {entry.path});
    }
  }

  void checkExtra(const ZipEntry& entry, const QByteArray& extra) {
    qint64 at = 0;
    while (extra.size() - at >= 4) {
      const auto id = read<quint16>(extra, at);
      at += 4 + read<quint16>(extra, at + 2);
      if (id == 0x0001) {
        fault(u"package.zip64"_s, {entry.path});
      } else if (id == 0x7075) {
        fault(u"package.name-override"_s, {entry.path});
      } else if (id == 0x9901) {
        fault(u"package.encrypted"_s, {entry.path});
      }
    }
    if (at != extra.size()) {
      fault(u"package.header-mismatch"_s, {entry.path, u"size"_s});
    }
  }

  void readLocal(ZipEntry& entry, quint32 timeAndDate) {
    const QByteArray header = bytes(entry.offset, localLength);
    if (entry.offset >= m_directory || header.size() < localLength || read<quint32>(header, 0) != localSignature) {
      fault(u"package.header-mismatch"_s, {entry.path, u"position"_s});
      return;
    }
    const auto nameLength = read<quint16>(header, 26);
    entry.localExtra = read<quint16>(header, 28);
    const QByteArray rest = bytes(entry.offset + localLength, nameLength + entry.localExtra);
    entry.end = entry.offset + localLength + nameLength + entry.localExtra + entry.packed;
    if (rest.size() < nameLength + entry.localExtra || entry.end > m_directory) {
      fault(u"package.header-mismatch"_s, {entry.path, u"position"_s});
      return;
    }
    const auto differs = [&](bool difference, const QString& field) {
      if (difference) {
        fault(u"package.header-mismatch"_s, {entry.path, field});
      }
    };
    const bool later = entry.flags & flagDescriptor;
    const auto fits = [&](quint32 local, qint64 central) { return local == central || (later && local == 0); };
    differs(rest.left(nameLength) != entry.rawName, u"name"_s);
    differs(read<quint16>(header, 6) != entry.flags, u"flags"_s);
    differs(read<quint16>(header, 8) != entry.method, u"method"_s);
    differs(read<quint32>(header, 10) != timeAndDate, u"time"_s);
    differs(!fits(read<quint32>(header, 14), entry.checksum), u"checksum"_s);
    differs(!fits(read<quint32>(header, 18), entry.packed) || !fits(read<quint32>(header, 22), entry.unpacked),
            u"size"_s);
    checkExtra(entry, rest.mid(nameLength));
    if (later) {
      readDescriptor(entry);
    }
  }

  /// Checksum and sizes behind the data, with or without a signature before them.
  void readDescriptor(ZipEntry& entry) {
    const QByteArray found = bytes(entry.end, 16);
    for (const qint64 skip : {4, 0}) {
      const bool whole = found.size() >= skip + 12 && (skip == 0 || read<quint32>(found, 0) == descriptorSignature);
      if (whole && read<quint32>(found, skip) == entry.checksum && read<quint32>(found, skip + 4) == entry.packed &&
          read<quint32>(found, skip + 8) == entry.unpacked) {
        entry.end += skip + 12;
        return;
      }
    }
    fault(u"package.header-mismatch"_s, {entry.path, u"descriptor"_s});
  }

  /// Entries must fill the file from its start to the directory. Where some were refused, gaps prove nothing.
  void checkPositions(const std::vector<ZipEntry>& entries) {
    std::vector<const ZipEntry*> order;
    for (const ZipEntry& entry : entries) {
      order.push_back(&entry);
    }
    std::sort(order.begin(), order.end(), [](const ZipEntry* a, const ZipEntry* b) { return a->offset < b->offset; });
    const bool complete = m_faults == 0;
    qint64 reached = 0;
    QString before;
    for (const ZipEntry* entry : order) {
      if (entry->offset < reached) {
        fault(u"package.entries-overlap"_s, {entry->path, before});
      } else if (complete && entry->offset > reached) {
        gap(entry->offset - reached, before);
      }
      reached = std::max(reached, entry->end);
      before = entry->path;
    }
    if (complete && reached < m_directory) {
      gap(m_directory - reached, before);
    }
  }

  void gap(qint64 length, const QString& before) {
    if (before.isEmpty()) {
      fault(u"package.prepended-data"_s, {QString::number(length)});
    } else {
      fault(u"package.hidden-data"_s, {QString::number(length), before});
    }
  }

  void checkSizes(const std::vector<ZipEntry>& entries) {
    qint64 total = 0;
    for (const ZipEntry& entry : entries) {
      total += entry.unpacked;
      if (entry.unpacked > m_limits.fileBytes) {
        fault(u"package.file-too-large"_s,
              {entry.path, QString::number(entry.unpacked), QString::number(m_limits.fileBytes)});
      }
      const qint64 ratio = entry.unpacked / std::max<qint64>(1, entry.packed);
      if (entry.unpacked > m_limits.ratioFrom && ratio > m_limits.ratio) {
        fault(u"package.ratio-too-large"_s, {entry.path, QString::number(ratio), QString::number(m_limits.ratio)});
      }
    }
    if (total > m_limits.totalBytes) {
      fault(u"package.total-too-large"_s, {QString::number(total), QString::number(m_limits.totalBytes)});
    }
  }

  QIODevice& m_device;
  const PackageLimits& m_limits;
  Notices& m_notices;
  qint64 m_size = 0;
  qint64 m_end = 0;       ///< offset of the end record
  QByteArray m_endRecord; ///< with its comment
  qint64 m_directory = 0; ///< offset of the directory
  qint64 m_directorySize = 0;
  qint64 m_count = 0;
  size_t m_faults = 0;
  size_t m_left = 0; ///< faults not listed
};

} // namespace

std::vector<ZipEntry> scanZip(QIODevice& device, const PackageLimits& limits, Notices& notices) {
  return Scanner(device, limits, notices).scan();
}

} // namespace khung::model
