// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/background.h"

#include "app/studio/workspace/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

QThreadPool& drawingPool(Workspace& workspace) {
  const QString name = u"drawing"_s;
  auto* pool = workspace.findChild<QThreadPool*>(name, Qt::FindDirectChildrenOnly);
  if (!pool) {
    pool = new QThreadPool(&workspace);
    pool->setObjectName(name);
    pool->setMaxThreadCount(1);
  }
  return *pool;
}

} // namespace khung::app
