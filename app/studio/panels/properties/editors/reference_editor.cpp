// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/reference_editor.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/properties/editors/suggestion_line.h"
#include "app/studio/workspace/workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int longestList = 8; ///< rows seen at once

} // namespace

ReferenceEditor::ReferenceEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : FieldEditor(context, property, parent), m_line(new SuggestionLine(context.suggestions, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->addWidget(m_line, 1);
  if (property.list) {
    m_list = new QListWidget(this);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->hide();
    layout->addWidget(m_list);
    watch(m_list, false);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { follow(m_list->row(item)); });
  } else {
    m_follow = new QToolButton(this);
    m_follow->setAutoRaise(true);
    m_follow->setAccessibleName(tr("Go to the element"));
    m_follow->setFocusPolicy(Qt::NoFocus);
    row->addWidget(m_follow);
    connect(m_follow, &QToolButton::clicked, this, [this] { follow(0); });
    m_line->setClearButtonEnabled(true);
  }
  layout->addLayout(row);
  watch(m_line);
  connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
    setEdited(true);
    if (text.isEmpty() && !m_list) {
      takeText(); // the clear button
    }
  });
  connect(m_line, &QLineEdit::returnPressed, this, &ReferenceEditor::takeText);
  connect(m_line, &SuggestionLine::chosen, this, &ReferenceEditor::take);
  connect(this, &FieldEditor::focused, this, [this] { m_line->setReference(m_property, firstElement()); });
}

FieldText::Reading ReferenceEditor::entered() const {
  FieldText::Reading reading{{{}, m_links}, {}};
  if (!isEdited() || m_additions || !m_line->isModified()) {
    return reading;
  }
  const QString text = m_line->text().trimmed();
  if (m_list && text.isEmpty()) {
    return reading;
  }
  if (!m_list) {
    reading.value.links.clear();
  }
  if (!text.isEmpty()) {
    reading.value.links.push_back(m_context.suggestions.linkOf(m_property, firstElement(), text));
  }
  return reading;
}

void ReferenceEditor::take(const Suggestion& suggestion) {
  model::Edit additions{QString()};
  const model::Link link = m_context.suggestions.take(suggestion, additions);
  if (!m_list) {
    m_links.clear();
  }
  if (m_mending >= 0 && m_mending < static_cast<int>(m_links.size())) {
    m_links[static_cast<std::size_t>(m_mending)] = link;
  } else if (std::find(m_links.begin(), m_links.end(), link) == m_links.end()) {
    m_links.push_back(link);
  }
  m_mending = -1;
  m_additions = std::move(additions);
  m_line->setText(m_list ? QString() : suggestion.name);
  noteChoice();
  m_additions.reset();
}

void ReferenceEditor::takeText() {
  if (isEdited() && m_line->isModified()) {
    noteChoice();
  }
}

void ReferenceEditor::put(const FieldValue& value, bool several) {
  m_links = value.links;
  m_mending = -1;
  m_several = several;
  if (several) {
    m_links.clear();
  }
  showLinks();
}

QListWidgetItem* ReferenceEditor::itemFor(const model::Link& link) const {
  auto* item = new QListWidgetItem(m_context.text.linkText(link));
  if (link.target.isNull()) {
    item->setIcon(severityIcon(validators::Severity::Error));
    item->setForeground(severityColour(validators::Severity::Error));
    item->setToolTip(tr("The model has no such element. Enter or a double click shows what may be meant; Del takes it out."));
    item->setData(Qt::AccessibleTextRole, tr("%1, not in the model").arg(item->text()));
  } else {
    const auto brief = briefOf(*m_context.workspace.document(), link.target);
    item->setIcon(icon(brief ? brief->type : QString()));
    item->setToolTip(item->text());
  }
  return item;
}

void ReferenceEditor::showLinks() {
  m_line->setPlaceholderText(m_several ? severalText() : m_list ? tr("Add: type a name or code") : tr("Type a name or code"));
  if (!m_list) {
    m_line->setText(m_links.empty() ? QString() : m_context.text.linkText(m_links.front()));
    m_line->setCursorPosition(0);
    const bool dangling = !m_links.empty() && m_links.front().target.isNull();
    QPalette palette;
    if (dangling) {
      palette.setColor(QPalette::Text, severityColour(validators::Severity::Error));
    }
    m_line->setPalette(palette);
    m_line->setToolTip(dangling ? tr("The model has no such element. Type to choose one (↓ shows what there is).") : m_line->text());
    m_follow->setEnabled(!m_links.empty());
    m_follow->setIcon(icon(dangling ? u"search"_s : u"link"_s));
    m_follow->setToolTip(dangling ? tr("Show what may be meant") : tr("Go to the element (Ctrl+click or double click)"));
    return;
  }
  m_line->clear();
  const int row = m_list->currentRow();
  m_list->clear();
  for (const model::Link& link : m_links) {
    m_list->addItem(itemFor(link));
  }
  m_list->setCurrentRow(std::min(row, m_list->count() - 1));
  m_list->setVisible(!m_links.empty());
  fit();
}

void ReferenceEditor::fit() {
  int height = 2 * m_list->frameWidth() + 2;
  for (int row = 0; row < std::min(m_list->count(), longestList); ++row) {
    height += m_list->sizeHintForRow(row);
  }
  m_list->setFixedHeight(height);
}

void ReferenceEditor::follow(int row) {
  if (row < 0 || row >= static_cast<int>(m_links.size())) {
    return;
  }
  const model::Link& link = m_links[static_cast<std::size_t>(row)];
  if (!link.target.isNull() && groupName(link.target).isEmpty()) {
    m_context.workspace.reveal(QUuid(link.target));
  } else if (link.target.isNull()) {
    mend(row);
  }
}

void ReferenceEditor::mend(int row) {
  const QString text = m_links[static_cast<std::size_t>(row)].text;
  m_line->setFocus(Qt::OtherFocusReason);
  if (m_list) {
    m_mending = row;
  }
  m_line->setReference(m_property, firstElement());
  m_line->setText(text);
  m_line->selectAll();
  m_line->suggest(text);
}

void ReferenceEditor::removeRow(int row) {
  if (row >= 0 && row < static_cast<int>(m_links.size())) {
    m_links.erase(m_links.begin() + row);
    showLinks();
    noteChoice();
  }
}

void ReferenceEditor::moveRow(int by) {
  const int from = m_list->currentRow();
  const int to = from + by;
  if (from >= 0 && to >= 0 && to < static_cast<int>(m_links.size())) {
    std::swap(m_links[static_cast<std::size_t>(from)], m_links[static_cast<std::size_t>(to)]);
    showLinks();
    m_list->setCurrentRow(to);
    noteChoice();
  }
}

bool ReferenceEditor::eventFilter(QObject* watched, QEvent* event) {
  if (m_list && watched == m_list->viewport() && event->type() == QEvent::Resize) {
    QMetaObject::invokeMethod(this, &ReferenceEditor::fit, Qt::QueuedConnection); // after the list has laid out its lines anew
  }
  const bool inList = m_list && (watched == m_list || watched == m_list->viewport());
  if (event->type() == QEvent::MouseButtonDblClick && watched == m_line && !m_line->isModified()) {
    follow(0);
    return true;
  }
  if (event->type() == QEvent::MouseButtonRelease && (inList || watched == m_line)) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->modifiers() == Qt::ControlModifier) {
      follow(inList ? m_list->row(m_list->itemAt(mouse->position().toPoint())) : 0);
      return true;
    }
  }
  if (inList && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
    event->accept();
    return true;
  }
  if (inList && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete) {
      removeRow(m_list->currentRow());
      return true;
    }
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
      moveRow(key->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
  }
  return FieldEditor::eventFilter(watched, event);
}

} // namespace khung::app
