// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/package.h"

#include <QDialog>
#include <QThread>

#include <memory>

class QPushButton;
class QTextBrowser;

namespace khung::app {

class Prompter;

/// What is known of a package's integrity and signatures, as HTML in the program's language.
QString packageStateHtml(const model::VerifyReport& report);

/// Says what a package is before it is opened. A package whose contents are not what its manifest lists cannot be opened.
class PackageStateDialog : public QDialog {
  Q_OBJECT

public:
  PackageStateDialog(const QString& path, Prompter& prompter, QWidget* parent = nullptr);
  ~PackageStateDialog() override;

private:
  void verify();
  void showReport(const model::VerifyReport& report);

  QString m_path;
  QTextBrowser* m_text;
  QPushButton* m_open;
  std::shared_ptr<model::VerifyReport> m_report;
  std::unique_ptr<QThread> m_thread;
};

/// Shows the state of a package and asks whether to open it.
bool showPackageState(const QString& path, Prompter& prompter, QWidget* parent = nullptr);

} // namespace khung::app
