// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace khung::app {

class Workspace;

/// Watches the open document's file and asks what to do when another program changes it.
class FileGuard : public QObject {
  Q_OBJECT

public:
  explicit FileGuard(Workspace& workspace);

private:
  void watch();
  void look();

  Workspace& m_workspace;
  QFileSystemWatcher m_watcher;
  QTimer m_settle; ///< programs write in several steps
  bool m_asking = false;
  QDateTime m_kept; ///< when the file was changed that the person did not want: not asked about twice
};

} // namespace khung::app
