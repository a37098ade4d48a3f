// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace khung::app {

struct PickItem {
  QIcon icon;
  QString text;
  QString detail;               ///< muted, at the right
  std::function<void()> chosen;
  bool enabled = true;
};

/// A field with a list below it, in the middle of the window's top: typing narrows the list, Enter takes the first or the marked row, Esc leaves.
class PickPopup : public QFrame {
  Q_OBJECT

public:
  /// The rows for what is typed.
  using Source = std::function<std::vector<PickItem>(const QString& typed)>;

  PickPopup(QWidget* window, const QString& prompt, Source source);
  void open();
  /// Asks for the items anew.
  void fill();

protected:
  bool eventFilter(QObject* object, QEvent* event) override;

private:
  void choose(int row);

  Source m_source;
  QLineEdit* m_field;
  QListWidget* m_list;
  std::vector<PickItem> m_items;
};

/// A fixed list, narrowed by what is typed.
PickPopup::Source narrowed(std::vector<PickItem> all);

} // namespace khung::app
