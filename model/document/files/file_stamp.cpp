// SPDX-License-Identifier: Apache-2.0
#include "model/document/files/file_stamp.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

QByteArray hashOf(const QString& path) {
  QFile file(path);
  QCryptographicHash hash(QCryptographicHash::Blake2b_256);
  if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
    return {};
  }
  return hash.result();
}

} // namespace

FileStamp FileStamp::of(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) {
    return {};
  }
  return {info.size(), info.lastModified().toMSecsSinceEpoch(), hashOf(path)};
}

bool FileStamp::matches(const QString& path) const {
  const QFileInfo info(path);
  if (!info.exists()) {
    return size < 0;
  }
  if (info.size() != size) {
    return false;
  }
  return info.lastModified().toMSecsSinceEpoch() == modified || (!hash.isEmpty() && hashOf(path) == hash);
}

QJsonObject FileStamp::toJson() const {
  return {{u"size"_s, size}, {u"modified"_s, modified}, {u"hash"_s, QString::fromLatin1(hash.toHex())}};
}

FileStamp FileStamp::fromJson(const QJsonObject& object) {
  return {object[u"size"].toInteger(-1), object[u"modified"].toInteger(),
          QByteArray::fromHex(object[u"hash"].toString().toLatin1())};
}

} // namespace khung::model
