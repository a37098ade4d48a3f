// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace khung::app {

/// Opens the context menu of what has the focus on Shift+F10, for keyboards without a menu key; on X11 Qt leaves it out. Install it on the application.
class MenuKey : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace khung::app
