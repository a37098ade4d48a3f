// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/cell_delegate.h"

#include "app/studio/panels/properties/editors/suggestion_line.h"
#include "app/studio/panels/properties/grid/grid_model.h"
#include "app/studio/workspace/workspace.h"

#include <QComboBox>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

const GridModel& gridOf(const QModelIndex& index) { return *static_cast<const GridModel*>(index.model()); }

QComboBox* choices(QWidget* parent, const GridModel& grid, const model::Property& column) {
  auto* box = new QComboBox(parent);
  box->addItem(QString());
  if (column.type == model::DataType::Boolean) {
    for (const qint64 value : {1, 0}) {
      box->addItem(grid.context().text.text(column, {value, {}}));
    }
  } else {
    for (const model::EnumerationValue& value : grid.context().workspace.metamodel().enumeration(column.enumeration)->values) {
      box->addItem(value.label.in(grid.context().workspace.language()));
    }
  }
  return box;
}

} // namespace

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
  const GridModel& grid = gridOf(index);
  const model::Property& column = grid.property(index.column());
  const bool chosen = (column.type == model::DataType::Enum && !column.list) || column.type == model::DataType::Boolean;
  if (chosen) {
    QComboBox* box = choices(parent, grid, column);
    box->setAccessibleName(column.label.in(grid.context().workspace.language()));
    connect(box, &QComboBox::activated, this, [this, box] {
      auto* self = const_cast<CellDelegate*>(this);
      Q_EMIT self->commitData(box);
      Q_EMIT self->closeEditor(box);
    });
    return box;
  }
  if (!column.isRef()) {
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAccessibleName(column.label.in(grid.context().workspace.language()));
    line->setPlaceholderText(grid.context().text.pattern(column));
    return line;
  }
  auto* line = new SuggestionLine(grid.context().suggestions, parent);
  line->setFrame(false);
  line->setAccessibleName(column.label.in(grid.context().workspace.language()));
  const QUuid present = grid.elementAt(index.row());
  line->setReference(column, present);
  const QPersistentModelIndex place = index;
  connect(line, &SuggestionLine::chosen, this, [this, line, place](const Suggestion& suggestion) {
    auto* model = const_cast<GridModel*>(static_cast<const GridModel*>(place.model()));
    model::Edit additions{QString()};
    FieldValue value = model->property(place.column()).list ? model->valueAt(place) : FieldValue();
    value.links.push_back(model->context().suggestions.take(suggestion, additions));
    line->setModified(false); // chosen, so the text is not to be read
    auto* self = const_cast<CellDelegate*>(this);
    model->enter(place, value, additions);
    Q_EMIT self->closeEditor(line);
  });
  return line;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  const QString text = index.data(Qt::EditRole).toString();
  if (auto* box = qobject_cast<QComboBox*>(editor)) {
    box->setCurrentIndex(std::max(0, box->findText(text)));
  } else if (auto* line = qobject_cast<QLineEdit*>(editor); line && !line->isModified()) {
    line->setText(text);
  }
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
  if (const auto* box = qobject_cast<QComboBox*>(editor)) {
    model->setData(index, box->currentText(), Qt::EditRole);
  } else if (const auto* line = qobject_cast<QLineEdit*>(editor); line && line->isModified()) {
    model->setData(index, line->text(), Qt::EditRole);
  }
}

bool CellDelegate::eventFilter(QObject* editor, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::ControlModifier) {
      auto* widget = static_cast<QWidget*>(editor);
      Q_EMIT commitData(widget);
      Q_EMIT closeEditor(widget);
      Q_EMIT fillWanted();
      return true;
    }
  }
  return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace khung::app
