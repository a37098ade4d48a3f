// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/type_picker.h"

#include "app/studio/look/icons.h"
#include "model/base/vietnamese.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int ShownLines = 14;
constexpr int WidthInCharacters = 46;

} // namespace

TypePicker::TypePicker(const std::vector<Choice>& choices, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(u"typePicker"_s);
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(tr("Type of the new element"));
  m_search->setPlaceholderText(tr("Type of the new element"));
  m_search->setAccessibleName(tr("Find a type"));
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Types"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setUniformItemSizes(true);
  for (const Choice& choice : choices) {
    auto* item = new QListWidgetItem(icon(choice.icon), choice.note.isEmpty() ? choice.label : choice.label + u" – "_s + choice.note, m_list);
    item->setToolTip(choice.hint);
    m_words.push_back(u' ' + model::folded(choice.label));
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  connect(m_search, &QLineEdit::textChanged, this, &TypePicker::filter);
  connect(m_list, &QListWidget::itemClicked, this, &TypePicker::take);
  m_list->setCurrentRow(0);
  const QFontMetrics metrics = fontMetrics();
  const int lines = std::min<int>(ShownLines, m_list->count());
  resize(metrics.averageCharWidth() * WidthInCharacters, m_search->sizeHint().height() + m_list->sizeHintForRow(0) * (lines + 1) + 18);
}

void TypePicker::popUp(const QPoint& at) {
  QRect room = geometry();
  room.moveTopLeft(at);
  if (const QScreen* screen = parentWidget()->screen()) {
    const QRect available = screen->availableGeometry();
    room.moveRight(std::min(room.right(), available.right()));
    room.moveBottom(std::min(room.bottom(), available.bottom()));
    room.moveLeft(std::max(room.left(), available.left()));
    room.moveTop(std::max(room.top(), available.top()));
  }
  move(room.topLeft());
  show();
  m_search->setFocus();
}

void TypePicker::filter(const QString& text) {
  const QStringList wanted = model::foldedWords(text);
  int first = -1;
  for (int row = 0; row < m_list->count(); ++row) {
    const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return m_words[static_cast<std::size_t>(row)].contains(u' ' + word); });
    m_list->item(row)->setHidden(!fits);
    first = first < 0 && fits ? row : first;
  }
  m_list->setCurrentRow(first);
}

void TypePicker::take() {
  const int row = m_list->currentRow();
  close();
  if (row >= 0) {
    Q_EMIT picked(row);
  }
}

bool TypePicker::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const int step = key->key() == Qt::Key_Up ? -1 : 1;
      for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
        if (!m_list->item(row)->isHidden()) {
          m_list->setCurrentRow(row);
          break;
        }
      }
      return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_list->currentRow() >= 0) {
        take();
      }
      return true;
    case Qt::Key_Escape:
      close();
      return true;
    default:
      break;
    }
  }
  return QFrame::eventFilter(watched, event);
}

} // namespace khung::app
