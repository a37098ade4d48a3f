// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/diagram_tab.h"

#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "app/drawing/views/shapes.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/scene/background.h"
#include "app/studio/canvas/tools/alignment.h"
#include "app/studio/canvas/tools/diagram_tool.h"
#include "app/studio/canvas/tools/label_editor.h"
#include "app/studio/canvas/tools/quick_add.h"
#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

/// What reading a diagram behind the window brings.
struct DiagramTab::Loaded {
  model::ModelData part;
  SheetInfo sheet;
};

DiagramTab::DiagramTab(Workspace& workspace, const ViewRequest& request, QWidget* parent)
    : CanvasTab(workspace, request, parent), m_content(workspace.metamodel(), request.subject),
      m_tool(new DiagramTool(workspace, canvas(), m_content)) {
  canvas().setGrid(gridStep);
  canvas().setTool(m_tool);
  makeBar();
  connect(&workspace, &Workspace::changed, this, &DiagramTab::noteChange);
  connect(m_tool, &DiagramTool::relationDrawn, this, &DiagramTab::relate);
  connect(m_tool, &DiagramTool::elementsDropped, this, &DiagramTab::addElements);
  connect(m_tool, &DiagramTool::groundDoubleClicked, this, &DiagramTab::openQuickAdd);
  connect(m_tool, &DiagramTool::menuWanted, this, &DiagramTab::openMenu);
  connect(&canvas(), &CanvasView::activated, this, [this](int place) {
    const SceneItem& item = canvas().scene().at(place).drawn;
    const model::Element* part = m_content.element(partOf(item.id));
    if (part && part->type == u"diagram_node" && !m_content.shownBy(*part)) {
      startRename(part->id);
    } else {
      this->workspace().reveal(item.element);
    }
  });
  DiagramTab::retranslate();
  load();
}

DiagramTab::~DiagramTab() { canvas().setTool(nullptr); }

QToolButton* DiagramTab::barButton(const QString& name, const QString& iconName) {
  auto* made = new QToolButton(this);
  made->setObjectName(name);
  made->setIcon(icon(iconName));
  made->setAutoRaise(true);
  giveWay(made);
  bar().addWidget(made);
  return made;
}

void DiagramTab::makeBar() {
  m_add = barButton(u"add"_s, u"add"_s);
  m_note = barButton(u"note"_s, u"note"_s);
  m_frame = barButton(u"frame"_s, u"frame"_s);
  m_align = barButton(u"align"_s, u"align"_s);
  m_arrange = barButton(u"arrange"_s, u"layout"_s);
  m_alignMenu = new QMenu(this);
  m_align->setMenu(m_alignMenu);
  m_align->setPopupMode(QToolButton::InstantPopup);
  connect(m_add, &QToolButton::clicked, this, [this] { openQuickAdd(middle()); });
  connect(m_note, &QToolButton::clicked, this, [this] { addNote(middle()); });
  connect(m_frame, &QToolButton::clicked, this, [this] { addFrame(middle()); });
  connect(m_arrange, &QToolButton::clicked, this, [this] { perform(u"view.layout"); });
}

void DiagramTab::retranslate() {
  CanvasTab::retranslate();
  const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
  };
  name(m_add, tr("Add…"), tr("Put an element on the diagram (double click on the ground)"));
  name(m_note, tr("Note"), tr("Add a note"));
  name(m_frame, tr("Frame"), tr("Add a frame around what is selected"));
  name(m_align, tr("Align"), tr("Align and distribute what is selected"));
  name(m_arrange, tr("Arrange"), tr("Arrange automatically"));
  canvas().setHint(tr("Drag elements from the model tree onto this paper, or double click it to add one by name."));
  fitBar();
  m_alignMenu->clear();
  fillAlignMenu(*m_alignMenu);
  m_content.setLanguage(workspace().language());
  if (m_loaded) {
    refresh();
  }
}

QString DiagramTab::title() const {
  const auto diagram = workspace().document() ? workspace().document()->element(request().subject) : std::nullopt;
  const QString name = diagram ? diagram->text(u"name") : QString();
  return name.isEmpty() && diagram ? diagram->code : name;
}

void DiagramTab::load() {
  if (const auto ready = ensureGuiApplication(); !ready) {
    workspace().tell({ready.error()});
  }
  setBusy(true);
  const auto read = workspace().document()->exporter();
  const QUuid diagram = request().subject;
  const QString language = workspace().language();
  const auto metamodel = workspace().sharedMetamodel();
  runBehind(workspace(), this, [read, diagram, language, metamodel]() -> model::Result<std::shared_ptr<const Loaded>> {
    const auto whole = read();
    if (!whole) {
      return model::Failure(whole.error());
    }
    DrawingRequest drawing;
    drawing.kind = DrawingKind::Stored;
    drawing.options.subject = diagram;
    drawing.language = language;
    return std::make_shared<const Loaded>(Loaded{partForDiagram(*whole, diagram), sheetInfo(ModelIndex(*whole, *metamodel, language), drawing)});
  }, [this](const model::Result<std::shared_ptr<const Loaded>>& loaded) { take(loaded); });
}

void DiagramTab::take(const model::Result<std::shared_ptr<const Loaded>>& loaded) {
  setBusy(false);
  if (!loaded) {
    workspace().tell({loaded.error()});
    return;
  }
  if (!workspace().document()) {
    return;
  }
  m_sheet = (*loaded)->sheet;
  m_content.fill((*loaded)->part, workspace().language());
  m_loaded = true;
  for (const model::ChangeSet& changes : std::exchange(m_missed, {})) {
    m_content.update(*workspace().document(), changes);
  }
  refresh();
}

void DiagramTab::noteChange(const model::ChangeSet& changes) {
  if (!keepsSubject(changes)) {
    return;
  }
  if (!m_loaded) {
    m_missed.push_back(changes);
  } else if (m_content.update(*workspace().document(), changes)) {
    m_tool->cancel(); // what a gesture is about may be gone
    refresh();
  }
}

void DiagramTab::refresh() { setDrawing(m_content.items(), m_content.frames()); }

View DiagramTab::view() const {
  const ModelIndex index(m_content.data(), workspace().metamodel(), workspace().language());
  ViewOptions options;
  options.subject = request().subject;
  return storedView(index, options).value_or(View());
}

Scene DiagramTab::sheet() const {
  SheetInfo info = m_sheet;
  info.date = QDate::currentDate();
  return makeSheet(view(), info, workspace().language());
}

Scene DiagramTab::figure() const { return makeFigure(view(), workspace().language()); }

QPointF DiagramTab::middle() const { return canvas().toDrawing(QRectF(canvas().viewport()->rect()).center()); }

DiagramEdits DiagramTab::edits() const { return {*workspace().document(), m_content}; }

void DiagramTab::applyAndSelect(const model::Edit& edit, const std::vector<QUuid>& parts) {
  if (edit.operations().empty() || !workspace().apply(edit)) {
    return;
  }
  QStringList ids;
  for (const QUuid& part : parts) {
    if (canvas().scene().find(sceneId(part)) >= 0) {
      ids << sceneId(part);
    }
  }
  canvas().select(ids);
  if (!ids.isEmpty()) {
    canvas().ensureSeen(canvas().scene().at(canvas().scene().find(ids.last())).bounds);
  }
}

void DiagramTab::addElements(const std::vector<QUuid>& elements, const QPointF& at) {
  std::vector<QUuid> made;
  const model::Edit edit = edits().addElements(elements, at, made);
  applyAndSelect(edit, made);
}

void DiagramTab::openQuickAdd(const QPointF& at) {
  m_tool->commit();
  delete m_quickAdd;
  m_quickAdd = new QuickAdd(workspace(), canvas().viewport());
  m_quickAdd->setFocusProxy(nullptr);
  connect(m_quickAdd, &QuickAdd::chosen, this, [this, at](const QUuid& element) { addElements({element}, at); });
  connect(m_quickAdd, &QuickAdd::newWanted, this, [this, at](const QString& type, const QString& name) {
    QUuid node;
    const model::Edit edit = edits().addNewElement(type, name, at, node);
    applyAndSelect(edit, {node});
  });
  m_quickAdd->showAt(canvas().toPixel(at).toPoint());
}

void DiagramTab::addNote(const QPointF& at) {
  m_tool->commit();
  QUuid note;
  const model::Edit edit = edits().addNote(at, note);
  applyAndSelect(edit, {note});
  startRename(note);
}

void DiagramTab::addFrame(const QPointF& at) {
  m_tool->commit();
  QRectF box;
  for (const QUuid& node : m_tool->selectedNodes()) {
    box |= m_content.box(node);
  }
  box = box.isNull() ? QRectF(at - QPointF(150, 100), QSizeF(300, 200)) : box.adjusted(-20, -34, 20, 20);
  QUuid frame;
  const model::Edit edit = edits().addFrame(box, frame);
  applyAndSelect(edit, {frame});
  startRename(frame);
}

void DiagramTab::startRename(const QUuid& part) {
  const model::Element* element = m_content.element(part);
  const int place = canvas().scene().find(sceneId(part));
  if (!element || place < 0) {
    return;
  }
  m_tool->commit();
  delete m_editor;
  const bool isNode = element->type == u"diagram_node";
  const model::Element* shown = isNode ? m_content.shownBy(*element) : nullptr;
  canvas().ensureSeen(canvas().scene().at(place).bounds);
  const QRectF bounds = isNode ? m_content.box(part) : canvas().scene().at(place).bounds;
  QRect box = QRectF(canvas().toPixel(bounds.topLeft()), bounds.size() * (canvas().toPixel({1, 0}) - canvas().toPixel({0, 0})).x()).toAlignedRect();
  const int line = fontMetrics().height();
  box.setSize(box.size().expandedTo({fontMetrics().averageCharWidth() * 24, 3 * line}).boundedTo({fontMetrics().averageCharWidth() * 60, 6 * line}));
  const bool severalLines = isNode && !shown;
  m_editor = new LabelEditor(shown ? shown->text(u"name") : element->text(u"text"), severalLines, canvas().viewport());
  m_editor->setGeometry(box);
  connect(m_editor, &LabelEditor::accepted, this, [this, part, shown](const QString& text) {
    if (m_content.element(part) && !(shown && text.isEmpty())) {
      workspace().apply(edits().rename(part, text));
    }
  });
  m_editor->show();
  m_editor->setFocus();
}

} // namespace khung::app
