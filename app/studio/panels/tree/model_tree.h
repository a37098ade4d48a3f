// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/tree/tree_filter.h"
#include "app/studio/panels/tree/tree_findings.h"
#include "app/studio/panels/tree/tree_grouping.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QTimer>

#include <memory>

namespace khung::app {

/// The elements of the model as items: nodes are made when they are opened, and follow the document's changes. What is done with elements is
/// asked for by signals and done by others.
class ModelTree : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Role {
    IdRole = Qt::UserRole, ///< QUuid; null for groups
    TypeRole,              ///< name of an element's or group's type
    MutedRole,             ///< what stands after the name: code, or number of elements
    SeverityRole           ///< int of validators::Severity; invalid when there is nothing to tell
  };

  explicit ModelTree(Workspace& workspace, QObject* parent = nullptr);
  ~ModelTree() override;

  const ElementIndex& index() const { return m_elements; }
  const TreeGrouping& grouping() const { return m_grouping; }
  const TreeFilter& filter() const { return m_filter; }
  void setMode(TreeMode mode);
  void setWish(const TreeWish& wish);
  /// Tells whether elements may be dropped there (item, place in it or -1).
  using DropTest = std::function<bool(const std::vector<QUuid>& ids, const QModelIndex& parent, int row)>;
  void setDropTest(DropTest test) { m_dropTest = std::move(test); }
  /// Draws icons and words anew: another palette or language.
  void refreshLooks();

  TreeKey keyAt(const QModelIndex& at) const;
  /// Row of the element shown there, or -1.
  int elementAt(const QModelIndex& at) const;
  /// The element's item, with all that it stands in made; invalid when the filter hides it or it is not there.
  QModelIndex find(const QUuid& id);
  /// An element's item that has been made already; invalid when none has.
  QModelIndex known(const QUuid& id) const;
  /// Items that must be open for the first elements that the filter looks for to show.
  QModelIndexList leadingOn(int most);
  /// While items are coming, going and moving, what views have selected is not what a person has.
  bool isFollowing() const { return m_following; }

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  bool hasChildren(const QModelIndex& parent = {}) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;
  QVariant data(const QModelIndex& at, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& at, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& items) const override;
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
  /// The items are about to be others altogether, and have become so.
  void itemsReplaced();
  /// Items have come, gone or moved, and all have been told of.
  void itemsFollowed();
  void renameWanted(const QUuid& id, const QString& name);
  void moveWanted(const std::vector<QUuid>& ids, const QModelIndex& parent, int row);

private:
  struct Node;

  Node* nodeAt(const QModelIndex& at) const;
  QModelIndex indexOf(const Node& node) const;
  std::vector<TreeKey> shownChildren(const TreeKey& key) const;
  bool hasShownChildren(const TreeKey& key) const;
  bool isShown(const TreeKey& key) const;
  void tellLayout();
  std::unique_ptr<Node> makeNode(const TreeKey& key, Node* parent);
  void forget(Node& node);
  void reset();
  void follow(const IndexChange& change);
  void updateFindings();
  void announceSeverities(const Node& parent);
  void clearNodes();
  /// Nodes above the keys, and theirs, upmost last.
  void addAbove(const TreeKey& key, std::vector<TreeKey>& above) const;
  void refresh(const TreeKey& key);
  void refresh(Node& node);
  void arrange(Node& node, const std::vector<TreeKey>& wanted);
  void announce(const std::vector<TreeKey>& keys);
  QString textOf(const TreeKey& key) const;
  QString mutedOf(const Node& node) const;
  QString hintOf(const Node& node) const;
  QIcon iconOf(const TreeKey& key) const;
  int shownMembers(const TreeKey& key) const;

  Workspace& m_workspace;
  ElementIndex m_elements;
  TreeGrouping m_grouping;
  TreeFindings m_findings;
  TreeFilter m_filter;
  std::unique_ptr<Node> m_root;
  QMultiHash<TreeKey, Node*> m_nodes;
  DropTest m_dropTest;
  bool m_following = false;
  mutable QHash<int, QIcon> m_icons; ///< by type
  QTimer m_findingsDelay;
};

} // namespace khung::app
