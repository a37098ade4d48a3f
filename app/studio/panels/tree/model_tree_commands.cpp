// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_clipboard.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/panels/tree/tree_delegate.h"
#include "app/studio/panels/tree/tree_view.h"
#include "app/studio/panels/tree/type_picker.h"
#include "app/studio/workspace/workspace.h"
#include "model/document/editing/placement.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// What the panel's commands do.
namespace khung::app {
namespace {

constexpr char16_t CutMime[] = u"application/x-khung-cut";
constexpr char16_t TakenMime[] = u"application/x-khung-taken"; ///< the mark of what was cut, once another document has it
constexpr char16_t DiagramType[] = u"diagram";

bool holdsElements(const QMimeData* data) { return data && data->hasFormat(QString::fromUtf16(ElementTextMime)); }

} // namespace

bool ModelTreePanel::canPerform(QStringView command) const {
  if (!m_workspace.document()) {
    return false;
  }
  if (command == u"edit.find" || command == u"element.new") {
    return true;
  }
  if (command == u"edit.findNext" || command == u"edit.findPrevious") {
    return m_model->filter().isActive();
  }
  if (m_search->hasFocus() || m_view->isEditing()) {
    return false; // the keys belong to the field
  }
  if (command == u"edit.paste") {
    return holdsElements(QGuiApplication::clipboard()->mimeData());
  }
  if (command == u"edit.selectAll") {
    return m_model->rowCount() > 0;
  }
  if (command == u"edit.rename") {
    return !current().isNull();
  }
  static const QStringList ofSelection{u"edit.cut"_s, u"edit.copy"_s, u"edit.duplicate"_s, u"edit.delete"_s, u"edit.deleteFromModel"_s};
  return ofSelection.contains(command) && !selected().empty();
}

void ModelTreePanel::perform(QStringView command) {
  if (!canPerform(command)) {
    return;
  }
  if (command == u"edit.find") {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
  } else if (command == u"edit.findNext" || command == u"edit.findPrevious") {
    step(command == u"edit.findNext" ? 1 : -1);
  } else if (command == u"element.new") {
    newElement();
  } else if (command == u"edit.rename") {
    m_view->edit(m_view->currentIndex());
  } else if (command == u"edit.delete" || command == u"edit.deleteFromModel") {
    m_edits.remove(selected());
  } else if (command == u"edit.duplicate") {
    duplicate();
  } else if (command == u"edit.cut" || command == u"edit.copy") {
    copy(command == u"edit.cut");
  } else if (command == u"edit.paste") {
    paste();
  } else if (command == u"edit.selectAll") {
    m_view->selectAll();
  }
}

void ModelTreePanel::choose(const QModelIndex& at) {
  const int row = m_model->elementAt(at);
  if (row < 0) {
    m_view->setExpanded(at, !m_view->isExpanded(at));
  } else if (m_model->index().typeOf(row).name == DiagramType) {
    m_workspace.show({ViewRequest::Kind::Diagram, m_model->index().at(row).id});
  } else {
    triggerWindowAction("element.properties");
  }
}

void ModelTreePanel::editName(const QUuid& id) {
  showElement(id);
  m_view->setFocus();
  if (const QModelIndex item = m_view->currentIndex(); item.data(ModelTree::IdRole).toUuid() == id) {
    m_view->edit(item);
  }
}

QString ModelTreePanel::agencyHere() const {
  for (QModelIndex at = m_view->currentIndex(); at.isValid(); at = at.parent()) {
    const TreeKey key = m_model->keyAt(at);
    if (key.isElement() || key.kind == TreeKey::Kind::Agency) {
      return m_model->index().agencies().value(key.isElement() ? m_model->index().at(key.value).agency : key.value);
    }
  }
  return {};
}

void ModelTreePanel::addChoices(const QUuid& parent, const QString& besideType, int besidePosition, std::vector<NewChoice>& choices) const {
  const ElementIndex& index = m_model->index();
  const int row = parent.isNull() ? -1 : index.rowOf(parent);
  for (const model::ElementType& type : m_workspace.metamodel().types()) {
    const bool fits = row < 0 ? !type.parent || !type.parent->required : model::mayContain(type, index.typeOf(row).name);
    const bool known = std::any_of(choices.begin(), choices.end(), [&](const NewChoice& choice) { return choice.type == type.name; });
    if (fits && !known) {
      const int position = type.name == besideType && row >= 0 ? besidePosition + 1 : -1;
      choices.push_back({type.name, {parent, position, agencyHere()}, row < 0 ? QString() : tr("in “%1”").arg(index.nameOf(row))});
    }
  }
}

std::vector<ModelTreePanel::NewChoice> ModelTreePanel::newChoices() const {
  const ElementIndex& index = m_model->index();
  std::vector<NewChoice> choices;
  for (QModelIndex at = m_view->currentIndex(); at.isValid(); at = at.parent()) {
    if (m_model->keyAt(at).kind == TreeKey::Kind::Type) {
      choices.push_back({at.data(ModelTree::TypeRole).toString(), {{}, -1, agencyHere()}, {}});
    }
  }
  const int here = m_model->elementAt(m_view->currentIndex());
  std::vector<NewChoice> common;
  if (here >= 0) {
    const auto isCommon = [this](const NewChoice& choice) {
      const auto& parent = m_workspace.metamodel().type(choice.type)->parent;
      return parent && parent->to.contains(u"any"_s);
    };
    choices.clear();
    addChoices(index.at(here).id, {}, -1, choices);
    std::copy_if(choices.begin(), choices.end(), std::back_inserter(common), isCommon);
    int below = here;
    for (int above = index.parentRow(here); above >= 0; below = above, above = index.parentRow(above)) {
      addChoices(index.at(above).id, index.typeOf(below).name, index.at(below).position, choices);
    }
    std::erase_if(choices, isCommon);
    choices.push_back({index.typeOf(below).name, {{}, -1, agencyHere()}, {}});
  }
  choices.insert(choices.end(), common.begin(), common.end());
  const auto roots = static_cast<std::ptrdiff_t>(choices.size());
  addChoices({}, {}, -1, choices);
  std::stable_sort(choices.begin() + roots, choices.end(), [this](const NewChoice& a, const NewChoice& b) {
    return m_workspace.metamodel().type(a.type)->important > m_workspace.metamodel().type(b.type)->important;
  });
  return choices;
}

void ModelTreePanel::newElement() {
  const std::vector<NewChoice> choices = newChoices();
  std::vector<TypePicker::Choice> shown;
  for (const NewChoice& choice : choices) {
    const model::ElementType& type = *m_workspace.metamodel().type(choice.type);
    const QString& language = m_workspace.language();
    shown.push_back({choice.type, type.label.in(language), choice.note, type.icon, type.help.in(language)});
  }
  auto* picker = new TypePicker(shown, this);
  connect(picker, &TypePicker::picked, this, [this, choices](int place) { make(choices[static_cast<std::size_t>(place)]); });
  const QRect at = m_view->isVisible() ? m_view->visualRect(m_view->currentIndex()) : QRect();
  picker->popUp(m_view->viewport()->mapToGlobal(at.isValid() && m_view->viewport()->rect().intersects(at) ? at.bottomLeft() : QPoint(0, 0)));
}

void ModelTreePanel::make(const NewChoice& choice) {
  if (const QUuid id = m_edits.create(choice.type, choice.place); !id.isNull()) {
    editName(id);
  }
}

void ModelTreePanel::duplicate() {
  const std::vector<QUuid> made = m_edits.duplicate(selected());
  if (!made.empty()) {
    showElement(made.front());
    m_workspace.select(made);
  }
}

void ModelTreePanel::copy(bool cut) {
  const auto found = m_workspace.find<model::Result<CopiedElements>>(
      tr("Copying…"), [ids = selected()](const model::Document& document) { return copiedElements(document, ids); });
  if (!found || !*found || (*found)->names.isEmpty()) {
    return;
  }
  auto* copied = new QMimeData;
  copied->setData(QString::fromUtf16(ElementTextMime), (*found)->text);
  copied->setText((*found)->names.join(u'\n'));
  forgetCut();
  if (cut) {
    m_cut = selected();
    m_cutMark = QUuid::createUuid().toByteArray();
    copied->setData(QString::fromUtf16(CutMime), m_cutMark);
    m_delegate->setFaded(QList<QUuid>(m_cut.begin(), m_cut.end()));
    m_view->viewport()->update();
  }
  QGuiApplication::clipboard()->setMimeData(copied);
}

/// What was cut here stands in another document now.
void ModelTreePanel::noteTaken() {
  const QMimeData* held = QGuiApplication::clipboard()->mimeData();
  if (!m_cut.empty() && held && held->data(QString::fromUtf16(TakenMime)) == m_cutMark) {
    const std::vector<QUuid> cut = m_cut;
    forgetCut();
    m_edits.remove(cut); // asks where something refers to them
  }
}

void ModelTreePanel::forgetCut() {
  m_cut.clear();
  m_cutMark.clear();
  m_delegate->setFaded({});
  m_view->viewport()->update();
}

std::optional<ElementPlace> ModelTreePanel::placeFor(QStringView type) const {
  for (QModelIndex at = m_view->currentIndex(); at.isValid(); at = at.parent()) {
    const int row = m_model->elementAt(at);
    if (row >= 0 && m_edits.mayStand(type, m_model->index().at(row).id)) {
      return ElementPlace{m_model->index().at(row).id, -1, {}};
    }
  }
  if (!m_edits.mayStand(type, {})) {
    return std::nullopt;
  }
  const bool onGroup = m_view->currentIndex().isValid() && m_model->elementAt(m_view->currentIndex()) < 0;
  return ElementPlace{{}, -1, onGroup ? agencyHere() : QString()};
}

void ModelTreePanel::paste() {
  const QMimeData* held = QGuiApplication::clipboard()->mimeData();
  const model::Document& document = *m_workspace.document();
  if (!m_cut.empty() && held->data(QString::fromUtf16(CutMime)) == m_cutMark) {
    const std::vector<QUuid> cut = m_cut;
    const auto lines = document.linesOf(cut);
    const auto place = lines.empty() ? std::nullopt : placeFor(lines.front().type);
    if (!place || !m_edits.mayMove(cut, place->parent)) {
      Q_EMIT m_workspace.remarked(tr("What was cut cannot stand here."));
    } else if (m_edits.move(cut, *place)) {
      forgetCut();
      QGuiApplication::clipboard()->clear();
      showElement(cut.front());
      m_workspace.select(cut);
    }
    return;
  }
  const QByteArray mark = held->data(QString::fromUtf16(CutMime));
  auto read = m_workspace.find<model::Result<std::vector<model::Element>>>(
      tr("Pasting…"), [text = held->data(QString::fromUtf16(ElementTextMime))](const model::Document& here) { return elementsToPaste(here, text); });
  if (!read) {
    return;
  }
  auto& elements = *read;
  if (!elements) {
    m_workspace.tell({elements.error()});
    return;
  }
  const auto isRoot = [](const model::Element& element) { return element.parent.isNull(); };
  const auto first = std::find_if(elements->begin(), elements->end(), isRoot);
  const auto place = first == elements->end() ? std::nullopt : placeFor(first->type);
  if (!place || !std::all_of(first, elements->end(), [&](const model::Element& element) { return !isRoot(element) || m_edits.mayStand(element.type, place->parent); })) {
    Q_EMIT m_workspace.remarked(tr("What was copied cannot stand here."));
    return;
  }
  const std::vector<QUuid> added = m_edits.add(tr("Paste"), std::move(*elements), *place);
  if (!added.empty()) {
    showElement(added.front());
    m_workspace.select(added);
    if (!mark.isEmpty()) {
      auto* taken = new QMimeData;
      taken->setData(QString::fromUtf16(TakenMime), mark);
      QGuiApplication::clipboard()->setMimeData(taken);
    }
  }
}

} // namespace khung::app
