// SPDX-License-Identifier: Apache-2.0
#include "model/document/editing/change.h"

#include "model/document/editing/edit_writer.h"
#include "model/document/editing/removal.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int FewRemovals = 25;
constexpr std::size_t FewOperations = 40;
constexpr qsizetype SmallChangeset = 16 * 1024; ///< bytes
constexpr int AskedEvery = 10'000;              ///< instructions of SQLite: a fraction of a millisecond

/// With foreign keys on, SQLite opens every table that could refer to a row for each row that goes: 0.8 ms with the
/// product's metamodel. Removal looks for referrers once for all of them, so that many can do without.
bool removesMany(Database& database, const Edit& edit) {
  std::vector<QUuid> roots;
  for (const Edit::Operation& operation : edit.operations()) {
    if (const auto* remove = std::get_if<Edit::Remove>(&operation)) {
      roots.push_back(remove->id);
    }
  }
  return countBelow(database, roots, FewRemovals) >= FewRemovals;
}

Failure givenUp() { return Failure(Notice{u"document.given-up"_s, {}, {}}); }

int stopped(void* goOn) { return (*static_cast<const Change::GoOn*>(goOn))() ? 0 : 1; }

} // namespace

Change::Private::Private(Edit what, Database& database, const StoragePlan& documentPlan)
    : edit(std::move(what)), own(database), plan(documentPlan), withoutForeignKeys(removesMany(database, edit)),
      large(withoutForeignKeys || edit.operations().size() > FewOperations) {}

Change::Private::Private(Kind which, const History::Step& step, Database& database, const StoragePlan& documentPlan)
    : kind(which), edit(step.name), changeset(step.changeset), own(database), plan(documentPlan), large(changeset.size() > SmallChangeset) {}

void Change::Private::make(const GoOn& goOn) {
  std::call_once(once, [&] {
    outcome = guarded([&]() -> Result<ChangeSet> {
      if (!goOn()) {
        return givenUp();
      }
      if (!large || own.kind() != Database::Kind::WorkingFile) {
        return carryOut(own, goOn);
      }
      Database beside(Database::Kind::WorkingFile, QString::fromUtf8(sqlite3_db_filename(own.handle(), "main")));
      sqlite3_progress_handler(beside.handle(), AskedEvery, stopped, const_cast<GoOn*>(&goOn));
      return carryOut(beside, goOn);
    });
    if (!outcome && !goOn()) {
      outcome = givenUp(); // whatever SQLite calls it
    }
  });
}

Result<ChangeSet> Change::Private::carryOut(Database& connection, const GoOn& goOn) {
  std::optional<ForeignKeysOff> off;
  if (withoutForeignKeys) {
    off.emplace(connection);
  }
  SQLite::Transaction transaction(connection.connection(), SQLite::TransactionBehavior::IMMEDIATE);
  if (auto performed = perform(connection); !performed) {
    return Failure(performed.error());
  }
  ChangeSet changes;
  changes.name = edit.name();
  if (changeset.isEmpty()) {
    return changes;
  }
  changes = describe(connection, edit.name(), changeset);
  if (!goOn()) {
    return givenUp();
  }
  transaction.commit();
  return changes;
}

Result<void> Change::Private::perform(Database& connection) {
  if (kind == Kind::Undo) {
    changeset = inverted(connection.handle(), changeset);
  }
  if (kind != Kind::Edit) {
    return applyChangeset(connection, changeset);
  }
  Recorder recorder(connection);
  EditWriter writer(connection, plan);
  auto performed = writer.perform(edit.operations());
  if (performed) {
    changeset = recorder.changeset();
  }
  return performed;
}

bool Change::isLarge() const { return d->large && d->own.kind() == Database::Kind::WorkingFile; }

void Change::make(const GoOn& goOn) const { d->make(goOn); }

} // namespace khung::model
