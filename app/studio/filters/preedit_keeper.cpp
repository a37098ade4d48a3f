// SPDX-License-Identifier: Apache-2.0
#include "app/studio/filters/preedit_keeper.h"

#include <QCoreApplication>
#include <QInputMethodEvent>

namespace khung::app {

bool PreeditKeeper::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::InputMethod: {
    const auto* typing = static_cast<QInputMethodEvent*>(event);
    if (!typing->commitString().isEmpty()) {
      m_word.clear();
    }
    if (!m_leaving || !typing->preeditString().isEmpty()) { // while the focus leaves, an empty one means that the word is thrown away
      m_field = watched;
      m_word = typing->preeditString();
    }
    break;
  }
  case QEvent::FocusAboutToChange:
    m_leaving = watched == m_field;
    break;
  case QEvent::FocusOut:
    m_leaving = false;
    if (watched == m_field && !m_word.isEmpty()) {
      QInputMethodEvent commit;
      commit.setCommitString(std::exchange(m_word, {}));
      QCoreApplication::sendEvent(watched, &commit);
    }
    break;
  default:
    break;
  }
  return QObject::eventFilter(watched, event);
}

} // namespace khung::app
