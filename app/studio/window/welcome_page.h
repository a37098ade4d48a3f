// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace khung::app {

class Workspace;

/// What the window shows while no document is open: what can be begun, files opened last, and work that a crash left behind.
class WelcomePage : public QWidget {
  Q_OBJECT

public:
  explicit WelcomePage(Workspace& workspace, QWidget* parent = nullptr);

  /// Reads the lists again.
  void refresh();

Q_SIGNALS:
  /// A row of the action table.
  void commandWanted(const QString& id);
  void pathWanted(const QString& path);

protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  QWidget* makeStart();
  QWidget* makeRecent();
  QPushButton* button(const QString& iconName, const QString& command);
  void fillRecovery();
  void fillRecent();
  void showMenu(const QPoint& at);
  void retranslate();

  Workspace& m_workspace;
  QString m_path; ///< of the open document, when the list last heard of it
  QLabel* m_title = nullptr;
  QLabel* m_subtitle = nullptr;
  QLabel* m_startTitle = nullptr;
  QLabel* m_recentTitle = nullptr;
  QLabel* m_hint = nullptr;
  std::vector<std::pair<QString, QPushButton*>> m_buttons; ///< by command
  QListWidget* m_recent = nullptr;
  QWidget* m_recovery = nullptr;
  QVBoxLayout* m_recoveryRows = nullptr;
};

} // namespace khung::app
