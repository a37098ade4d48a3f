// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace khung::model {

/// What one edit touched: identities and types, enough for a view to ask whether it is concerned.
struct ChangeSet {
  QString name;                 ///< of the edit, undo or redo
  std::vector<QUuid> added;
  std::vector<QUuid> changed;
  std::vector<QUuid> removed;
  QStringList tables;           ///< tables with a changed row
  /// What of them, for those who keep something made from it: "t_database.kind" and, as they share one table,
  /// "element:database.name" for a changed value; ".*" where rows came or went; "*" alone for everything.
  QStringList parts;
  bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
  /// Adds what came later, for those who look at several changes at once; an element may then stand in several lists.
  void join(const ChangeSet& later);
};

/// A named list of changes that are made, undone and redone together.
class Edit {
public:
  /// An element takes the place it says among its parent's elements of its type, the others move up; a negative or too
  /// large position is the last place. Its references may point at what the same edit adds later.
  struct Add { Element element; };
  struct Set { QUuid id; QString property; Value value; };        ///< also "code", "declared_by"
  struct SetLinks { QUuid id; QString property; std::vector<Link> links; };
  struct Move { QUuid id; QUuid parent; int position; };
  struct Remove { QUuid id; };    ///< with all it contains; references to it become unresolved text
  using Operation = std::variant<Add, Set, SetLinks, Move, Remove>;

  explicit Edit(QString name) : m_name(std::move(name)) {}
  Edit& add(Element element);
  Edit& set(const QUuid& id, const QString& property, Value value);
  Edit& setLinks(const QUuid& id, const QString& property, std::vector<Link> links);
  Edit& move(const QUuid& id, const QUuid& parent, int position);
  Edit& remove(const QUuid& id);

  const QString& name() const { return m_name; }
  const std::vector<Operation>& operations() const { return m_operations; }

private:
  QString m_name;
  std::vector<Operation> m_operations;
};

struct SearchHit {
  QUuid id;
  QString type;
  QString code;
  QString name;
};

/// What a list shows of an element, without the rest of what it says.
struct ElementLine {
  QUuid id;
  QString type;
  QString declaredBy;
  QString code;
  QString name;
  QUuid parent;
  int position = 0;
};

/// A reference from outside to an element or to what it contains.
struct Referrer {
  QUuid id;
  QString property;
  QUuid target;
};

/// Work left behind by a program that ended without saving.
struct RecoverableWork {
  QString workingFile;
  QString target;        ///< file it belongs to; empty for a document never saved
  QString origin;        ///< what a document never saved was read from, where it is known
  qint64 modified = 0;   ///< milliseconds since 1970, UTC
};

class Document;

/// A saving under way.
class Saving {
public:
  /// Writes the file, once, as the document was at some moment since this was started. Of a document with a working file it may run on any thread,
  /// beside edits, as long as the document lives; on failure the file is as it was.
  Result<void> write();

private:
  friend class Document;
  struct Private;
  std::shared_ptr<Private> d;
};

/// An edit, undo or redo under way.
class Change {
public:
  /// Asked now and then while it is made; false: nothing of it is wanted any more ("document.given-up").
  using GoOn = std::function<bool()>;

  /// Whether it takes long enough to be made away from the document's thread. It then may be, beside whoever reads the document.
  bool isLarge() const;
  /// Makes it, unless that has been done. Who reads the document may see it done before the document has told of it.
  void make(const GoOn& goOn) const;

private:
  friend class Document;
  struct Private;
  std::shared_ptr<Private> d;
};

/// The one way into a model: a SQLite database made from the metamodel. Opening for editing copies the file to a
/// working file in the user's state folder; every edit is a transaction there; save writes a new file beside the target,
/// syncs it and renames it over. Undo and redo apply changesets. What the document leaves to others: checking,
/// drawing, text form.
class Document {
public:
  enum class Mode { Edit, ReadOnly };
  using Observer = std::function<void(const ChangeSet&)>;

  /// A new, empty document. stateFolder holds the working file; empty means in memory (no recovery).
  static Result<std::unique_ptr<Document>> create(std::shared_ptr<const Metamodel> metamodel,
                                                  const QString& stateFolder = {});
  /// Opens a .khung file. A newer format is refused ("document.newer"); an older one is migrated in the working copy.
  static Result<std::unique_ptr<Document>> open(std::shared_ptr<const Metamodel> metamodel, const QString& path,
                                                Mode mode, const QString& stateFolder = {});
  /// Unsaved work found in the state folder that no running program holds.
  static std::vector<RecoverableWork> recoverable(const QString& stateFolder);
  static Result<std::unique_ptr<Document>> recover(std::shared_ptr<const Metamodel> metamodel,
                                                   const RecoverableWork& work);
  /// Removes unsaved work for good.
  static void discard(const RecoverableWork& work);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Writes the file anew. A target that somebody else has changed since is left alone ("document.changed-outside"); to
  /// write over it all the same, saveAs to its path.
  Result<void> save();
  Result<void> saveAs(const QString& path);
  /// The same in parts, for those who cannot wait: start, Saving::write, and when that has been done, finish.
  Result<Saving> startSaving();
  Result<Saving> startSavingAs(const QString& path);
  Result<void> finishSaving(const Saving& saving);
  const QString& path() const;
  bool isModified() const;
  /// Whether somebody else has changed or removed the file since it was opened or saved.
  bool isChangedOutside() const;
  /// The document says what that file or folder says, and has none of its own: left behind without an edit it is nothing to recover.
  Result<void> setOrigin(const QString& path);
  /// What in the file does not fit together, looked at more closely than on opening; empty where nothing is found.
  QString damage() const;
  /// What opening had to do to the contents, such as values that moved into free properties.
  const Notices& openingNotices() const;

  /// Makes the edit, or nothing of it.
  Result<ChangeSet> apply(const Edit& edit);
  /// The same in parts, for those who cannot wait: start, Change::make, and finish on the document's thread, which waits for what has not been made
  /// yet. What else would change the document meanwhile finishes it first; until then nothing can be undone or redone.
  Result<Change> start(Edit edit);
  Result<Change> startUndo();
  Result<Change> startRedo();
  Result<ChangeSet> finish(const Change& change);
  bool canUndo() const;
  bool canRedo() const;
  QString undoName() const;
  QString redoName() const;
  Result<ChangeSet> undo();
  Result<ChangeSet> redo();
  /// Oldest edits can no longer be undone beyond this many bytes; the last one always can. 64 MiB from the start.
  void setUndoLimit(qint64 bytes);
  /// Called once after each edit, undo, redo and import.
  void observe(Observer observer);

  /// Fills an empty document in one go, without undo: what importers use.
  Result<void> import(const ModelData& data);
  /// Everything the document holds, parents before children, in a fixed order.
  Result<ModelData> exportData() const;
  /// The same for another thread, through a connection of its own to the working file. A document in memory is read at once.
  std::function<Result<ModelData>()> exporter() const;
  /// Opens the working file for reading, as it is by then, on another thread and through a connection of its own. Nothing for a document in memory.
  std::function<Result<std::unique_ptr<Document>>()> reader() const;

  std::optional<Element> element(const QUuid& id) const;
  /// By type, then position. Of a null parent: what stands in nothing, without the built-in groups.
  std::vector<QUuid> childrenOf(const QUuid& parent, QStringView type = {}) const;
  /// By declaring agency, code and identity, without the built-in groups.
  std::vector<QUuid> elementsOf(QStringView type) const;
  /// Elements that refer to this one: (element, property).
  std::vector<std::pair<QUuid, QString>> referrersOf(const QUuid& id) const;
  /// References to these elements and all they contain, but those that come from among them.
  std::vector<Referrer> referrersInto(const std::vector<QUuid>& ids) const;
  /// Lines of at most so many elements, by identity, from after this one on (null: from the first). Reading everything in such slices keeps a
  /// window alive.
  std::vector<ElementLine> linesAfter(const QUuid& id, int limit) const;
  /// Lines of those of the elements that there are.
  std::vector<ElementLine> linesOf(const std::vector<QUuid>& ids) const;
  /// Lines of an element's (null: of nothing's) children of a type, in no order.
  std::vector<ElementLine> childLines(const QUuid& parent, QStringView type) const;
  /// Lines of the elements and all they contain, parents before children.
  std::vector<ElementLine> linesWithin(const std::vector<QUuid>& ids) const;
  /// Lines of the elements that have one of these codes.
  std::vector<ElementLine> linesWithCode(const QStringList& codes) const;
  /// (element, target) of the resolved links of a reference property of a type.
  std::vector<std::pair<QUuid, QUuid>> linksOf(QStringView type, QStringView property) const;
  /// Search by words of name, code and description, Vietnamese folded, last word as a prefix.
  std::vector<SearchHit> search(QStringView words, int limit = 50) const;
  /// Makes the index of search for about so long, so that search() need not: doing so bit by bit keeps a window alive. True once it is whole.
  bool prepareSearch(int milliseconds) const;

  /// Facts of the whole document: "title", "framework", "agency" and what others choose. Not undone.
  QString meta(QStringView key) const;
  Result<void> setMeta(const QString& key, const QString& value);

  const Metamodel& metamodel() const;
  /// Raw connection for reading by the check engine and for sessions; owned by the document.
  sqlite3* handle() const;
  /// The file that edits are made in, for others to read beside (it is in WAL mode); empty for a document in memory.
  QString workingFile() const;
  /// SHA-256 over all element tables' rows in a fixed order: the same model gives the same hash. Hexadecimal.
  Result<QString> contentHash() const;
  /// A changeset (sqlite3session_diff) that turns `other` into this document. Empty bytes when equal.
  Result<QByteArray> differenceTo(const Document& other) const;

private:
  struct Private;
  explicit Document(std::unique_ptr<Private> d);
  Result<ChangeSet> carryOut(Result<Change> change);
  void settle();
  Result<void> mayWrite(const QString& path, bool over) const;
  Result<void> writeAndFinish(Saving& saving);
  std::unique_ptr<Private> d;
};

} // namespace khung::model
