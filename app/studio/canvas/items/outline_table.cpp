// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/items/outline_table.h"

#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"

#include <QAbstractTableModel>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

/// The rows of the table: items that are something, in painting order, boxes before lines.
class OutlineModel : public QAbstractTableModel {
public:
  enum Column { Item, Connected, Findings, Columns };

  OutlineModel(Workspace& workspace, CanvasView& canvas, QObject* parent)
      : QAbstractTableModel(parent), m_workspace(workspace), m_canvas(canvas) {}

  void refresh();
  int rowOf(const QString& id) const;
  const SceneItem& item(int row) const { return m_canvas.scene().at(m_places[static_cast<std::size_t>(row)]).drawn; }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_places.size()); }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Columns; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  Workspace& m_workspace;
  CanvasView& m_canvas;
  std::vector<int> m_places;
  QHash<QString, QStringList> m_connected;
};

void OutlineModel::refresh() {
  beginResetModel();
  const CanvasScene& scene = m_canvas.scene();
  m_places.clear();
  m_connected.clear();
  for (int place = 0; place < scene.count(); ++place) {
    const SceneItem& item = scene.at(place).drawn;
    if (scene.at(place).isSomething() && !item.id.isEmpty()) {
      m_places.push_back(place);
    }
    const int from = scene.find(item.from), to = scene.find(item.to);
    if (from >= 0 && to >= 0) {
      m_connected[item.from] << scene.at(to).drawn.title;
      m_connected[item.to] << scene.at(from).drawn.title;
    }
  }
  std::stable_partition(m_places.begin(), m_places.end(), [&](int place) { return !scene.at(place).isLine(); });
  endResetModel();
}

int OutlineModel::rowOf(const QString& id) const {
  const auto found = std::find(m_places.begin(), m_places.end(), m_canvas.scene().find(id));
  return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  const SceneItem& shown = item(index.row());
  const auto worst = m_workspace.findings().worstOf(shown.element);
  if (role == Qt::DecorationRole && index.column() == Findings && worst) {
    return severityIcon(*worst);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
    return {};
  }
  switch (index.column()) {
  case Item:
    return shown.title;
  case Connected:
    return m_connected.value(shown.id).join(u"; "_s);
  default:
    const int count = worst ? static_cast<int>(m_workspace.findings().findingsOf(shown.element).size()) : 0;
    return count > 0 ? QString::number(count) : QString();
  }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
    return {};
  }
  return section == Item ? OutlineTable::tr("Item") : section == Connected ? OutlineTable::tr("Connected with") : OutlineTable::tr("Findings");
}

OutlineTable::OutlineTable(Workspace& workspace, CanvasView& canvas, QWidget* parent)
    : QTableView(parent), m_canvas(canvas), m_model(new OutlineModel(workspace, canvas, this)) {
  setObjectName(u"outline"_s);
  setModel(m_model);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setShowGrid(false);
  verticalHeader()->hide();
  horizontalHeader()->setStretchLastSection(true);
  horizontalHeader()->resizeSection(OutlineModel::Item, fontMetrics().averageCharWidth() * 34);
  horizontalHeader()->resizeSection(OutlineModel::Connected, fontMetrics().averageCharWidth() * 26);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
    if (row.isValid() && !m_following) {
      const QString id = m_model->item(row.row()).id;
      m_canvas.select({id});
      m_canvas.ensureSeen(m_canvas.scene().at(m_canvas.scene().find(id)).bounds);
    }
  });
  connect(this, &QTableView::activated, this, [this](const QModelIndex& row) {
    Q_EMIT m_canvas.activated(m_canvas.scene().find(m_model->item(row.row()).id));
  });
  connect(&canvas, &CanvasView::selectionMade, this, &OutlineTable::follow);
  connect(&workspace.findings(), &LiveFindings::updated, viewport(), qOverload<>(&QWidget::update));
}

void OutlineTable::refresh() {
  m_following = true;
  m_model->refresh();
  m_following = false;
  follow();
}

void OutlineTable::follow() {
  const int row = m_model->rowOf(m_canvas.current());
  if (row >= 0 && row != currentIndex().row()) {
    m_following = true;
    setCurrentIndex(m_model->index(row, OutlineModel::Item));
    m_following = false;
  }
}

} // namespace khung::app
