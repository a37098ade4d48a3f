// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/search_index.h"

#include "model/base/vietnamese.h"
#include "model/document/storage/schema.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int LongestQuery = 16;  ///< words
constexpr int RowsAtOnce = 50;
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

/// Adds an element whose name, code and description stand in columns 1 to 3.
void add(Database& database, const QUuid& id, const Query& source) {
  if (isBuiltIn(id)) {
    return;
  }
  const Prepared row = database.prepared(u"INSERT INTO temp.search_row(id) VALUES(?)"_s);
  row->id(1, id);
  row->run();
  const Prepared text = database.prepared(u"INSERT INTO temp.search(rowid, name, code, description) VALUES(?, ?, ?, ?)"_s);
  text->integer(1, sqlite3_last_insert_rowid(database.handle()));
  for (int column = 1; column <= 3; ++column) {
    text->bind(column + 1, folded(source.textAt(column)).toUtf8().constData());
  }
  text->run();
}

} // namespace

bool SearchIndex::prepare(int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (!isWhole() && clock.elapsed() < milliseconds) {
    const QUuid before = m_last;
    try {
      SQLite::Transaction transaction(m_database.connection());
      if (!m_begun) {
        begin();
      }
      std::size_t stale = m_stale.size();
      while (stale > 0 && clock.elapsed() < milliseconds) {
        renew(m_stale[--stale]);
      }
      while (!m_readAll && clock.elapsed() < milliseconds) {
        addSome();
      }
      transaction.commit();
      m_stale.resize(stale);
    } catch (const SQLite::Exception&) {
      m_readAll = false;
      m_last = before;
      throw;
    }
    m_begun = true;
  }
  return isWhole();
}

void SearchIndex::drop() {
  m_begun = false;
  m_readAll = false;
  m_last = QUuid();
  m_stale.clear();
}

void SearchIndex::removeStored(Database& database) {
  if (database.hasTable(u"search_row"_s)) {
    database.exec(u"DROP TABLE main.search; DROP TABLE main.search_row"_s);
    writeMeta(database, u"search", {});
  }
}

void SearchIndex::begin() {
  m_database.exec(u"DROP TABLE IF EXISTS temp.search; DROP TABLE IF EXISTS temp.search_row"_s);
  m_database.exec(u"CREATE VIRTUAL TABLE temp.search USING fts5(name, code, description, "
                  "tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"_s);
  m_database.exec(u"CREATE TABLE temp.search_row(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)"_s);
}

void SearchIndex::addSome() {
  const Prepared some = m_database.prepared(
      u"SELECT id, name, code, description FROM main.element WHERE id > coalesce(?1, x'') ORDER BY id LIMIT %1"_s.arg(RowsAtOnce));
  some->id(1, m_last);
  int count = 0;
  for (; some->executeStep(); ++count) {
    m_last = some->idAt(0);
    add(m_database, m_last, *some);
  }
  m_readAll = count < RowsAtOnce;
}

void SearchIndex::update(const ChangeSet& changes) {
  if (m_begun) {
    for (const auto* list : {&changes.removed, &changes.changed, &changes.added}) {
      m_stale.insert(m_stale.end(), list->begin(), list->end());
    }
  }
}

void SearchIndex::renew(const QUuid& id) {
  const Prepared find = m_database.prepared(u"SELECT row FROM temp.search_row WHERE id=?"_s);
  find->id(1, id);
  if (find->executeStep()) {
    const qint64 row = find->integerAt(0);
    find->reset();
    for (const QString& sql : {u"DELETE FROM temp.search WHERE rowid=?"_s, u"DELETE FROM temp.search_row WHERE row=?"_s}) {
      const Prepared query = m_database.prepared(sql);
      query->integer(1, row);
      query->run();
    }
  }
  if (!m_readAll && id > m_last) {
    return; // it comes in its turn
  }
  const Prepared source = m_database.prepared(u"SELECT id, name, code, description FROM main.element WHERE id=?"_s);
  source->id(1, id);
  if (source->executeStep()) {
    add(m_database, id, *source);
  }
}

std::vector<SearchHit> SearchIndex::find(QStringView words, int limit) {
  std::vector<SearchHit> hits;
  const QStringList terms = foldedWords(words).mid(0, LongestQuery);
  if (terms.isEmpty() || limit <= 0) {
    return hits;
  }
  prepare(std::numeric_limits<int>::max());
  for (const QString& match : matches(terms)) {
    if (int(hits.size()) < limit) {
      collect(match, limit, hits);
    }
  }
  return hits;
}

void SearchIndex::collect(const QString& match, int limit, std::vector<SearchHit>& hits) {
  const Prepared query = m_database.prepared(
      u"SELECT e.id, e.type, e.code, e.name FROM (SELECT rowid AS row FROM temp.search WHERE search MATCH ?1 LIMIT ?2) s "
      "CROSS JOIN temp.search_row r ON r.row=s.row CROSS JOIN main.element e ON e.id=r.id "
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
