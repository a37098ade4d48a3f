// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

class QCheckBox;
class QComboBox;

namespace khung::app {

/// One of an enumeration, or yes, no and not stated.
class ChoiceEditor : public FieldEditor {
  Q_OBJECT

public:
  ChoiceEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;
  int wantedWidth() const override;

protected:
  void put(const FieldValue& value, bool several) override;

private:
  QComboBox* m_box;
};

/// Any of an enumeration.
class CheckListEditor : public FieldEditor {
  Q_OBJECT

public:
  CheckListEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;

protected:
  void put(const FieldValue& value, bool several) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  std::vector<QCheckBox*> m_boxes;  ///< in the order of the enumeration
  QStringList m_unknown;            ///< values of the element that the enumeration does not have
};

} // namespace khung::app
