// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/command_target.h"

#include <QTableView>

namespace khung::app {

class GridModel;

/// The table of contained elements, worked like a spreadsheet: blocks copied from and to Excel, several cells filled at once, rows added, taken out
/// and moved, all by keyboard.
class GridView : public QTableView, public CommandTarget {
  Q_OBJECT

public:
  GridView(GridModel& model, QWidget* parent);

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;

  void copy();
  void paste();
  void clear();
  void fillDown();
  void newRow();
  void removeRows();
  void moveRows(int by);
  /// As high as its rows need, within bounds.
  void fit();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  bool performKey(QKeyEvent* event);
  QList<int> selectedRows() const;
  void fillSelection();
  void follow(const QModelIndex& index);

  GridModel& m_model;
};

} // namespace khung::app
