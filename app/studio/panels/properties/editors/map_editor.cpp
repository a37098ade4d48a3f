// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/map_editor.h"

#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

MapEditor::MapEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : FieldEditor(context, property, parent), m_table(new QTableWidget(1, 2, this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_table);
  m_table->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->setTabKeyNavigation(false);
  m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  watch(m_table);
  connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int) {
    if (row == m_table->rowCount() - 1) {
      const QSignalBlocker quiet(m_table);
      m_table->setRowCount(row + 2);
      fit();
    }
    noteChoice();
  });
  fit();
}

FieldText::Reading MapEditor::entered() const {
  QJsonObject map;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const auto text = [&](int column) {
      const QTableWidgetItem* item = m_table->item(row, column);
      return item ? model::normalised(item->text()).trimmed() : QString();
    };
    if (!text(0).isEmpty()) {
      map.insert(text(0), text(1));
    }
  }
  return {{map.isEmpty() ? model::Value() : model::Value(map), {}}, {}};
}

void MapEditor::put(const FieldValue& value, bool several) {
  const QSignalBlocker quiet(m_table);
  const auto* map = std::get_if<QJsonObject>(&value.value);
  m_table->clearContents();
  m_table->setRowCount((map && !several ? static_cast<int>(map->size()) : 0) + 1);
  int row = 0;
  for (auto it = map && !several ? map->begin() : QJsonObject::const_iterator(); map && !several && it != map->end(); ++it, ++row) {
    m_table->setItem(row, 0, new QTableWidgetItem(it.key()));
    m_table->setItem(row, 1, new QTableWidgetItem(it.value().toVariant().toString()));
  }
  m_table->setToolTip(several ? severalText() : QString());
  fit();
}

bool MapEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
    removeRow();
    return true;
  }
  return FieldEditor::eventFilter(watched, event);
}

void MapEditor::removeRow() {
  if (m_table->currentRow() >= 0 && m_table->currentRow() < m_table->rowCount() - 1) {
    m_table->removeRow(m_table->currentRow());
    fit();
    noteChoice();
  }
}

void MapEditor::fit() {
  const int rows = std::min(m_table->rowCount(), 8);
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
}

} // namespace khung::app
