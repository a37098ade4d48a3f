// SPDX-License-Identifier: Apache-2.0
#include "model/document/files/compact_copy.h"

#include "model/base/platform/durable_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 LeftoverAgeSeconds = 24 * 3600;

QString leftoverPattern(const QFileInfo& target) {
  return u'.' + target.fileName() + u".*.saving"_s;
}

/// Files of savings that were killed midway; young ones may belong to a saving that goes on.
void removeLeftovers(const QFileInfo& target) {
  const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-LeftoverAgeSeconds);
  const QFileInfoList files =
      target.dir().entryInfoList({leftoverPattern(target)}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
  for (const QFileInfo& file : files) {
    if (file.lastModified() < old) {
      QFile::remove(file.absoluteFilePath());
    }
  }
}

/// Removes the unfinished file unless the saving succeeds.
class Unfinished {
public:
  explicit Unfinished(const QString& path) : m_path(path) {}
  ~Unfinished() { QFile::remove(m_path); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

private:
  QString m_path;
};

} // namespace

Result<void> writeCompactCopy(Database& database, const QString& target, const AboutToReplace& about) {
  const QString resolved = QFileInfo(target).canonicalFilePath();
  const QFileInfo info(resolved.isEmpty() ? target : resolved);
  if (info.exists() && !info.isFile()) {
    return Failure(Notice{u"file.unwritable"_s, {target, {}}, {}});
  }
  QString name = leftoverPattern(info);
  name.replace(u'*', QUuid::createUuid().toString(QUuid::Id128).left(12));
  const QString temporary = info.dir().filePath(name);
  const Unfinished unfinished(temporary);
  const auto written = guarded([&]() -> Result<void> {
    database.forgetPrepared();
    Query vacuum(database.connection(), u"VACUUM INTO ?"_s);
    vacuum.text(1, temporary);
    vacuum.exec();
    return {};
  });
  if (!written) {
    const bool full = written.error().code == u"document.disk-full";
    return Failure(full ? Notice{u"document.save-disk-full"_s, {target}, {}}
                        : Notice{u"document.save-failed"_s, {target, written.error().values.value(0)}, {}});
  }
  if (info.exists()) {
    QFile::setPermissions(temporary, info.permissions());
  }
  auto done = syncFile(temporary);
  if (done) {
    done = about(FileStamp::of(temporary)); // renaming keeps the time
  }
  if (done) {
    done = replaceFile(temporary, info.absoluteFilePath());
  }
  if (!done) {
    return Failure(Notice{u"document.save-failed"_s, {target, done.error().values.value(1)}, {}});
  }
  removeLeftovers(info);
  return {};
}

} // namespace khung::model
