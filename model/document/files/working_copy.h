// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/document.h"
#include "model/document/files/file_stamp.h"

#include <QLockFile>
#include <QMutex>

#include <memory>

namespace khung::model {

/// The file in the state folder on which a document is edited, with a lock that dies with the program and a small
/// description beside it. Removed when it goes out of scope; a program that is killed leaves it for recovery. What it notes may come from several threads.
class WorkingCopy {
public:
  /// An empty working file, or a copy of an existing document.
  static Result<std::unique_ptr<WorkingCopy>> create(const QString& folder, const QString& source);
  /// Takes over what a dead program left.
  static Result<std::unique_ptr<WorkingCopy>> adopt(const RecoverableWork& work);
  /// Unsaved work that nobody holds; what is left over without unsaved work is cleared away.
  static std::vector<RecoverableWork> abandoned(const QString& folder);
  ~WorkingCopy();

  const QString& file() const { return m_file; }
  const QString& target() const { return m_target; }
  const FileStamp& stamp() const { return m_stamp; }

  /// Notes whether the working file holds what the target does not. Written only when it changes.
  Result<void> setModified(bool modified);
  /// Notes what the document was read from; so far it holds nothing else.
  Result<void> setOrigin(const QString& path);
  /// Lets go of the files without removing them, so that they can be recovered another time.
  void keep() { m_lock->unlock(); }
  /// Notes what the target will be in a moment: should the program die right after, it is known for its own work.
  Result<void> expectStamp(const FileStamp& stamp);
  /// Notes that the target has been written, and whether there are edits that came too late for it.
  Result<void> setSaved(const QString& target, const FileStamp& stamp, bool modified);

private:
  WorkingCopy(const QString& folder, const QString& name);
  Result<void> lock();
  Result<void> describe() const;
  bool readDescription();
  static void removeFiles(const QString& base);

  QString m_base; ///< path without its endings
  QString m_file;
  QString m_target;
  QString m_origin;
  FileStamp m_stamp;
  FileStamp m_expected;
  bool m_modified = false;
  std::unique_ptr<QLockFile> m_lock;
  QMutex m_noting;
};

} // namespace khung::model
