// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/field_visit.h"

#include "app/studio/workspace/workspace.h"

#include <QScopedValueRollback>

namespace khung::app {

FieldVisit::FieldVisit(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::changed, this, [this] {
    m_made = true;
    m_open = m_open && m_applying;
  });
  connect(&workspace, &Workspace::documentReplaced, this, &FieldVisit::end);
}

bool FieldVisit::apply(const std::vector<QUuid>& elements, const model::Property& property, const FieldValue& value, const model::Edit* additions) {
  const QScopedValueRollback applying(m_applying, true);
  const bool again = m_open && m_elements == elements && m_property == property.name;
  if (again) {
    const QScopedValueRollback replacing(m_replacing, true);
    m_workspace.takeBack();
  }
  const QString label = property.label.in(m_workspace.language());
  model::Edit edit(elements.size() == 1 ? tr("%1 of %2").arg(label, shownName(*m_workspace.document(), elements.front()))
                                        : tr("%1 of %n elements", nullptr, static_cast<int>(elements.size())).arg(label));
  for (const model::Edit::Operation& operation : additions ? additions->operations() : std::vector<model::Edit::Operation>()) {
    if (const auto* added = std::get_if<model::Edit::Add>(&operation)) {
      edit.add(added->element);
    }
  }
  for (const QUuid& id : elements) {
    setField(edit, id, property, value);
    if (const auto code = suppliedCode(*m_workspace.document(), property, value)) {
      edit.set(id, QStringLiteral("code"), *code);
    }
  }
  m_made = false;
  const bool done = m_workspace.apply(std::move(edit));
  if (!done && again) {
    m_workspace.bringBack();
    m_made = true;
  }
  m_open = m_made;
  m_elements = elements;
  m_property = property.name;
  return done;
}

bool FieldVisit::takeBack() {
  if (!m_open) {
    return false;
  }
  m_open = false;
  m_workspace.takeBack();
  return true;
}

void FieldVisit::end() { m_open = false; }

} // namespace khung::app
