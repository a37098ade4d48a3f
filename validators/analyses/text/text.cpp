// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/text.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/text/code_mentions.h"
#include "validators/analyses/text/mention_finder.h"
#include "validators/analyses/text/text_words.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr qsizetype shortestText = 4;

bool isProse(const model::ElementType& type, const model::Property& property) {
  const bool prose = property.type == model::DataType::RichText || (property.type == model::DataType::Text && !property.suppliesCode);
  return prose && !property.map && !property.list && property.section != u"layout" && property.name != u"code" &&
         property.name != u"declared_by" && (property.name != u"name" || type.named);
}

/// Reads every text that people write as prose, once, and writes down what it mentions.
class TextReader {
public:
  explicit TextReader(AnalysisContext& context)
      : m_context(context), m_database(context.database), m_codes(readAbbreviations(context.database)) {}

  QString run();

private:
  struct Found {
    QUuid element;
    QString property;
    CodeMention mention;
  };

  /// A property that is prose.
  struct Column {
    QString property;
    bool withCodes = false;
  };

  QString createTables();
  QString readTexts();
  QString read(const QString& sql, const std::vector<Column>& columns);
  void lookAt(const QUuid& element, const Column& column, const QString& text);
  void look(const QUuid& element, const QString& property, const ScannedText& text, bool withCodes);
  QString fillAgencyRows();
  QString fillOrganisationRows();
  QString readCodes();
  QString judgeCodes();
  QString named(const QString& text) const;
  bool isElsewhere(const QString& code);

  AnalysisContext& m_context;
  sqlite3* m_database;
  PhraseBook m_book;
  CodeBook m_codes;
  std::vector<Found> m_written;
  std::optional<Statement> m_insert;
};

QString TextReader::run() {
  for (const auto step : {&TextReader::createTables, &TextReader::readTexts, &TextReader::fillAgencyRows, &TextReader::fillOrganisationRows,
                          &TextReader::judgeCodes}) {
    const QString trouble = (this->*step)();
    if (!trouble.isEmpty()) {
      return trouble;
    }
  }
  return {};
}

QString TextReader::createTables() {
  const QString trouble = model::execute(m_database, uR"(
    CREATE TABLE derived.text_mention(element BLOB, property TEXT, at INTEGER, kind TEXT, value TEXT, text TEXT, shown TEXT, about TEXT,
      dated TEXT, agency TEXT, past INTEGER, owned INTEGER, beside INTEGER, PRIMARY KEY(kind, element, property, at)) WITHOUT ROWID;
    CREATE TABLE derived.code_mention(element BLOB, property TEXT, at INTEGER, code TEXT, given TEXT, shown TEXT, known INTEGER,
      nearest TEXT, misnamed BLOB, named BLOB, PRIMARY KEY(element, property, at)) WITHOUT ROWID;
    CREATE TABLE derived.agency_row(agency BLOB PRIMARY KEY, code TEXT) WITHOUT ROWID;
    CREATE TABLE derived.organisation_row(org BLOB PRIMARY KEY, code TEXT) WITHOUT ROWID;)"_s);
  m_insert.emplace(m_database, u"INSERT OR IGNORE INTO text_mention VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
  return trouble.isEmpty() ? readTextWords(m_database, m_book) : trouble;
}

/// Names and descriptions, texts of the types' own properties, and references to nothing, of everything but leaves and reviews.
QString TextReader::readTexts() {
  for (const model::ElementType& type : m_context.metamodel.types()) {
    if (type.leaf || type.layer == u"review") {
      continue;
    }
    std::vector<Column> columns;
    QString names;
    for (const model::Property& property : type.properties) {
      if (isProse(type, property)) {
        columns.push_back({property.name, property.type == model::DataType::RichText});
        names += u", \""_s + property.name + u'"';
      }
    }
    const QString trouble = read(u"SELECT id%1 FROM \"%2\""_s.arg(names, type.name), columns);
    if (!trouble.isEmpty()) {
      return trouble;
    }
  }
  Statement rows(m_database, u"SELECT element, property, text FROM main.unresolved WHERE text IS NOT NULL"_s);
  while (rows.step()) {
    lookAt(rows.id(0), {rows.text(1), false}, rows.text(2));
  }
  return rows.ok() ? QString() : rows.error();
}

QString TextReader::read(const QString& sql, const std::vector<Column>& columns) {
  Statement rows(m_database, sql);
  while (!columns.empty() && rows.step()) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int column = static_cast<int>(i) + 1;
      if (!rows.isNull(column)) {
        lookAt(rows.id(0), columns[i], rows.text(column));
      }
    }
    if (m_context.cancelled && m_context.cancelled()) {
      return u"cancelled"_s;
    }
  }
  return !rows.ok() ? rows.error() : m_insert->ok() ? QString() : m_insert->error();
}

void TextReader::lookAt(const QUuid& element, const Column& column, const QString& text) {
  if (text.size() >= shortestText) {
    look(element, column.property, ScannedText(text), column.withCodes);
  }
}

void TextReader::look(const QUuid& element, const QString& property, const ScannedText& text, bool withCodes) {
  MentionFinder finder(m_book, text);
  const std::vector<Hit> things = finder.hits(PhraseSort::Thing);
  for (const Mention& mention : finder.find()) {
    m_insert->bind(1, element).bind(2, property).bind(3, qint64(mention.at)).bind(4, mention.kind).bind(5, mention.value);
    m_insert->bind(6, mention.text).bind(7, mention.shown).bind(8, mention.about).bind(9, mention.dated).bind(10, mention.agency);
    m_insert->bind(11, qint64(mention.past)).bind(12, qint64(mention.owned)).bind(13, qint64(mention.beside)).run();
  }
  if (withCodes) {
    for (CodeMention& code : codesIn(text, things)) {
      m_written.push_back({element, property, std::move(code)});
    }
  }
}

/// The agency of the pack that a name names, the last where it names several ("UBND tỉnh Bắc Ninh").
QString TextReader::named(const QString& name) const {
  const ScannedText text(name);
  QString result;
  for (const Hit& hit : m_book.find(text)) {
    if (m_book.phrase(hit).sort == PhraseSort::Agency) {
      result = m_book.phrase(hit).value;
    }
  }
  return result;
}

QString TextReader::fillAgencyRows() {
  Statement rows(m_database, uR"(SELECT g.agency, e.name, (SELECT v.code FROM pack_value v WHERE v.list = 'agencies' AND v.code = o.identifier_code)
    FROM agency_architecture g JOIN main.element e ON e.id = g.agency JOIN main.t_organisation o ON o.id = g.agency)"_s);
  Statement insert(m_database, u"INSERT INTO agency_row VALUES(?,?)"_s);
  while (rows.step()) {
    const QString code = named(rows.text(1));
    insert.bind(1, rows.id(0)).bind(2, code.isEmpty() ? rows.text(2) : code).run();
  }
  return rows.ok() ? QString() : rows.error();
}

/// Only agencies that a text names are looked for, so that a model without such texts costs nothing.
QString TextReader::fillOrganisationRows() {
  Statement wanted(m_database, uR"(SELECT 1 FROM text_mention m JOIN element_home h ON h.id = m.element JOIN agency_row r ON r.agency = h.agency
    WHERE m.kind = 'agency' AND m.value IS NOT r.code LIMIT 1)"_s);
  if (!wanted.step()) {
    return wanted.ok() ? QString() : wanted.error();
  }
  Statement rows(m_database, u"SELECT id, name FROM main.element WHERE type = 'organisation' AND name IS NOT NULL"_s);
  Statement insert(m_database, u"INSERT INTO organisation_row VALUES(?,?)"_s);
  while (rows.step()) {
    const QString code = named(rows.text(1));
    if (!code.isEmpty()) {
      insert.bind(1, rows.id(0)).bind(2, code).run();
    }
  }
  return model::execute(m_database, uR"(
    DELETE FROM organisation_row WHERE code NOT IN (SELECT value FROM text_mention WHERE kind = 'agency');
    INSERT OR IGNORE INTO organisation_row SELECT u.org, o.code FROM org_up u JOIN organisation_row o ON o.org = u.up;)"_s);
}

QString TextReader::readCodes() {
  for (const model::ElementType& type : m_context.metamodel.types()) {
    if (type.leaf || type.layer == u"review") {
      continue;
    }
    Statement rows(m_database, u"SELECT id, code, name FROM \"%1\" WHERE code IS NOT NULL"_s.arg(type.name));
    while (rows.step()) {
      m_codes.add(rows.text(1), {rows.id(0), type.codeFrom.isEmpty() ? rows.text(2) : QString()});
    }
    if (!rows.ok()) {
      return rows.error();
    }
  }
  return {};
}

/// Whether something else than what the model's families of codes hold has this code: a leaf, the pack, an agency.
bool TextReader::isElsewhere(const QString& code) {
  Statement rows(m_database, uR"(SELECT 1 WHERE EXISTS (SELECT 1 FROM pack_value WHERE code = ?1) OR EXISTS (SELECT 1 FROM pack_node WHERE code = ?1)
    OR EXISTS (SELECT 1 FROM main.element WHERE code = ?1) OR EXISTS (SELECT 1 FROM main.t_organisation WHERE identifier_code = ?1)
    OR EXISTS (SELECT 1 FROM main.t_diagram WHERE dossier_code = ?1))"_s);
  rows.bind(1, code);
  return rows.step();
}

QString TextReader::judgeCodes() {
  QString trouble = m_written.empty() ? QString() : readCodes();
  Statement insert(m_database, u"INSERT OR IGNORE INTO code_mention VALUES(?,?,?,?,?,?,?,?,?,?)"_s);
  QHash<QString, bool> elsewhere;
  for (const Found& found : m_written) {
    const CodeMention& mention = found.mention;
    const bool known = m_codes.knows(mention.code);
    if (!trouble.isEmpty() || (known ? mention.given.isEmpty() : !m_codes.fits(mention.code))) {
      continue;
    }
    if (!known && !elsewhere.contains(mention.code)) {
      elsewhere.insert(mention.code, isElsewhere(mention.code));
    }
    const QUuid misnamed = m_codes.misnamed(mention, m_book);
    if (known ? misnamed.isNull() : elsewhere.value(mention.code)) {
      continue;
    }
    insert.bind(1, found.element).bind(2, found.property).bind(3, qint64(mention.at)).bind(4, mention.code).bind(5, mention.given);
    insert.bind(6, mention.shown).bind(7, qint64(known)).bind(8, known ? QString() : m_codes.nearest(mention.code));
    insert.bind(9, misnamed).bind(10, m_codes.bearerOf(mention.given));
    trouble = insert.run() ? QString() : insert.error();
  }
  return trouble;
}

} // namespace

QString analyseText(AnalysisContext& context) {
  return TextReader(context).run();
}

} // namespace khung::validators
