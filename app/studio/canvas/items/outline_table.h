// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace khung::app {

class CanvasView;
class OutlineModel;
class Workspace;

/// What a canvas shows as a table: each item, what it is connected with, its findings. For screen readers and for those who rather read lists.
class OutlineTable : public QTableView {
  Q_OBJECT

public:
  OutlineTable(Workspace& workspace, CanvasView& canvas, QWidget* parent);

  /// After another drawing, another selection, other findings.
  void refresh();

private:
  void follow();

  CanvasView& m_canvas;
  OutlineModel* m_model;
  bool m_following = false;
};

} // namespace khung::app
