// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/tools/select_tool.h"

#include "app/studio/canvas/items/canvas_view.h"

namespace khung::app {

void SelectTool::press(const CanvasPointer& pointer) {
  const bool more = pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier);
  const QString id = pointer.item < 0 ? QString() : m_canvas.scene().at(pointer.item).drawn.id;
  QStringList ids = more ? QStringList(m_canvas.selection().begin(), m_canvas.selection().end()) : QStringList();
  if (!id.isEmpty() && ids.removeAll(id) == 0) {
    ids << id;
  }
  m_canvas.select(ids);
}

void SelectTool::doubleClick(const CanvasPointer& pointer) {
  if (pointer.item >= 0) {
    Q_EMIT m_canvas.activated(pointer.item);
  }
}

} // namespace khung::app
