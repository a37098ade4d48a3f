// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/field_value.h"

#include <QWidget>

namespace khung::app {

class Workspace;

/// What the editors of one form share.
struct EditorContext {
  Workspace& workspace;
  Suggestions& suggestions;
  FieldText text;
};

/// Shows and changes one field of one or several elements. Tells when there is something to apply; applying is the form's.
class FieldEditor : public QWidget {
  Q_OBJECT

public:
  FieldEditor(EditorContext& context, const model::Property& property, QWidget* parent);

  const model::Property& property() const { return m_property; }
  /// Shows what the elements say; where they differ (`several`), nothing but that they do. What is being typed stays.
  void display(const std::vector<QUuid>& elements, const FieldValue& value, bool several);
  /// What is entered; a sentence in `problem` where it means nothing.
  virtual FieldText::Reading entered() const = 0;
  /// Elements that the entered value needs and the document does not have yet.
  virtual const model::Edit* additions() const { return nullptr; }
  bool isEdited() const { return m_edited; }
  void setEdited(bool edited);
  /// Shows again what was displayed last.
  void restore();
  bool holdsFocus() const;
  /// Width below which words of the program, such as those of an enumeration, would be cut off.
  virtual int wantedWidth() const { return 0; }

Q_SIGNALS:
  void focused();
  void edited();    ///< apply after a pause
  void finished();  ///< apply now
  void left();      ///< apply now; the visit is over
  void dropped();   ///< take back

protected:
  virtual void put(const FieldValue& value, bool several) = 0;
  /// Makes a child the one that gets the focus, is read to people and watched for leaving and Esc.
  void watch(QWidget* inner, bool main = true);
  bool eventFilter(QObject* watched, QEvent* event) override;
  virtual void noteEdit();
  void noteChoice();
  const std::vector<QUuid>& elements() const { return m_elements; }
  QUuid firstElement() const { return m_elements.empty() ? QUuid() : m_elements.front(); }
  static QString severalText();

  EditorContext& m_context;
  const model::Property& m_property;

private:
  std::vector<QUuid> m_elements;
  FieldValue m_shown;
  bool m_several = false;
  bool m_edited = false;
  bool m_known = false;  ///< something has been displayed
};

/// The editor for a property, by its datatype.
FieldEditor* makeEditor(EditorContext& context, const model::Property& property, QWidget* parent);

} // namespace khung::app
