// SPDX-License-Identifier: Apache-2.0
#include "model/document/files/working_copy.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

const QString FileEnding = u".work.khung"_s;
const QString DescriptionEnding = u".work.json"_s;
const QString LockEnding = u".work.lock"_s;

Failure unwritable(const QString& path, const QString& reason) {
  return Failure(Notice{u"file.unwritable"_s, {path, reason}, {}});
}

std::unique_ptr<QLockFile> lockFor(const QString& base) {
  auto lock = std::make_unique<QLockFile>(base + LockEnding);
  lock->setStaleLockTime(0); // only the death of its program makes a lock stale, not its age
  return lock;
}

} // namespace

WorkingCopy::WorkingCopy(const QString& folder, const QString& name)
    : m_base(QDir(folder).absoluteFilePath(name)), m_file(m_base + FileEnding) {}

WorkingCopy::~WorkingCopy() {
  if (m_lock && m_lock->isLocked()) {
    removeFiles(m_base);
    m_lock->unlock();
  }
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::create(const QString& folder, const QString& source) {
  if (!QDir().mkpath(folder)) {
    return unwritable(folder, {});
  }
  std::unique_ptr<WorkingCopy> copy(new WorkingCopy(folder, QUuid::createUuid().toString(QUuid::WithoutBraces)));
  if (auto locked = copy->lock(); !locked) {
    return Failure(locked.error());
  }
  if (!source.isEmpty()) {
    QFile file(source);
    if (!file.copy(copy->m_file)) {
      return unwritable(copy->m_file, file.errorString());
    }
    copy->m_target = source;
    copy->m_stamp = FileStamp::of(source);
    // The copy is private, and writable even where the document is not.
    QFile::setPermissions(copy->m_file, QFile::ReadOwner | QFile::WriteOwner);
  }
  if (auto described = copy->describe(); !described) {
    return Failure(described.error());
  }
  return copy;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::adopt(const RecoverableWork& work) {
  const QFileInfo info(work.workingFile);
  QString name = info.fileName();
  if (!name.endsWith(FileEnding) || !info.exists()) {
    return Failure(Notice{u"file.unreadable"_s, {work.workingFile, {}}, {}});
  }
  name.chop(FileEnding.size());
  std::unique_ptr<WorkingCopy> copy(new WorkingCopy(info.absolutePath(), name));
  if (auto locked = copy->lock(); !locked) {
    return Failure(locked.error());
  }
  if (!copy->readDescription()) {
    copy->m_target = work.target;
  }
  copy->m_modified = true;
  return copy;
}

std::vector<RecoverableWork> WorkingCopy::abandoned(const QString& folder) {
  std::vector<RecoverableWork> result;
  const QFileInfoList files = QDir(folder).entryInfoList({u'*' + FileEnding}, QDir::Files, QDir::Time | QDir::Reversed);
  for (const QFileInfo& info : files) {
    QString name = info.fileName();
    name.chop(FileEnding.size());
    WorkingCopy copy(folder, name);
    if (!copy.lock()) {
      continue; // in use
    }
    if (!copy.readDescription() || !copy.m_modified) {
      continue; // its end removes the files
    }
    const QFileInfo journal(copy.m_file + u"-wal"_s); // edits since the last checkpoint
    const qint64 modified = std::max(info.lastModified().toMSecsSinceEpoch(),
                                     journal.exists() ? journal.lastModified().toMSecsSinceEpoch() : 0);
    result.push_back({copy.m_file, copy.m_target, copy.m_origin, modified});
    copy.m_lock->unlock();
  }
  return result;
}

Result<void> WorkingCopy::lock() {
  m_lock = lockFor(m_base);
  if (!m_lock->tryLock(0)) {
    return Failure(Notice{u"document.in-use"_s, {m_file}, {}});
  }
  return {};
}

Result<void> WorkingCopy::describe() const {
  const QJsonObject object{{u"target"_s, m_target},
                           {u"origin"_s, m_origin},
                           {u"stamp"_s, m_stamp.toJson()},
                           {u"expected"_s, m_expected.toJson()},
                           {u"modified"_s, m_modified},
                           {u"pid"_s, QCoreApplication::applicationPid()},
                           {u"written"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
  QSaveFile file(m_base + DescriptionEnding);
  if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit()) {
    return unwritable(file.fileName(), file.errorString());
  }
  return {};
}

bool WorkingCopy::readDescription() {
  QFile file(m_base + DescriptionEnding);
  if (!file.open(QIODevice::ReadOnly)) {
    return false;
  }
  const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
  m_target = object[u"target"].toString();
  m_origin = object[u"origin"].toString();
  m_stamp = FileStamp::fromJson(object[u"stamp"].toObject());
  const FileStamp expected = FileStamp::fromJson(object[u"expected"].toObject());
  if (expected.size >= 0 && expected.matches(m_target)) {
    m_stamp = expected;
  }
  m_modified = object[u"modified"].toBool();
  return !object.isEmpty();
}

void WorkingCopy::removeFiles(const QString& base) {
  QFile::remove(base + DescriptionEnding);
  for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
    QFile::remove(base + FileEnding + ending);
  }
}

Result<void> WorkingCopy::setModified(bool modified) {
  const QMutexLocker alone(&m_noting);
  if (m_modified == modified) {
    return {};
  }
  m_modified = modified;
  if (auto described = describe(); !described) {
    m_modified = !modified;
    return described;
  }
  return {};
}

Result<void> WorkingCopy::setOrigin(const QString& path) {
  const QMutexLocker alone(&m_noting);
  m_origin = path;
  m_modified = false;
  return describe();
}

Result<void> WorkingCopy::expectStamp(const FileStamp& stamp) {
  const QMutexLocker alone(&m_noting);
  m_expected = stamp;
  return describe();
}

Result<void> WorkingCopy::setSaved(const QString& target, const FileStamp& stamp, bool modified) {
  const QMutexLocker alone(&m_noting);
  m_target = target;
  m_stamp = stamp;
  m_expected = {};
  m_modified = modified;
  return describe();
}

} // namespace khung::model
