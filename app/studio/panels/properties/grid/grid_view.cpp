// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/grid_view.h"

#include "app/studio/panels/properties/grid/cell_delegate.h"
#include "app/studio/panels/properties/grid/grid_model.h"
#include "app/studio/panels/properties/grid/tsv.h"
#include "app/studio/workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int mostRowsSeen = 14;
constexpr int widestColumn = 28; ///< letters

} // namespace

GridView::GridView(GridModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
  setModel(&model);
  auto* delegate = new CellDelegate(this);
  setItemDelegate(delegate);
  setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTabKeyNavigation(true);
  setWordWrap(false);
  setAccessibleName(model.type().plural.in(model.context().workspace.language()));
  horizontalScrollBar()->installEventFilter(this);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setResizeContentsPrecision(40);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  connect(delegate, &CellDelegate::fillWanted, this, &GridView::fillSelection);
  connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) {
    if (const QUuid id = m_model.elementAt(row); !id.isNull()) {
      m_model.context().workspace.reveal(id);
    }
  });
  connect(&model, &QAbstractItemModel::rowsInserted, this, &GridView::fit);
  connect(&model, &QAbstractItemModel::modelReset, this, &GridView::fit);
}

/// Who turns the wheel to go through the form goes on where the sideways bar passes below the mouse.
bool GridView::eventFilter(QObject* watched, QEvent* event) {
  if (watched != horizontalScrollBar() || event->type() != QEvent::Wheel) {
    return QTableView::eventFilter(watched, event);
  }
  const auto* wheel = static_cast<QWheelEvent*>(event);
  const bool sideways = wheel->modifiers() != Qt::NoModifier || std::abs(wheel->angleDelta().x()) > std::abs(wheel->angleDelta().y());
  event->setAccepted(sideways);
  return !sideways;
}

void GridView::fit() {
  resizeColumnsToContents();
  for (int column = 0; column < m_model.columnCount(); ++column) {
    setColumnWidth(column, std::min(columnWidth(column) + 8, fontMetrics().averageCharWidth() * widestColumn));
  }
  const int rows = std::min(m_model.rowCount(), mostRowsSeen);
  setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + horizontalScrollBar()->sizeHint().height() +
                 2 * frameWidth());
}

QList<int> GridView::selectedRows() const {
  QList<int> rows;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    if (!rows.contains(index.row())) {
      rows << index.row();
    }
  }
  if (rows.isEmpty() && currentIndex().isValid()) {
    rows << currentIndex().row();
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

void GridView::copy() {
  const QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty()) {
    return;
  }
  QList<int> columns;
  for (const QModelIndex& index : indexes) {
    if (const int place = horizontalHeader()->visualIndex(index.column()); !columns.contains(place)) {
      columns << place;
    }
  }
  std::sort(columns.begin(), columns.end());
  std::vector<QStringList> block;
  for (const int row : selectedRows()) {
    QStringList cells;
    for (const int place : std::as_const(columns)) {
      const QModelIndex index = m_model.index(row, horizontalHeader()->logicalIndex(place));
      cells << (indexes.contains(index) ? index.data(Qt::EditRole).toString() : QString());
    }
    block.push_back(cells);
  }
  QApplication::clipboard()->setText(writeTsv(block));
}

void GridView::paste() {
  std::vector<QStringList> block = readTsv(QApplication::clipboard()->text());
  if (block.empty() || m_model.columnCount() == 0) {
    return;
  }
  const QModelIndexList selected = selectionModel()->selectedIndexes();
  const QModelIndex at = currentIndex().isValid() ? currentIndex() : m_model.index(m_model.elementCount(), 0);
  std::vector<GridModel::Cell> cells;
  const QString name = tr("Paste into %1").arg(m_model.type().plural.in(m_model.context().workspace.language()));
  if (block.size() == 1 && block.front().size() == 1 && selected.size() > 1) {
    for (const QModelIndex& index : selected) {
      cells.push_back({index.row(), index.column(), block.front().front()});
    }
    m_model.enter(cells, name);
    return;
  }
  QList<int> columns;
  for (const QString& label : block.front()) {
    columns << m_model.columnNamed(label);
  }
  const bool headed = block.size() > 1 && !columns.contains(-1);
  if (headed) {
    block.erase(block.begin());
  }
  int top = at.row();
  for (const QModelIndex& index : selected) {
    top = std::min(top, index.row());
  }
  int left = horizontalHeader()->visualIndex(at.column());
  for (const QModelIndex& index : selected) {
    left = std::min(left, horizontalHeader()->visualIndex(index.column()));
  }
  for (std::size_t row = 0; row < block.size(); ++row) {
    for (qsizetype i = 0; i < block[row].size(); ++i) {
      const int place = left + static_cast<int>(i);
      if (!headed && place >= m_model.columnCount()) {
        break;
      }
      cells.push_back({top + static_cast<int>(row), headed ? columns.value(i) : horizontalHeader()->logicalIndex(place), block[row][i]});
    }
  }
  m_model.enter(cells, name);
  // To the first cell that was refused, else to the first that was filled.
  const auto refused = std::find_if(cells.begin(), cells.end(), [this](const GridModel::Cell& cell) {
    return m_model.index(cell.row, cell.column).data(Qt::DecorationRole).isValid();
  });
  if (const auto shown = refused == cells.end() ? cells.begin() : refused; shown != cells.end()) {
    setCurrentIndex(m_model.index(shown->row, shown->column));
  }
}

void GridView::clear() {
  std::vector<GridModel::Cell> cells;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    if (index.row() < m_model.elementCount()) {
      cells.push_back({index.row(), index.column(), {}});
    }
  }
  if (!cells.empty()) {
    m_model.enter(cells, tr("Clear cells of %1").arg(m_model.type().plural.in(m_model.context().workspace.language())));
  }
}

void GridView::fillDown() {
  const QModelIndexList selected = selectionModel()->selectedIndexes();
  const QList<int> rows = selectedRows();
  std::vector<GridModel::Cell> cells;
  for (const QModelIndex& index : selected) {
    if (index.row() != rows.first() && index.row() < m_model.elementCount()) {
      cells.push_back({index.row(), index.column(), m_model.index(rows.first(), index.column()).data(Qt::EditRole).toString()});
    }
  }
  if (!cells.empty()) {
    m_model.enter(cells, tr("Fill cells of %1").arg(m_model.type().plural.in(m_model.context().workspace.language())));
  }
}

void GridView::fillSelection() {
  const QString text = currentIndex().data(Qt::EditRole).toString();
  std::vector<GridModel::Cell> cells;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    if (index.column() == currentIndex().column() && index != currentIndex() && index.row() < m_model.elementCount()) {
      cells.push_back({index.row(), index.column(), text});
    }
  }
  if (!cells.empty()) {
    m_model.enter(cells, tr("Fill cells of %1").arg(m_model.type().plural.in(m_model.context().workspace.language())));
  }
}

void GridView::newRow() {
  setFocus();
  setCurrentIndex(m_model.index(m_model.elementCount(), horizontalHeader()->logicalIndex(0)));
  edit(currentIndex());
}

void GridView::removeRows() {
  const int row = selectedRows().value(0);
  m_model.remove(selectedRows());
  setCurrentIndex(m_model.index(std::min(row, m_model.elementCount()), std::max(0, currentIndex().column())));
  fit();
}

void GridView::moveRows(int by) {
  const QList<int> rows = selectedRows();
  const int column = std::max(0, currentIndex().column());
  if (!m_model.shift(rows, by)) {
    return;
  }
  selectionModel()->clear();
  setCurrentIndex(m_model.index(rows.first() + by, column));
  for (const int row : rows) {
    selectionModel()->select(m_model.index(row + by, column), QItemSelectionModel::Select);
  }
}

void GridView::follow(const QModelIndex& index) {
  if (!index.isValid()) {
    return;
  }
  const FieldValue value = m_model.valueAt(index);
  const QUuid to = value.links.empty() ? m_model.elementAt(index.row()) : value.links.front().target;
  if (!to.isNull() && groupName(to).isEmpty()) {
    m_model.context().workspace.reveal(to);
  }
}

bool GridView::canPerform(QStringView command) const {
  static const QStringList known = {u"edit.copy"_s, u"edit.cut"_s, u"edit.paste"_s, u"edit.delete"_s, u"edit.duplicate"_s, u"edit.rename"_s, u"edit.selectAll"_s};
  return known.contains(command);
}

void GridView::perform(QStringView command) {
  if (command == u"edit.copy" || command == u"edit.cut") {
    copy();
  }
  if (command == u"edit.cut" || command == u"edit.delete") {
    clear();
  } else if (command == u"edit.paste") {
    paste();
  } else if (command == u"edit.duplicate") {
    fillDown();
  } else if (command == u"edit.rename") {
    edit(currentIndex());
  } else if (command == u"edit.selectAll") {
    selectAll();
  }
}

bool GridView::performKey(QKeyEvent* event) {
  const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
  const bool alt = modifiers == Qt::AltModifier;
  if (event->matches(QKeySequence::Copy)) {
    copy();
  } else if (event->matches(QKeySequence::Cut)) {
    perform(u"edit.cut");
  } else if (event->matches(QKeySequence::Paste)) {
    paste();
  } else if (event->key() == Qt::Key_Delete && modifiers == Qt::ControlModifier) {
    removeRows();
  } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    clear();
  } else if (event->key() == Qt::Key_D && modifiers == Qt::ControlModifier) {
    fillDown();
  } else if (event->key() == Qt::Key_Insert) {
    newRow();
  } else if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    moveRows(event->key() == Qt::Key_Up ? -1 : 1);
  } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::ControlModifier) {
    follow(currentIndex());
  } else {
    return false;
  }
  return true;
}

void GridView::keyPressEvent(QKeyEvent* event) {
  const bool editing = state() == QAbstractItemView::EditingState;
  if (!editing && performKey(event)) {
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!editing && enter) { // as in a spreadsheet: the next row
    setCurrentIndex(m_model.index(std::min(currentIndex().row() + 1, m_model.elementCount()), currentIndex().column()));
    return;
  }
  const bool leaves = (event->key() == Qt::Key_Tab && currentIndex() == m_model.index(m_model.elementCount(), m_model.columnCount() - 1)) ||
                      (event->key() == Qt::Key_Backtab && currentIndex().row() == 0 && currentIndex().column() == 0);
  if (!editing && leaves) {
    focusNextPrevChild(event->key() == Qt::Key_Tab);
    return;
  }
  QTableView::keyPressEvent(event);
}

void GridView::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && index.isValid() && !m_model.valueAt(index).links.empty()) {
    follow(index);
  }
}

void GridView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.addAction(tr("&Go to the element"), this, [this] { follow(currentIndex()); });
  menu.addSeparator();
  menu.addAction(tr("&Copy"), this, &GridView::copy);
  menu.addAction(tr("&Paste"), this, &GridView::paste);
  menu.addAction(tr("Fill &down"), this, &GridView::fillDown);
  menu.addSeparator();
  menu.addAction(tr("&New row"), this, &GridView::newRow);
  menu.addAction(tr("Move &up"), this, [this] { moveRows(-1); });
  menu.addAction(tr("Move d&own"), this, [this] { moveRows(1); });
  menu.addAction(tr("De&lete rows"), this, &GridView::removeRows);
  menu.exec(event->globalPos());
}

} // namespace khung::app
