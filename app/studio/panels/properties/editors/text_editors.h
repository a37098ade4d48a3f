// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace khung::app {

/// One line: text, number with its unit, year, or date with a calendar.
class LineEditor : public FieldEditor {
  Q_OBJECT

public:
  LineEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;
  QLineEdit* line() const { return m_line; }

protected:
  void put(const FieldValue& value, bool several) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addCalendar();
  void pickDate();

  QLineEdit* m_line;
};

/// Several lines, growing with the text; a list of texts has one on each line.
class TextEditor : public FieldEditor {
  Q_OBJECT

public:
  TextEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;

protected:
  void put(const FieldValue& value, bool several) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QString hint() const;
  void grow();

  QPlainTextEdit* m_text;
};

} // namespace khung::app
