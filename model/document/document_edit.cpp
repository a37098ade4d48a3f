// SPDX-License-Identifier: Apache-2.0
#include "model/document/document_private.h"
#include "model/document/editing/edit_writer.h"
#include "model/document/editing/importer.h"
#include "model/document/editing/removal.h"
#include "model/document/storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr const char* SecondaryIndexes =
    "SELECT name, sql FROM main.sqlite_master WHERE type='index' AND sql IS NOT NULL";
constexpr int FewRemovals = 25;
constexpr std::size_t MuchGrowth = 2000;
constexpr int ManyElements = 5000; ///< from here on, indexes are made after the rows

/// Fills tables without their indexes and makes these in one go afterwards: three times as fast for large models.
Result<void> importWithoutIndexes(Database& database, const StoragePlan& plan, const ModelData& data) {
  std::vector<std::pair<QString, QString>> indexes;
  {
    Query query(database.connection(), QString::fromLatin1(SecondaryIndexes));
    while (query.executeStep()) {
      indexes.emplace_back(query.textAt(0), query.textAt(1));
    }
  }
  for (const auto& [name, sql] : indexes) {
    database.exec(u"DROP INDEX %1"_s.arg(quoted(name)));
  }
  auto imported = Importer(database, plan, data).run();
  if (imported) {
    for (const auto& [name, sql] : indexes) {
      database.exec(sql);
    }
  }
  return imported;
}

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

ChangeSet everythingAdded(const ModelData& data) {
  ChangeSet changes;
  changes.tables << u"element"_s;
  changes.parts << u"*"_s;
  for (const Element& element : data.elements) {
    changes.added.push_back(element.id);
  }
  return changes;
}

} // namespace

Result<ChangeSet> Document::apply(const Edit& edit) {
  if (d->readOnly) {
    return Failure(Notice{u"document.read-only"_s, {d->path}, {}});
  }
  auto done = guarded([&]() -> Result<ChangeSet> {
    std::optional<ForeignKeysOff> off;
    if (removesMany(*d->database, edit)) {
      off.emplace(*d->database);
    }
    SQLite::Transaction transaction(d->database->connection());
    QByteArray changeset;
    {
      Recorder recorder(*d->database);
      EditWriter writer(*d->database, d->plan);
      if (auto performed = writer.perform(edit.operations()); !performed) {
        return Failure(performed.error());
      }
      changeset = recorder.changeset();
    }
    ChangeSet changes;
    changes.name = edit.name();
    if (changeset.isEmpty()) {
      return changes;
    }
    changes = describe(*d->database, edit.name(), changeset);
    d->search.update(changes);
    if (auto noted = d->noteModified(true); !noted) {
      return Failure(noted.error());
    }
    transaction.commit();
    d->history.push(edit.name(), changeset);
    return changes;
  });
  if (done && !done->isEmpty()) {
    d->noteGrowth(*done);
    d->notify(*done);
  }
  return done;
}

Result<ChangeSet> Document::Private::step(bool undo) {
  const History::Step* next = undo ? history.undoable() : history.redoable();
  if (!next) {
    return Failure(Notice{undo ? u"document.nothing-to-undo"_s : u"document.nothing-to-redo"_s, {}, {}});
  }
  auto done = guarded([&]() -> Result<ChangeSet> {
    const QByteArray changeset = undo ? inverted(database->handle(), next->changeset) : next->changeset;
    const ForeignKeysOff off(*database); // it leads to a state that has been sound before
    SQLite::Transaction transaction(database->connection());
    if (auto applied = applyChangeset(*database, changeset); !applied) {
      return Failure(applied.error());
    }
    ChangeSet changes = describe(*database, next->name, changeset);
    search.update(changes);
    const qint64 state = undo ? next->before : next->after;
    if (!history.isSaved(state)) {
      if (auto noted = noteModified(true); !noted) {
        return Failure(noted.error());
      }
    }
    transaction.commit();
    if (history.isSaved(state)) {
      noteModified(false); // failing leaves an offer to recover what is saved already: harmless
    }
    return changes;
  });
  if (done) {
    undo ? history.undone() : history.redone();
    noteGrowth(*done);
    notify(*done);
  }
  return done;
}

void Document::Private::noteGrowth(const ChangeSet& changes) {
  grown += changes.added.size();
  if (grown >= MuchGrowth) {
    grown = 0;
    guarded([this]() -> Result<void> { // a help for later queries, no part of the edit
      database->noteSizes();
      return {};
    });
  }
}

Result<ChangeSet> Document::undo() {
  return d->step(true);
}

Result<ChangeSet> Document::redo() {
  return d->step(false);
}

bool Document::canUndo() const {
  return d->history.undoable() != nullptr;
}

bool Document::canRedo() const {
  return d->history.redoable() != nullptr;
}

QString Document::undoName() const {
  return canUndo() ? d->history.undoable()->name : QString();
}

QString Document::redoName() const {
  return canRedo() ? d->history.redoable()->name : QString();
}

void Document::setUndoLimit(qint64 bytes) {
  d->history.setLimit(bytes);
}

void Document::observe(Observer observer) {
  d->observers.push_back(std::move(observer));
}

Result<void> Document::import(const ModelData& data) {
  if (d->readOnly) {
    return Failure(Notice{u"document.read-only"_s, {d->path}, {}});
  }
  auto done = guarded([&]() -> Result<void> {
    const qint64 present = d->database->scalar(u"SELECT count(*) FROM element"_s).toLongLong();
    if (present > qint64(builtInGroups().size())) {
      return Failure(Notice{u"document.not-empty"_s, {}, {}});
    }
    const ForeignKeysOff off(*d->database);
    SQLite::Transaction transaction(d->database->connection());
    auto imported = data.elements.size() >= ManyElements ? importWithoutIndexes(*d->database, d->plan, data)
                                                         : Importer(*d->database, d->plan, data).run();
    if (!imported) {
      return imported;
    }
    d->search.drop();
    if (auto noted = d->noteModified(true); !noted) {
      return noted;
    }
    d->database->noteSizes();
    transaction.commit();
    d->history.clear();
    d->history.touch();
    return {};
  });
  if (done && !d->observers.empty()) {
    d->notify(everythingAdded(data));
  }
  return done;
}

} // namespace khung::model
