// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/pick_popup.h"

#include "app/studio/look/theme.h"
#include "model/base/vietnamese.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int detailRole = Qt::UserRole;

/// Text at the left, detail at the right; the text gives way to nothing, the detail is shortened.
class RowDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, given, index);
    const QString detail = index.data(detailRole).toString();
    const int padding = given.fontMetrics.averageCharWidth() * 2;
    const int taken = given.decorationSize.width() + given.fontMetrics.horizontalAdvance(index.data().toString()) + padding * 2;
    const QRect room = given.rect.adjusted(taken, 0, -padding, 0);
    if (detail.isEmpty() || room.width() < padding * 2) {
      return;
    }
    const bool selected = given.state & QStyle::State_Selected;
    painter->setPen(selected ? given.palette.color(QPalette::HighlightedText) : mutedText());
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, given.fontMetrics.elidedText(detail, Qt::ElideMiddle, room.width()));
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() * 8 / 5};
  }
};

} // namespace

PickPopup::PickPopup(QWidget* window, const QString& prompt, Source source)
    : QFrame(window, Qt::Popup), m_source(std::move(source)), m_field(new QLineEdit(this)), m_list(new QListWidget(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setObjectName(u"pickPopup"_s);
  m_field->setPlaceholderText(prompt);
  m_field->setAccessibleName(prompt);
  m_field->setClearButtonEnabled(true);
  m_list->setAccessibleName(prompt);
  m_list->setItemDelegate(new RowDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(m_field);
  layout->addWidget(m_list, 1);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &PickPopup::fill);
  connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_list->row(item)); });
}

void PickPopup::open() {
  const QWidget* window = parentWidget();
  const int width = std::min(fontMetrics().averageCharWidth() * 110, window->width() - 40);
  resize(width, std::min(fontMetrics().height() * 26, window->height() * 2 / 3));
  move(window->mapToGlobal(QPoint((window->width() - width) / 2, fontMetrics().height() * 4)));
  fill();
  show();
  m_field->setFocus();
}

void PickPopup::fill() {
  m_items = m_source(m_field->text());
  m_list->clear();
  QPixmap nothing(m_list->iconSize());
  nothing.fill(Qt::transparent);
  for (const PickItem& item : m_items) {
    // An icon for all, so that texts begin in one line.
    auto* row = new QListWidgetItem(item.icon.isNull() ? QIcon(nothing) : item.icon, item.text, m_list);
    row->setData(detailRole, item.detail);
    row->setData(Qt::AccessibleDescriptionRole, item.detail);
    if (!item.enabled) {
      row->setFlags(Qt::ItemIsSelectable);
    }
  }
  if (m_items.empty()) {
    auto* row = new QListWidgetItem(tr("Nothing found."), m_list);
    row->setFlags(Qt::NoItemFlags);
  } else {
    m_list->setCurrentRow(0);
  }
}

bool PickPopup::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      QApplication::sendEvent(m_list, key);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose(m_list->currentRow());
      return true;
    default:
      break;
    }
  }
  return QFrame::eventFilter(object, event);
}

void PickPopup::choose(int row) {
  if (row < 0 || row >= static_cast<int>(m_items.size()) || !m_items[static_cast<std::size_t>(row)].enabled) {
    return;
  }
  const std::function<void()> chosen = m_items[static_cast<std::size_t>(row)].chosen;
  close();
  chosen();
}

PickPopup::Source narrowed(std::vector<PickItem> all) {
  return [all = std::move(all)](const QString& typed) {
    std::vector<PickItem> items;
    const QString wanted = model::folded(typed);
    std::copy_if(all.begin(), all.end(), std::back_inserter(items), [&](const PickItem& item) { return model::folded(item.text).contains(wanted); });
    return items;
  };
}

} // namespace khung::app
