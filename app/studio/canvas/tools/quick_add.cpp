// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/tools/quick_add.h"

#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int mostHits = 12;
constexpr int identityRole = Qt::UserRole;
constexpr int typeRole = Qt::UserRole + 1;

/// Types that stand for themselves on a diagram: not those that only join others or exist for the review.
bool isDrawable(const model::ElementType& type) { return !type.leaf && type.codeFrom.isEmpty() && type.layer != u"review" && type.name != u"diagram"; }

/// Types of which a new element can stand by itself, the important ones first.
std::vector<const model::ElementType*> newTypes(const model::Metamodel& metamodel) {
  std::vector<const model::ElementType*> types;
  for (const model::ElementType& type : metamodel.types()) {
    if (isDrawable(type) && type.named && !(type.parent && type.parent->required)) {
      types.push_back(&type);
    }
  }
  std::stable_partition(types.begin(), types.end(), [](const auto* type) { return type->important; });
  return types;
}

} // namespace

QuickAdd::QuickAdd(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace) {
  setObjectName(u"quickAdd"_s);
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  m_words = new QLineEdit(this);
  m_words->setPlaceholderText(tr("Name or code"));
  m_words->setAccessibleName(tr("Element to put on the diagram"));
  m_words->setClearButtonEnabled(true);
  m_list = new QListWidget(this);
  m_list->setAccessibleName(tr("Elements found and types of new ones"));
  m_list->setUniformItemSizes(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(m_words);
  layout->addWidget(m_list);
  setFixedSize(fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 16);
  m_words->installEventFilter(this);
  m_list->installEventFilter(this);
  connect(m_words, &QLineEdit::textChanged, this, &QuickAdd::fill);
  connect(m_list, &QListWidget::itemActivated, this, &QuickAdd::take);
  connect(m_list, &QListWidget::itemClicked, this, &QuickAdd::take);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && now != this && !isAncestorOf(now)) {
      deleteLater();
    }
  });
  connect(&m_workspace, &Workspace::searchReady, this, &QuickAdd::fill);
  fill();
}

void QuickAdd::showAt(const QPoint& place) {
  const QSize room = parentWidget()->size();
  move(std::max(0, std::min(place.x(), room.width() - width())), std::max(0, std::min(place.y(), room.height() - height())));
  show();
  raise();
  m_words->setFocus();
}

void QuickAdd::fill() {
  m_list->clear();
  const QString words = m_words->text().trimmed();
  const QString& language = m_workspace.language();
  for (const model::SearchHit& hit : words.isEmpty() ? std::vector<model::SearchHit>() : m_workspace.search(words, mostHits)) {
    const model::ElementType* type = m_workspace.metamodel().type(hit.type);
    if (type && isDrawable(*type)) {
      const QString name = hit.name.isEmpty() ? hit.code : hit.code.isEmpty() ? hit.name : u"%1 (%2)"_s.arg(hit.name, hit.code);
      auto* row = new QListWidgetItem(icon(type->icon), name, m_list);
      row->setData(identityRole, hit.id);
      row->setToolTip(type->label.in(language) + u": "_s + name);
    }
  }
  for (const model::ElementType* type : newTypes(m_workspace.metamodel())) {
    const QString label = type->label.in(language);
    auto* row = new QListWidgetItem(icon(u"add"_s), words.isEmpty() ? tr("New: %1").arg(label) : tr("New: %1 “%2”").arg(label, words), m_list);
    row->setData(typeRole, type->name);
  }
  m_list->setCurrentRow(0);
}

void QuickAdd::take() {
  const QListWidgetItem* row = m_list->currentItem();
  if (!row) {
    return;
  }
  const QUuid element = row->data(identityRole).toUuid();
  const QString type = row->data(typeRole).toString();
  QString name = m_words->text().trimmed();
  if (element.isNull() && name.isEmpty()) {
    name = m_workspace.metamodel().type(type)->label.in(m_workspace.language());
  }
  hide();
  deleteLater();
  parentWidget()->setFocus();
  element.isNull() ? Q_EMIT newWanted(type, name) : Q_EMIT chosen(element);
}

bool QuickAdd::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
      hide();
      deleteLater();
      parentWidget()->setFocus();
      return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      take();
      return true;
    }
    if (watched == m_words && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
      const int row = m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : -1);
      m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

} // namespace khung::app
