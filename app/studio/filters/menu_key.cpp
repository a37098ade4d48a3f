// SPDX-License-Identifier: Apache-2.0
#include "app/studio/filters/menu_key.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QWidget>

namespace khung::app {

bool MenuKey::eventFilter(QObject* watched, QEvent* event) {
  QWidget* focused = QApplication::focusWidget();
  if (event->type() != QEvent::KeyPress || watched != focused) {
    return QObject::eventFilter(watched, event);
  }
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier) {
    return QObject::eventFilter(watched, event);
  }
  const QPoint place = focused->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
  QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, focused->mapToGlobal(place));
  QApplication::sendEvent(focused, &menu);
  return true;
}

} // namespace khung::app
