// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/model_tree.h"

#include "app/studio/editing/element_list.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/tree/tree_node.h"
#include "app/studio/workspace/workspace.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using Kind = TreeKey::Kind;

ModelTree::ModelTree(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace), m_elements(workspace), m_grouping(workspace, m_elements),
      m_findings(workspace, m_elements, m_grouping), m_filter(m_elements, m_findings), m_root(std::make_unique<Node>()) {
  connect(&m_elements, &ElementIndex::cleared, this, &ModelTree::reset);
  connect(&m_elements, &ElementIndex::completed, this, &ModelTree::reset);
  connect(&m_elements, &ElementIndex::changed, this, &ModelTree::follow);
  // After the panel of findings has had its turn: together they would hold up the window.
  m_findingsDelay.setSingleShot(true);
  m_findingsDelay.setInterval(0);
  connect(&m_findingsDelay, &QTimer::timeout, this, &ModelTree::updateFindings);
  connect(&workspace.findings(), &LiveFindings::updated, &m_findingsDelay, qOverload<>(&QTimer::start));
  reset();
}

ModelTree::~ModelTree() = default;

void ModelTree::setMode(TreeMode mode) {
  if (mode != m_grouping.mode()) {
    m_grouping.setMode(mode);
    reset();
  }
}

void ModelTree::setWish(const TreeWish& wish) {
  if (wish != m_filter.wish()) {
    beginResetModel();
    m_filter.set(wish, m_workspace.metamodel());
    clearNodes();
    endResetModel();
    Q_EMIT itemsReplaced();
  }
}

void ModelTree::refreshLooks() {
  m_icons.clear();
  tellLayout();
}

void ModelTree::tellLayout() {
  Q_EMIT layoutAboutToBeChanged();
  Q_EMIT layoutChanged();
}

void ModelTree::reset() {
  beginResetModel();
  m_grouping.rebuild();
  m_findings.rebuild();
  m_filter.refresh();
  clearNodes();
  endResetModel();
  Q_EMIT itemsReplaced();
}

void ModelTree::clearNodes() {
  m_nodes.clear();
  m_root = std::make_unique<Node>();
  m_root->fetched = !hasShownChildren(m_root->key);
}

ModelTree::Node* ModelTree::nodeAt(const QModelIndex& at) const {
  return at.isValid() ? static_cast<Node*>(at.internalPointer()) : m_root.get();
}

QModelIndex ModelTree::indexOf(const Node& node) const {
  return node.parent ? createIndex(node.place, 0, const_cast<Node*>(&node)) : QModelIndex();
}

QModelIndex ModelTree::index(int row, int column, const QModelIndex& parent) const {
  const Node* node = nodeAt(parent);
  return column == 0 && row >= 0 && row < node->count() ? createIndex(row, 0, node->at(row)) : QModelIndex();
}

QModelIndex ModelTree::parent(const QModelIndex& child) const { return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex(); }

int ModelTree::rowCount(const QModelIndex& parent) const { return nodeAt(parent)->count(); }

int ModelTree::columnCount(const QModelIndex&) const { return 1; }

bool ModelTree::hasChildren(const QModelIndex& parent) const {
  const Node* node = nodeAt(parent);
  return node->fetched ? node->count() > 0 : hasShownChildren(node->key);
}

bool ModelTree::canFetchMore(const QModelIndex& parent) const { return !nodeAt(parent)->fetched; }

void ModelTree::fetchMore(const QModelIndex& parent) {
  Node* node = nodeAt(parent);
  if (node->fetched) {
    return;
  }
  node->fetched = true;
  const std::vector<TreeKey> keys = shownChildren(node->key);
  if (keys.empty()) {
    return;
  }
  beginInsertRows(parent, 0, static_cast<int>(keys.size()) - 1);
  node->children.reserve(keys.size());
  for (const TreeKey& key : keys) {
    node->children.push_back(makeNode(key, node));
  }
  node->number();
  endInsertRows();
}

std::unique_ptr<ModelTree::Node> ModelTree::makeNode(const TreeKey& key, Node* parent) {
  auto node = std::make_unique<Node>();
  node->key = key;
  node->parent = parent;
  node->fetched = !hasShownChildren(key);
  m_nodes.insert(key, node.get());
  return node;
}

void ModelTree::forget(Node& node) {
  m_nodes.remove(node.key, &node);
  for (const auto& child : node.children) {
    forget(*child);
  }
}

std::vector<TreeKey> ModelTree::shownChildren(const TreeKey& key) const {
  std::vector<TreeKey> keys = m_grouping.childrenOf(key);
  if (m_filter.isActive()) {
    std::erase_if(keys, [this](const TreeKey& child) { return !isShown(child); });
  }
  return keys;
}

bool ModelTree::hasShownChildren(const TreeKey& key) const {
  return m_filter.isActive() ? m_grouping.anyChild(key, [this](const TreeKey& child) { return isShown(child); }) : m_grouping.hasChildren(key);
}

bool ModelTree::isShown(const TreeKey& key) const {
  if (!m_filter.isActive() || (key.isElement() && m_filter.shows(key.value))) {
    return true;
  }
  return (!key.isElement() || !m_grouping.membersOf(key).empty()) && hasShownChildren(key);
}

TreeKey ModelTree::keyAt(const QModelIndex& at) const { return nodeAt(at)->key; }

int ModelTree::elementAt(const QModelIndex& at) const {
  const TreeKey key = keyAt(at);
  return key.isElement() && !m_elements.at(key.value).isFree() ? key.value : -1;
}

QModelIndex ModelTree::find(const QUuid& id) {
  const int row = m_elements.rowOf(id);
  if (row < 0 || !m_elements.isComplete()) {
    return {};
  }
  Node* node = m_root.get();
  for (const TreeKey& key : m_grouping.pathTo(row)) {
    fetchMore(indexOf(*node));
    node = node->find(key);
    if (!node) {
      return {};
    }
  }
  return node == m_root.get() ? QModelIndex() : indexOf(*node);
}

QModelIndex ModelTree::known(const QUuid& id) const {
  const int row = m_elements.rowOf(id);
  const Node* node = row < 0 ? nullptr : m_nodes.value(TreeKey::element(row));
  return node ? indexOf(*node) : QModelIndex();
}

QModelIndexList ModelTree::leadingOn(int most) {
  QModelIndexList open;
  std::vector<Node*> todo{m_root.get()};
  for (std::size_t i = 0; i < todo.size() && most > 0; ++i) {
    Node* node = todo[i];
    fetchMore(indexOf(*node));
    if (node->parent) {
      open << indexOf(*node);
    }
    most -= node->count();
    for (const auto& child : node->children) {
      if (!child->key.isElement() || m_filter.leadsOn(child->key.value) || !m_grouping.membersOf(child->key).empty()) {
        todo.push_back(child.get());
      }
    }
  }
  return open;
}

void ModelTree::addAbove(const TreeKey& key, std::vector<TreeKey>& above) const {
  if (key == TreeKey()) {
    return;
  }
  const std::vector<TreeKey> parents = key.isElement() ? m_grouping.parentsOf(key.value) : std::vector<TreeKey>{m_grouping.parentOf(key)};
  for (const TreeKey& parent : parents) {
    if (std::find(above.begin(), above.end(), parent) == above.end()) {
      above.push_back(parent);
      addAbove(parent, above);
    }
  }
}

void ModelTree::follow(const IndexChange& change) {
  m_following = true;
  // Where things stood before: the grouping still knows what stood in nothing, the copies know their containers.
  std::vector<TreeKey> above;
  for (const auto& [row, before] : change.before) {
    addAbove(TreeKey::element(row), above);
    if (const int container = m_elements.rowOf(before.parent); container >= 0) {
      const TreeKey key = TreeKey::element(container);
      if (std::find(above.begin(), above.end(), key) == above.end()) {
        above.push_back(key);
      }
      addAbove(key, above);
    }
  }
  m_grouping.follow(change);
  m_findings.forget(change);
  m_filter.follow(change);
  for (const int row : change.after) {
    addAbove(TreeKey::element(row), above);
  }
  above.push_back(TreeKey());
  for (auto key = above.rbegin(); key != above.rend(); ++key) {
    refresh(*key);
  }
  for (const int row : change.after) {
    above.push_back(TreeKey::element(row));
  }
  announce(above);
  m_following = false;
  Q_EMIT itemsFollowed();
}

void ModelTree::refresh(const TreeKey& key) {
  if (key == TreeKey()) {
    refresh(*m_root);
    return;
  }
  for (Node* node : m_nodes.values(key)) {
    if (m_nodes.contains(key, node)) { // not gone with what it stood in
      refresh(*node);
    }
  }
}

void ModelTree::refresh(Node& node) {
  if (node.fetched) {
    arrange(node, shownChildren(node.key));
  } else if (!hasShownChildren(node.key)) {
    node.fetched = true;
    tellLayout(); // a view keeps the sign for opening it otherwise
  }
}

void ModelTree::arrange(Node& node, const std::vector<TreeKey>& wanted) {
  const QSet<TreeKey> stay(wanted.begin(), wanted.end());
  const QModelIndex here = indexOf(node);
  for (int last = node.count() - 1; last >= 0; --last) {
    if (stay.contains(node.at(last)->key)) {
      continue;
    }
    int first = last;
    while (first > 0 && !stay.contains(node.at(first - 1)->key)) {
      --first;
    }
    beginRemoveRows(here, first, last);
    for (int i = first; i <= last; ++i) {
      forget(*node.at(i));
    }
    node.children.erase(node.children.begin() + first, node.children.begin() + last + 1);
    node.number();
    endRemoveRows();
    last = first;
  }
  for (int place = 0; place < static_cast<int>(wanted.size()); ++place) {
    const TreeKey& key = wanted[static_cast<std::size_t>(place)];
    if (place < node.count() && node.at(place)->key == key) {
      continue;
    }
    if (const Node* moved = node.find(key)) {
      const int from = moved->place;
      beginMoveRows(here, from, from, here, place);
      std::rotate(node.children.begin() + place, node.children.begin() + from, node.children.begin() + from + 1);
      node.number();
      endMoveRows();
    } else {
      beginInsertRows(here, place, place);
      node.children.insert(node.children.begin() + place, makeNode(key, &node));
      node.number();
      endInsertRows();
    }
  }
}

/// One message for each parent: views look for the place of every item that is named alone.
void ModelTree::announce(const std::vector<TreeKey>& keys) {
  QHash<const Node*, std::pair<int, int>> spans;
  for (const TreeKey& key : keys) {
    for (const Node* node : m_nodes.values(key)) {
      const auto known = spans.constFind(node->parent);
      spans.insert(node->parent, known == spans.constEnd() ? std::pair(node->place, node->place)
                                                           : std::pair(std::min(known->first, node->place), std::max(known->second, node->place)));
    }
  }
  for (auto span = spans.constBegin(); span != spans.constEnd(); ++span) {
    Q_EMIT dataChanged(indexOf(*span.key()->at(span->first)), indexOf(*span.key()->at(span->second)));
  }
}

void ModelTree::updateFindings() {
  m_findings.rebuild();
  if (m_filter.wish().withFindings) {
    m_filter.refresh();
    std::vector<TreeKey> all{TreeKey()};
    for (auto key = m_nodes.keyBegin(); key != m_nodes.keyEnd(); ++key) {
      all.push_back(*key);
    }
    for (const TreeKey& key : all) {
      refresh(key);
    }
  }
  announceSeverities(*m_root);
}

void ModelTree::announceSeverities(const Node& parent) {
  int first = -1;
  int last = -1;
  for (const auto& child : parent.children) {
    const auto worst = m_findings.worstOf(child->key);
    const int severity = worst ? static_cast<int>(*worst) : -1;
    if (severity != child->severity) {
      child->severity = severity;
      first = first < 0 ? child->place : first;
      last = child->place;
    }
    announceSeverities(*child);
  }
  if (first >= 0) {
    Q_EMIT dataChanged(indexOf(*parent.at(first)), indexOf(*parent.at(last)), {SeverityRole});
  }
}

QStringList ModelTree::mimeTypes() const { return {QString::fromUtf16(ElementListMime)}; }

QMimeData* ModelTree::mimeData(const QModelIndexList& items) const {
  std::vector<QUuid> ids;
  for (const QModelIndex& item : items) {
    if (const int row = elementAt(item); row >= 0) {
      ids.push_back(m_elements.at(row).id);
    }
  }
  return ids.empty() ? nullptr : elementListData(ids);
}

} // namespace khung::app
