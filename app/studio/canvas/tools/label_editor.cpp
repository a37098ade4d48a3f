// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/tools/label_editor.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

LabelEditor::LabelEditor(const QString& text, bool severalLines, QWidget* parent)
    : QPlainTextEdit(text, parent), m_before(text), m_severalLines(severalLines) {
  setObjectName(u"labelEditor"_s);
  setAccessibleName(tr("Text of the figure"));
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTabChangesFocus(true);
  selectAll();
}

void LabelEditor::finish(bool accept) {
  if (m_finished) {
    return;
  }
  if (accept) {
    QGuiApplication::inputMethod()->commit();
  }
  m_finished = true;
  QString text = toPlainText().trimmed();
  if (!m_severalLines) {
    text = text.simplified();
  }
  QWidget* back = hasFocus() ? parentWidget() : nullptr;
  hide();
  deleteLater();
  if (back) {
    back->setFocus();
  }
  if (accept && text != m_before) {
    Q_EMIT accepted(text);
  }
}

void LabelEditor::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->key() == Qt::Key_Escape) {
    finish(false);
  } else if (enter && !(m_severalLines && event->modifiers() & Qt::ShiftModifier)) {
    finish(true);
  } else {
    QPlainTextEdit::keyPressEvent(event);
  }
}

void LabelEditor::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) {
    finish(true);
  }
}

bool LabelEditor::focusNextPrevChild(bool) {
  finish(true);
  return true;
}

} // namespace khung::app
