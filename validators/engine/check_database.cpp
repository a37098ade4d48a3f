// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check_database.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/attribute_rows.h"
#include "validators/analyses/hashing.h"
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
  const unsigned char* text = sqlite3_value_text(values[0]);
  if (!text || (*text > u' ' && *text < 0x7F)) { // nearly all texts are told by this
    sqlite3_result_int(context, text ? 0 : 1);
    return;
  }
  sqlite3_result_int(context, textArgument(values[0]).trimmed().isEmpty() ? 1 : 0);
}

void intervalFunction(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
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

quint64 nextNumber() {
  static std::atomic<quint64> number = 0;
  return ++number;
}

/// Attaches a database in memory; with a number, one that other connections attach by the same name.
QString attach(sqlite3* database, const QString& schema, const QString& name, quint64 number) {
  const QString file = number > 0 ? u"file:/khung-%1-%2?vfs=memdb"_s.arg(name).arg(number) : u":memory:"_s;
  return model::execute(database, u"PRAGMA temp_store=MEMORY; ATTACH '%1' AS %2; PRAGMA %2.journal_mode=MEMORY;"_s.arg(file, schema));
}

/// What the lane that a connection runs makes is `derived` to it, what the other makes `beside`.
QString attachShared(sqlite3* database, quint64 number, bool second) {
  const QString trouble = attach(database, u"base"_s, u"base"_s, number) + attach(database, u"derived"_s, second ? u"second"_s : u"first"_s, number);
  return trouble + attach(database, u"beside"_s, second ? u"first"_s : u"second"_s, number);
}

/// The planner must know which tables are small or empty, or it starts from the million attributes.
void noteSizes(sqlite3* database, const QString& schema) {
  model::execute(database, uR"(PRAGMA analysis_limit=400; ANALYZE %1;
    INSERT INTO %1.sqlite_stat1(tbl, idx, stat) SELECT name, NULL, '1' FROM %1.sqlite_schema
      WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN (SELECT tbl FROM %1.sqlite_stat1);
    ANALYZE %1.sqlite_schema;)"_s.arg(schema));
}

/// A number for a value of a row and what the number was before it.
quint64 withValue(quint64 before, sqlite3_stmt* row, int column) {
  const auto type = static_cast<quint64>(sqlite3_column_type(row, column));
  quint64 value = 0;
  if (type == SQLITE_INTEGER) {
    value = static_cast<quint64>(sqlite3_column_int64(row, column));
  } else if (type != SQLITE_NULL) {
    const void* bytes = sqlite3_column_blob(row, column); // before its size, which may be that of a number's text
    value = qHashBits(bytes, static_cast<size_t>(sqlite3_column_bytes(row, column)), size_t{type});
  }
  return mixed(before, value + (type << 56));
}

QString schemaOf(Lane lane) {
  return lane == Lane::Ground ? u"base"_s : u"derived"_s;
}

std::size_t indexOf(const Analysis& analysis) {
  return static_cast<std::size_t>(&analysis - analyses().data());
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
  m_secondFrom = tablesFrom < 0 || !m_owned ? -1 : tablesFrom * elementsPerTable;
  QString trouble = m_secondFrom >= 0 ? attachShared(m_handle, m_number, false)
                                      : attach(m_handle, u"base"_s, {}, 0) + attach(m_handle, u"derived"_s, {}, 0);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  addFunctions(m_handle, m_scopes);
  model::execute(m_handle, u"BEGIN"_s);
  trouble = createElementTables(m_handle, m_metamodel, tablesFrom);
  trouble = trouble.isEmpty() ? fillStates(m_handle, m_metamodel) : trouble;
  trouble = trouble.isEmpty() ? createDocumentInfo() : trouble;
  trouble = trouble.isEmpty() ? fillPack(pack) : trouble;
  trouble = trouble.isEmpty() ? fillFrameworkTables(m_handle, pack) : trouble;
  trouble = trouble.isEmpty() ? fillMetamodelTables(m_handle, m_metamodel) : trouble;
  model::execute(m_handle, u"COMMIT"_s);
  noteSizes(m_handle, u"base"_s);
  m_openMilliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return trouble;
}

CheckDatabase::CheckDatabase(const model::Metamodel& metamodel, sqlite3* handle, bool owned)
    : m_metamodel(metamodel), m_handle(handle), m_owned(owned), m_number(nextNumber()), m_made(analyses().size()) {}

CheckDatabase::~CheckDatabase() {
  closeOthers();
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
  model::execute(m_handle, drops + u"DETACH derived; DETACH base;"_s);
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
  bool wanted = beside && m_secondFrom >= 0;
  if (wanted) {
    Statement many(m_handle, u"SELECT 1 FROM main.element LIMIT 1 OFFSET %1"_s.arg(m_secondFrom));
    wanted = many.step();
  }
  if (!wanted || !openOthers()) {
    return;
  }
  const auto versions = [this] {
    std::vector<qint64> result;
    for (sqlite3* other : {m_second, m_aside}) {
      model::execute(other, u"COMMIT"_s); // of the try before
      model::execute(other, u"BEGIN"_s);
      result.push_back(versionOf(other));
    }
    return result;
  };
  for (int tries = 0; tries < 3; ++tries) {
    const std::vector<qint64> before = versions();
    versionOf(m_handle);
    if (versions() == before) {
      return; // nothing was written since before the first connection began: all see one state
    }
    model::execute(m_handle, u"COMMIT; BEGIN"_s);
  }
  closeOthers();
}

QString CheckDatabase::publish(Lane lane) {
  sqlite3* made = connection(lane);
  if (lane == Lane::First) {
    m_attributes.reset();
  }
  m_views.clear();
  {
    Statement rows(made, u"SELECT sql FROM temp.sqlite_schema WHERE type = 'view'"_s);
    while (rows.step()) {
      m_views += rows.text(0).replace(0, u"CREATE VIEW"_s.size(), u"CREATE TEMP VIEW IF NOT EXISTS"_s) + u";\n"_s;
    }
  }
  Statement unfinished(made, u"SELECT 1 FROM main.sqlite_schema"_s); // keeps the state of the document that the connection sees
  unfinished.step();
  return model::execute(made, u"COMMIT; BEGIN"_s);
}

QString CheckDatabase::adopt(Lane published, Lane reader) {
  // Asked of its list of tables, a connection notices that it knows an older one.
  const QString look = u"SELECT 1 FROM %1.sqlite_schema LIMIT 1;\n"_s.arg(published == Lane::Ground ? u"base"_s : u"beside"_s);
  return model::execute(connection(reader), look + m_views);
}

void CheckDatabase::end() {
  m_attributes.reset();
  model::execute(m_handle, u"COMMIT"_s);
  closeOthers();
}

bool CheckDatabase::openOthers() {
  QString trouble;
  const QString file = QString::fromUtf8(sqlite3_db_filename(m_handle, "main"));
  m_second = openForReading(file, trouble);
  m_aside = openForReading(file, trouble);
  if (!m_second || !m_aside || !attachShared(m_second, m_number, true).isEmpty()) {
    closeOthers();
    return false;
  }
  addFunctions(m_second, m_scopes);
  model::execute(m_aside, u"PRAGMA cache_size=-8192"_s); // it reads from one end to the other
  return true;
}

void CheckDatabase::closeOthers() {
  sqlite3_close(m_second);
  sqlite3_close(m_aside);
  m_second = m_aside = nullptr;
}

/// What the document says of itself, which may be edited.
QString CheckDatabase::createDocumentInfo() {
  const QString trouble = model::execute(m_handle, uR"(
    CREATE TABLE base.document_info(agency TEXT, framework TEXT);
    INSERT INTO document_info VALUES(NULL, NULL);)"_s);
  refreshDocumentInfo();
  return trouble;
}

QString CheckDatabase::fillPack(const model::Pack& pack) {
  const QString trouble = model::execute(m_handle, uR"(
    CREATE TABLE base.pack_framework(name TEXT, version TEXT, status TEXT, issued TEXT);
    CREATE TABLE base.pack_value(list TEXT, code TEXT, name_vi TEXT, name_en TEXT, parent TEXT, extra TEXT, status TEXT);
    CREATE TABLE base.pack_node(model TEXT, code TEXT, parent TEXT, name_vi TEXT, name_en TEXT, cites TEXT, depth INTEGER,
      required_for TEXT, mandatory_for TEXT, replaced_by TEXT);
    CREATE TABLE base.pack_section(place TEXT, parent TEXT, title_vi TEXT, title_en TEXT, prompt_vi TEXT, prompt_en TEXT,
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
  sqlite3* database = connection(analysis.lane);
  const bool first = analysis.lane == Lane::Wide || analysis.lane == Lane::First; // the other lane has a thread of its own already
  AttributeRows* attributes = first || (m_attributes && m_attributes->isRead()) ? m_attributes.get() : nullptr;
  AnalysisContext context{database, m_metamodel, pack, parameters, m_scopes, cancelled, first ? m_aside : nullptr, attributes};
  AnalysisRun result;
  m_scopes.takeAsked();
  {
    const ReadRecorder recorder(database);
    result.trouble = analysis.run(context);
    result.reads = recorder.reads();
    m_made[indexOf(analysis)] = recorder.made();
  }
  result.asksScopes = m_scopes.takeAsked();
  noteSizes(database, schemaOf(analysis.lane));
  if (!result.trouble.isEmpty()) {
    result.trouble.prepend(QString::fromLatin1(analysis.name) + u": "_s);
  }
  result.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return result;
}

void CheckDatabase::drop(const Analysis& analysis) {
  QString drops;
  for (const auto& [kind, name] : m_made[indexOf(analysis)]) {
    drops.prepend(u"DROP %1 IF EXISTS %2.%3;"_s.arg(kind.toUpper(), kind == u"view" ? u"temp"_s : schemaOf(analysis.lane), quoted(name)));
  }
  m_made[indexOf(analysis)].clear();
  model::execute(connection(analysis.lane), drops);
}

QHash<QString, quint64> CheckDatabase::contents(const Analysis& analysis) const {
  QHash<QString, quint64> result;
  for (const auto& [kind, name] : m_made[indexOf(analysis)]) {
    if (kind == u"view") {
      continue; // who reads it depends on what it is made from
    }
    Statement rows(m_handle, u"SELECT * FROM %1"_s.arg(quoted(name)));
    const int columns = sqlite3_column_count(rows.raw());
    quint64 sum = 1;
    while (rows.step()) {
      quint64 row = 0;
      for (int column = 0; column < columns; ++column) {
        row = withValue(row, rows.raw(), column);
      }
      sum += row; // a sum, as tables without a key keep the order they were filled in
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
