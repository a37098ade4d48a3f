// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/sheet.h"
#include "app/studio/canvas/canvas_tab.h"
#include "app/studio/canvas/scene/diagram_edits.h"

#include <QPointer>

class QMenu;

namespace khung::app {

class DiagramTool;
class LabelEditor;
class QuickAdd;

/// A diagram of the model, to be drawn on. Puts the gestures of the tool, its own commands and the questions they need together; every change is one
/// edit of the document, and what the document says is what is shown.
class DiagramTab : public CanvasTab {
  Q_OBJECT

public:
  DiagramTab(Workspace& workspace, const ViewRequest& request, QWidget* parent);
  ~DiagramTab() override;

  QString title() const override;
  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;
  const DiagramContent& content() const { return m_content; }

protected:
  Scene sheet() const override;
  Scene figure() const override;
  bool hasPicture() const override { return m_loaded; }
  void retranslate() override;

private:
  struct Loaded;
  void load();
  void take(const model::Result<std::shared_ptr<const Loaded>>& loaded);
  void noteChange(const model::ChangeSet& changes);
  void refresh();
  View view() const;
  void makeBar();
  QToolButton* barButton(const QString& name, const QString& iconName);

  DiagramEdits edits() const;
  /// Applies an edit that adds what is then selected.
  void applyAndSelect(const model::Edit& edit, const std::vector<QUuid>& parts);
  void addElements(const std::vector<QUuid>& elements, const QPointF& at);
  void openQuickAdd(const QPointF& at);
  void addNote(const QPointF& at);
  void addFrame(const QPointF& at);
  void startRename(const QUuid& part);
  void relate(const QUuid& fromNode, const QUuid& toNode, const QPointF& at);
  void makeRelation(const LegalRelation& relation, const QUuid& fromNode, const QUuid& toNode);
  void copy();
  void paste();
  void deleteFromModel();
  void arrange();
  void fillAlignMenu(QMenu& menu);
  void placeSelected(const QString& name, const std::function<std::vector<QRectF>(std::vector<QRectF>)>& change);
  void openMenu(const QPointF& at, const QPoint& global);
  QPointF middle() const;

  DiagramContent m_content;
  DiagramTool* m_tool;
  SheetInfo m_sheet;
  bool m_loaded = false;
  std::vector<model::ChangeSet> m_missed; ///< while the diagram was being read
  QPointer<QuickAdd> m_quickAdd;
  QPointer<LabelEditor> m_editor;
  QMenu* m_alignMenu;
  QToolButton* m_add;
  QToolButton* m_note;
  QToolButton* m_frame;
  QToolButton* m_align;
  QToolButton* m_arrange;
};

} // namespace khung::app
