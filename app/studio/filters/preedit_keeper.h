// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

namespace khung::app {

/// Keeps the word that an input method has not finished when the focus leaves a field. With some input methods (ibus, fcitx) a click elsewhere would
/// throw it away: Telex and VNI words are unfinished until the next blank. Install it on the application.
class PreeditKeeper : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QPointer<QObject> m_field;
  QString m_word;
  bool m_leaving = false;
};

} // namespace khung::app
