// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace khung::app {

/// A field over a figure in which its name or text is changed in place. Enter or leaving accepts, with what an input method has not finished yet;
/// Escape gives up. Deletes itself then.
class LabelEditor : public QPlainTextEdit {
  Q_OBJECT

public:
  /// severalLines: Shift+Enter begins another line.
  LabelEditor(const QString& text, bool severalLines, QWidget* parent);

Q_SIGNALS:
  void accepted(const QString& text);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;

private:
  void finish(bool accept);

  QString m_before;
  bool m_severalLines;
  bool m_finished = false;
};

} // namespace khung::app
