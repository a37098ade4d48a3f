// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace khung::app {

class Workspace;

/// What is shown while nothing is selected: title and framework of the document, and how much is in it.
class DocumentSummary : public QWidget {
  Q_OBJECT

public:
  DocumentSummary(Workspace& workspace, QWidget* parent);
  void refresh();

private:
  Workspace& m_workspace;
  QLabel* m_text;
};

} // namespace khung::app
