// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"
#include "app/studio/canvas/view_tab.h"

class QHBoxLayout;
class QLabel;
class QSplitter;
class QToolButton;

namespace khung::app {

class CanvasView;
class OutlineTable;

/// A tab with a canvas, its table beside it and a bar above: zoom, pictures for the clipboard and for files, and the selection, which is that of
/// the workspace. What is drawn is up to those who derive from it.
class CanvasTab : public ViewTab {
  Q_OBJECT

public:
  CanvasTab(Workspace& workspace, const ViewRequest& request, QWidget* parent);

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;
  QSize minimumSizeHint() const override;
  CanvasView& canvas() const { return *m_canvas; }
  OutlineTable& outline() const { return *m_outline; }

protected:
  /// On its sheet, as it is printed.
  virtual Scene sheet() const = 0;
  /// Picture and legend alone.
  virtual Scene figure() const = 0;
  virtual bool hasPicture() const = 0;
  virtual void retranslate();

  Workspace& workspace() const { return m_workspace; }
  /// Where options of the tab go.
  QHBoxLayout& bar() const { return *m_options; }
  /// A button of the bar whose text gives way where there is no room for it.
  void giveWay(QToolButton* button);
  /// After other texts, or another width.
  void fitBar();
  void setDrawing(std::vector<SceneItem> items, const QSet<QString>& hollow = {});
  void setBusy(bool busy);
  /// Instead of a drawing; empty shows the drawing again.
  void setMessage(const QString& text);
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void makeBar();
  QToolButton* button(const QString& icon);
  /// Where the selected elements are drawn.
  QSet<QString> placedSelection() const;
  void followWorkspace();
  void tellWorkspace();
  void copyPicture();
  void exportPicture();
  void showZoom();

  Workspace& m_workspace;
  CanvasView* m_canvas;
  OutlineTable* m_outline;
  QSplitter* m_splitter;
  QHBoxLayout* m_row;     ///< the bar
  QHBoxLayout* m_options; ///< its left part
  std::vector<QToolButton*> m_givingWay;
  QLabel* m_busy;
  QLabel* m_message;
  QLabel* m_zoom;
  QToolButton* m_zoomOut;
  QToolButton* m_zoomIn;
  QToolButton* m_fit;
  QToolButton* m_table;
  bool m_telling = false;
};

} // namespace khung::app
