// SPDX-License-Identifier: Apache-2.0
#include "model/document/document_private.h"
#include "model/document/editing/change.h"
#include "model/document/editing/importer.h"
#include "model/document/storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr const char* SecondaryIndexes =
    "SELECT name, sql FROM main.sqlite_master WHERE type='index' AND sql IS NOT NULL";
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

Result<Change> Document::Private::begin(std::shared_ptr<Change::Private> change) {
  if (auto noted = noteModified(true); !noted) {
    return Failure(noted.error());
  }
  underWay = change;
  Change begun;
  begun.d = std::move(change);
  return begun;
}

Result<Change> Document::start(Edit edit) {
  if (d->readOnly) {
    return Failure(Notice{u"document.read-only"_s, {d->path}, {}});
  }
  settle();
  return guarded([&] { return d->begin(std::make_shared<Change::Private>(std::move(edit), *d->database, d->plan)); });
}

Result<Change> Document::startUndo() {
  if (!canUndo()) {
    return Failure(Notice{u"document.nothing-to-undo"_s, {}, {}});
  }
  return d->begin(std::make_shared<Change::Private>(Change::Private::Kind::Undo, *d->history.undoable(), *d->database, d->plan));
}

Result<Change> Document::startRedo() {
  if (!canRedo()) {
    return Failure(Notice{u"document.nothing-to-redo"_s, {}, {}});
  }
  return d->begin(std::make_shared<Change::Private>(Change::Private::Kind::Redo, *d->history.redoable(), *d->database, d->plan));
}

Result<ChangeSet> Document::finish(const Change& change) {
  change.make([] { return true; });
  const Result<ChangeSet>& done = change.d->outcome;
  if (d->underWay != change.d) {
    return done; // it has been finished before
  }
  d->underWay.reset();
  const bool made = done && !done->isEmpty();
  if (made) {
    switch (change.d->kind) {
    case Change::Private::Kind::Edit:
      d->history.push(change.d->edit.name(), change.d->changeset);
      break;
    case Change::Private::Kind::Undo:
      d->history.undone();
      break;
    case Change::Private::Kind::Redo:
      d->history.redone();
      break;
    }
    ++d->changesMade;
    d->search.update(*done);
  }
  d->noteModified(d->history.isModified()); // failing leaves an offer to recover what is saved already: harmless
  if (made) {
    d->noteGrowth(*done);
    d->notify(*done);
  }
  return done;
}

void Document::settle() {
  if (d->underWay) {
    Change change;
    change.d = d->underWay;
    finish(change);
  }
}

Result<ChangeSet> Document::carryOut(Result<Change> change) { return change ? finish(*change) : Failure(change.error()); }

Result<ChangeSet> Document::apply(const Edit& edit) { return carryOut(start(edit)); }

Result<ChangeSet> Document::undo() { return carryOut(startUndo()); }

Result<ChangeSet> Document::redo() { return carryOut(startRedo()); }

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

bool Document::canUndo() const {
  return !d->underWay && d->history.undoable();
}

bool Document::canRedo() const {
  return !d->underWay && d->history.redoable();
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
  settle();
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
    ++d->changesMade;
    return {};
  });
  if (done && !d->observers.empty()) {
    d->notify(everythingAdded(data));
  }
  return done;
}

} // namespace khung::model
