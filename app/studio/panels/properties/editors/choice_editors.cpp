// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/choice_editors.h"

#include "app/studio/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

const std::vector<model::EnumerationValue>& valuesOf(const EditorContext& context, const model::Property& property) {
  static const std::vector<model::EnumerationValue> none;
  const model::Enumeration* enumeration = context.workspace.metamodel().enumeration(property.enumeration);
  return enumeration ? enumeration->values : none;
}

} // namespace

ChoiceEditor::ChoiceEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : FieldEditor(context, property, parent), m_box(new QComboBox(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_box);
  m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_box->setMinimumContentsLength(8);
  m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_box->setMaxVisibleItems(20);
  watch(m_box);
  m_box->addItem(tr("not stated"));
  if (property.type == model::DataType::Boolean) {
    m_box->addItem(tr("Yes"), qint64(1));
    m_box->addItem(tr("No"), qint64(0));
  }
  for (const model::EnumerationValue& value : valuesOf(context, property)) {
    m_box->addItem(value.label.in(context.workspace.language()), value.name);
  }
  connect(m_box, &QComboBox::activated, this, &ChoiceEditor::noteChoice);
}

FieldText::Reading ChoiceEditor::entered() const {
  const QVariant chosen = m_box->currentData();
  if (!chosen.isValid()) {
    return {};
  }
  return {{chosen.typeId() == QMetaType::QString ? model::Value(chosen.toString()) : model::Value(chosen.toLongLong()), {}}, {}};
}

int ChoiceEditor::wantedWidth() const {
  int widest = 0;
  for (int i = 0; i < m_box->count(); ++i) {
    widest = std::max(widest, m_box->fontMetrics().horizontalAdvance(m_box->itemText(i)));
  }
  return widest + m_box->fontMetrics().height() * 3; // room of the arrow and the frame
}

void ChoiceEditor::put(const FieldValue& value, bool several) {
  const QString* text = std::get_if<QString>(&value.value);
  const qint64* number = std::get_if<qint64>(&value.value);
  int index = text ? m_box->findData(*text) : number ? m_box->findData(*number) : 0;
  if (index < 0) { // a value that this version of the metamodel does not have
    m_box->addItem(m_context.text.text(m_property, value), *text);
    index = m_box->count() - 1;
  }
  m_box->setPlaceholderText(severalText());
  m_box->setCurrentIndex(several ? -1 : index);
  m_box->setToolTip(m_box->currentText());
}

CheckListEditor::CheckListEditor(EditorContext& context, const model::Property& property, QWidget* parent) : FieldEditor(context, property, parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  for (const model::EnumerationValue& value : valuesOf(context, property)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* box = new QCheckBox(this);
    auto* label = new QLabel(value.label.in(context.workspace.language()), this); // beside the box, as a box's own text does not wrap
    label->setWordWrap(true);
    label->installEventFilter(this);
    label->setBuddy(box);
    watch(box, m_boxes.empty());
    box->setAccessibleName(property.label.in(context.workspace.language()) + u": "_s + label->text());
    row->addWidget(box, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    layout->addLayout(row);
    m_boxes.push_back(box);
    connect(box, &QCheckBox::clicked, this, [this, box] {
      box->setTristate(false);
      noteChoice();
    });
  }
}

bool CheckListEditor::eventFilter(QObject* watched, QEvent* event) {
  auto* label = qobject_cast<QLabel*>(watched);
  if (label && event->type() == QEvent::MouseButtonRelease) {
    label->buddy()->setFocus(Qt::MouseFocusReason);
    static_cast<QCheckBox*>(label->buddy())->click();
    return true;
  }
  return label ? false : FieldEditor::eventFilter(watched, event);
}

FieldText::Reading CheckListEditor::entered() const {
  QStringList values;
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    if (m_boxes[i]->checkState() == Qt::Checked) {
      values << valuesOf(m_context, m_property)[i].name;
    }
  }
  values += m_unknown;
  return {{values.isEmpty() ? model::Value() : model::Value(values), {}}, {}};
}

void CheckListEditor::put(const FieldValue& value, bool several) {
  const QStringList* list = std::get_if<QStringList>(&value.value);
  m_unknown = list ? *list : QStringList();
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    const bool has = m_unknown.removeAll(valuesOf(m_context, m_property)[i].name) > 0;
    m_boxes[i]->setTristate(several);
    m_boxes[i]->setCheckState(several ? Qt::PartiallyChecked : has ? Qt::Checked : Qt::Unchecked);
  }
}

} // namespace khung::app
