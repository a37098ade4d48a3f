// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/icons.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/panels/tree/tree_view.h"
#include "app/studio/workspace/workspace.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// Dragging and the context menu.
namespace khung::app {
namespace {

constexpr std::size_t NewInMenu = 12;

} // namespace

std::optional<ElementPlace> ModelTreePanel::dropPlace(const std::vector<QUuid>& ids, const QModelIndex& parent, int row) const {
  const ElementIndex& index = m_model->index();
  const auto lines = m_workspace.document()->linesOf(ids);
  if (lines.empty()) {
    return std::nullopt;
  }
  const TreeKey key = m_model->keyAt(parent);
  if (!key.isElement()) {
    const TreeKey division = key.kind == TreeKey::Kind::Type ? m_model->grouping().parentOf(key) : key;
    const QString agency = index.agencies().value(division.value);
    const bool other = std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.declaredBy != agency; });
    if (division.kind != TreeKey::Kind::Agency || !other || !m_edits.mayMove(ids, {})) {
      return std::nullopt;
    }
    return ElementPlace{{}, -1, agency};
  }
  const QUuid container = index.at(key.value).id;
  if (!m_edits.mayMove(ids, container)) {
    return std::nullopt;
  }
  ElementPlace place{container, -1, {}};
  if (row >= 0) {
    place.position = 0;
    for (int i = 0; i < row && i < m_model->rowCount(parent); ++i) {
      const int sibling = m_model->elementAt(m_model->index(i, 0, parent));
      const bool counts = sibling >= 0 && index.at(sibling).parent == container && index.typeOf(sibling).name == lines.front().type &&
                          std::find(ids.begin(), ids.end(), index.at(sibling).id) == ids.end();
      place.position += counts ? 1 : 0;
    }
  } else if (std::all_of(lines.begin(), lines.end(), [&](const auto& line) { return line.parent == container; })) {
    return std::nullopt; // there already
  }
  return place;
}

QString ModelTreePanel::placingProperty(const std::vector<QUuid>& ids) const {
  QString found;
  for (const QUuid& id : ids) {
    const int row = m_model->index().rowOf(id);
    const QStringList properties = row < 0 ? QStringList() : m_model->grouping().placingProperties(m_model->index().at(row).type);
    if (properties.isEmpty() || (!found.isEmpty() && found != properties.front())) {
      return {};
    }
    found = properties.front();
  }
  return found;
}

bool ModelTreePanel::isRegrouping(const std::vector<QUuid>& ids, const QModelIndex& parent) const {
  const TreeKey key = m_model->keyAt(parent);
  const bool onGroup = key.isElement() && m_model->grouping().isDataGroup(key.value);
  if (m_model->grouping().mode() != TreeMode::DataGroup || (!onGroup && key.kind != TreeKey::Kind::Ungrouped && key != TreeKey())) {
    return false;
  }
  return !placingProperty(ids).isEmpty() && (!onGroup || std::find(ids.begin(), ids.end(), m_model->index().at(key.value).id) == ids.end());
}

void ModelTreePanel::drop(const std::vector<QUuid>& ids, const QModelIndex& parent, int row) {
  if (isRegrouping(ids, parent)) {
    const int group = m_model->elementAt(parent);
    regroup(ids, group < 0 ? QUuid() : m_model->index().at(group).id);
  } else if (const auto place = dropPlace(ids, parent, row); !place || !m_edits.move(ids, *place)) {
    return;
  }
  m_workspace.select(ids);
}

void ModelTreePanel::regroup(const std::vector<QUuid>& ids, const QUuid& group) {
  const QString property = placingProperty(ids);
  model::Edit edit(tr("Put %1 into another data group").arg(m_edits.named(ids)));
  for (const QUuid& id : ids) {
    const auto element = m_workspace.document()->element(id);
    const model::ElementType* type = element ? m_workspace.metamodel().type(element->type) : nullptr;
    if (!type) {
      continue;
    }
    // What is in several groups stays in them: the drop does not tell which one it was dragged out of.
    const std::vector<model::Link>* known = element->linksOf(property);
    std::vector<model::Link> links = known && known->size() > 1 && !group.isNull() && type->find(property)->list ? *known : std::vector<model::Link>();
    const model::Link wanted{group, {}, false};
    if (!group.isNull() && std::find(links.begin(), links.end(), wanted) == links.end()) {
      links.push_back(wanted);
    }
    edit.setLinks(id, property, links);
  }
  m_workspace.apply(edit);
}

void ModelTreePanel::triggerWindowAction(const char* id) {
  if (auto* action = window()->findChild<QAction*>(QString::fromLatin1(id))) {
    action->trigger();
  }
}

void ModelTreePanel::addWindowAction(QMenu& menu, const char* id, bool possible) {
  if (auto* action = window()->findChild<QAction*>(QString::fromLatin1(id))) {
    action->setEnabled(possible);
    menu.addAction(action);
    // A shortcut must reach whoever has the focus by then, so nothing stays switched off.
    connect(&menu, &QMenu::aboutToHide, action, [action] { action->setEnabled(true); });
  }
}

void ModelTreePanel::addNewMenu(QMenu& menu) {
  QMenu* sub = menu.addMenu(icon(u"add"_s), tr("New"));
  sub->setObjectName(u"treeNewMenu"_s);
  const std::vector<NewChoice> choices = newChoices();
  for (std::size_t i = 0; i < choices.size() && i < NewInMenu; ++i) {
    if (i > 0 && choices[i].note != choices[i - 1].note) {
      sub->addSeparator();
    }
    const model::ElementType& type = *m_workspace.metamodel().type(choices[i].type);
    QAction* action = sub->addAction(icon(type.icon), type.label.in(m_workspace.language()));
    connect(action, &QAction::triggered, this, [this, choice = choices[i]] { make(choice); });
  }
  sub->addSeparator();
  connect(sub->addAction(tr("All types…")), &QAction::triggered, this, &ModelTreePanel::newElement);
}

void ModelTreePanel::showMenu(const QPoint& at) {
  if (!m_workspace.document()) {
    return;
  }
  auto* menu = new QMenu(this);
  menu->setObjectName(u"treeMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addNewMenu(*menu);
  menu->addSeparator();
  for (const char* id : {"edit.cut", "edit.copy", "edit.paste", "edit.duplicate"}) {
    addWindowAction(*menu, id, canPerform(QString::fromLatin1(id)));
  }
  menu->addSeparator();
  addWindowAction(*menu, "edit.rename", canPerform(u"edit.rename"));
  addWindowAction(*menu, "edit.deleteFromModel", canPerform(u"edit.deleteFromModel"));
  menu->addSeparator();
  const bool one = !current().isNull();
  for (const char* id : {"element.properties", "element.neighbourhood", "element.lineage", "element.entities"}) {
    addWindowAction(*menu, id, one);
  }
  addWindowAction(*menu, "view.sharing", true);
  menu->addSeparator();
  connect(menu->addAction(tr("Close all")), &QAction::triggered, m_view, &QTreeView::collapseAll);
  menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace khung::app
