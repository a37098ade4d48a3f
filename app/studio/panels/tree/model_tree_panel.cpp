// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/model_tree_panel.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/tree_delegate.h"
#include "app/studio/panels/tree/tree_view.h"
#include "app/studio/workspace/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// The panel's parts, what it shows and what is selected in it.
namespace khung::app {
namespace {

constexpr int TypingMilliseconds = 120;
constexpr int OpenedAtMost = 400;      ///< items, when a filter opens what leads to its finds
constexpr std::size_t SelectedAtMost = 300; ///< items made for a selection from elsewhere

} // namespace

ModelTreePanel::ModelTreePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_edits(workspace), m_model(new ModelTree(workspace, this)), m_view(new TreeView(this)),
      m_delegate(new TreeDelegate(this)), m_mode(new QComboBox(this)), m_search(new QLineEdit(this)), m_type(new QComboBox(this)),
      m_withFindings(new QToolButton(this)) {
  setObjectName(u"modelTree"_s);
  makeHead();
  makeBody();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->setSpacing(6);
  auto* first = new QHBoxLayout;
  first->addWidget(m_mode, 1);
  first->addWidget(m_withFindings);
  layout->addWidget(m_search);
  layout->addLayout(first);
  layout->addWidget(m_type);
  layout->addLayout(m_pages, 1);
  connectAll();
  retranslate();
  m_model->setMode(static_cast<TreeMode>(std::clamp(QSettings().value(u"tree/mode"_s).toInt(), 0, 2)));
  m_mode->setCurrentIndex(static_cast<int>(m_model->grouping().mode()));
  openFirst();
}

void ModelTreePanel::makeHead() {
  m_mode->setObjectName(u"treeMode"_s);
  m_search->setObjectName(u"treeSearch"_s);
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_type->setObjectName(u"treeType"_s);
  m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_type->setMinimumContentsLength(8);
  m_withFindings->setObjectName(u"treeWithFindings"_s);
  m_withFindings->setCheckable(true);
  m_withFindings->setFocusPolicy(Qt::StrongFocus);
  for (int i = 0; i < 3; ++i) {
    m_mode->addItem(QString());
  }
  m_typing.setSingleShot(true);
  m_typing.setInterval(TypingMilliseconds);
}

void ModelTreePanel::makeBody() {
  m_view->setObjectName(u"treeView"_s);
  m_view->setModel(m_model);
  m_view->setItemDelegate(m_delegate);
  setFocusProxy(m_view);
  auto* page = new QWidget(this);
  m_empty = new QLabel(page);
  m_empty->setObjectName(u"treeEmpty"_s);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignCenter);
  m_emptyAction = new QPushButton(page);
  m_emptyAction->setObjectName(u"treeEmptyAction"_s);
  auto* layout = new QVBoxLayout(page);
  layout->addStretch(1);
  layout->addWidget(m_empty);
  layout->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
  layout->addStretch(2);
  m_pages = new QStackedLayout;
  m_pages->addWidget(m_view);
  m_pages->addWidget(page);
}

void ModelTreePanel::connectAll() {
  connect(m_mode, &QComboBox::activated, this, [this](int mode) {
    QSettings().setValue(u"tree/mode"_s, mode);
    m_model->setMode(static_cast<TreeMode>(mode));
  });
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
  connect(m_type, &QComboBox::currentIndexChanged, this, &ModelTreePanel::applyFilter);
  connect(m_withFindings, &QToolButton::toggled, this, &ModelTreePanel::applyFilter);
  connect(&m_typing, &QTimer::timeout, this, &ModelTreePanel::applyFilter);
  connect(m_emptyAction, &QPushButton::clicked, this, [this] { m_model->filter().isActive() ? clearFilter() : newElement(); });
  connect(m_model, &ModelTree::itemsReplaced, this, &ModelTreePanel::openFirst);
  connect(&m_model->index(), &ElementIndex::caughtUp, this, &ModelTreePanel::showAwaited);
  connect(m_model, &ModelTree::itemsFollowed, this, &ModelTreePanel::takeItems);
  connect(m_model, &ModelTree::rowsInserted, this, [this] { m_model->isFollowing() ? void() : showState(); });
  connect(m_model, &ModelTree::renameWanted, this, [this](const QUuid& id, const QString& name) { m_edits.rename(id, name); });
  connect(m_model, &ModelTree::moveWanted, this, &ModelTreePanel::drop);
  m_model->setDropTest([this](const std::vector<QUuid>& ids, const QModelIndex& parent, int row) {
    return m_workspace.document() && (isRegrouping(ids, parent) || dropPlace(ids, parent, row));
  });
  connect(m_view, &TreeView::chosen, this, &ModelTreePanel::choose);
  connect(m_view, &TreeView::leftUpwards, m_search, qOverload<>(&QWidget::setFocus));
  connect(m_view, &TreeView::customContextMenuRequested, this, &ModelTreePanel::showMenu);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModelTreePanel::takeSelection);
  connect(&m_workspace, &Workspace::selectionChanged, this, &ModelTreePanel::showSelection);
  connect(&m_workspace, &Workspace::revealed, this, [this](const QUuid& id) { showElement(id); });
  connect(&m_workspace, &Workspace::languageChanged, this, &ModelTreePanel::retranslate);
  connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ModelTreePanel::noteTaken);
  connect(&m_workspace, &Workspace::documentReplaced, this, [this] {
    forgetCut();
    clearFilter();
  });
}

void ModelTreePanel::retranslate() {
  m_mode->setItemText(0, tr("By agency"));
  m_mode->setItemText(1, tr("By layer"));
  m_mode->setItemText(2, tr("By data group"));
  m_mode->setAccessibleName(tr("Arrange the tree"));
  m_mode->setToolTip(tr("Arrange the tree"));
  m_search->setPlaceholderText(tr("Find by name or code"));
  m_search->setAccessibleName(tr("Find by name or code"));
  m_type->setAccessibleName(tr("Show one type only"));
  m_type->setToolTip(tr("Show one type only"));
  m_withFindings->setText(tr("With findings"));
  m_withFindings->setToolTip(tr("Show only elements that have findings"));
  m_view->setAccessibleName(tr("Model tree"));
  fillTypes();
  m_model->refreshLooks();
  showState();
}

void ModelTreePanel::fillTypes() {
  const QSignalBlocker still(m_type);
  const QString chosen = m_type->currentData().toString();
  std::vector<const model::ElementType*> types;
  for (const model::ElementType& type : m_workspace.metamodel().types()) {
    types.push_back(&type);
  }
  const QString& language = m_workspace.language();
  const QCollator collator{QLocale(language)};
  std::sort(types.begin(), types.end(), [&](const auto* a, const auto* b) { return collator.compare(a->plural.in(language), b->plural.in(language)) < 0; });
  m_type->clear();
  m_type->addItem(tr("All types"));
  for (const model::ElementType* type : types) {
    m_type->addItem(icon(type->icon), type->plural.in(language), type->name);
  }
  m_type->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_type->findData(chosen)));
}

void ModelTreePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
    m_model->refreshLooks();
    fillTypes();
  }
  QWidget::changeEvent(event);
}

bool ModelTreePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
      if (m_typing.isActive()) {
        applyFilter();
      }
      m_view->setFocus();
      if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        step(1);
      } else if (key == Qt::Key_Down && !m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(0, 0));
      }
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void ModelTreePanel::applyFilter() {
  m_typing.stop();
  m_model->setWish({m_search->text(), m_type->currentData().toString(), m_withFindings->isChecked()});
}

void ModelTreePanel::clearFilter() {
  const QSignalBlocker type(m_type);
  const QSignalBlocker findings(m_withFindings);
  m_search->clear();
  m_type->setCurrentIndex(0);
  m_withFindings->setChecked(false);
  applyFilter();
}

void ModelTreePanel::openFirst() {
  if (m_model->filter().isActive()) {
    for (const QModelIndex& item : m_model->leadingOn(OpenedAtMost)) {
      m_view->expand(item);
    }
  } else if (m_model->canFetchMore({})) {
    m_model->fetchMore({});
  }
  if (m_model->rowCount() == 1) {
    m_view->expand(m_model->index(0, 0));
  }
  showState();
  if (m_model->index().isComplete() && !m_awaited.isNull()) {
    showElement(std::exchange(m_awaited, QUuid()));
  } else {
    showSelection();
  }
}

/// A view loses the selection of items that only move.
void ModelTreePanel::takeItems() {
  showState();
  std::vector<QUuid> wanted = m_workspace.selection();
  std::vector<QUuid> shown = selected();
  std::sort(wanted.begin(), wanted.end());
  std::sort(shown.begin(), shown.end());
  if (wanted != shown) {
    showSelection();
  }
}

/// What a large change made is selected once it is there.
void ModelTreePanel::showAwaited() {
  if (const QUuid awaited = std::exchange(m_awaited, QUuid()); !awaited.isNull()) {
    const QScopedValueRollback following(m_following, true);
    showElement(awaited);
  }
  showSelection();
}

void ModelTreePanel::showState() {
  QString text;
  QString action;
  if (!m_workspace.document()) {
    text = tr("Open a model, or start a new one, to see its elements here.");
  } else if (!m_model->index().isComplete()) {
    text = tr("Reading the model…");
  } else if (m_model->index().count() == 0) {
    text = tr("There are no elements yet.");
    action = tr("New element…");
  } else if (m_model->filter().isActive() && m_model->filter().fitting() == 0) {
    text = tr("Nothing fits the filter.");
    action = tr("Show everything");
  }
  m_empty->setText(text);
  m_emptyAction->setText(action);
  m_emptyAction->setVisible(!action.isEmpty());
  m_pages->setCurrentIndex(text.isEmpty() ? 0 : 1);
  for (QWidget* part : {static_cast<QWidget*>(m_mode), static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_type), static_cast<QWidget*>(m_withFindings)}) {
    part->setEnabled(m_workspace.document() != nullptr);
  }
}

std::vector<QUuid> ModelTreePanel::selected() const {
  std::vector<QUuid> ids;
  if (const QUuid first = current(); !first.isNull() && m_view->selectionModel()->isSelected(m_view->currentIndex())) {
    ids.push_back(first);
  }
  for (const QModelIndex& item : m_view->selectionModel()->selectedRows()) {
    const QUuid id = item.data(ModelTree::IdRole).toUuid();
    if (!id.isNull() && (ids.empty() || id != ids.front())) {
      ids.push_back(id);
    }
  }
  std::sort(ids.begin() + (ids.empty() ? 0 : 1), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end()); // it may show in two groups
  return ids;
}

QUuid ModelTreePanel::current() const { return m_view->currentIndex().data(ModelTree::IdRole).toUuid(); }

void ModelTreePanel::takeSelection() {
  if (!m_following && !m_model->isFollowing()) {
    m_following = true;
    m_workspace.select(selected());
    m_following = false;
  }
}

void ModelTreePanel::showSelection() {
  if (m_following || !m_model->index().isComplete() || !m_awaited.isNull()) {
    return;
  }
  const std::vector<QUuid>& wanted = m_workspace.selection();
  m_following = true;
  QItemSelection items;
  QModelIndex first;
  for (std::size_t i = 0; i < wanted.size() && i < SelectedAtMost; ++i) {
    QModelIndex item = m_view->currentIndex().data(ModelTree::IdRole).toUuid() == wanted[i] ? m_view->currentIndex() : m_model->known(wanted[i]);
    if (!item.isValid()) {
      item = m_model->find(wanted[i]);
    }
    if (item.isValid()) {
      items.select(item, item);
      first = first.isValid() ? first : item;
    }
  }
  m_view->selectionModel()->select(items, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  if (first.isValid()) {
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(first);
  }
  m_following = false;
}

void ModelTreePanel::showElement(const QUuid& id) {
  if (!m_model->index().isComplete() || (m_model->index().isBehind() && m_model->index().rowOf(id) < 0)) {
    m_awaited = id;
    return;
  }
  QModelIndex item = m_model->find(id);
  if (!item.isValid() && m_model->index().rowOf(id) >= 0) {
    clearFilter();
    item = m_model->find(id);
  }
  if (item.isValid()) {
    m_view->setCurrentIndex(item);
    m_view->scrollTo(item);
  }
}

void ModelTreePanel::step(int by) {
  QModelIndex at = m_view->currentIndex().isValid() ? m_view->currentIndex() : m_model->index(0, 0);
  const QModelIndex start = at;
  bool wrapped = false;
  while (at.isValid()) {
    at = by > 0 ? m_view->indexBelow(at) : m_view->indexAbove(at);
    if (!at.isValid() && !wrapped) {
      wrapped = true;
      at = m_model->index(by > 0 ? 0 : m_model->rowCount() - 1, 0);
      while (by < 0 && m_view->isExpanded(at) && m_model->rowCount(at) > 0) {
        at = m_model->index(m_model->rowCount(at) - 1, 0, at);
      }
    }
    if (const int row = at.isValid() ? m_model->elementAt(at) : -1; row >= 0 && m_model->filter().fits(row)) {
      m_view->setCurrentIndex(at);
      return;
    }
    if (at == start) {
      return;
    }
  }
}

} // namespace khung::app
