// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/files/package_writer.h"
#include "app/studio/findings/finding_sheet.h"

#include <QDialog>
#include <QThread>

#include <atomic>
#include <memory>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace khung::app {

class ComplaintLabel;
class ReadinessTree;
class SignerPicker;
class Workspace;

/// Writes the review package of the open document: what is missing, options, signature, result.
class PackageDialog : public QDialog {
  Q_OBJECT

public:
  explicit PackageDialog(Workspace& workspace, QWidget* parent = nullptr);
  ~PackageDialog() override;

  void reject() override;

private:
  QWidget* makeOptionsPage();
  QWidget* makeProgressPage();
  QWidget* makeResultPage();
  void showMissing();
  void choosePath();
  void write();
  void showStep(PackageStep step);
  void showResult();
  QString resultHtml() const;

  Workspace& m_workspace;
  QStackedWidget* m_pages;
  QLabel* m_verdict;
  ReadinessTree* m_missing;
  QComboBox* m_language;
  QDateEdit* m_date;
  QLineEdit* m_path;
  SignerPicker* m_signer;
  ComplaintLabel* m_complaint;
  QPushButton* m_write;
  QLabel* m_step;
  QTextBrowser* m_result;
  QPushButton* m_folder;
  QPushButton* m_copy;
  std::unique_ptr<QThread> m_thread;
  PackageJob m_job;
  PackageOutcome m_outcome;     ///< written by the thread, read when it has finished
  std::atomic<bool> m_cancelled = false;
};

} // namespace khung::app
