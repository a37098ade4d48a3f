// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/text_words.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

/// Rows of (words, kind, value, name) as phrases of one sort.
QString addAll(sqlite3* database, PhraseBook& book, PhraseSort sort, const QString& sql) {
  Statement rows(database, sql);
  while (rows.step()) {
    book.add(rows.text(0), {sort, {rows.text(1)}, rows.text(2), rows.text(3)});
  }
  return rows.ok() ? QString() : rows.error();
}

/// The ways to write a number: 64 2007 nd cp, 64 2007 ndcp, alone and after "nghị định", "nghị định số"; and without its letters
/// after these words only.
void addNumber(PhraseBook& book, const QString& code, const QStringList& terms) {
  const QStringList words = model::foldedWords(code);
  const bool dated = words.size() > 2 && words[1].size() == 4;
  const qsizetype numbers = dated ? 2 : 1;
  const QString start = words.sliced(0, numbers).join(u' ');
  QStringList leads{QString()};
  for (const QString& term : terms) {
    leads << term + u' ' << term + u" số "_s;
  }
  for (const QString& lead : leads) {
    book.add(lead + words.join(u' '), {PhraseSort::Instrument, {u"number"_s}, code, code});
    book.add(lead + start + u' ' + words.sliced(numbers).join(QString()), {PhraseSort::Instrument, {u"number"_s}, code, code});
    if (dated && !lead.isEmpty()) {
      book.add(lead + start, {PhraseSort::Instrument, {u"short"_s}, code, code});
      book.add(lead + words[0] + u" năm "_s + words[1], {PhraseSort::Instrument, {u"short"_s}, code, code});
    }
  }
}

QString addInstruments(sqlite3* database, PhraseBook& book) {
  Statement rows(database, uR"(
    SELECT v.code, v.name_vi, w.extra ->> '$.terms', w.extra ->> '$.by_title'
    FROM pack_value v LEFT JOIN pack_value w ON w.list = 'text-words' AND w.extra ->> '$.kind' = 'instrument' AND w.extra ->> '$.of' = v.extra ->> '$.kind'
    WHERE v.list = 'legal-documents' ORDER BY v.code)"_s);
  Statement terms(database, u"SELECT value FROM json_each(?)"_s);
  while (rows.step()) {
    QStringList leads;
    terms.reset();
    for (terms.bind(1, rows.text(2)); !rows.isNull(2) && terms.step();) {
      leads << terms.text(0);
    }
    addNumber(book, rows.text(0), leads);
    if (rows.text(3) == u"true") {
      QString title = rows.text(1);
      book.add(title, {PhraseSort::Instrument, {u"title"_s}, rows.text(0), title});
      book.add(title.replace(u" ("_s, u" năm "_s), {PhraseSort::Instrument, {u"title"_s}, rows.text(0), title});
    }
  }
  return rows.ok() ? QString() : rows.error();
}

/// Provinces by their names with what kind of territory they are, long and short, and by place alone; others by name and aliases.
QString addAgencies(sqlite3* database, PhraseBook& book) {
  const QString names = uR"(
    SELECT name_vi, 'name', code, name_vi FROM pack_value WHERE list = 'agencies' AND extra ->> '$.kind' <> 'unit' ORDER BY status = 'historical', code)"_s;
  const QString shortened = uR"(
    SELECT s.value || ' ' || (a.extra ->> '$.territory'), 'name', a.code, s.value || ' ' || (a.extra ->> '$.territory')
    FROM pack_value a JOIN pack_value p ON p.list = 'organisation-prefixes' AND p.extra ->> '$.of' = 'territory' AND p.extra ->> '$.level' = '1'
      AND instr(fold(a.name_vi), fold(p.name_vi) || ' ') = 1, json_each(coalesce(p.extra ->> '$.short', '[]')) s
    WHERE a.list = 'agencies' AND a.extra ->> '$.kind' = 'province' ORDER BY a.code, s.value)"_s;
  const QString places = uR"(
    SELECT extra ->> '$.territory', 'place', code, extra ->> '$.territory' FROM pack_value
    WHERE list = 'agencies' AND extra ->> '$.kind' = 'province' ORDER BY status = 'historical', code)"_s;
  const QString aliases = uR"(
    SELECT s.value, 'short', a.code, s.value FROM pack_value a, json_each(coalesce(a.extra ->> '$.aliases', '[]')) s
    WHERE a.list = 'agencies' AND a.extra ->> '$.kind' <> 'unit' ORDER BY a.code, s.value)"_s;
  for (const QString& sql : {names, shortened, places, aliases}) {
    const QString trouble = addAll(database, book, PhraseSort::Agency, sql);
    if (!trouble.isEmpty()) {
      return trouble;
    }
  }
  return {};
}

} // namespace

QString readTextWords(sqlite3* database, PhraseBook& book) {
  const QString words = uR"(
    SELECT t.value, v.extra ->> '$.kind', v.extra ->> '$.of', t.value FROM pack_value v, json_each(v.extra ->> '$.terms') t
    WHERE v.list = 'text-words' AND %1 ORDER BY v.code, t.value)"_s;
  QString trouble = addInstruments(database, book);
  trouble = trouble.isEmpty() ? addAgencies(database, book) : trouble;
  trouble = !trouble.isEmpty() ? trouble : addAll(database, book, PhraseSort::Document, words.arg(u"v.extra ->> '$.kind' = 'document'"_s));
  trouble = !trouble.isEmpty() ? trouble
                               : addAll(database, book, PhraseSort::Cue, words.arg(u"v.extra ->> '$.kind' NOT IN ('document', 'instrument')"_s));
  return !trouble.isEmpty() ? trouble : addAll(database, book, PhraseSort::Thing, uR"(
    SELECT t.value, 'thing', v.code, t.value FROM pack_value v, json_each(v.extra ->> '$.terms') t
    WHERE v.list = 'counted-things' ORDER BY v.code, t.value)"_s);
}

QHash<QString, QString> readAbbreviations(sqlite3* database) {
  QHash<QString, QString> result;
  Statement rows(database, u"SELECT code, name_vi FROM pack_value WHERE list = 'abbreviations' ORDER BY code"_s);
  while (rows.step()) {
    result.insert(model::folded(rows.text(0)), model::folded(rows.text(1)));
  }
  return result;
}

} // namespace khung::validators
