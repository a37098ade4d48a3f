// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/field_editor.h"

#include "app/studio/panels/properties/editors/choice_editors.h"
#include "app/studio/panels/properties/editors/map_editor.h"
#include "app/studio/panels/properties/editors/reference_editor.h"
#include "app/studio/panels/properties/editors/text_editors.h"
#include "app/studio/workspace/workspace.h"

#include <QApplication>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

FieldEditor::FieldEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : QWidget(parent), m_context(context), m_property(property) {
  setObjectName(property.name);
}

void FieldEditor::display(const std::vector<QUuid>& elements, const FieldValue& value, bool several) {
  const bool same = m_known && m_elements == elements && m_shown == value && m_several == several;
  m_elements = elements;
  m_shown = value;
  m_several = several;
  m_known = true;
  if (m_edited || (same && !m_property.isRef())) { // a referred element may have another name now
    return;
  }
  if (holdsFocus() && !several && entered().value == value && !m_property.isRef()) {
    return; // as the person wrote it, while the person is there
  }
  put(value, several);
}

void FieldEditor::setEdited(bool edited) { m_edited = edited; }

void FieldEditor::restore() {
  m_edited = false;
  put(m_shown, m_several);
}

bool FieldEditor::holdsFocus() const {
  const QWidget* at = QApplication::focusWidget();
  return at && (at == this || isAncestorOf(at));
}

void FieldEditor::watch(QWidget* inner, bool main) {
  inner->installEventFilter(this);
  inner->setAccessibleName(m_property.label.in(m_context.workspace.language()));
  inner->setAccessibleDescription(m_property.help.in(m_context.workspace.language()));
  if (main) {
    setFocusProxy(inner);
  }
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::FocusIn:
    Q_EMIT focused();
    break;
  case QEvent::FocusOut:
    if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && static_cast<QFocusEvent*>(event)->reason() != Qt::MenuBarFocusReason) {
      // After the widget itself has had its say, as an input method's word is committed there.
      QMetaObject::invokeMethod(this, [this] { if (!holdsFocus() && !QApplication::activePopupWidget()) { Q_EMIT left(); } }, Qt::QueuedConnection);
    }
    break;
  case QEvent::ShortcutOverride: {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape && m_edited) {
      key->accept();
      return true;
    }
    if (!m_edited && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
      key->ignore(); // nothing to undo within the field: the document's turn
      return true;
    }
    break;
  }
  case QEvent::KeyPress:
    if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
      Q_EMIT dropped();
      return true;
    }
    break;
  case QEvent::Wheel:
    if (!holdsFocus()) {
      event->ignore(); // the form scrolls, the value stays
      return true;
    }
    break;
  default:
    break;
  }
  return QWidget::eventFilter(watched, event);
}

void FieldEditor::noteEdit() {
  m_edited = true;
  Q_EMIT edited();
}

void FieldEditor::noteChoice() {
  m_edited = true;
  Q_EMIT finished();
}

QString FieldEditor::severalText() { return tr("several values"); }

FieldEditor* makeEditor(EditorContext& context, const model::Property& property, QWidget* parent) {
  using model::DataType;
  if (property.map) {
    return new MapEditor(context, property, parent);
  }
  if (property.isRef()) {
    return new ReferenceEditor(context, property, parent);
  }
  if (property.type == DataType::Enum && property.list) {
    return new CheckListEditor(context, property, parent);
  }
  if (property.type == DataType::Enum || property.type == DataType::Boolean) {
    return new ChoiceEditor(context, property, parent);
  }
  if (property.list || property.type == DataType::RichText) {
    return new TextEditor(context, property, parent);
  }
  return new LineEditor(context, property, parent);
}

} // namespace khung::app
