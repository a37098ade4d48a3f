// SPDX-License-Identifier: Apache-2.0
#include "model/package/zip_io.h"

#include <QBuffer>
#include <QSet>

#include <cstring>
#include <zip.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr quint16 midnight = 0;
constexpr quint16 firstOfJanuary1980 = 1u << 5 | 1u;
constexpr zip_uint32_t readableFile = 0100644u << 16;

QString errorText(zip_error_t* error) {
  return QString::fromUtf8(zip_error_strerror(error));
}

Failure writeFailure(const QString& reason) {
  return Failure(Notice{u"package.cannot-write"_s, {QString(), reason}, {}, Notice::Level::Error});
}

/// What libzip asks of a source that is a QIODevice. Owned by the source.
struct DeviceSource {
  QIODevice& device;
  qint64 position = 0;
  zip_error_t error;
};

zip_int64_t readDevice(DeviceSource& source, void* data, zip_uint64_t length) {
  qint64 got = -1;
  if (source.device.seek(source.position)) {
    got = source.device.read(static_cast<char*>(data), static_cast<qint64>(length));
  }
  if (got < 0) {
    zip_error_set(&source.error, ZIP_ER_READ, 0);
    return -1;
  }
  source.position += got;
  return got;
}

zip_int64_t statDevice(DeviceSource& source, void* data, zip_uint64_t length) {
  if (length < sizeof(zip_stat_t)) {
    return -1;
  }
  auto* stat = static_cast<zip_stat_t*>(data);
  zip_stat_init(stat);
  stat->valid |= ZIP_STAT_SIZE;
  stat->size = static_cast<zip_uint64_t>(source.device.size());
  return sizeof(zip_stat_t);
}

zip_int64_t seekDevice(DeviceSource& source, void* data, zip_uint64_t length) {
  const zip_int64_t target =
      zip_source_seek_compute_offset(static_cast<zip_uint64_t>(source.position),
                                     static_cast<zip_uint64_t>(source.device.size()), data, length, &source.error);
  if (target < 0) {
    return -1;
  }
  source.position = target;
  return 0;
}

zip_int64_t deviceCallback(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto* source = static_cast<DeviceSource*>(user);
  switch (command) {
  case ZIP_SOURCE_OPEN:
    source->position = 0;
    return 0;
  case ZIP_SOURCE_READ:
    return readDevice(*source, data, length);
  case ZIP_SOURCE_CLOSE:
    return 0;
  case ZIP_SOURCE_STAT:
    return statDevice(*source, data, length);
  case ZIP_SOURCE_ERROR:
    return zip_error_to_data(&source->error, data, length);
  case ZIP_SOURCE_FREE:
    delete source;
    return 0;
  case ZIP_SOURCE_SEEK:
    return seekDevice(*source, data, length);
  case ZIP_SOURCE_TELL:
    return source->position;
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                          ZIP_SOURCE_SUPPORTS, -1);
  default:
    zip_error_set(&source->error, ZIP_ER_OPNOTSUPP, 0);
    return -1;
  }
}

Failure dataFailure(const QString& path, const QString& reason) {
  return Failure(Notice{u"package.data-damaged"_s, {path, reason}, {}, Notice::Level::Error});
}

/// Adds one file to an archive being written. libzip reads `file` when the archive is closed.
bool addFile(zip_t* archive, const PackageFile& file, bool stored) {
  zip_source_t* source =
      zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
  if (!source) {
    return false;
  }
  const zip_int64_t added = zip_file_add(archive, file.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : 9) == 0 &&
         zip_file_set_dostime(archive, index, midnight, firstOfJanuary1980, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, readableFile) == 0;
}

Result<QByteArray> takeBytes(zip_source_t* source) {
  QByteArray bytes;
  if (zip_source_open(source) < 0 || zip_source_seek(source, 0, SEEK_END) < 0) {
    return writeFailure(errorText(zip_source_error(source)));
  }
  bytes.resize(static_cast<qsizetype>(zip_source_tell(source)));
  const bool whole = zip_source_seek(source, 0, SEEK_SET) == 0 &&
                     zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) == bytes.size();
  zip_source_close(source);
  return whole ? Result<QByteArray>(std::move(bytes)) : writeFailure(errorText(zip_source_error(source)));
}

Result<QByteArray> pack(const std::vector<PackageFile>& files, const QSet<QString>& stored) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
      zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
  if (!target) {
    return writeFailure(errorText(&error));
  }
  zip_source_keep(target.get());
  zip_t* archive = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (!archive) {
    zip_source_free(target.get());
    return writeFailure(errorText(&error));
  }
  for (const PackageFile& file : files) {
    if (!addFile(archive, file, stored.contains(file.path))) {
      const QString reason = errorText(zip_get_error(archive));
      zip_discard(archive);
      return writeFailure(reason);
    }
  }
  if (zip_close(archive) < 0) {
    const QString reason = errorText(zip_get_error(archive));
    zip_discard(archive);
    return writeFailure(reason);
  }
  return takeBytes(target.get());
}

} // namespace

struct ZipReader::Archive {
  zip_t* zip = nullptr;
  std::vector<ZipEntry> entries;

  ~Archive() {
    if (zip) {
      zip_discard(zip);
    }
  }
};

ZipReader::ZipReader(std::shared_ptr<Archive> archive) : m_archive(std::move(archive)) {}

Result<ZipReader> ZipReader::open(QIODevice& device, const std::vector<ZipEntry>& entries) {
  auto archive = std::make_shared<Archive>();
  archive->entries = entries;
  zip_error_t error;
  zip_error_init(&error);
  auto* state = new DeviceSource{device, 0, {}};
  zip_error_init(&state->error);
  zip_source_t* source = zip_source_function_create(deviceCallback, state, &error);
  if (!source) {
    delete state;
    return dataFailure({}, errorText(&error));
  }
  archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!archive->zip) {
    zip_source_free(source);
    return dataFailure({}, errorText(&error));
  }
  const auto count = static_cast<size_t>(zip_get_num_entries(archive->zip, 0));
  for (size_t i = 0; i < entries.size(); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (count != entries.size() || zip_stat_index(archive->zip, i, ZIP_FL_ENC_RAW, &stat) < 0 ||
        entries[i].rawName != stat.name || static_cast<qint64>(stat.size) != entries[i].unpacked ||
        static_cast<qint64>(stat.comp_size) != entries[i].packed || stat.comp_method != entries[i].method) {
      return Failure(Notice{u"package.header-mismatch"_s, {entries[i].path, u"position"_s}, {}, Notice::Level::Error});
    }
  }
  return ZipReader(std::move(archive));
}

Result<QByteArray> ZipReader::read(size_t index) {
  const ZipEntry& entry = m_archive->entries.at(index);
  zip_file_t* file = zip_fopen_index(m_archive->zip, index, 0);
  if (!file) {
    return dataFailure(entry.path, errorText(zip_get_error(m_archive->zip)));
  }
  // One byte more than declared is asked for: to notice longer data, and to have libzip reach the end and compare the
  // checksum.
  QByteArray bytes(entry.unpacked + 1, Qt::Uninitialized);
  qint64 length = 0;
  zip_int64_t got = 0;
  while (length < bytes.size() &&
         (got = zip_fread(file, bytes.data() + length, static_cast<zip_uint64_t>(bytes.size() - length))) > 0) {
    length += got;
  }
  const QString reason = got < 0 ? errorText(zip_file_get_error(file)) : u"length"_s;
  zip_fclose(file);
  if (got < 0 || length != entry.unpacked) {
    return dataFailure(entry.path, reason);
  }
  bytes.truncate(length);
  return bytes;
}

Result<QByteArray> zipBytes(const std::vector<PackageFile>& files) {
  QSet<QString> stored{u"mimetype"_s};
  auto packed = pack(files, stored);
  if (!packed) {
    return packed;
  }
  QBuffer buffer(&*packed);
  buffer.open(QIODevice::ReadOnly);
  Notices notices;
  scanZip(buffer, {}, notices);
  const auto before = stored.size();
  for (const Notice& notice : notices) {
    if (notice.code == u"package.ratio-too-large") {
      stored.insert(notice.values.first());
    } else if (notice.level == Notice::Level::Error) {
      return Failure(notice); // what a reader would refuse is not written
    }
  }
  return stored.size() > before ? pack(files, stored) : packed;
}

} // namespace khung::model
