// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/personal/personal_names.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr qsizetype longestTerm = 6;   // words
constexpr qsizetype shortestHead = 4;  // letters of a word that may begin a name

QString joined(const QStringList& words, qsizetype from, qsizetype count) {
  return words.sliced(from, count).join(u' ');
}

} // namespace

QString PersonalNames::read(sqlite3* database) {
  const QString trouble = readTerms(database);
  return trouble.isEmpty() ? readNouns(database) : trouble;
}

/// Each row of the list with terms of its own and the terms and columns of the synonym of the same code.
QString PersonalNames::readTerms(sqlite3* database) {
  Statement rows(database, uR"(
    WITH row AS (
      SELECT p.code, p.name_vi, json_extract(p.extra, '$.of_person') IN ('true', 1) AS of_person, p.extra, s.name_vi AS title, s.extra AS synonym
      FROM pack_value p LEFT JOIN pack_value s ON s.list = 'synonyms' AND s.code = p.code WHERE p.list = 'personal-data-words'),
    word AS (
      SELECT code, name_vi AS value FROM row UNION SELECT code, title FROM row WHERE title IS NOT NULL
      UNION SELECT r.code, t.value FROM row r, json_each(coalesce(json_extract(r.extra, '$.terms'), '[]')) t
      UNION SELECT r.code, t.value FROM row r, json_each(coalesce(json_extract(r.synonym, '$.terms'), '[]')) t
      UNION SELECT r.code, t.value FROM row r, json_each(coalesce(json_extract(r.synonym, '$.columns'), '[]')) t)
    SELECT w.value, r.name_vi,
      r.of_person OR EXISTS (SELECT 1 FROM json_each(coalesce(json_extract(r.extra, '$.person_only'), '[]')) k WHERE fold(k.value) = fold(w.value)),
      EXISTS (SELECT 1 FROM json_each(coalesce(json_extract(r.extra, '$.exact'), '[]')) k WHERE fold(k.value) = fold(w.value))
    FROM word w JOIN row r ON r.code = w.code ORDER BY r.code, w.value)"_s);
  while (rows.step()) {
    add(model::folded(rows.text(0)), {rows.text(1), rows.integer(2) != 0, rows.integer(3) != 0});
  }
  return rows.ok() ? QString() : rows.error();
}

void PersonalNames::add(const QString& word, const Term& term) {
  if (word.isEmpty()) {
    return;
  }
  auto found = m_terms.find(word);
  if (found == m_terms.end()) {
    m_terms.insert(word, term);
  } else {
    found->needs = found->needs && term.needs;
    found->whole = found->whole && term.whole;
  }
}

QString PersonalNames::readNouns(sqlite3* database) {
  Statement rows(database, u"SELECT name_vi, json_extract(extra, '$.kind') FROM pack_value WHERE list = 'person-words'"_s);
  while (rows.step()) {
    const QString kind = rows.text(1);
    (kind == u"person" ? m_persons : kind == u"head" ? m_heads : m_things).insert(model::folded(rows.text(0)));
  }
  return rows.ok() ? QString() : rows.error();
}

std::optional<PersonalNames::Look> PersonalNames::look(const QString& name) const {
  const QStringList words = model::foldedWords(name);
  Look result;
  if (words.isEmpty() || (!atHead(words, result) && !inside(words, result))) {
    return std::nullopt;
  }
  result.thing = speaksOf(words, m_things);
  result.person = speaksOf(words, m_persons, m_things);
  return result;
}

bool PersonalNames::atHead(const QStringList& words, Look& look) const {
  bool found = false;
  for (qsizetype count = 1; count <= std::min(longestTerm, words.size()); ++count) {
    const QString begin = joined(words, 0, count);
    const auto term = m_terms.constFind(begin);
    const bool all = count == words.size();
    if (term != m_terms.constEnd() && (all || (!term->whole && begin.size() >= shortestHead))) {
      look.needs = found ? look.needs && term->needs : term->needs;
      look.shown = term->shown;
      found = true;
    }
  }
  return found;
}

/// Terms of several words that are a person's anywhere: "thông tin họ tên", "bn_ngay_sinh".
bool PersonalNames::inside(const QStringList& words, Look& look) const {
  if (m_heads.contains(words.first())) {
    return false;
  }
  for (qsizetype from = 1; from + 1 < words.size(); ++from) {
    for (qsizetype count = 2; count <= std::min(longestTerm, words.size() - from); ++count) {
      const auto term = m_terms.constFind(joined(words, from, count));
      if (term != m_terms.constEnd() && !term->whole && !term->needs) {
        look.shown = term->shown;
        return true;
      }
    }
  }
  return false;
}

/// A noun that only begins a longer one of `others` does not count: "người" in "người sử dụng lao động".
bool PersonalNames::speaksOf(const QStringList& words, const QSet<QString>& nouns, const QSet<QString>& others) {
  for (qsizetype from = 0; from < words.size(); ++from) {
    bool found = false;
    for (qsizetype count = 1; count <= std::min(longestTerm, words.size() - from); ++count) {
      const QString noun = joined(words, from, count);
      found = nouns.contains(noun) || (found && !others.contains(noun));
    }
    if (found) {
      return true;
    }
  }
  return false;
}

} // namespace khung::validators
