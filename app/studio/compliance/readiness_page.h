// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace khung::app {

class ReadinessTree;
class Workspace;

/// What is left before the package is clean, each with a way there, and last the package itself, where it is signed.
class ReadinessPage : public QWidget {
  Q_OBJECT

public:
  ReadinessPage(Workspace& workspace, QWidget* parent);

  void show(const std::shared_ptr<const FindingSheet>& sheet);

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();
  void showVerdict();

  std::shared_ptr<const FindingSheet> m_sheet;
  QLabel* m_verdict;
  ReadinessTree* m_tree;
  QLabel* m_last;
  QPushButton* m_package;
};

/// How a model stands before its package: "✗ 12 things …" or "✓ Nothing …".
QString readinessVerdict(const FindingSheet& sheet);

} // namespace khung::app
