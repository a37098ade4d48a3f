// SPDX-License-Identifier: Apache-2.0
#include "app/studio/filters/screen_fit.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>

#include <algorithm>

namespace khung::app {
namespace {

constexpr int usualTitleBar = 32; ///< the frame is not known before the window is shown

void fit(QDialog& dialog) {
  const QRect room = dialog.screen()->availableGeometry().adjusted(0, usualTitleBar, 0, 0);
  const QSize size = dialog.size().boundedTo(room.size());
  const QPoint place(std::clamp(dialog.x(), room.left(), room.right() + 1 - size.width()), std::clamp(dialog.y(), room.top() - usualTitleBar, room.bottom() + 1 - size.height()));
  if (size != dialog.size()) {
    dialog.resize(size);
    dialog.move(place);
  }
}

} // namespace

bool ScreenFit::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show) {
    if (auto* dialog = qobject_cast<QDialog*>(watched); dialog && dialog->isWindow()) {
      fit(*dialog);
    }
  }
  return QObject::eventFilter(watched, event);
}

} // namespace khung::app
