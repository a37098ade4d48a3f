// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/tree_delegate.h"

#include "app/studio/look/theme.h"
#include "app/studio/panels/tree/model_tree.h"

#include <QApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace khung::app {
namespace {

constexpr int Gap = 6;
constexpr double FadedOpacity = 0.5;

} // namespace

void NameEditor::inputMethodEvent(QInputMethodEvent* event) {
  m_unfinished = event->preeditString();
  QLineEdit::inputMethodEvent(event);
}

void NameEditor::finishInput() {
  if (m_unfinished.isEmpty()) {
    return;
  }
  QInputMethodEvent commit;
  commit.setCommitString(m_unfinished);
  m_unfinished.clear();
  QCoreApplication::sendEvent(this, &commit);
  QGuiApplication::inputMethod()->reset();
}

void NameEditor::fill(const QString& name) {
  if (!std::exchange(m_filled, true)) {
    setText(name);
  }
}

void TreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  item.text.clear();
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
  room.setRight(item.rect.right());
  painter->save();
  if (m_faded.contains(index.data(ModelTree::IdRole).toUuid()) && !m_faded.isEmpty()) {
    painter->setOpacity(FadedOpacity);
  }
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  if (const QVariant severity = index.data(ModelTree::SeverityRole); severity.isValid()) {
    const int side = option.decorationSize.height(); // that of the item is nothing where it has no icon
    const QRect sign = QStyle::alignedRect(item.direction, Qt::AlignRight | Qt::AlignVCenter, QSize(side, side), item.rect.adjusted(0, 0, -Gap, 0));
    if (item.state & QStyle::State_Selected) { // its colour is made for the list's ground
      painter->setPen(Qt::NoPen);
      painter->setBrush(item.palette.base());
      painter->drawRoundedRect(sign.adjusted(-2, -1, 2, 1), 3, 3);
    }
    severityIcon(static_cast<validators::Severity>(severity.toInt())).paint(painter, sign);
    room.setRight(sign.left() - Gap);
  }
  paintTexts(*painter, item, index, room.adjusted(Gap / 2, 0, -Gap / 2, 0));
  painter->restore();
}

void TreeDelegate::paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room) const {
  const bool selected = option.state & QStyle::State_Selected;
  const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
  const QColor strong = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
  const QString name = index.data(Qt::DisplayRole).toString();
  const QString muted = index.data(ModelTree::MutedRole).toString();
  painter.setFont(option.font);
  painter.setPen(strong);
  const QFontMetrics& metrics = option.fontMetrics;
  const QString shown = metrics.elidedText(name, Qt::ElideRight, room.width());
  painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
  const int left = metrics.horizontalAdvance(shown) + Gap + Gap / 2;
  if (muted.isEmpty() || left + metrics.averageCharWidth() * 3 > room.width()) {
    return;
  }
  painter.setPen(selected ? strong : mutedText());
  const QRect rest = room.adjusted(left, 0, 0, 0);
  painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(muted, Qt::ElideRight, rest.width()));
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int height = std::max(option.fontMetrics.height(), option.decorationSize.height());
  return {option.fontMetrics.averageCharWidth() * 20, height + height / 3};
}

QWidget* TreeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
  auto* editor = new NameEditor(parent);
  editor->setObjectName(QStringLiteral("nameEditor"));
  editor->setAccessibleName(tr("Name"));
  return editor;
}

void TreeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  qobject_cast<NameEditor*>(editor)->fill(index.data(Qt::EditRole).toString());
}

void TreeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
  auto* line = qobject_cast<NameEditor*>(editor);
  line->finishInput();
  model->setData(index, line->text(), Qt::EditRole);
}

void TreeDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
  room.setRight(item.rect.right());
  editor->setGeometry(room);
}

} // namespace khung::app
