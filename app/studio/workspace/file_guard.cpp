// SPDX-License-Identifier: Apache-2.0
#include "app/studio/workspace/file_guard.h"

#include "app/studio/workspace/workspace.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

FileGuard::FileGuard(Workspace& workspace) : QObject(&workspace), m_workspace(workspace) {
  m_settle.setSingleShot(true);
  m_settle.setInterval(500);
  connect(&workspace, &Workspace::documentReplaced, this, &FileGuard::watch);
  connect(&workspace, &Workspace::stateChanged, this, &FileGuard::watch);
  // The folder, too: a file that is renamed over is another file to the system.
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
  connect(&m_settle, &QTimer::timeout, this, &FileGuard::look);
}

void FileGuard::watch() {
  const model::Document* document = m_workspace.document();
  const QString path = document ? document->path() : QString();
  QStringList wanted;
  if (!path.isEmpty()) {
    wanted << QFileInfo(path).absolutePath();
    if (QFileInfo::exists(path)) {
      wanted << path;
    }
  }
  const QStringList watched = m_watcher.files() + m_watcher.directories();
  for (const QString& old : watched) {
    if (!wanted.contains(old)) {
      m_watcher.removePath(old);
    }
  }
  for (const QString& fresh : std::as_const(wanted)) {
    if (!watched.contains(fresh)) {
      m_watcher.addPath(fresh);
    }
  }
}

void FileGuard::look() {
  if (m_workspace.isBusy()) { // perhaps it is our own saving
    m_settle.start();
    return;
  }
  const model::Document* document = m_workspace.document();
  if (!document || m_asking || !QFileInfo::exists(document->path()) || !document->isChangedOutside()) {
    return;
  }
  const QDateTime changed = QFileInfo(document->path()).lastModified();
  if (changed == m_kept) {
    return;
  }
  m_asking = true;
  const QString path = document->path();
  const QString name = QFileInfo(path).fileName();
  Prompter& prompter = m_workspace.prompter();
  // It may come while the person is typing: Enter must not throw anything away.
  const bool again = document->isModified()
                         ? prompter.choose(tr("Another program has changed %1.").arg(name),
                                           tr("If you read it again, your unsaved changes are lost. If you keep them, saving asks before writing over the "
                                              "other program’s work."),
                                           {tr("Keep my changes"), tr("Read again")}) == 1
                         : prompter.confirm(tr("Another program has changed %1. Read it again?").arg(name), tr("You have no unsaved changes."), tr("Read again"));
  m_kept = changed;
  if (again) {
    m_workspace.open(path);
  }
  m_asking = false;
  watch();
}

} // namespace khung::app
