// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace khung::app {

class Workspace;

/// What is shown while nothing is selected: title and framework of the document, and how much is in it.
class DocumentSummary : public QWidget {
  Q_OBJECT

public:
  DocumentSummary(Workspace& workspace, QWidget* parent);
  /// Soon, and once for all who ask by then: counting a large model takes a while.
  void refresh() { m_soon.start(); }

private:
  void write();

  Workspace& m_workspace;
  QLabel* m_text;
  QTimer m_soon;
};

} // namespace khung::app
