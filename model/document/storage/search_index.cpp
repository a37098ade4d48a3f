// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/search_index.h"

#include "model/base/vietnamese.h"
#include "model/document/storage/schema.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int LongestQuery = 16;  ///< words
constexpr int Considered = 2000;  ///< hits of one kind that are put in order

/// The same words ever less strictly: at the start of name or code, side by side in the name, anywhere in name and
/// code, anywhere at all. Words hold letters and digits only, so quotes suffice.
QStringList matches(const QStringList& words) {
  QStringList terms;
  for (const QString& word : words) {
    terms << u'"' + word + u'"';
  }
  const QString phrase = terms.join(u" + ") + u" *"_s;
  const QString all = terms.join(u" AND ") + u" *"_s;
  return {u"{name code} : ^ "_s + phrase, u"{name} : "_s + phrase, u"{name code} : (%1)"_s.arg(all), all};
}

void bindFolded(Query& query, int index, const QString& text) {
  query.bind(index, folded(text).toUtf8().constData());
}

} // namespace

QString SearchIndex::schema() const {
  return m_database.kind() == Database::Kind::ReadOnlyFile ? u"temp"_s : u"main"_s;
}

bool SearchIndex::isMade() {
  return m_temporaryMade || !readMeta(m_database, u"search").isEmpty();
}

void SearchIndex::drop() {
  writeMeta(m_database, u"search", {});
}

void SearchIndex::make() {
  const QString in = schema();
  SQLite::Transaction transaction(m_database.connection());
  m_database.exec(u"DROP TABLE IF EXISTS %1.search"_s.arg(in));
  m_database.exec(u"DROP TABLE IF EXISTS %1.search_row"_s.arg(in));
  m_database.exec(u"CREATE VIRTUAL TABLE %1.search USING fts5(name, code, description, "
                  "tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"_s.arg(in));
  m_database.exec(u"CREATE TABLE %1.search_row(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)"_s.arg(in));
  {
    Query all(m_database.connection(), u"SELECT id, name, code, description FROM main.element"_s);
    Query row(m_database.connection(), u"INSERT INTO %1.search_row(row, id) VALUES(?, ?)"_s.arg(in));
    Query text(m_database.connection(),
               u"INSERT INTO %1.search(rowid, name, code, description) VALUES(?, ?, ?, ?)"_s.arg(in));
    qint64 next = 1;
    while (all.executeStep()) {
      const QUuid id = all.idAt(0);
      if (isBuiltIn(id)) {
        continue;
      }
      row.integer(1, next).id(2, id);
      row.run();
      text.integer(1, next++);
      for (int column = 1; column <= 3; ++column) {
        bindFolded(text, column + 1, all.textAt(column));
      }
      text.run();
    }
  }
  if (in == u"temp") {
    m_temporaryMade = true;
  } else {
    writeMeta(m_database, u"search", u"1"_s);
  }
  transaction.commit();
}

void SearchIndex::update(const ChangeSet& changes) {
  if (!isMade()) {
    return;
  }
  for (const auto* list : {&changes.removed, &changes.changed}) {
    for (const QUuid& id : *list) {
      remove(id);
    }
  }
  for (const auto* list : {&changes.changed, &changes.added}) {
    for (const QUuid& id : *list) {
      insert(id);
    }
  }
}

void SearchIndex::remove(const QUuid& id) {
  const Prepared find = m_database.prepared(u"SELECT row FROM search_row WHERE id=?"_s);
  find->id(1, id);
  if (!find->executeStep()) {
    return;
  }
  const qint64 row = find->integerAt(0);
  find->reset();
  for (const QString& sql : {u"DELETE FROM search WHERE rowid=?"_s, u"DELETE FROM search_row WHERE row=?"_s}) {
    const Prepared query = m_database.prepared(sql);
    query->integer(1, row);
    query->run();
  }
}

void SearchIndex::insert(const QUuid& id) {
  const Prepared source = m_database.prepared(u"SELECT name, code, description FROM element WHERE id=?"_s);
  source->id(1, id);
  if (!source->executeStep()) {
    return;
  }
  const Prepared row = m_database.prepared(u"INSERT INTO search_row(id) VALUES(?)"_s);
  row->id(1, id);
  row->run();
  const Prepared text = m_database.prepared(
      u"INSERT INTO search(rowid, name, code, description) VALUES(last_insert_rowid(), ?, ?, ?)"_s);
  for (int column = 0; column < 3; ++column) {
    bindFolded(*text, column + 1, source->textAt(column));
  }
  text->run();
}

std::vector<SearchHit> SearchIndex::find(QStringView words, int limit) {
  std::vector<SearchHit> hits;
  const QStringList terms = foldedWords(words).mid(0, LongestQuery);
  if (terms.isEmpty() || limit <= 0) {
    return hits;
  }
  if (!isMade()) {
    make();
  }
  for (const QString& match : matches(terms)) {
    if (int(hits.size()) < limit) {
      collect(match, limit, hits);
    }
  }
  return hits;
}

void SearchIndex::collect(const QString& match, int limit, std::vector<SearchHit>& hits) {
  const Prepared query = m_database.prepared(
      u"SELECT e.id, e.type, e.code, e.name FROM (SELECT rowid AS row FROM search WHERE search MATCH ?1 LIMIT ?2) s "
      "CROSS JOIN search_row r ON r.row=s.row CROSS JOIN main.element e ON e.id=r.id "
      "ORDER BY length(e.name), e.name, e.code, e.id LIMIT ?3"_s);
  query->text(1, match).integer(2, Considered).integer(3, limit + qint64(hits.size()));
  while (int(hits.size()) < limit && query->executeStep()) {
    const QUuid id = query->idAt(0);
    const bool known = std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.id == id; });
    if (!known) {
      hits.push_back({id, query->textAt(1), query->textAt(2), query->textAt(3)});
    }
  }
}

} // namespace khung::model
