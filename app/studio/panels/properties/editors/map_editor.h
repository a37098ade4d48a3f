// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

class QTableWidget;

namespace khung::app {

/// Free keys and texts in two columns; the last row is for the next one.
class MapEditor : public FieldEditor {
  Q_OBJECT

public:
  MapEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;

protected:
  void put(const FieldValue& value, bool several) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void removeRow();
  void fit();

  QTableWidget* m_table;
};

} // namespace khung::app
