// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/prompter.h"

class QWidget;

namespace khung::app {

/// Asks with windows.
class WindowPrompter : public Prompter {
public:
  /// Windows stand before this one from now on; it must outlive the prompter or be taken back with null.
  void setParent(QWidget* parent) { m_parent = parent; }

  bool confirm(const QString& question, const QString& detail, const QString& action) override;
  std::optional<int> choose(const QString& question, const QString& detail, const QStringList& actions) override;
  Answer unsaved(const QString& title) override;
  QString fileToOpen(const QString& title, const QStringList& filters) override;
  QString folderToOpen(const QString& title) override;
  QString fileToSave(const QString& title, const QString& proposed, const QStringList& filters) override;
  void tell(const model::Notices& notices) override;
  std::shared_ptr<void> waiting(const QString& title, const std::function<void()>& giveUp) override;

private:
  QWidget* m_parent = nullptr;
};

} // namespace khung::app
