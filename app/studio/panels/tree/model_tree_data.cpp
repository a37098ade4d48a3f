// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_list.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/tree/tree_node.h"
#include "app/studio/workspace/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// What items say and take.
namespace khung::app {

using Kind = TreeKey::Kind;

QVariant ModelTree::data(const QModelIndex& at, int role) const {
  if (!at.isValid()) {
    return {};
  }
  const Node& node = *nodeAt(at);
  if (node.key.isElement() && m_elements.at(node.key.value).isFree()) {
    return {}; // about to go
  }
  switch (role) {
  case Qt::DisplayRole:
    return textOf(node.key);
  case Qt::EditRole:
    return node.key.isElement() ? m_elements.at(node.key.value).name : textOf(node.key);
  case Qt::DecorationRole:
    return iconOf(node.key);
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole:
    return hintOf(node);
  case IdRole:
    return node.key.isElement() ? m_elements.at(node.key.value).id : QUuid();
  case TypeRole:
    return node.key.isElement() ? m_elements.typeOf(node.key.value).name
           : node.key.kind == Kind::Type ? m_workspace.metamodel().types()[static_cast<std::size_t>(node.key.type)].name
                                         : QString();
  case MutedRole:
    return mutedOf(node);
  case SeverityRole:
    if (const auto worst = m_findings.worstOf(node.key)) {
      return static_cast<int>(*worst);
    }
    return {};
  default:
    return {};
  }
}

QString ModelTree::textOf(const TreeKey& key) const {
  const QString& language = m_workspace.language();
  switch (key.kind) {
  case Kind::Agency: {
    const QString name = m_grouping.nameOfAgency(key.value);
    return name.isEmpty() ? tr("No agency named") : name;
  }
  case Kind::Layer:
    return m_grouping.layers()->values[static_cast<std::size_t>(key.value)].label.in(language);
  case Kind::Ungrouped:
    return tr("In no data group");
  case Kind::Type:
    return m_workspace.metamodel().types()[static_cast<std::size_t>(key.type)].plural.in(language);
  case Kind::Element:
    return m_elements.nameOf(key.value);
  case Kind::Root:
    break;
  }
  return {};
}

int ModelTree::shownMembers(const TreeKey& key) const {
  const std::vector<int>& members = m_grouping.membersOf(key);
  return !m_filter.isActive() ? static_cast<int>(members.size())
                              : static_cast<int>(std::count_if(members.begin(), members.end(), [this](int row) { return m_filter.shows(row); }));
}

QString ModelTree::mutedOf(const Node& node) const {
  if (node.key.kind == Kind::Type) {
    return QLocale(m_workspace.language()).toString(shownMembers(node.key));
  }
  if (node.key.kind == Kind::Agency && m_grouping.organisationOf(node.key.value) >= 0) {
    return m_elements.agencies().value(node.key.value);
  }
  const bool coded = node.key.isElement() && !m_elements.at(node.key.value).name.isEmpty();
  return coded ? m_elements.at(node.key.value).code : QString();
}

QString ModelTree::hintOf(const Node& node) const {
  QStringList parts{textOf(node.key)};
  if (const QString muted = mutedOf(node); !muted.isEmpty()) {
    parts << muted;
  }
  if (node.key.isElement()) {
    parts << m_elements.typeOf(node.key.value).label.in(m_workspace.language());
  }
  if (const auto worst = m_findings.worstOf(node.key)) {
    using validators::Severity;
    parts << (*worst == Severity::Error ? tr("has errors") : *worst == Severity::Warning ? tr("has warnings") : tr("has notes"));
  }
  return parts.join(u" – "_s);
}

QIcon ModelTree::iconOf(const TreeKey& key) const {
  if (key.kind == Kind::Type || key.isElement()) {
    const int type = key.isElement() ? m_elements.at(key.value).type : key.type;
    QIcon& known = m_icons[type];
    if (known.isNull()) {
      known = icon(m_workspace.metamodel().types()[static_cast<std::size_t>(type)].icon);
    }
    return known;
  }
  const int row = key.kind == Kind::Agency ? m_grouping.organisationOf(key.value) : -1;
  return row >= 0 ? iconOf(TreeKey::element(row)) : QIcon();
}

bool ModelTree::setData(const QModelIndex& at, const QVariant& value, int role) {
  const int row = elementAt(at);
  if (row < 0 || role != Qt::EditRole) {
    return false;
  }
  const QString name = value.toString().simplified();
  const bool needed = m_elements.typeOf(row).named;
  if (name == m_elements.at(row).name || (name.isEmpty() && needed)) {
    return false;
  }
  Q_EMIT renameWanted(m_elements.at(row).id, name);
  return true;
}

Qt::ItemFlags ModelTree::flags(const QModelIndex& at) const {
  if (!at.isValid()) {
    return Qt::ItemIsDropEnabled;
  }
  Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
  if (keyAt(at).isElement()) {
    result |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
  }
  return result;
}

bool ModelTree::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) const {
  return action == Qt::MoveAction && m_dropTest && m_dropTest(elementsIn(*data), parent, row);
}

bool ModelTree::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) {
  if (!canDropMimeData(data, action, row, column, parent)) {
    return false;
  }
  Q_EMIT moveWanted(elementsIn(*data), parent, row);
  return true;
}

} // namespace khung::app
