// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>
#include <vector>

namespace khung::tests {

inline quint32 crc32Of(const QByteArray& bytes) {
  quint32 crc = 0xffffffff;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) {
      crc = crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
    }
  }
  return ~crc;
}

/// Raw deflate data: what qCompress makes without its length, the zlib header and its checksum.
inline QByteArray deflated(const QByteArray& bytes) {
  return qCompress(bytes, 9).mid(6).chopped(4);
}

/// One entry as a hostile packer may write it: what a header says can be set apart from what is there.
struct RawEntry {
  QByteArray name;
  QByteArray bytes;
  quint16 method = 0;
  quint16 flags = 0;
  quint32 attributes = 0100644u << 16;
  QByteArray centralExtra;
  QByteArray localExtra;
  QByteArray comment;
  QByteArray padding; ///< between this entry and the next
  bool descriptor = false;
  bool onlyInDirectory = false; ///< no local header and no data of its own
  std::optional<QByteArray> localName;
  std::optional<quint16> localMethod;
  std::optional<quint16> localFlags;
  std::optional<quint16> localTime;
  std::optional<quint32> crc; ///< in both headers
  std::optional<quint32> localCrc;
  std::optional<quint32> packed;   ///< in the directory
  std::optional<quint32> unpacked; ///< in both headers
  std::optional<quint32> localUnpacked;
  std::optional<quint32> offset;
};

struct RawZip {
  std::vector<RawEntry> entries;
  QByteArray prefix;          ///< before the first entry; offsets count it
  QByteArray prefixUncounted; ///< before the first entry; offsets do not count it
  QByteArray beforeDirectory;
  QByteArray beforeEnd;
  QByteArray comment;
  QByteArray suffix;
  std::optional<quint16> count;
  std::optional<quint16> countOnDisk;
  quint16 disk = 0;

  QByteArray bytes() const {
    QByteArray file = prefix;
    QByteArray directory;
    for (const RawEntry& entry : entries) {
      add(entry, file, directory);
    }
    file += beforeDirectory;
    const auto start = static_cast<quint32>(file.size());
    file += directory + beforeEnd;
    const auto number = static_cast<quint16>(entries.size());
    file += "PK\x05\x06" + u16(disk) + u16(disk) + u16(countOnDisk.value_or(count.value_or(number))) +
            u16(count.value_or(number)) + u32(static_cast<quint32>(directory.size())) + u32(start) +
            u16(static_cast<quint16>(comment.size())) + comment;
    return prefixUncounted + file + suffix;
  }

  static QByteArray u16(quint16 value) {
    QByteArray bytes(2, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
  }
  static QByteArray u32(quint32 value) {
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
  }

private:
  static void add(const RawEntry& entry, QByteArray& file, QByteArray& directory) {
    const QByteArray data = entry.method == 8 ? deflated(entry.bytes) : entry.bytes;
    const auto flags = static_cast<quint16>(entry.flags | (entry.descriptor ? 8 : 0));
    const quint32 crc = entry.crc.value_or(crc32Of(entry.bytes));
    const auto packed = static_cast<quint32>(data.size());
    const quint32 unpacked = entry.unpacked.value_or(static_cast<quint32>(entry.bytes.size()));
    const QByteArray localName = entry.localName.value_or(entry.name);
    const quint32 offset = entry.offset.value_or(static_cast<quint32>(file.size()));
    const QByteArray date = u16(0x21);
    const QByteArray before = file;
    file += "PK\x03\x04" + u16(20) + u16(entry.localFlags.value_or(flags)) +
            u16(entry.localMethod.value_or(entry.method)) + u16(entry.localTime.value_or(0)) + date +
            u32(entry.descriptor ? 0 : entry.localCrc.value_or(crc)) + u32(entry.descriptor ? 0 : packed) +
            u32(entry.descriptor ? 0 : entry.localUnpacked.value_or(unpacked)) +
            u16(static_cast<quint16>(localName.size())) + u16(static_cast<quint16>(entry.localExtra.size())) +
            localName + entry.localExtra + data;
    if (entry.descriptor) {
      file += "PK\x07\x08" + u32(entry.localCrc.value_or(crc)) + u32(packed) + u32(unpacked);
    }
    file += entry.padding;
    if (entry.onlyInDirectory) {
      file = before;
    }
    directory += "PK\x01\x02" + u16(0x033f) + u16(20) + u16(flags) + u16(entry.method) + u16(0) + date + u32(crc) +
                 u32(entry.packed.value_or(packed)) + u32(unpacked) + u16(static_cast<quint16>(entry.name.size())) +
                 u16(static_cast<quint16>(entry.centralExtra.size())) +
                 u16(static_cast<quint16>(entry.comment.size())) + u16(0) + u16(0) + u32(entry.attributes) +
                 u32(offset) + entry.name + entry.centralExtra + entry.comment;
  }
};

} // namespace khung::tests
