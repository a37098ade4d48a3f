// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/view_tab.h"

class QLabel;
class QTabWidget;

namespace khung::app {

class ArticlePage;
class CoveragePage;
class ReadinessPage;

/// Compliance at a glance: findings by article of the framework, coverage of its reference models, what is left before a package is clean. Only puts
/// the three together; it looks at the report again when one is made and while it can be seen.
class ComplianceTab : public ViewTab {
  Q_OBJECT

public:
  ComplianceTab(Workspace& workspace, const ViewRequest& request, QWidget* parent);

  QString title() const override;
  bool canPerform(QStringView) const override { return false; }
  void perform(QStringView) override {}

protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void refresh();
  void retranslate();
  QString summary() const;

  Workspace& m_workspace;
  QLabel* m_summary;
  QTabWidget* m_parts;
  ArticlePage* m_articles;
  CoveragePage* m_coverage;
  ReadinessPage* m_left;
  bool m_stale = true;
};

} // namespace khung::app
