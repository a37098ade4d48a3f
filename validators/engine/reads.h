// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/metamodel/metamodel.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <set>
#include <string>

struct sqlite3;

namespace khung::validators {

/// One thing that a statement reads, as SQLite's authorizer tells it: a column of a table or view of a database ("main" or
/// "temp"), through the innermost view or common table expression, if any.
struct Read {
  std::string table;
  std::string column;
  std::string database;
  std::string through;
  auto operator<=>(const Read&) const = default;
};
using Reads = std::set<Read>;

/// Notes what is read on a connection while it lives, and the tables and views that are made. Refuses nothing.
class ReadRecorder {
public:
  explicit ReadRecorder(sqlite3* database);
  ~ReadRecorder();
  ReadRecorder(const ReadRecorder&) = delete;
  ReadRecorder& operator=(const ReadRecorder&) = delete;

  const Reads& reads() const { return m_reads; }
  /// "table" or "view" and its name, in the order they were made.
  const std::vector<std::pair<QString, QString>>& made() const { return m_made; }

private:
  static int note(void* recorder, int action, const char* first, const char* second, const char* database,
                  const char* through);

  sqlite3* m_database;
  Reads m_reads;
  std::vector<std::pair<QString, QString>> m_made;
};

/// Turns reads into what they depend on: parts of the document, named as ChangeSet::parts does ("element.name" stands for
/// every type's), and derived tables by their name. A view is depended upon by the columns that are asked of it, though
/// SQLite reads all of its definition; "element_states:type" stands for the states of one type.
class PartBook {
public:
  explicit PartBook(const model::Metamodel& metamodel);

  QSet<QString> dependencies(const Reads& reads) const;
  /// Of a rule's query. One that hides a view behind an expression of its own of that name, or joins by common names, depends
  /// on all of every view it reads.
  QSet<QString> dependencies(const Reads& reads, const QString& query) const;
  /// What changes of a document touch, with the names that stand for every type's.
  static QSet<QString> touched(const QStringList& parts);

private:
  using Columns = QHash<QString, QSet<QString>>;
  void addElementView(const model::Metamodel& metamodel);
  void addTypeView(const model::ElementType& type);
  QSet<QString> partsOf(const Read& read, bool whole) const;

  QHash<QString, Columns> m_views;          ///< view -> column -> parts
  QHash<QString, QSet<QString>> m_rows;     ///< view -> parts that tell which rows it has
};

} // namespace khung::validators
