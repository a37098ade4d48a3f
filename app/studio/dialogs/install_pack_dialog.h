// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/files/pack_install.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QLabel;
class QPushButton;
class QTextBrowser;
class QThread;

namespace khung::app {

/// Shows what a framework pack is and does before it is installed: title, instrument, author, version, the rules it adds, what it makes stricter, or why
/// it is refused. The pack is checked beside the window; closing ends the check.
class InstallPackDialog : public QDialog {
  Q_OBJECT

public:
  InstallPackDialog(std::shared_ptr<const model::Metamodel> metamodel, const QString& path, QString language, QWidget* parent = nullptr);
  ~InstallPackDialog() override;

  void accept() override;
  bool isChecked() const { return m_review != nullptr; }

private:
  void showReview(std::shared_ptr<PackReview> review);
  QString factsHtml(const PackReview& review) const;

  QString m_language;
  QLabel* m_state;
  QTextBrowser* m_text;
  QPushButton* m_install;
  std::shared_ptr<PackReview> m_review;
  std::atomic_bool m_ended = false;
  std::unique_ptr<QThread> m_thread;
};

} // namespace khung::app
