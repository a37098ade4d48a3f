// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QWidget>

class QComboBox;
class QTreeView;

namespace khung::app {

class ArticleModel;
class Workspace;

/// Findings by article and clause; a row leads to its findings.
class ArticlePage : public QWidget {
  Q_OBJECT

public:
  ArticlePage(Workspace& workspace, QWidget* parent);

  void show(const std::shared_ptr<const FindingSheet>& sheet);

protected:
  void changeEvent(QEvent* event) override;

private:
  void refresh();
  void retranslate();
  void openFindings(const QModelIndex& index);

  Workspace& m_workspace;
  std::shared_ptr<const FindingSheet> m_sheet;
  ArticleModel* m_model;
  QComboBox* m_choice;
  QTreeView* m_view;
};

} // namespace khung::app
