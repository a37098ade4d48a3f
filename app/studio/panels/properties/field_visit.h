// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/field_value.h"

#include <QObject>

namespace khung::app {

class Workspace;

/// Turns what is entered in a field into edits of the document, so that a visit to a field is one step of undo however often its text is applied
/// on the way.
class FieldVisit : public QObject {
  Q_OBJECT

public:
  explicit FieldVisit(Workspace& workspace, QObject* parent = nullptr);

  /// Sets a field of some elements; what the value refers to and is still to be made stands in `additions`.
  bool apply(const std::vector<QUuid>& elements, const model::Property& property, const FieldValue& value, const model::Edit* additions = nullptr);
  /// Takes back what this visit has applied; false where it has applied nothing or somebody else has edited since.
  bool takeBack();
  /// The focus has left the field.
  void end();
  /// Between two edits that are one for the person: what the document tells meanwhile is not to be shown.
  bool isReplacing() const { return m_replacing; }

private:
  Workspace& m_workspace;
  std::vector<QUuid> m_elements;
  QString m_property;
  bool m_open = false;       ///< our edit is the last one of the document
  bool m_applying = false;
  bool m_made = false;       ///< the edit has changed the document
  bool m_replacing = false;
};

} // namespace khung::app
