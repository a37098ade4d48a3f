// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace khung::app {

/// Keeps dialogs within the screen: what suits a desktop is larger than a laptop at 200 %. Install it on the application.
class ScreenFit : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace khung::app
