// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace khung::app {

/// A small popup with a list of element types, searched while one types: Enter takes one, Esc none. It deletes itself.
class TypePicker : public QFrame {
  Q_OBJECT

public:
  struct Choice {
    QString type;
    QString label;
    QString note;   ///< where it will stand
    QString icon;
    QString hint;
  };

  TypePicker(const std::vector<Choice>& choices, QWidget* parent);
  /// Opens with its upper left corner there (global), as far as the screen has room.
  void popUp(const QPoint& at);

Q_SIGNALS:
  /// place: in the list of choices.
  void picked(int place);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void filter(const QString& text);
  void take();

  std::vector<QString> m_words; ///< folded, of each choice
  QLineEdit* m_search;
  QListWidget* m_list;
};

} // namespace khung::app
