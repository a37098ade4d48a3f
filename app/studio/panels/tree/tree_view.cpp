// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/tree_view.h"

#include <QKeyEvent>

namespace khung::app {

TreeView::TreeView(QWidget* parent) : QTreeView(parent) {
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::EditKeyPressed);
  setExpandsOnDoubleClick(false);
  setDragEnabled(true);
  setAcceptDrops(true);
  setDropIndicatorShown(true);
  setDragDropMode(QAbstractItemView::DragDrop);
  setDefaultDropAction(Qt::MoveAction);
  setAutoExpandDelay(600);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTextElideMode(Qt::ElideRight);
}

void TreeView::keyPressEvent(QKeyEvent* event) {
  const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
  if (plain && state() != EditingState) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
      Q_EMIT chosen(currentIndex());
      return;
    }
    if (event->key() == Qt::Key_Up && (!currentIndex().isValid() || !indexAbove(currentIndex()).isValid())) {
      Q_EMIT leftUpwards();
      return;
    }
  }
  QTreeView::keyPressEvent(event);
}

void TreeView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex at = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && at.isValid() && visualRect(at).contains(event->position().toPoint())) {
    Q_EMIT chosen(at);
    return;
  }
  QTreeView::mouseDoubleClickEvent(event);
}

} // namespace khung::app
