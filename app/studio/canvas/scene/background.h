// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QThreadPool>

namespace khung::app {

class Workspace;

/// Where what is laid out and drawn for a workspace is worked out, one thing after the other. Ends with the workspace.
QThreadPool& drawingPool(Workspace& workspace);

/// Works on another thread and hands the result back on this one, unless the receiver is gone by then.
template <class Work, class Take> void runBehind(Workspace& workspace, QObject* receiver, Work work, Take take) {
  QThreadPool& pool = drawingPool(workspace);
  pool.start([&pool, work = std::move(work), take = std::move(take), receiver = QPointer<QObject>(receiver)] {
    auto result = work();
    QMetaObject::invokeMethod(&pool, [result = std::move(result), take, receiver] {
      if (receiver) {
        take(result);
      }
    }, Qt::QueuedConnection);
  });
}

} // namespace khung::app
