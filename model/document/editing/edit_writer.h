// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/document/storage/element_reader.h"
#include "model/document/storage/element_writer.h"

#include <QSet>

namespace khung::model {

/// Makes the operations of one edit, each upon what the ones before left, within the caller's transaction. References
/// may point at what a later operation of the same edit adds: they are checked at the end.
class EditWriter {
public:
  EditWriter(Database& database, const StoragePlan& plan);

  Result<void> perform(const std::vector<Edit::Operation>& operations);

private:
  struct PendingLink {
    Element from; ///< identity, type and code only
    const StoredProperty* property;
    QUuid target;
  };

  Result<void> make(const Edit::Add& add);
  Result<void> make(const Edit::Set& set);
  Result<void> make(const Edit::SetLinks& set);
  Result<void> make(const Edit::Move& move);
  Result<void> make(const Edit::Remove& remove);

  /// Identity, type, code, parent and position of an element that may be edited.
  Result<Element> editable(const QUuid& id);
  Result<void> checkParent(const Element& element, const QUuid& parent);
  bool isWithin(QUuid at, const QUuid& container);
  int makeRoom(const Element& element, const QUuid& parent, int wanted);
  void closeGap(const Element& element);
  void removeMarked();
  Result<void> checkPending();
  void dropPending(const QUuid& from, const StoredProperty* property);

  Database& m_database;
  const StoragePlan& m_plan;
  ElementReader m_reader;
  ElementWriter m_writer;
  std::vector<PendingLink> m_pending;
  std::vector<QUuid> m_marked; ///< to be removed together: removals that follow each other
  QSet<QUuid> m_removed;
};

} // namespace khung::model
