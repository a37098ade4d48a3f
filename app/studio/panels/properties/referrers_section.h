// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/folding_section.h"

#include <QUuid>

class QLabel;

namespace khung::app {

class Workspace;

/// What refers to the element, by the relation seen from here ("Owns databases"), as links.
class ReferrersSection : public FoldingSection {
  Q_OBJECT

public:
  ReferrersSection(Workspace& workspace, QWidget* parent);

  /// The null identity: nothing.
  void display(const QUuid& element);

private:
  void fill();
  QString titleOf(const QString& type, const QString& property) const;

  Workspace& m_workspace;
  QUuid m_element;
  QLabel* m_list;
};

} // namespace khung::app
