// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/document.h"
#include "model/document/storage/element_reader.h"
#include "model/document/files/file_stamp.h"
#include "model/document/editing/history.h"
#include "model/document/storage/search_index.h"
#include "model/document/storage/storage_plan.h"
#include "model/document/files/working_copy.h"

namespace khung::model {

/// The parts of a document. The working copy stands before the connection: it is removed after that has closed.
struct Document::Private {
  Private(std::shared_ptr<const Metamodel> model, std::unique_ptr<WorkingCopy> copy,
          std::unique_ptr<Database> connection);

  /// Checks a stored document and brings it to this version and metamodel.
  Result<void> prepareStored();
  Result<void> checkSound();
  Result<void> checkJson();
  Result<void> checkTables();
  bool isFullyChecked();
  /// A document may hold elements of types that this metamodel does not know: they stay, but nobody sees them.
  void noteSleepingTypes();
  /// Notes in the working copy whether there will be something to recover, before the change is committed.
  Result<void> noteModified(bool modified);
  Result<Change> begin(std::shared_ptr<Change::Private> change);
  /// Tells the planner anew how large tables are, once edits have added much.
  void noteGrowth(const ChangeSet& changes);
  void notify(const ChangeSet& changes);

  std::shared_ptr<const Metamodel> metamodel;
  std::unique_ptr<WorkingCopy> working; ///< none in memory and for reading only
  std::unique_ptr<Database> database;
  StoragePlan plan;
  ElementReader reader;
  SearchIndex search;
  History history;
  FileStamp stamp; ///< of the target when last read or written
  QString path;
  bool readOnly = false;
  Notices notices;
  std::shared_ptr<Change::Private> underWay;
  qint64 changesMade = 0; ///< so far, undone ones among them
  std::size_t grown = 0; ///< elements added since the planner was told last
  std::vector<Observer> observers;
};

} // namespace khung::model
