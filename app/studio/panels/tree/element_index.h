// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <QCollator>
#include <QObject>
#include <QTimer>

#include <optional>

namespace khung::app {

class Workspace;

/// An element as the tree needs it.
struct IndexedElement {
  QUuid id;
  QUuid parent;
  int type = -1;   ///< place among the metamodel's types; -1: the row is free
  int agency = -1; ///< place among ElementIndex::agencies
  int position = 0;
  QString code;
  QString name;
  QByteArray words;                      ///< folded, a blank before and after each word of name and code
  std::optional<QCollatorSortKey> order; ///< only of what stands in nothing: the rest has positions

  bool isFree() const { return type < 0; }
};

/// What a change did to the index: rows as they were, rows as they are (an element that stays keeps its row).
struct IndexChange {
  std::vector<std::pair<int, IndexedElement>> before;
  std::vector<int> after;
};

/// Every element's place, name and code in memory, so that sorting, counting and filtering ask no query. Read in slices that leave the window
/// free, then kept up to date by the document's changes, large ones in slices, too. Elements are known by rows, which stay theirs until the next reset.
class ElementIndex : public QObject {
  Q_OBJECT

public:
  explicit ElementIndex(Workspace& workspace);

  /// False while a document is being read.
  bool isComplete() const { return m_complete; }
  /// Whether parts of a change are still to come.
  bool isBehind() const { return !m_behind.empty(); }
  int count() const { return static_cast<int>(m_byId.size()); }
  /// Rows, free ones among them.
  int rowCount() const { return static_cast<int>(m_rows.size()); }
  const IndexedElement& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  /// -1 when there is none.
  int rowOf(const QUuid& id) const { return m_byId.value(id, -1); }
  int parentRow(int row) const { return at(row).parent.isNull() ? -1 : rowOf(at(row).parent); }
  const model::ElementType& typeOf(int row) const;
  /// Rows of what the element contains, or of what stands in nothing, in no order.
  const std::vector<int>& childrenOf(const QUuid& parent) const;
  const std::vector<int>& containedIn(int row) const;
  bool hasChildren(int row) const { return !containedIn(row).empty(); }
  /// The element and all it contains, parents before children.
  std::vector<int> withContents(int row) const;
  bool isWithin(int row, int container) const;

  /// Codes of the agencies that declare elements. Elements that name none are the document's agency's.
  const QStringList& agencies() const { return m_agencies; }
  /// Name where there is one, else code, else the type's label.
  QString nameOf(int row) const;

Q_SIGNALS:
  /// All rows have gone; a document is being read unless isComplete.
  void cleared();
  /// A document has been read.
  void completed();
  void changed(const khung::app::IndexChange& change);
  /// The last part of a change has come.
  void caughtUp();

private:
  void restart();
  void goOn();
  void readSlice();
  void follow(const model::ChangeSet& changes);
  void takeOut(const std::vector<QUuid>& removed, IndexChange& change);
  void takeUp(IndexChange& change);
  int put(const model::ElementLine& line);
  void leaveParent(int row);
  int agencyOf(const QString& code);
  void describe(IndexedElement& element, const model::ElementLine& line);

  Workspace& m_workspace;
  QTimer m_next;
  QUuid m_last;        ///< read up to here
  bool m_complete = true;
  std::vector<QUuid> m_behind; ///< changed, but not taken up yet
  QCollator m_collator;
  QString m_ownAgency;
  QStringList m_agencies;
  QHash<QString, int> m_agencyPlaces;
  std::vector<IndexedElement> m_rows;
  std::vector<int> m_free;
  QHash<QUuid, int> m_byId;
  QHash<QUuid, std::vector<int>> m_children;
};

} // namespace khung::app
