// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"

#include "model/document/document_private.h"
#include "model/document/editing/change.h"
#include "model/document/editing/importer.h"
#include "model/document/storage/schema.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 FullyChecked = 64 * 1024 * 1024; ///< bytes up to which every page is checked on opening

Failure failure(const QString& code, const QStringList& values = {}) {
  return Failure(Notice{code, values, {}});
}

} // namespace

Document::Private::Private(std::shared_ptr<const Metamodel> model, std::unique_ptr<WorkingCopy> copy,
                           std::unique_ptr<Database> connection)
    : metamodel(std::move(model)), working(std::move(copy)), database(std::move(connection)), plan(*metamodel),
      reader(*database, plan), search(*database) {}

bool Document::Private::isFullyChecked() {
  return database->scalar(u"SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"_s).toLongLong() <= FullyChecked;
}

Result<void> Document::Private::checkSound() {
  if (isFullyChecked()) {
    const QString verdict = database->scalar(u"PRAGMA quick_check(1)"_s);
    if (verdict != u"ok") {
      return failure(u"document.damaged"_s, {verdict.simplified()});
    }
  }
  if (database->scalar(u"SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1"_s) == u"1" ||
      !database->hasTable(u"document_meta"_s) || !database->hasTable(u"element"_s)) {
    return failure(u"document.damaged"_s, {u"schema"_s});
  }
  return {};
}

/// Lists and own facts are stored as JSON: a damaged one would be read as if nothing had been stated.
Result<void> Document::Private::checkJson() {
  const auto check = [this](const QString& table, const std::vector<StoredProperty>& properties) {
    QStringList sound;
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::List || property.storage == Storage::Map) {
        sound << u"(%1 IS NULL OR json_valid(%1))"_s.arg(quoted(property.name));
      }
    }
    return sound.isEmpty() || database->scalar(u"SELECT 1 FROM %1 WHERE NOT (%2) LIMIT 1"_s.arg(quoted(table), sound.join(u" AND "_s))) != u"1";
  };
  if (!check(u"element"_s, plan.common())) {
    return failure(u"document.damaged"_s, {u"element"_s});
  }
  for (const StoredType& type : plan.types()) {
    if (!check(type.table(), type.properties)) {
      return failure(u"document.damaged"_s, {type.name});
    }
  }
  return {};
}

/// Every table has its columns, every element the row of its type and a way up to a root: what has not would be left out in silence.
Result<void> Document::Private::checkTables() {
  for (const TableLayout& layout : plan.layouts()) {
    QStringList columns;
    for (const ColumnLayout& column : layout.columns) {
      columns << quoted(layout.name) + u'.' + quoted(column.name);
    }
    database->scalar(u"SELECT %1 FROM %2 LIMIT 0"_s.arg(columns.join(u", "_s), quoted(layout.name)));
  }
  if (!isFullyChecked()) {
    return {};
  }
  QStringList rows;
  for (const StoredType& type : plan.types()) {
    rows << u"(SELECT count(*) FROM %1 t JOIN element e ON e.id=t.id AND e.type='%2')"_s.arg(quoted(type.table()), type.name);
  }
  const QString total = database->scalar(u"SELECT count(*) FROM element"_s);
  if (database->scalar(u"SELECT "_s + rows.join(u" + "_s)) != total) {
    return failure(u"document.damaged"_s, {u"element"_s});
  }
  const QString reached = database->scalar(u"WITH RECURSIVE below(id) AS (SELECT id FROM element WHERE parent IS NULL UNION ALL "
                                           "SELECT e.id FROM below b JOIN element e ON e.parent=b.id) SELECT count(*) FROM below"_s);
  return reached == total ? checkJson() : failure(u"document.damaged"_s, {u"parent"_s});
}

Result<void> Document::Private::prepareStored() {
  auto prepared = guarded([this]() -> Result<void> {
    if (auto sound = checkSound(); !sound) {
      return sound;
    }
    const QByteArray description = readMeta(*database, u"schema").toUtf8();
    const StoragePlan stored = StoragePlan::fromJson(description);
    plan = StoragePlan(*metamodel, &stored);
    if (database->kind() != Database::Kind::ReadOnlyFile) {
      SearchIndex::removeStored(*database);
    }
    const bool sameTables = plan.toJson() == description;
    const bool sameVersion = database->scalar(u"PRAGMA user_version"_s).toInt() == DocumentVersion;
    if (sameTables && sameVersion) {
      return {};
    }
    if (database->kind() == Database::Kind::ReadOnlyFile) {
      Database memory(Database::Kind::Memory, QString());
      memory.copyFrom(*database);
      database->replaceBy(std::move(memory));
    }
    if (auto migrated = migrate(*database, migrations(), DocumentVersion); !migrated) {
      return migrated;
    }
    if (!sameTables) {
      notices = adaptSchema(*database, plan, stored, *metamodel);
    }
    return {};
  });
  if (prepared) {
    prepared = guarded([this]() -> Result<void> {
      noteSleepingTypes();
      return checkTables();
    });
  }
  if (prepared) {
    return prepared;
  }
  // What is stored does not hold what it says it does.
  const bool internal = prepared.error().code == u"document.internal";
  return internal ? failure(u"document.damaged"_s, prepared.error().values) : prepared;
}

void Document::Private::noteSleepingTypes() {
  for (const StoredType& type : plan.types()) {
    if (!type.type) {
      const QString count = database->scalar(u"SELECT count(*) FROM %1"_s.arg(quoted(type.table())));
      if (count != u"0") {
        notices.push_back({u"document.type-asleep"_s, {type.name, count}, {}, Notice::Level::Warning});
      }
    }
  }
}

Result<void> Document::Private::noteModified(bool modified) {
  return working ? working->setModified(modified) : Result<void>();
}

void Document::Private::notify(const ChangeSet& changes) {
  const std::vector<Observer> current = observers; // an observer may add another
  for (const Observer& observer : current) {
    observer(changes);
  }
}

Document::Document(std::unique_ptr<Private> parts) : d(std::move(parts)) {}

Document::~Document() {
  if (d->underWay) {
    d->underWay->make([] { return false; }); // another thread may be at it
  }
}

Result<std::unique_ptr<Document>> Document::create(std::shared_ptr<const Metamodel> metamodel,
                                                   const QString& stateFolder) {
  return guarded([&]() -> Result<std::unique_ptr<Document>> {
    std::unique_ptr<WorkingCopy> working;
    if (!stateFolder.isEmpty()) {
      auto created = WorkingCopy::create(stateFolder, {});
      if (!created) {
        return Failure(created.error());
      }
      working = std::move(*created);
    }
    auto database = working ? std::make_unique<Database>(Database::Kind::WorkingFile, working->file())
                            : std::make_unique<Database>(Database::Kind::Memory, QString());
    auto parts = std::make_unique<Private>(std::move(metamodel), std::move(working), std::move(database));
    SQLite::Transaction transaction(parts->database->connection());
    createSchema(*parts->database, parts->plan, *parts->metamodel);
    transaction.commit();
    return std::unique_ptr<Document>(new Document(std::move(parts)));
  });
}

Result<std::unique_ptr<Document>> Document::open(std::shared_ptr<const Metamodel> metamodel, const QString& path,
                                                 Mode mode, const QString& stateFolder) {
  if (auto inspected = inspectFile(path); !inspected) {
    return Failure(inspected.error());
  }
  return guarded([&]() -> Result<std::unique_ptr<Document>> {
    std::unique_ptr<WorkingCopy> working;
    std::unique_ptr<Database> database;
    if (mode == Mode::Edit && !stateFolder.isEmpty()) {
      auto created = WorkingCopy::create(stateFolder, path);
      if (!created) {
        return Failure(created.error());
      }
      working = std::move(*created);
      database = std::make_unique<Database>(Database::Kind::WorkingFile, working->file());
    } else {
      database = std::make_unique<Database>(Database::Kind::ReadOnlyFile, path);
      if (mode == Mode::Edit) {
        auto memory = std::make_unique<Database>(Database::Kind::Memory, QString());
        memory->copyFrom(*database);
        database = std::move(memory);
      }
    }
    const FileStamp stamp = working ? working->stamp() : mode == Mode::Edit ? FileStamp::of(path) : FileStamp();
    auto parts = std::make_unique<Private>(std::move(metamodel), std::move(working), std::move(database));
    parts->path = path;
    parts->stamp = stamp;
    parts->readOnly = mode == Mode::ReadOnly;
    if (auto prepared = parts->prepareStored(); !prepared) {
      return Failure(prepared.error());
    }
    return std::unique_ptr<Document>(new Document(std::move(parts)));
  });
}

std::vector<RecoverableWork> Document::recoverable(const QString& stateFolder) {
  return WorkingCopy::abandoned(stateFolder);
}

Result<std::unique_ptr<Document>> Document::recover(std::shared_ptr<const Metamodel> metamodel,
                                                    const RecoverableWork& work) {
  auto adopted = WorkingCopy::adopt(work);
  if (!adopted) {
    return Failure(adopted.error());
  }
  WorkingCopy* copy = adopted->get();
  std::unique_ptr<Private> parts;
  auto recovered = guarded([&]() -> Result<void> {
    auto database = std::make_unique<Database>(Database::Kind::WorkingFile, copy->file());
    parts = std::make_unique<Private>(std::move(metamodel), std::move(*adopted), std::move(database));
    parts->path = copy->target();
    parts->stamp = copy->stamp();
    parts->history.markUnsaved();
    return parts->prepareStored();
  });
  if (!recovered) {
    copy->keep(); // another version of the program may be able to
    return Failure(recovered.error());
  }
  return std::unique_ptr<Document>(new Document(std::move(parts)));
}

void Document::discard(const RecoverableWork& work) {
  WorkingCopy::adopt(work); // removed when it goes out of scope
}

const QString& Document::path() const {
  return d->path;
}

bool Document::isModified() const {
  return d->history.isModified();
}

QString Document::damage() const {
  const auto verdict = guarded([&]() -> Result<QString> { return d->database->scalar(u"PRAGMA main.integrity_check(1)"_s); });
  return !verdict ? verdict.error().values.join(u' ') : *verdict == u"ok" ? QString() : verdict->simplified();
}

const Notices& Document::openingNotices() const {
  return d->notices;
}

QString Document::meta(QStringView key) const {
  const auto value = guarded([&]() -> Result<QString> { return readMeta(*d->database, key); });
  return value.value_or(QString());
}

Result<void> Document::setMeta(const QString& key, const QString& value) {
  if (d->readOnly || isReservedMeta(key) || key.isEmpty()) {
    return failure(d->readOnly ? u"document.read-only"_s : u"document.reserved-key"_s, {d->readOnly ? d->path : key});
  }
  settle();
  if (meta(key) == value) {
    return {};
  }
  return guarded([&]() -> Result<void> {
    if (auto noted = d->noteModified(true); !noted) {
      return noted;
    }
    writeMeta(*d->database, key, value);
    d->history.touch();
    ++d->changesMade;
    return {};
  });
}

const Metamodel& Document::metamodel() const {
  return *d->metamodel;
}

sqlite3* Document::handle() const {
  return d->database->handle();
}

QString Document::workingFile() const {
  return QString::fromUtf8(sqlite3_db_filename(d->database->handle(), "main"));
}

} // namespace khung::model
