// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/tree_grouping.h"

#include "app/studio/workspace/workspace.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr char16_t GroupType[] = u"data_group";
constexpr char16_t AgencyType[] = u"organisation";
constexpr int DeepestGroups = 100;
constexpr std::size_t FewPlacings = 100;

using Kind = TreeKey::Kind;

/// Whether every element may contain this type: such things stand last.
bool standsAnywhere(const model::ElementType& type) { return type.parent && type.parent->to.contains(u"any"_s); }

} // namespace

TreeGrouping::TreeGrouping(Workspace& workspace, const ElementIndex& index)
    : m_workspace(workspace), m_index(index), m_layers(workspace.metamodel().enumeration(u"element_layer")),
      m_groupType(workspace.metamodel().indexOfType(GroupType)), m_organisationType(workspace.metamodel().indexOfType(AgencyType)) {
  const std::vector<model::ElementType>& types = workspace.metamodel().types();
  std::vector<int> order;
  for (const model::ElementType& type : types) {
    order.push_back(static_cast<int>(order.size()));
    QStringList& placing = m_placing.emplace_back();
    for (const model::Property& property : type.properties) {
      if (property.isRef() && property.to == QStringList{QString::fromUtf16(GroupType)}) {
        placing << property.name;
      }
    }
  }
  const auto place = [&](int number) {
    const model::ElementType& type = types[static_cast<std::size_t>(number)];
    return std::tuple(standsAnywhere(type), layerOf(number), !type.important, number);
  };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return place(a) < place(b); });
  m_typeRank.resize(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    m_typeRank[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  }
}

int TreeGrouping::layerOf(int type) const {
  const QString& layer = m_workspace.metamodel().types()[static_cast<std::size_t>(type)].layer;
  const auto& values = m_layers->values;
  return static_cast<int>(std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.name == layer; }) - values.begin());
}

const QStringList& TreeGrouping::placingProperties(int type) const { return m_placing[static_cast<std::size_t>(type)]; }

void TreeGrouping::rebuild() {
  m_parents.clear();
  m_members.clear();
  m_divided.clear();
  m_groups.clear();
  m_organisations.clear();
  if (!m_index.isComplete() || !m_workspace.document()) {
    return;
  }
  if (m_mode == TreeMode::DataGroup) {
    readPlacings();
  }
  for (const int row : m_index.childrenOf({})) {
    place(row);
  }
  for (auto placed = m_groups.constBegin(); placed != m_groups.constEnd(); ++placed) {
    if (!m_parents.contains(placed.key())) {
      place(placed.key());
    }
  }
}

void TreeGrouping::readPlacings() {
  for (int type = 0; type < static_cast<int>(m_placing.size()); ++type) {
    for (const QString& property : placingProperties(type)) {
      for (const auto& [element, group] : m_workspace.document()->linksOf(m_workspace.metamodel().types()[static_cast<std::size_t>(type)].name, property)) {
        if (const int row = m_index.rowOf(element); row >= 0) {
          m_groups[row].push_back(group);
        }
      }
    }
  }
}

void TreeGrouping::readPlacing(int row) {
  m_groups.remove(row);
  const QStringList& properties = placingProperties(m_index.at(row).type);
  const auto element = properties.isEmpty() ? std::nullopt : m_workspace.document()->element(m_index.at(row).id);
  for (const QString& property : properties) {
    const std::vector<model::Link>* links = element ? element->linksOf(property) : nullptr;
    for (const model::Link& link : links ? *links : std::vector<model::Link>()) {
      if (!link.target.isNull()) {
        m_groups[row].push_back(link.target);
      }
    }
  }
}

void TreeGrouping::follow(const IndexChange& change) {
  if (m_mode == TreeMode::DataGroup && change.after.size() > FewPlacings) {
    rebuild();
    return;
  }
  for (const auto& [row, before] : change.before) {
    displace(row);
    if (m_organisations.value(before.code, -1) == row) {
      m_organisations.remove(before.code);
    }
  }
  if (m_mode == TreeMode::DataGroup) {
    for (const auto& [row, before] : change.before) {
      m_groups.remove(row);
    }
    for (const int row : change.after) {
      readPlacing(row);
    }
  }
  for (const int row : change.after) {
    place(row);
  }
}

void TreeGrouping::place(int row) {
  const IndexedElement& element = m_index.at(row);
  noteOrganisation(row);
  bool grouped = false;
  const std::vector<QUuid> groups = m_groups.value(row);
  for (const QUuid& group : groups) {
    const int place = m_index.rowOf(group);
    if (place >= 0 && !closesCircle(row, place)) {
      put(row, TreeKey::element(place));
      grouped = true;
    }
  }
  if (element.parent.isNull() && !grouped) {
    const bool top = m_mode == TreeMode::DataGroup && isDataGroup(row);
    put(row, top ? TreeKey() : TreeKey::typeIn(divisionOf(element), element.type));
  }
}

void TreeGrouping::put(int row, const TreeKey& parent) {
  std::vector<TreeKey>& parents = m_parents[row];
  if (std::find(parents.begin(), parents.end(), parent) != parents.end()) {
    return; // named twice
  }
  parents.push_back(parent);
  std::vector<int>& members = m_members[parent];
  members.push_back(row);
  if (parent.kind == Kind::Type && members.size() == 1) {
    m_divided[parentOf(parent)].push_back(parent);
  }
}

void TreeGrouping::displace(int row) {
  for (const TreeKey& parent : m_parents.take(row)) {
    const auto members = m_members.find(parent);
    std::erase(*members, row);
    if (!members->empty()) {
      continue;
    }
    m_members.erase(members);
    if (parent.kind == Kind::Type) {
      const auto division = m_divided.find(parentOf(parent));
      std::erase(*division, parent);
      if (division->empty()) {
        m_divided.erase(division);
      }
    }
  }
}

void TreeGrouping::noteOrganisation(int row) {
  const IndexedElement& element = m_index.at(row);
  if (element.type != m_organisationType) {
    return;
  }
  const auto known = m_organisations.constFind(element.code);
  if (known == m_organisations.constEnd() || m_index.agencies().value(element.agency) == element.code) { // its own word about itself
    m_organisations.insert(element.code, row);
  }
}

QString TreeGrouping::nameOfAgency(int agency) const {
  const int row = organisationOf(agency);
  return row >= 0 ? m_index.nameOf(row) : m_index.agencies().value(agency);
}

TreeKey TreeGrouping::divisionOf(const IndexedElement& element) const {
  switch (m_mode) {
  case TreeMode::Agency:
    return {Kind::Agency, Kind::Root, -1, element.agency};
  case TreeMode::Layer:
    return {Kind::Layer, Kind::Root, -1, layerOf(element.type)};
  case TreeMode::DataGroup:
    break;
  }
  return {Kind::Ungrouped, Kind::Root, -1, -1};
}

bool TreeGrouping::closesCircle(int row, int group) const {
  if (!isDataGroup(row)) {
    return false;
  }
  for (int depth = 0; group >= 0 && depth < DeepestGroups; ++depth) {
    if (group == row) {
      return true;
    }
    const auto above = m_groups.constFind(group);
    group = above == m_groups.constEnd() || above->empty() ? -1 : m_index.rowOf(above->front());
  }
  return group >= 0;
}

const std::vector<int>& TreeGrouping::membersOf(const TreeKey& key) const {
  static const std::vector<int> none;
  const auto found = m_members.constFind(key);
  return found == m_members.constEnd() ? none : *found;
}

bool TreeGrouping::hasChildren(const TreeKey& key) const {
  switch (key.kind) {
  case Kind::Element:
    return m_index.hasChildren(key.value) || m_members.contains(key);
  case Kind::Type:
    return m_members.contains(key);
  case Kind::Root:
    return m_members.contains(key) || !m_divided.isEmpty();
  default:
    return m_divided.contains(key);
  }
}

bool TreeGrouping::anyChild(const TreeKey& key, const std::function<bool(const TreeKey&)>& test) const {
  const auto anyRow = [&](const std::vector<int>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&](int row) { return test(TreeKey::element(row)); });
  };
  if (anyRow(membersOf(key)) || (key.isElement() && anyRow(m_index.containedIn(key.value)))) {
    return true;
  }
  if (key.kind == Kind::Root) {
    return std::any_of(m_divided.keyBegin(), m_divided.keyEnd(), test);
  }
  const auto divided = m_divided.constFind(key);
  return divided != m_divided.constEnd() && std::any_of(divided->begin(), divided->end(), test);
}

std::vector<TreeKey> TreeGrouping::childrenOf(const TreeKey& key) const {
  std::vector<TreeKey> result;
  std::vector<int> rows = membersOf(key);
  sortByName(rows);
  if (key.kind == Kind::Element) {
    std::vector<int> contained = m_index.containedIn(key.value);
    sortByPlace(contained);
    rows.insert(rows.end(), contained.begin(), contained.end());
  }
  result.reserve(rows.size());
  for (const int row : rows) {
    result.push_back(TreeKey::element(row));
  }
  if (key.kind == Kind::Root) {
    std::vector<TreeKey> divisions;
    for (auto it = m_divided.keyBegin(); it != m_divided.keyEnd(); ++it) {
      divisions.push_back(*it);
    }
    std::sort(divisions.begin(), divisions.end(), [this](const TreeKey& a, const TreeKey& b) { return divisionBefore(a, b); });
    result.insert(result.end(), divisions.begin(), divisions.end());
  } else if (const auto divided = m_divided.constFind(key); divided != m_divided.constEnd()) {
    result = *divided;
    std::sort(result.begin(), result.end(), [this](const TreeKey& a, const TreeKey& b) { return typeBefore(a.type, b.type); });
  }
  return result;
}

bool TreeGrouping::typeBefore(int a, int b) const { return m_typeRank[static_cast<std::size_t>(a)] < m_typeRank[static_cast<std::size_t>(b)]; }

void TreeGrouping::sortByPlace(std::vector<int>& rows) const {
  std::sort(rows.begin(), rows.end(), [this](int a, int b) {
    const IndexedElement& x = m_index.at(a);
    const IndexedElement& y = m_index.at(b);
    if (x.type != y.type) {
      return typeBefore(x.type, y.type);
    }
    return std::tie(x.position, x.id) < std::tie(y.position, y.id);
  });
}

void TreeGrouping::sortByName(std::vector<int>& rows) const {
  std::sort(rows.begin(), rows.end(), [this](int a, int b) {
    const IndexedElement& x = m_index.at(a);
    const IndexedElement& y = m_index.at(b);
    if (x.type != y.type) {
      return typeBefore(x.type, y.type);
    }
    const int order = x.order && y.order ? x.order->compare(*y.order) : QString::compare(x.name, y.name);
    return order != 0 ? order < 0 : std::tie(x.code, x.id) < std::tie(y.code, y.id);
  });
}

bool TreeGrouping::divisionBefore(const TreeKey& a, const TreeKey& b) const {
  if (a.kind != Kind::Agency) {
    return a.value < b.value;
  }
  const auto rank = [this](const TreeKey& key) { return m_index.agencies().value(key.value) != m_workspace.document()->meta(u"agency"); };
  if (rank(a) != rank(b)) {
    return rank(a) < rank(b);
  }
  static const QCollator collator{QLocale(QLocale::Vietnamese)};
  return collator.compare(nameOfAgency(a.value), nameOfAgency(b.value)) < 0;
}

std::vector<TreeKey> TreeGrouping::parentsOf(int row) const {
  std::vector<TreeKey> result = m_parents.value(row);
  if (const int container = m_index.parentRow(row); container >= 0) {
    result.insert(result.begin(), TreeKey::element(container));
  }
  return result;
}

TreeKey TreeGrouping::parentOf(const TreeKey& group) const {
  return group.kind == Kind::Type ? TreeKey{group.division, Kind::Root, -1, group.value} : TreeKey();
}

std::vector<TreeKey> TreeGrouping::pathTo(int row) const {
  std::vector<TreeKey> path;
  TreeKey at = TreeKey::element(row);
  while (at != TreeKey() && path.size() < static_cast<std::size_t>(DeepestGroups)) {
    path.push_back(at);
    if (at.isElement()) {
      const std::vector<TreeKey> parents = parentsOf(at.value);
      at = parents.empty() ? TreeKey() : parents.front();
    } else {
      at = parentOf(at);
    }
  }
  std::reverse(path.begin(), path.end());
  return path;
}

} // namespace khung::app
