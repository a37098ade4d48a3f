// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/coverage_page.h"

#include "app/studio/compliance/coverage_delegate.h"
#include "app/studio/compliance/coverage_model.h"
#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolTip>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr std::size_t MostListed = 200;  ///< elements of a node in the list beside the map
constexpr std::size_t MostNamed = 12;    ///< in a tool tip
constexpr std::size_t MostSelected = 200;
constexpr int ElementRole = Qt::UserRole;

QString nameOf(const model::ElementLine& line) { return line.name.isEmpty() ? line.code : line.code.isEmpty() ? line.name : u"%1 (%2)"_s.arg(line.name, line.code); }

/// Lines of the first of these elements, in their order.
std::vector<model::ElementLine> linesOf(const model::Document& document, const std::vector<QUuid>& ids, std::size_t most) {
  const std::vector<QUuid> first(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size())));
  std::vector<model::ElementLine> lines = document.linesOf(first);
  QHash<QUuid, std::size_t> order;
  for (const QUuid& id : first) {
    order.insert(id, static_cast<std::size_t>(order.size()));
  }
  std::sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) { return order.value(a.id) < order.value(b.id); });
  return lines;
}

} // namespace

CoveragePage::CoveragePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new CoverageModel(this)), m_agency(new QComboBox(this)), m_legend(new QLabel(this)),
      m_message(new QLabel(this)), m_map(new QTableView(this)), m_cell(new QLabel(this)), m_elements(new QTreeWidget(this)), m_splitter(new QSplitter(this)) {
  m_agency->setObjectName(u"agency"_s);
  m_agency->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_agency->setMinimumContentsLength(32);
  m_legend->setObjectName(u"legend"_s);
  m_legend->setWordWrap(true);
  m_message->setObjectName(u"message"_s);
  m_message->setWordWrap(true);
  m_message->setMargin(fontMetrics().averageCharWidth());
  makeMap();
  makeElements();
  const int edge = fontMetrics().averageCharWidth();
  auto* tools = new QHBoxLayout;
  tools->setContentsMargins(edge, edge / 2, edge, edge / 2);
  tools->setSpacing(edge * 2);
  tools->addWidget(m_agency);
  tools->addWidget(m_legend, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(tools);
  column->addWidget(m_message);
  column->addWidget(m_splitter, 1);
  setFocusProxy(m_map);
  connect(m_agency, &QComboBox::activated, this, [this] {
    m_chosen = true;
    refresh();
  });
  connect(&workspace, &Workspace::documentReplaced, this, [this] {
    m_chosen = false;
    show({});
  });
  retranslate();
}

void CoveragePage::makeMap() {
  m_map->setObjectName(u"coverage"_s);
  m_map->setModel(m_model);
  m_map->setItemDelegate(new CoverageDelegate(m_map));
  m_map->setShowGrid(false);
  m_map->setFrameShape(QFrame::NoFrame);
  m_map->setSelectionMode(QAbstractItemView::SingleSelection);
  m_map->setTabKeyNavigation(false);
  m_map->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_map->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_map->horizontalHeader()->hide();
  m_map->verticalHeader()->hide();
  m_map->horizontalHeader()->setMinimumSectionSize(1);
  m_map->viewport()->installEventFilter(this);
  m_map->installEventFilter(this);
  connect(m_model, &QAbstractItemModel::modelReset, this, &CoveragePage::spanHeadings);
  connect(m_map->selectionModel(), &QItemSelectionModel::currentChanged, this, &CoveragePage::showElements);
  connect(m_map, &QTableView::clicked, this, &CoveragePage::selectElements);
  m_splitter->addWidget(m_map);
}

void CoveragePage::makeElements() {
  auto* side = new QWidget(this);
  m_cell->setObjectName(u"cell"_s);
  m_cell->setWordWrap(true);
  m_cell->setMargin(fontMetrics().averageCharWidth());
  m_cell->setTextFormat(Qt::PlainText);
  m_elements->setObjectName(u"elements"_s);
  m_elements->setHeaderHidden(true);
  m_elements->setUniformRowHeights(true);
  m_elements->setFrameShape(QFrame::NoFrame);
  m_elements->setTextElideMode(Qt::ElideRight);
  connect(m_elements, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
    if (const QUuid id = item->data(0, ElementRole).toUuid(); !id.isNull()) {
      m_workspace.reveal(id);
    }
  });
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_cell);
  column->addWidget(m_elements, 1);
  m_splitter->addWidget(side);
  m_splitter->setStretchFactor(0, 3);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setChildrenCollapsible(false);
}

void CoveragePage::show(const std::shared_ptr<const FindingSheet>& sheet) {
  const bool same = m_sheet && sheet && sheet->report->coverage == m_sheet->report->coverage && sheet->pack == m_sheet->pack && sheet->language == m_sheet->language;
  m_sheet = sheet;
  if (!same) {
    fillAgencies();
    refresh();
  }
}

void CoveragePage::fillAgencies() {
  const QUuid chosen = m_agency->currentData().toUuid();
  m_agency->clear();
  const validators::CoverageSheet* cover = m_sheet ? m_sheet->report->coverage.get() : nullptr;
  for (const validators::AgencyCover& agency : cover ? cover->agencies : std::vector<validators::AgencyCover>()) {
    m_agency->addItem(agency.agency.isNull() ? tr("Everything in the document") : agency.name, agency.agency);
    m_agency->setItemData(m_agency->count() - 1, m_agency->itemText(m_agency->count() - 1), Qt::ToolTipRole);
  }
  int at = m_agency->findData(chosen);
  if (!m_chosen && cover && cover->agencies.size() > 1) { // the document's own agency, failing that the first
    const QString own = m_workspace.document() ? m_workspace.document()->meta(u"agency") : QString();
    at = 1;
    for (int i = 1; i < m_agency->count() && !own.isEmpty(); ++i) {
      const auto element = m_workspace.document()->element(m_agency->itemData(i).toUuid());
      at = element && element->code == own ? i : at;
    }
  }
  m_agency->setCurrentIndex(std::max(0, at));
}

void CoveragePage::refresh() {
  const QString current = m_model->cellAt(m_map->currentIndex()).node ? m_model->cellAt(m_map->currentIndex()).node->code : QString();
  m_model->show(m_sheet ? m_sheet->pack : nullptr, m_sheet ? m_sheet->report->coverage : nullptr, m_agency->currentIndex(),
                m_sheet ? m_sheet->language : m_workspace.language());
  fitColumns();
  if (const QModelIndex again = current.isEmpty() ? QModelIndex() : m_model->indexOf(current); again.isValid() && again != m_map->currentIndex()) {
    m_map->setCurrentIndex(again);
  }
  const bool none = m_sheet && m_sheet->report->coverage && m_sheet->report->coverage->agencies.size() < 2;
  m_message->setText(m_sheet && m_model->rowCount() == 0 ? tr("The framework has no reference models.")
                     : none ? tr("No agency's architecture stands in this document, so nothing is required of it: the map shows what is mapped.")
                            : QString());
  m_message->setVisible(!m_message->text().isEmpty());
  showElements();
}

void CoveragePage::spanHeadings() {
  m_map->clearSpans();
  const QFontMetrics metrics = m_map->fontMetrics();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const bool heading = m_model->isHeading(row);
    m_map->setRowHeight(row, heading ? metrics.lineSpacing() * 2 : CoverageDelegate::rowHeight(metrics));
    if (heading) {
      m_map->setSpan(row, 0, 1, m_model->columnCount());
    }
  }
}

/// As many cells in a row as have room for a name in two lines.
void CoveragePage::fitColumns() {
  const int width = m_map->viewport()->width();
  const int least = fontMetrics().averageCharWidth() * 20;
  const int cells = std::clamp(width / std::max(1, least) - 1, 1, 12);
  m_model->setBreadth(cells);
  for (int column = 0; column <= cells; ++column) {
    m_map->setColumnWidth(column, column < cells ? width / (cells + 1) : width - width / (cells + 1) * cells);
  }
}

void CoveragePage::showElements() {
  m_elements->clear();
  const CoverageCell cell = m_model->cellAt(m_map->currentIndex());
  if (!cell.node || !cell.cover || !m_workspace.document()) {
    m_cell->setText(tr("Choose a cell to see its elements."));
    return;
  }
  m_cell->setText(m_map->currentIndex().data(Qt::DisplayRole).toString());
  if (QTreeWidgetItem* own = addNode(tr("Mapped to this node (%1)").arg(cell.cover->elements.size()), cell.cover->elements)) {
    own->setExpanded(true);
  }
  const auto agency = static_cast<std::size_t>(m_agency->currentIndex());
  const validators::AgencyCover& cover = m_sheet->report->coverage->agencies[agency];
  QSet<QString> within{cell.node->code};
  for (const model::ReferenceNode& node : m_sheet->pack->nodes) { // parents come before children
    if (within.contains(node.parent)) {
      within.insert(node.code);
      const std::vector<QUuid> elements = cover.nodes.value(node.code).elements;
      addNode(u"%1 %2 (%3)"_s.arg(node.code, node.name.in(m_sheet->language)).arg(elements.size()), elements);
    }
  }
}

QTreeWidgetItem* CoveragePage::addNode(const QString& title, const std::vector<QUuid>& elements) {
  if (elements.empty()) {
    return nullptr;
  }
  auto* item = new QTreeWidgetItem(m_elements, {title});
  item->setToolTip(0, title);
  for (const model::ElementLine& line : linesOf(*m_workspace.document(), elements, MostListed)) {
    auto* child = new QTreeWidgetItem(item, {nameOf(line)});
    const model::ElementType* type = m_workspace.metamodel().type(line.type);
    child->setIcon(0, icon(type ? type->icon : u"element"_s));
    child->setToolTip(0, (type ? type->label.in(m_workspace.language()) + u": "_s : QString()) + nameOf(line));
    child->setData(0, ElementRole, line.id);
  }
  if (elements.size() > MostListed) {
    new QTreeWidgetItem(item, {tr("and %n more", nullptr, static_cast<int>(elements.size() - MostListed))});
  }
  return item;
}

void CoveragePage::selectElements(const QModelIndex& index) {
  const CoverageCell cell = m_model->cellAt(index);
  if (!cell.cover || cell.cover->elements.empty()) {
    return;
  }
  const std::vector<QUuid>& all = cell.cover->elements;
  m_workspace.select({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(MostSelected, all.size()))});
}

QString CoveragePage::tip(const QModelIndex& index) const {
  const CoverageCell cell = m_model->cellAt(index);
  if (!cell.node || !cell.cover || !m_workspace.document()) {
    return {};
  }
  QString html = u"<p><b>%1</b></p>"_s.arg(index.data(Qt::DisplayRole).toString().toHtmlEscaped());
  for (const model::ElementLine& line : linesOf(*m_workspace.document(), cell.cover->elements, MostNamed)) {
    html += nameOf(line).toHtmlEscaped() + u"<br>"_s;
  }
  return cell.cover->elements.size() > MostNamed ? html + tr("and %n more", nullptr, static_cast<int>(cell.cover->elements.size() - MostNamed)) : html;
}

bool CoveragePage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_map->viewport() && event->type() == QEvent::Resize) {
    fitColumns();
  } else if (watched == m_map->viewport() && event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tip(m_map->indexAt(help->pos())), m_map);
    return true;
  } else if (watched == m_map && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
      selectElements(m_map->currentIndex());
      m_elements->setFocus();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void CoveragePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  } else if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && m_splitter) {
    spanHeadings();
  }
  QWidget::changeEvent(event);
}

void CoveragePage::retranslate() {
  m_agency->setAccessibleName(tr("Agency shown"));
  m_agency->setToolTip(m_agency->accessibleName());
  m_map->setAccessibleName(tr("Coverage of the reference models"));
  m_elements->setAccessibleName(tr("Elements of the chosen node"));
  m_legend->setText(tr("The number is how many elements are mapped to a node, the deeper the tone the more. A tick or a warning sign stands at what is "
                       "required of this agency; a dashed frame at what is required and empty."));
  if (m_agency->count() > 0) {
    m_agency->setItemText(0, tr("Everything in the document"));
  }
  showElements();
}

} // namespace khung::app
