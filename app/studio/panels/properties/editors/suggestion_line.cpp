// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/suggestion_line.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int DetailRole = Qt::UserRole + 1;
constexpr int longestList = 10; ///< lines seen at once
constexpr int widestList = 90;  ///< letters

/// Draws a suggestion in two lines: its name, and below it what and where it is.
class TwoLines : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.lineSpacing() * 2 + 8};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem all = option;
    initStyleOption(&all, index);
    all.text.clear();
    all.icon = {};
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &all, painter, all.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const int side = option.fontMetrics.height();
    QRect room = option.rect.adjusted(8, 4, -8, -4);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(room.left(), room.top(), side, side));
    room.setLeft(room.left() + side + 8);
    const QRect upper(room.left(), room.top(), room.width(), option.fontMetrics.lineSpacing());
    const auto line = [&](const QRect& rect, const QString& text, const QColor& colour) {
      painter->setPen(selected ? option.palette.highlightedText().color() : colour);
      painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    line(upper, index.data().toString(), option.palette.text().color());
    line(upper.translated(0, option.fontMetrics.lineSpacing()), index.data(DetailRole).toString(), mutedText());
  }
};

QString iconName(const Suggestion& suggestion) {
  switch (suggestion.kind) {
  case Suggestion::Kind::New:
    return u"add"_s;
  case Suggestion::Kind::Catalogue:
    return u"package"_s;
  default:
    return suggestion.type.isEmpty() ? u"organisation"_s : suggestion.type;
  }
}

} // namespace

SuggestionLine::SuggestionLine(Suggestions& suggestions, QWidget* parent)
    : QLineEdit(parent), m_suggestions(suggestions), m_completer(new QCompleter(this)), m_model(new QStandardItemModel(this)) {
  m_completer->setModel(m_model);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->setMaxVisibleItems(longestList);
  m_completer->setWidget(this);
  m_completer->popup()->setItemDelegate(new TwoLines(m_completer->popup()));
  m_completer->popup()->setObjectName(u"suggestions"_s);
  connect(this, &QLineEdit::textEdited, this, &SuggestionLine::suggest);
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
    if (const auto row = static_cast<std::size_t>(index.row()); row < m_shown.size()) {
      Q_EMIT chosen(Suggestion(m_shown[row]));
    }
  });
}

void SuggestionLine::setReference(const model::Property& property, const QUuid& from) {
  m_property = &property;
  m_from = from;
}

bool SuggestionLine::isListOpen() const { return m_completer->popup()->isVisible(); }

void SuggestionLine::suggest(const QString& text) {
  if (!m_property) {
    return;
  }
  m_shown = m_suggestions.forReference(*m_property, m_from, text);
  m_model->clear();
  for (const Suggestion& suggestion : m_shown) {
    auto* item = new QStandardItem(icon(iconName(suggestion)), suggestion.name);
    item->setData(m_suggestions.detail(suggestion), DetailRole);
    item->setToolTip(suggestion.name);
    item->setData(suggestion.name + u", "_s + m_suggestions.detail(suggestion), Qt::AccessibleTextRole);
    m_model->appendRow(item);
  }
  if (m_shown.empty()) {
    m_completer->popup()->hide();
    return;
  }
  QRect place = rect();
  place.setWidth(listWidth());
  m_completer->complete(place);
  // Enter takes the first, unless what is written is exact already or everything suggested is new.
  const bool exact = text.trimmed().isEmpty() || text.endsWith(u"/*") || !m_suggestions.linkOf(*m_property, m_from, text).target.isNull();
  m_completer->popup()->setCurrentIndex(exact || m_shown.front().kind == Suggestion::Kind::New ? QModelIndex() : m_completer->popup()->model()->index(0, 0));
}

int SuggestionLine::listWidth() const {
  int widest = width();
  for (const Suggestion& suggestion : m_shown) {
    for (const QString& text : {suggestion.name, m_suggestions.detail(suggestion)}) {
      widest = std::max(widest, fontMetrics().horizontalAdvance(text) + fontMetrics().height() * 4); // room of the icon and the scroll bar
    }
  }
  return std::min(widest, std::max(width(), fontMetrics().averageCharWidth() * widestList));
}

void SuggestionLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier && !isListOpen()) {
    suggest(isModified() ? text() : QString());
    return;
  }
  static constexpr int keysOfTheList[] = {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab};
  if (isListOpen() && std::find(std::begin(keysOfTheList), std::end(keysOfTheList), event->key()) != std::end(keysOfTheList) &&
      (m_completer->popup()->currentIndex().isValid() || event->key() == Qt::Key_Escape)) {
    event->ignore();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

} // namespace khung::app
