// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/grid_model.h"

#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr std::size_t mostColumns = 14;

} // namespace

GridModel::GridModel(EditorContext& context, const model::ElementType& type, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_type(type) {
  chooseColumns();
}

void GridModel::chooseColumns() {
  const auto take = [&](const QString& name) {
    if (const model::Property* property = m_type.find(name)) {
      m_columns.push_back(property);
    }
  };
  if (m_type.codeFrom.isEmpty()) {
    take(u"code"_s);
    take(u"name"_s);
  }
  for (const bool required : {true, false}) { // what must be stated first
    for (const model::Property& property : m_type.properties) {
      if (!property.common && property.required == required && !property.map && m_columns.size() < mostColumns) {
        m_columns.push_back(&property);
      }
    }
  }
  take(u"description"_s);
}

void GridModel::setContainer(const QUuid& container) {
  beginResetModel();
  m_container = container;
  m_read.clear();
  m_rejected.clear();
  read();
  endResetModel();
  Q_EMIT rejectedChanged();
}

void GridModel::read() {
  m_rows = m_container.isNull() ? std::vector<QUuid>() : m_context.workspace.document()->childrenOf(m_container, m_type.name);
}

void GridModel::refresh(const model::ChangeSet& changes) {
  for (const auto* touched : {&changes.added, &changes.changed, &changes.removed}) {
    for (const QUuid& id : *touched) {
      m_read.remove(id);
    }
  }
  const std::vector<QUuid> now = m_container.isNull() ? m_rows : m_context.workspace.document()->childrenOf(m_container, m_type.name);
  const std::size_t before = m_rows.size();
  if (now.size() > before && std::equal(m_rows.begin(), m_rows.end(), now.begin())) {
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(now.size()) - 1);
    m_rows = now;
    endInsertRows();
  } else if (now != m_rows) {
    beginResetModel();
    m_rows = now;
    endResetModel();
  }
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::showFindings() { Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1); }

const model::Element* GridModel::at(int row) const {
  const QUuid id = elementAt(row);
  if (id.isNull()) {
    return nullptr;
  }
  auto found = m_read.find(id);
  if (found == m_read.end()) {
    found = m_read.insert(id, m_context.workspace.document()->element(id).value_or(model::Element()));
  }
  return &*found;
}

FieldValue GridModel::valueAt(const QModelIndex& index) const {
  const model::Element* element = at(index.row());
  return element ? fieldOf(*element, property(index.column())) : FieldValue();
}

int GridModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || m_container.isNull() ? 0 : elementCount() + 1; }

int GridModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant GridModel::data(const QModelIndex& index, int role) const {
  const auto rejected = m_rejected.constFind({elementAt(index.row()), index.column()});
  const bool bad = rejected != m_rejected.constEnd();
  switch (role) {
  case Qt::DisplayRole:
  case Qt::EditRole:
    return bad ? rejected->text : m_context.text.text(property(index.column()), valueAt(index));
  case Qt::ToolTipRole:
    return bad ? rejected->problem : m_context.text.text(property(index.column()), valueAt(index), u"\n"_s);
  case Qt::DecorationRole:
    return bad ? QVariant(severityIcon(validators::Severity::Error)) : QVariant();
  case Qt::ForegroundRole: {
    const FieldValue value = valueAt(index);
    const bool dangling = std::any_of(value.links.begin(), value.links.end(), [](const model::Link& link) { return link.target.isNull(); });
    return bad || dangling ? QVariant(severityColour(validators::Severity::Error)) : QVariant();
  }
  case Qt::AccessibleDescriptionRole:
    return bad ? rejected->problem : QString();
  case Qt::TextAlignmentRole: {
    const model::DataType datatype = property(index.column()).type;
    const bool number = datatype == model::DataType::Integer || datatype == model::DataType::Number;
    return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
  }
  default:
    return {};
  }
}

bool GridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole) {
    return false;
  }
  const QString text = value.toString();
  if (text != data(index, Qt::EditRole).toString()) {
    enter({{index.row(), index.column(), text}}, {});
  }
  return true;
}

QString GridModel::rowProblem(int row) const {
  const LiveFindings& findings = m_context.workspace.findings();
  QStringList texts;
  if (findings.report()) {
    for (const validators::Finding* finding : findings.findingsOf(elementAt(row))) {
      texts << findings.text().message(*finding);
    }
  }
  return texts.join(u"\n"_s);
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal) {
    const model::Property& column = property(section);
    const QString& language = m_context.workspace.language();
    const bool required = column.required && !(column.common && (!m_type.named || column.name == u"code"));
    return role == Qt::DisplayRole   ? QVariant(column.label.in(language) + (required ? u" *"_s : QString()) + (column.unit.isEmpty() ? QString() : u" ("_s + column.unit + u')'))
           : role == Qt::ToolTipRole ? QVariant(column.help.in(language))
                                     : QVariant();
  }
  const bool last = section >= elementCount();
  if (role == Qt::DisplayRole) {
    return last ? u"+"_s : QString::number(section + 1);
  }
  const auto worst = last ? std::nullopt : m_context.workspace.findings().worstOf(elementAt(section));
  if (role == Qt::DecorationRole && worst) {
    return severityIcon(*worst);
  }
  return role == Qt::ToolTipRole && !last ? QVariant(rowProblem(section)) : QVariant();
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const {
  return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

int GridModel::columnNamed(const QString& label) const {
  const QString letters = model::folded(label);
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    if (letters == model::folded(m_columns[i]->label.vi) || letters == model::folded(m_columns[i]->label.en) || letters == model::folded(m_columns[i]->name)) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

void GridModel::set(model::Edit& edit, const QUuid& id, const model::Property& property, const FieldValue& value) const {
  setField(edit, id, property, value);
  if (const auto code = suppliedCode(*m_context.workspace.document(), property, value)) {
    edit.set(id, u"code"_s, *code);
  }
}

model::Element& GridModel::addedAt(int row, Entering& entering) const {
  for (auto& [place, element] : entering.added) {
    if (place == row) {
      return element;
    }
  }
  model::Element element;
  element.id = QUuid::createUuid();
  element.type = m_type.name;
  element.parent = m_container;
  element.position = -1;
  const auto container = m_context.workspace.document()->element(m_container);
  element.declaredBy = container ? container->declaredBy : QString();
  entering.added.emplace_back(row, element);
  return entering.added.back().second;
}

void GridModel::enterCell(const Cell& cell, Entering& entering) const {
  const model::Property& column = property(cell.column);
  const QUuid present = elementAt(cell.row);
  if (present.isNull() && cell.text.trimmed().isEmpty()) {
    return;
  }
  const FieldText::Reading reading = m_context.text.read(column, cell.text, present.isNull() ? m_container : present);
  model::Element* added = present.isNull() ? &addedAt(cell.row, entering) : nullptr;
  const Place place(added ? added->id : present, cell.column);
  if (!reading.problem.isEmpty()) {
    entering.rejected.insert(place, {cell.text, reading.problem});
    return;
  }
  entering.accepted.push_back(place);
  if (!added) {
    set(entering.edit, present, column, reading.value);
    return;
  }
  setField(*added, column, reading.value);
  if (const auto code = suppliedCode(*m_context.workspace.document(), column, reading.value)) {
    added->code = *code;
  }
}

void GridModel::complete(model::Element& element, const Entering& entering) const {
  if (!element.code.isEmpty() || !m_type.codeFrom.isEmpty()) {
    return;
  }
  const QString code = codeFor(*m_context.workspace.document(), m_type.name, element.text(u"name"), m_container);
  element.code = code;
  const auto bearers = [&] {
    return std::count_if(entering.added.begin(), entering.added.end(), [&](const auto& added) { return added.second.code == element.code; });
  };
  for (int number = 2; !code.isEmpty() && bearers() > 1; ++number) {
    element.code = code + u'-' + QString::number(number);
  }
}

void GridModel::enter(const std::vector<Cell>& cells, const QString& name) {
  const QString& language = m_context.workspace.language();
  const QString first = cells.empty() ? QString() : property(cells.front().column).label.in(language);
  Entering entering{model::Edit(name.isEmpty() ? tr("%1 of %2").arg(first, m_type.label.in(language)) : name), {}, {}, {}};
  for (const Cell& cell : cells) {
    enterCell(cell, entering);
  }
  for (auto& [row, element] : entering.added) {
    complete(element, entering);
    entering.edit.add(element);
  }
  if (!entering.edit.operations().empty() && !m_context.workspace.apply(std::move(entering.edit))) {
    return;
  }
  for (const Place& place : std::as_const(entering.accepted)) {
    m_rejected.remove(place);
  }
  m_rejected.insert(entering.rejected);
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  Q_EMIT rejectedChanged();
}

void GridModel::enter(const QModelIndex& index, const FieldValue& value, const model::Edit& additions) {
  const model::Property& column = property(index.column());
  model::Edit edit(tr("%1 of %2").arg(column.label.in(m_context.workspace.language()), m_type.label.in(m_context.workspace.language())));
  for (const model::Edit::Operation& operation : additions.operations()) {
    if (const auto* added = std::get_if<model::Edit::Add>(&operation)) {
      edit.add(added->element);
    }
  }
  if (const QUuid present = elementAt(index.row()); !present.isNull()) {
    set(edit, present, column, value);
    m_rejected.remove({present, index.column()});
  } else {
    Entering entering{model::Edit(QString()), {}, {}, {}};
    model::Element& element = addedAt(index.row(), entering);
    setField(element, column, value);
    element.code = suppliedCode(*m_context.workspace.document(), column, value).value_or(element.code);
    edit.add(element);
  }
  m_context.workspace.apply(std::move(edit));
  Q_EMIT rejectedChanged();
}

void GridModel::remove(const QList<int>& rows) {
  const QList<int> present = [&] {
    QList<int> list = rows;
    list.removeIf([&](int row) { return row >= elementCount(); });
    return list;
  }();
  if (present.isEmpty()) {
    return;
  }
  model::Edit edit(tr("Delete %1").arg(present.size() == 1 ? m_type.label.in(m_context.workspace.language()) : m_type.plural.in(m_context.workspace.language())));
  for (const int row : present) {
    edit.remove(elementAt(row));
  }
  m_context.workspace.apply(std::move(edit));
}

bool GridModel::shift(QList<int> rows, int by) {
  std::sort(rows.begin(), rows.end());
  if (by > 0) {
    std::reverse(rows.begin(), rows.end());
  }
  if (rows.isEmpty() || rows.front() + by < 0 || rows.front() + by >= elementCount()) {
    return false;
  }
  model::Edit edit(tr("Move %1").arg(m_type.plural.in(m_context.workspace.language())));
  for (const int row : std::as_const(rows)) {
    edit.move(elementAt(row), m_container, row + by);
  }
  return m_context.workspace.apply(std::move(edit));
}

} // namespace khung::app
