// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QStyledItemDelegate>

namespace khung::app {

/// A name being edited in its place. What an input method has not finished becomes part of it before it is taken.
class NameEditor : public QLineEdit {
  Q_OBJECT

public:
  using QLineEdit::QLineEdit;
  void finishInput();
  /// Shows the name to be changed, the first time: findings that come meanwhile must not take away what is being typed.
  void fill(const QString& name);

protected:
  void inputMethodEvent(QInputMethodEvent* event) override;

private:
  QString m_unfinished;
  bool m_filled = false;
};

/// Draws an item of the tree: icon, name, muted code, and the sign of the worst finding at the right.
class TreeDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// Drawn weaker, as they have been cut.
  void setFaded(const QList<QUuid>& ids) { m_faded = ids; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room) const;

  QList<QUuid> m_faded;
};

} // namespace khung::app
