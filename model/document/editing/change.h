// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/editing/history.h"
#include "model/document/storage/storage_plan.h"

#include <mutex>

namespace khung::model {

/// An edit, undo or redo as one transaction, on the document's connection or, where it is large, on one of its own. What it means for history and
/// readers is the document's.
struct Change::Private {
  enum class Kind { Edit, Undo, Redo };

  Private(Edit what, Database& database, const StoragePlan& documentPlan);
  Private(Kind which, const History::Step& step, Database& database, const StoragePlan& documentPlan);

  void make(const GoOn& goOn);
  Result<ChangeSet> carryOut(Database& connection, const GoOn& goOn);
  Result<void> perform(Database& connection);

  Kind kind = Kind::Edit;
  Edit edit;
  QByteArray changeset;           ///< what is done to the rows; of an edit: once it is made
  Database& own;
  const StoragePlan& plan;
  bool withoutForeignKeys = true; ///< undo and redo lead to a state that has been sound before
  bool large = false;
  std::once_flag once;
  Result<ChangeSet> outcome;
};

} // namespace khung::model
