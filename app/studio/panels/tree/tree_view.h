// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace khung::app {

/// The tree itself: what keys and mouse mean in it.
class TreeView : public QTreeView {
  Q_OBJECT

public:
  explicit TreeView(QWidget* parent = nullptr);
  /// Whether a name is being edited.
  bool isEditing() const { return state() == EditingState; }

Q_SIGNALS:
  /// Enter or a double click on an item.
  void chosen(const QModelIndex& at);
  /// Up from the first item.
  void leftUpwards();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace khung::app
