// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/field_row.h"

class QLabel;
class QVBoxLayout;

namespace khung::app {

class NoticeLine;

/// Head of the form: what is selected, where it stands, and what is wrong with it as a whole.
class ElementHeader : public QWidget {
  Q_OBJECT

public:
  ElementHeader(Workspace& workspace, QWidget* parent);

  /// One element, or several of a type; null for several types.
  void display(const std::vector<QUuid>& elements, const model::ElementType* type);
  void setFindings(const std::vector<FieldRow::Shown>& findings);

private:
  Workspace& m_workspace;
  QLabel* m_icon;
  QLabel* m_type;
  QLabel* m_name;
  QLabel* m_path;
  QVBoxLayout* m_layout;
  std::vector<NoticeLine*> m_findings;
};

} // namespace khung::app
