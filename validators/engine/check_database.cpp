// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check_database.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/attribute_rows.h"
#include "validators/analyses/structure/structure.h"
#include "validators/engine/element_tables.h"
#include "validators/engine/reference_tables.h"
#include "validators/engine/text_functions.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

QString quoted(const QString& name) {
  return u'"' + name + u'"';
}

QString json(const QStringList& list) {
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QString textArgument(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? QString::fromUtf8(text, sqlite3_value_bytes(value)) : QString();
}

QUuid idArgument(sqlite3_value* value) {
  if (sqlite3_value_type(value) != SQLITE_BLOB || sqlite3_value_bytes(value) != 16) {
    return {};
  }
  return QUuid::fromRfc4122(QByteArrayView(static_cast<const char*>(sqlite3_value_blob(value)), 16));
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const QByteArray result = model::folded(textArgument(values[0])).toUtf8();
  sqlite3_result_text(context, result.constData(), static_cast<int>(result.size()), SQLITE_TRANSIENT);
}

void isBlankFunction(sqlite3_context* context, int, sqlite3_value** values) {
  sqlite3_result_int(context, textArgument(values[0]).trimmed().isEmpty() ? 1 : 0);
}

void intervalFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const std::optional<double> minutes = intervalMinutes(textArgument(values[0]));
  minutes ? sqlite3_result_double(context, *minutes) : sqlite3_result_null(context);
}

void scopesMeetFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* scopes = static_cast<const ScopeBook*>(sqlite3_user_data(context));
  sqlite3_result_int(context, scopes->meet(idArgument(values[0]), idArgument(values[1])) ? 1 : 0);
}

void scopeCoversFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* scopes = static_cast<const ScopeBook*>(sqlite3_user_data(context));
  sqlite3_result_int(context, scopes->covers(idArgument(values[0]), idArgument(values[1])) ? 1 : 0);
}

/// A connection to a document's file, of which nothing is mapped into memory: each connection's pages would count anew.
sqlite3* openForReading(const QString& file, QString& trouble) {
  sqlite3* result = nullptr;
  // Only the document is read-only: what is attached may be written.
  const QByteArray uri = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded() + "?mode=ro";
  if (sqlite3_open_v2(uri.constData(), &result, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr) != SQLITE_OK) {
    trouble = QString::fromUtf8(sqlite3_errmsg(result));
    sqlite3_close(result);
    return nullptr;
  }
  model::execute(result, u"PRAGMA cache_size=-65536;"_s);
  return result;
}

void addFunctions(sqlite3* database, ScopeBook& scopes) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  sqlite3_create_function(database, "fold", 1, flags, nullptr, foldFunction, nullptr, nullptr);
  sqlite3_create_function(database, "is_blank", 1, flags, nullptr, isBlankFunction, nullptr, nullptr);
  sqlite3_create_function(database, "interval_minutes", 1, flags, nullptr, intervalFunction, nullptr, nullptr);
  sqlite3_create_function(database, "scopes_meet", 2, SQLITE_UTF8, &scopes, scopesMeetFunction, nullptr, nullptr);
  sqlite3_create_function(database, "scope_covers", 2, SQLITE_UTF8, &scopes, scopeCoversFunction, nullptr, nullptr);
  addTextFunctions(database);
  // Both declare their columns when a connection first uses them, which a rule's authorizer would refuse.
  model::execute(database, u"SELECT 1 FROM json_each('[]'); SELECT 1 FROM json_tree('[]');"_s);
}

/// Derived tables live in memory, where a second connection is to see them under a name that no other check has.
QString derivedName(bool shared) {
  static std::atomic<quint64> number = 0;
  return shared ? u"file:/khung-derived-%1?vfs=memdb"_s.arg(++number) : u":memory:"_s;
}

QString attach(sqlite3* database, const QString& derived) {
  return model::execute(database, u"PRAGMA temp_store=MEMORY; ATTACH '%1' AS derived; PRAGMA derived.journal_mode=MEMORY;"_s.arg(derived));
}

/// A number that differs from an earlier one of the same connection when somebody else wrote in between; takes the state that
/// the connection's transaction then sees.
qint64 versionOf(sqlite3* database) {
  Statement first(database, u"SELECT 1 FROM main.document_meta"_s);
  first.step();
  Statement version(database, u"PRAGMA main.data_version"_s);
  return version.step() ? version.integer(0) : -1;
}

} // namespace

model::Result<std::unique_ptr<CheckDatabase>> CheckDatabase::open(const model::Document& document,
                                                                 const model::Pack& pack, int tablesFrom) {
  const QString file = document.workingFile();
  if (!file.isEmpty()) {
    return open(document.metamodel(), file, pack, tablesFrom);
  }
  std::unique_ptr<CheckDatabase> result(new CheckDatabase(document.metamodel(), document.handle(), false));
  const QString trouble = result->prepare(pack, tablesFrom);
  if (!trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.prepare"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  return result;
}

model::Result<std::unique_ptr<CheckDatabase>> CheckDatabase::open(const model::Metamodel& metamodel, const QString& file,
                                                                 const model::Pack& pack, int tablesFrom) {
  QString message;
  sqlite3* own = openForReading(file, message);
  if (!own) {
    return model::Failure(model::Notice{u"check.open"_s, {message}, {}, model::Notice::Level::Error});
  }
  std::unique_ptr<CheckDatabase> result(new CheckDatabase(metamodel, own, true));
  const QString trouble = result->prepare(pack, tablesFrom);
  if (!trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.prepare"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  return result;
}

QString CheckDatabase::prepare(const model::Pack& pack, int tablesFrom) {
  QElapsedTimer clock;
  clock.start();
  constexpr int elementsPerTable = 10;
  m_secondFrom = tablesFrom < 0 ? -1 : tablesFrom * elementsPerTable;
  QString trouble = attach(m_handle, m_derived);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  addFunctions(m_handle, m_scopes);
  model::execute(m_handle, u"BEGIN"_s);
  trouble = fillStates(m_handle, m_metamodel);
  trouble = trouble.isEmpty() ? createElementTables(m_handle, m_metamodel, tablesFrom) : trouble;
  trouble = trouble.isEmpty() ? createDocumentInfo() : trouble;
  trouble = trouble.isEmpty() ? fillPack(pack) : trouble;
  trouble = trouble.isEmpty() ? fillFrameworkTables(m_handle, pack) : trouble;
  trouble = trouble.isEmpty() ? fillMetamodelTables(m_handle, m_metamodel) : trouble;
  model::execute(m_handle, u"COMMIT"_s);
  noteSizes();
  m_openMilliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return trouble;
}

CheckDatabase::CheckDatabase(const model::Metamodel& metamodel, sqlite3* handle, bool owned)
    : m_metamodel(metamodel), m_handle(handle), m_owned(owned), m_derived(derivedName(owned)) {}

CheckDatabase::~CheckDatabase() {
  closeSecond();
  if (m_owned) {
    sqlite3_close(m_handle);
    return;
  }
  QString drops; // the document's own connection is given back as it was
  {
    Statement rows(m_handle, u"SELECT name FROM temp.sqlite_schema WHERE type = 'view'"_s);
    while (rows.step()) {
      drops += u"DROP VIEW temp.%1;"_s.arg(quoted(rows.text(0)));
    }
  }
  model::execute(m_handle, drops + u"DETACH derived;"_s);
  for (const char* function : {"fold", "is_blank", "interval_minutes"}) {
    sqlite3_create_function(m_handle, function, 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
  }
  for (const char* function : {"scopes_meet", "scope_covers"}) {
    sqlite3_create_function(m_handle, function, 2, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
  }
  dropTextFunctions(m_handle);
}

void CheckDatabase::begin(bool beside) {
  model::execute(m_handle, u"BEGIN"_s);
  m_attributes = beside ? std::make_unique<AttributeRows>() : nullptr;
  bool wanted = beside && m_owned && m_secondFrom >= 0;
  if (wanted) {
    Statement many(m_handle, u"SELECT 1 FROM main.element LIMIT 1 OFFSET %1"_s.arg(m_secondFrom));
    wanted = many.step();
  }
  for (int tries = 0; wanted && tries < 3; ++tries) {
    if (!m_second && !openSecond()) {
      return;
    }
    model::execute(m_second, u"BEGIN"_s);
    const qint64 before = versionOf(m_second);
    m_version = versionOf(m_handle);
    model::execute(m_second, u"COMMIT; BEGIN"_s);
    if (versionOf(m_second) == before) {
      return; // nothing was written since before the first connection began: both see one state
    }
    model::execute(m_handle, u"COMMIT; BEGIN"_s);
    model::execute(m_second, u"COMMIT"_s);
  }
  closeSecond();
}

std::vector<sqlite3*> CheckDatabase::publish() {
  m_attributes.reset();
  if (!m_second) {
    return {m_handle};
  }
  model::execute(m_handle, u"COMMIT; BEGIN"_s);
  QString views; // those of the analyses, too
  {
    Statement rows(m_handle, u"SELECT sql FROM temp.sqlite_schema WHERE type = 'view'"_s);
    while (rows.step()) {
      views += rows.text(0).replace(0, u"CREATE VIEW"_s.size(), u"CREATE TEMP VIEW"_s) + u";\n"_s;
    }
  }
  if (!model::execute(m_second, views).isEmpty()) {
    closeSecond();
    return {m_handle};
  }
  // Where somebody wrote since, only the second connection still sees the state that the derived tables are made from.
  return versionOf(m_handle) == m_version ? std::vector{m_handle, m_second} : std::vector{m_second};
}

void CheckDatabase::end() {
  model::execute(m_handle, u"COMMIT"_s);
  closeSecond();
}

bool CheckDatabase::openSecond() {
  QString trouble;
  m_second = openForReading(QString::fromUtf8(sqlite3_db_filename(m_handle, "main")), trouble);
  if (m_second && !attach(m_second, m_derived).isEmpty()) {
    closeSecond();
  }
  if (m_second) {
    addFunctions(m_second, m_scopes);
  }
  return m_second != nullptr;
}

void CheckDatabase::closeSecond() {
  sqlite3_close(m_second);
  m_second = nullptr;
}

/// What the document says of itself, which may be edited.
QString CheckDatabase::createDocumentInfo() {
  const QString trouble = model::execute(m_handle, uR"(
    CREATE TABLE derived.document_info(agency TEXT, framework TEXT);
    INSERT INTO document_info VALUES(NULL, NULL);)"_s);
  refreshDocumentInfo();
  return trouble;
}

QString CheckDatabase::fillPack(const model::Pack& pack) {
  const QString trouble = model::execute(m_handle, uR"(
    CREATE TABLE derived.pack_framework(name TEXT, version TEXT, status TEXT, issued TEXT);
    CREATE TABLE derived.pack_value(list TEXT, code TEXT, name_vi TEXT, name_en TEXT, parent TEXT, extra TEXT, status TEXT);
    CREATE TABLE derived.pack_node(model TEXT, code TEXT, parent TEXT, name_vi TEXT, name_en TEXT, cites TEXT, depth INTEGER,
      required_for TEXT, mandatory_for TEXT, replaced_by TEXT);
    CREATE TABLE derived.pack_section(place TEXT, parent TEXT, title_vi TEXT, title_en TEXT, prompt_vi TEXT, prompt_en TEXT,
      mandatory INTEGER, filled_by TEXT, architectures TEXT, own_rule TEXT, position INTEGER, agency_kinds TEXT);)"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  Statement framework(m_handle, u"INSERT INTO pack_framework VALUES(?,?,?,?)"_s);
  framework.bind(1, pack.name).bind(2, pack.version).bind(3, pack.status).bind(4, pack.issued).run();
  Statement values(m_handle, u"INSERT INTO pack_value VALUES(?,?,?,?,?,?,?)"_s);
  for (const model::PackValue& value : pack.values) {
    values.bind(1, value.list).bind(2, value.code).bind(3, value.name.vi).bind(4, value.name.en).bind(5, value.parent);
    values.bind(6, QString::fromUtf8(QJsonDocument(value.extra).toJson(QJsonDocument::Compact)));
    values.bind(7, value.status).run();
  }
  Statement nodes(m_handle, u"INSERT INTO pack_node VALUES(?,?,?,?,?,?,?,?,?,?)"_s);
  for (const model::ReferenceNode& node : pack.nodes) {
    nodes.bind(1, node.model).bind(2, node.code).bind(3, node.parent).bind(4, node.name.vi).bind(5, node.name.en);
    nodes.bind(6, json(node.cites)).bind(7, qint64(node.depth)).bind(8, json(node.requiredFor));
    nodes.bind(9, json(node.mandatoryFor)).bind(10, node.replacedBy).run();
  }
  Statement sections(m_handle, u"INSERT INTO pack_section VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s);
  qint64 position = 0;
  for (const model::OutlineSection& section : pack.outline) {
    sections.bind(1, section.place).bind(2, section.parent).bind(3, section.title.vi).bind(4, section.title.en);
    sections.bind(5, section.prompt.vi).bind(6, section.prompt.en).bind(7, qint64(section.mandatory));
    sections.bind(8, json(section.filledBy)).bind(9, json(section.architectures)).bind(10, section.ownRule);
    sections.bind(11, position++).bind(12, json(section.agencyKinds)).run();
  }
  return values.ok() && nodes.ok() && sections.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(m_handle));
}

/// The planner must know which tables are small or empty, or it starts from the million attributes.
void CheckDatabase::noteSizes() {
  model::execute(m_handle, uR"(PRAGMA analysis_limit=400; ANALYZE derived;
    INSERT INTO derived.sqlite_stat1(tbl, idx, stat) SELECT name, NULL, '1' FROM derived.sqlite_schema
      WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN (SELECT tbl FROM derived.sqlite_stat1);
    ANALYZE derived.sqlite_schema;)"_s);
}

QString CheckDatabase::analyse(const model::Pack& pack, const QVariantMap& parameters) {
  model::execute(m_handle, u"BEGIN"_s); // one transaction: thousands of single inserts would each be one
  QString trouble;
  for (const Analysis& analysis : analyses()) {
    trouble = run(analysis, pack, parameters).trouble;
    if (!trouble.isEmpty()) {
      break;
    }
  }
  model::execute(m_handle, u"COMMIT"_s);
  return trouble;
}

AnalysisRun CheckDatabase::run(const Analysis& analysis, const model::Pack& pack, const QVariantMap& parameters,
                               const std::function<bool()>& cancelled) {
  QElapsedTimer clock;
  clock.start();
  drop(analysis);
  AnalysisContext context{m_handle, m_metamodel, pack, parameters, m_scopes, cancelled, m_second, m_attributes.get()};
  AnalysisRun result;
  m_scopes.takeAsked();
  {
    const ReadRecorder recorder(m_handle);
    result.trouble = analysis.run(context);
    result.reads = recorder.reads();
    m_made.insert(QString::fromLatin1(analysis.name), recorder.made());
  }
  result.asksScopes = m_scopes.takeAsked();
  noteSizes();
  if (!result.trouble.isEmpty()) {
    result.trouble.prepend(QString::fromLatin1(analysis.name) + u": "_s);
  }
  result.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return result;
}

void CheckDatabase::drop(const Analysis& analysis) {
  QString drops;
  for (const auto& [kind, name] : m_made.take(QString::fromLatin1(analysis.name))) {
    drops.prepend(u"DROP %1 IF EXISTS %2.%3;"_s.arg(kind.toUpper(), kind == u"view" ? u"temp"_s : u"derived"_s, quoted(name)));
  }
  model::execute(m_handle, drops);
}

QHash<QString, quint64> CheckDatabase::contents(const Analysis& analysis) const {
  QHash<QString, quint64> result;
  for (const auto& [kind, name] : m_made.value(QString::fromLatin1(analysis.name))) {
    Statement rows(m_handle, u"SELECT * FROM %1"_s.arg(quoted(name)));
    const int columns = sqlite3_column_count(rows.raw());
    quint64 sum = 1;
    QByteArray row;
    while (rows.step()) {
      row.clear();
      for (int column = 0; column < columns; ++column) {
        row.append(char('0' + sqlite3_column_type(rows.raw(), column)));
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(rows.raw(), column));
        const int size = sqlite3_column_bytes(rows.raw(), column);
        row.append(QByteArray::number(size)).append(':').append(bytes, size);
      }
      sum += qHash(row, size_t{0x9e3779b97f4a7c15u}); // a sum, as tables without a key keep the order they were filled in
    }
    result.insert(name, sum);
  }
  return result;
}

bool CheckDatabase::refreshDocumentInfo() {
  const QString now = u"SELECT (SELECT value FROM main.document_meta WHERE key = 'agency') AS agency, "
                      u"(SELECT value FROM main.document_meta WHERE key = 'framework') AS framework"_s;
  {
    Statement differs(m_handle, u"SELECT 1 FROM (%1) n JOIN document_info i WHERE n.agency IS NOT i.agency OR "
                                u"n.framework IS NOT i.framework"_s.arg(now));
    if (!differs.step()) {
      return false;
    }
  }
  model::execute(m_handle, u"DELETE FROM document_info; INSERT INTO document_info %1;"_s.arg(now));
  return true;
}

} // namespace khung::validators
