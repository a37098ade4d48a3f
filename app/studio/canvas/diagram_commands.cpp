// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/diagram_tab.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/scene/background.h"
#include "app/studio/canvas/scene/diagram_layout.h"
#include "app/studio/canvas/tools/alignment.h"
#include "app/studio/canvas/tools/diagram_tool.h"
#include "app/studio/editing/element_edits.h"
#include "app/studio/editing/element_list.h"
#include "app/studio/workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

/// The commands of a diagram's tab.
namespace khung::app {
namespace {

const QString figuresMime = u"application/x-khung-figures"_s;

} // namespace

bool DiagramTab::canPerform(QStringView command) const {
  static constexpr std::array always{u"edit.selectAll", u"edit.paste", u"view.layout"};
  static constexpr std::array ofSelection{u"edit.cut", u"edit.copy", u"edit.duplicate", u"edit.delete", u"edit.deleteFromModel", u"edit.rename"};
  const auto isOne = [&](const char16_t* known) { return command == QStringView(known); };
  if (m_loaded && std::any_of(always.begin(), always.end(), isOne)) {
    return true;
  }
  if (m_loaded && std::any_of(ofSelection.begin(), ofSelection.end(), isOne)) {
    return !canvas().selection().isEmpty();
  }
  return CanvasTab::canPerform(command);
}

void DiagramTab::perform(QStringView command) {
  m_tool->commit();
  if (command == u"edit.selectAll") {
    QStringList ids;
    for (const CanvasItem& item : canvas().scene().items()) {
      ids << item.drawn.id;
    }
    canvas().select(ids);
  } else if (command == u"edit.copy") {
    copy();
  } else if (command == u"edit.cut") {
    copy();
    workspace().apply(edits().removeParts(m_tool->selectedParts()));
  } else if (command == u"edit.paste") {
    paste();
  } else if (command == u"edit.duplicate") {
    std::vector<QUuid> made;
    const model::Edit edit = edits().paste(edits().copied(m_tool->selectedParts()), made);
    applyAndSelect(edit, made);
  } else if (command == u"edit.delete") {
    workspace().apply(edits().removeParts(m_tool->selectedParts()));
  } else if (command == u"edit.deleteFromModel") {
    deleteFromModel();
  } else if (command == u"edit.rename") {
    startRename(m_tool->selectedParts().front());
  } else if (command == u"view.layout") {
    arrange();
  } else {
    CanvasTab::perform(command);
  }
}

void DiagramTab::copy() {
  std::vector<QUuid> elements;
  QStringList names;
  for (const QUuid& node : m_tool->selectedNodes()) {
    if (const model::Element* shown = m_content.shownBy(*m_content.element(node))) {
      elements.push_back(shown->id);
      names << m_content.nameOf(*shown);
    }
  }
  QMimeData* copied = elementListData(elements); // the clipboard's
  copied->setData(figuresMime, edits().copied(m_tool->selectedParts()));
  copied->setText(names.join(u'\n'));
  QGuiApplication::clipboard()->setMimeData(copied);
}

void DiagramTab::paste() {
  const QMimeData* held = QGuiApplication::clipboard()->mimeData();
  if (held && held->hasFormat(figuresMime)) {
    std::vector<QUuid> made;
    const model::Edit edit = edits().paste(held->data(figuresMime), made);
    applyAndSelect(edit, made);
  } else if (held && held->hasFormat(QString::fromUtf16(ElementListMime))) {
    addElements(elementsIn(*held), middle());
  }
}

void DiagramTab::deleteFromModel() {
  std::vector<QUuid> elements, lines;
  for (const QUuid& part : m_tool->selectedParts()) {
    const model::Element* element = m_content.element(part);
    const model::Element* shown = element ? m_content.shownBy(*element) : nullptr;
    if (shown && std::find(elements.begin(), elements.end(), shown->id) == elements.end()) {
      elements.push_back(shown->id);
    } else if (element && !shown && !element->text(u"relation").isEmpty()) {
      lines.push_back(part);
    }
  }
  if (elements.empty() && lines.empty()) {
    Q_EMIT workspace().remarked(tr("What is selected stands for no element of the model."));
    return;
  }
  const bool sure = elements.empty() ? workspace().prompter().confirm(tr("Delete the selected relations from the model?"), {}, tr("Delete"))
                                     : ElementEdits(workspace()).mayRemove(elements, request().subject);
  if (sure) {
    workspace().apply(edits().removeFromModel(elements, lines));
  }
}

void DiagramTab::arrange() {
  ArrangeTask task;
  for (const model::Element* node : m_content.nodes()) {
    task.boxes.push_back({node->id, m_content.box(node->id), DiagramFigures::isFrame(*node)});
  }
  for (const model::Element* edge : m_content.edges()) {
    task.lines.emplace_back(m_content.from(*edge), m_content.to(*edge));
  }
  if (task.boxes.empty()) {
    return;
  }
  setBusy(true);
  runBehind(workspace(), this, [task] { return arranged(task); }, [this](const model::Result<QHash<QUuid, QRectF>>& boxes) {
    setBusy(false);
    if (!boxes) {
      workspace().tell({boxes.error()});
      return;
    }
    QHash<QUuid, QRectF> present = *boxes;
    present.removeIf([&](const QHash<QUuid, QRectF>::iterator& box) { return !m_content.element(box.key()); });
    const model::Edit edit = edits().arrange(present);
    if (workspace().document() && !edit.operations().empty() && workspace().apply(edit)) {
      canvas().fit();
    }
  });
}

void DiagramTab::placeSelected(const QString& name, const std::function<std::vector<QRectF>(std::vector<QRectF>)>& change) {
  m_tool->commit();
  const std::vector<QUuid> nodes = m_tool->selectedNodes();
  std::vector<QRectF> boxes;
  for (const QUuid& node : nodes) {
    boxes.push_back(m_content.box(node));
  }
  boxes = change(boxes);
  QHash<QUuid, QRectF> placed;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    placed.insert(nodes[i], boxes[i]);
  }
  const model::Edit edit = edits().place(name, placed);
  if (!edit.operations().empty()) {
    workspace().apply(edit);
  }
}

void DiagramTab::fillAlignMenu(QMenu& menu) {
  const std::pair<QString, AlignTo> ways[] = {{tr("Left edges"), AlignTo::Left},   {tr("Centres"), AlignTo::Centre},
                                              {tr("Right edges"), AlignTo::Right}, {tr("Upper edges"), AlignTo::Top},
                                              {tr("Middles"), AlignTo::Middle},    {tr("Lower edges"), AlignTo::Bottom}};
  for (const auto& [text, where] : ways) {
    menu.addAction(text, this, [this, to = where] { placeSelected(tr("Align"), [to](std::vector<QRectF> boxes) { return alignedTo(std::move(boxes), to); }); });
  }
  menu.addSeparator();
  for (const auto& [text, orientation] : {std::pair{tr("Equal gaps across"), Qt::Horizontal}, std::pair{tr("Equal gaps down"), Qt::Vertical}}) {
    menu.addAction(text, this, [this, along = orientation] { placeSelected(tr("Distribute"), [along](std::vector<QRectF> boxes) { return distributed(std::move(boxes), along); }); });
  }
}

void DiagramTab::relate(const QUuid& fromNode, const QUuid& toNode, const QPointF& at) {
  const model::Element* from = m_content.element(fromNode);
  const model::Element* to = m_content.element(toNode);
  const model::Element* first = from ? m_content.shownBy(*from) : nullptr;
  const model::Element* second = to ? m_content.shownBy(*to) : nullptr;
  if (!first || !second) {
    return;
  }
  const std::vector<LegalRelation> choices = legalRelations(workspace().metamodel(), *first, *second, workspace().language());
  if (choices.empty()) {
    Q_EMIT workspace().remarked(tr("There is no relation from “%1” to “%2”.").arg(m_content.nameOf(*first), m_content.nameOf(*second)));
    return;
  }
  if (choices.size() == 1) {
    makeRelation(choices.front(), fromNode, toNode);
    return;
  }
  auto* menu = new QMenu(this);
  menu->setObjectName(u"relations"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const LegalRelation& choice : choices) {
    menu->addAction(choice.label, this, [this, choice, fromNode, toNode] { makeRelation(choice, fromNode, toNode); });
    if (choice.isElement() && &choice != &choices.back() && !(&choice + 1)->isElement()) {
      menu->addSeparator();
    }
  }
  menu->popup(canvas().viewport()->mapToGlobal(canvas().toPixel(at).toPoint()));
  menu->setActiveAction(menu->actions().front());
}

void DiagramTab::makeRelation(const LegalRelation& relation, const QUuid& fromNode, const QUuid& toNode) {
  const model::Element* from = m_content.element(fromNode);
  const model::Element* to = m_content.element(toNode);
  if (!from || !to) {
    return;
  }
  const model::Element* first = m_content.shownBy(*from);
  const bool forwards = first && first->id == relation.from;
  QUuid line;
  const model::Edit edit = edits().relate(relation, forwards ? fromNode : toNode, forwards ? toNode : fromNode, line);
  applyAndSelect(edit, {line});
}

void DiagramTab::openMenu(const QPointF& at, const QPoint& global) {
  auto* menu = new QMenu(this);
  menu->setObjectName(u"diagramMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto command = [&](const QString& text, const QString& id) {
    menu->addAction(text, this, [this, id] { perform(id); })->setEnabled(canPerform(id));
  };
  if (canvas().selection().isEmpty()) {
    menu->addAction(tr("Add…"), this, [this, at] { openQuickAdd(at); });
    menu->addAction(tr("Add a note"), this, [this, at] { addNote(at); });
    menu->addAction(tr("Add a frame"), this, [this, at] { addFrame(at); });
    menu->addSeparator();
    command(tr("Paste"), u"edit.paste"_s);
    command(tr("Select all"), u"edit.selectAll"_s);
    command(tr("Arrange automatically"), u"view.layout"_s);
  } else {
    command(tr("Rename"), u"edit.rename"_s);
    const std::vector<QUuid> nodes = m_tool->selectedNodes();
    if (nodes.size() == 2) {
      menu->addAction(tr("Relate…"), this, [this, nodes, at] { relate(nodes[0], nodes[1], at); });
    }
    if (!nodes.empty()) {
      menu->addAction(tr("Frame around it"), this, [this, at] { addFrame(at); });
    }
    if (nodes.size() > 1) {
      fillAlignMenu(*menu->addMenu(tr("Align")));
    }
    menu->addSeparator();
    command(tr("Cut"), u"edit.cut"_s);
    command(tr("Copy"), u"edit.copy"_s);
    menu->addSeparator();
    command(tr("Remove from the diagram"), u"edit.delete"_s);
    command(tr("Delete from the model"), u"edit.deleteFromModel"_s);
  }
  menu->popup(global);
}

} // namespace khung::app
