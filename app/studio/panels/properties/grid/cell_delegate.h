// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace khung::app {

/// Editors of the grid's cells: lists for what can be chosen, suggestions for references, lines for the rest.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  explicit CellDelegate(QObject* parent);

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

Q_SIGNALS:
  /// What was entered is for all selected cells (Ctrl+Enter).
  void fillWanted();

protected:
  bool eventFilter(QObject* editor, QEvent* event) override;
};

} // namespace khung::app
