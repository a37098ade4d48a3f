// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"
#include "validators/engine/coverage_sheet.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace khung::app {

class CoverageModel;
class Workspace;

/// Coverage of the reference models by one agency's architecture, or by all of the document, as a heat map, and beside it the elements of a cell.
class CoveragePage : public QWidget {
  Q_OBJECT

public:
  CoveragePage(Workspace& workspace, QWidget* parent);

  void show(const std::shared_ptr<const FindingSheet>& sheet);

protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void makeMap();
  void makeElements();
  void fillAgencies();
  void refresh();
  void retranslate();
  void fitColumns();
  void spanHeadings();
  void showElements();
  void selectElements(const QModelIndex& cell);
  QString tip(const QModelIndex& cell) const;
  QTreeWidgetItem* addNode(const QString& title, const std::vector<QUuid>& elements);

  Workspace& m_workspace;
  std::shared_ptr<const FindingSheet> m_sheet;
  CoverageModel* m_model;
  QComboBox* m_agency;
  QLabel* m_legend;
  QLabel* m_message;
  QTableView* m_map;
  QLabel* m_cell;
  QTreeWidget* m_elements;
  QSplitter* m_splitter;
  bool m_chosen = false; ///< the person has chosen an agency
};

} // namespace khung::app
