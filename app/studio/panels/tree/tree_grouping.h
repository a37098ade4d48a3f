// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/tree/element_index.h"
#include "app/studio/panels/tree/tree_key.h"

#include <functional>

namespace khung::app {

/// What the tree's first levels are.
enum class TreeMode { Agency, Layer, DataGroup };

/// Which node stands in which: divisions by agency, layer or data group, in them groups by type, in them what stands in nothing, below that what
/// elements contain. Knows no filter and no view.
class TreeGrouping {
public:
  TreeGrouping(Workspace& workspace, const ElementIndex& index);

  TreeMode mode() const { return m_mode; }
  /// Comes true with the next rebuild.
  void setMode(TreeMode mode) { m_mode = mode; }
  /// Places all elements anew.
  void rebuild();
  /// Takes over a change of the index.
  void follow(const IndexChange& change);

  bool hasChildren(const TreeKey& key) const;
  /// Whether the test holds for a node that stands in this one.
  bool anyChild(const TreeKey& key, const std::function<bool(const TreeKey&)>& test) const;
  /// In the order they are shown in.
  std::vector<TreeKey> childrenOf(const TreeKey& key) const;
  /// Rows directly in a type's group or put into a data group, in no order.
  const std::vector<int>& membersOf(const TreeKey& key) const;
  /// Nodes that an element stands in directly: its container, or the groups it was put in.
  std::vector<TreeKey> parentsOf(int row) const;
  /// The node that a node other than an element stands in.
  TreeKey parentOf(const TreeKey& group) const;
  /// One way from the root (left out) down to the element's node.
  std::vector<TreeKey> pathTo(int row) const;

  /// Names of the layers in their order, as the metamodel has them.
  const model::Enumeration* layers() const { return m_layers; }
  /// Properties of a type that put an element into data groups.
  const QStringList& placingProperties(int type) const;
  bool isDataGroup(int row) const { return m_index.at(row).type == m_groupType; }
  /// Row of the organisation that an agency's code names; -1 when the model has none.
  int organisationOf(int agency) const { return m_organisations.value(m_index.agencies().value(agency), -1); }
  QString nameOfAgency(int agency) const;

private:
  void place(int row);
  void displace(int row);
  void put(int row, const TreeKey& parent);
  void noteOrganisation(int row);
  void readPlacings();
  void readPlacing(int row);
  TreeKey divisionOf(const IndexedElement& element) const;
  bool closesCircle(int row, int group) const;
  int layerOf(int type) const;
  bool typeBefore(int a, int b) const;
  void sortByPlace(std::vector<int>& rows) const;
  void sortByName(std::vector<int>& rows) const;
  bool divisionBefore(const TreeKey& a, const TreeKey& b) const;

  Workspace& m_workspace;
  const ElementIndex& m_index;
  const model::Enumeration* m_layers;
  int m_groupType;
  int m_organisationType;
  std::vector<QStringList> m_placing;      ///< by type
  std::vector<int> m_typeRank;             ///< by type
  TreeMode m_mode = TreeMode::Agency;
  QHash<QString, int> m_organisations;     ///< by code
  QHash<int, std::vector<QUuid>> m_groups; ///< data groups of a row, by its properties
  QHash<int, std::vector<TreeKey>> m_parents; ///< of what stands in nothing or in data groups
  QHash<TreeKey, std::vector<int>> m_members;
  QHash<TreeKey, std::vector<TreeKey>> m_divided; ///< groups by type of a division that hold something
};

} // namespace khung::app
