// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/rule_runner.h"

#include "model/base/sqlite_memory.h"
#include "model/base/sqlite_statement.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

struct Guard {
  explicit Guard(const RuleLimits& theLimits) : limits(theLimits) { clock.start(); }
  const RuleLimits& limits;
  Reads reads;
  QElapsedTimer clock;
  bool asksScopes = false;
  bool timedOut = false;
  bool cancelled = false;
  bool tooMuchMemory = false;
  QString forbidden;                             ///< what the query wanted and may not
  qint64 memoryBefore = model::sqliteMemoryOfThread();
};

std::string bytes(const char* text) {
  return text ? text : "";
}

const QSet<QByteArray>& refusedFunctions() {
  static const QSet<QByteArray> names = {"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit",
                                         "randomblob",     "zeroblob",       "random",   "sqlite_log"};
  return names;
}

int deny(Guard& guard, const QString& what) {
  if (guard.forbidden.isEmpty()) {
    guard.forbidden = what;
  }
  return SQLITE_DENY;
}

QString actionName(int action, const char* table) {
  const bool schema = table && QByteArrayView(table).startsWith("sqlite_"); // making and dropping begin with the list of tables
  switch (action) {
  case SQLITE_ATTACH: return u"ATTACH"_s;
  case SQLITE_DETACH: return u"DETACH"_s;
  case SQLITE_PRAGMA: return u"PRAGMA"_s;
  case SQLITE_INSERT: return schema ? u"CREATE"_s : u"INSERT"_s;
  case SQLITE_UPDATE: return u"UPDATE"_s;
  case SQLITE_DELETE: return schema ? u"DROP"_s : u"DELETE"_s;
  case SQLITE_TRANSACTION: return u"BEGIN"_s;
  case SQLITE_SAVEPOINT: return u"SAVEPOINT"_s;
  case SQLITE_ALTER_TABLE: return u"ALTER"_s;
  case SQLITE_REINDEX: return u"REINDEX"_s;
  case SQLITE_ANALYZE: return u"ANALYZE"_s;
  default: return action >= SQLITE_DROP_INDEX && action <= SQLITE_DROP_VIEW ? u"DROP"_s : u"CREATE"_s;
  }
}

int authorize(void* data, int action, const char* first, const char* second, const char* database, const char* through) {
  auto* guard = static_cast<Guard*>(data);
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_RECURSIVE:
    return SQLITE_OK;
  case SQLITE_READ: {
    const QByteArray table(first);
    if (table.startsWith("sqlite_") || table == "document_meta") {
      return deny(*guard, QString::fromUtf8(table));
    }
    guard->reads.insert({bytes(first), bytes(second), bytes(database), bytes(through)});
    return SQLITE_OK;
  }
  case SQLITE_FUNCTION:
    guard->asksScopes = guard->asksScopes || QByteArrayView(second).startsWith("scope");
    return refusedFunctions().contains(QByteArray(second).toLower()) ? deny(*guard, QString::fromUtf8(second) + u"()"_s) : SQLITE_OK;
  default:
    return deny(*guard, actionName(action, first)); // writing, attach, pragma, transactions, schema: nothing a rule may do
  }
}

int watch(void* data) {
  auto* guard = static_cast<Guard*>(data);
  guard->timedOut = guard->clock.hasExpired(guard->limits.milliseconds);
  guard->cancelled = guard->limits.cancelled && guard->limits.cancelled();
  guard->tooMuchMemory = model::sqliteMemoryOfThread() - guard->memoryBefore > guard->limits.memoryBytes;
  return guard->timedOut || guard->cancelled || guard->tooMuchMemory ? 1 : 0;
}

/// Sets authorizer, progress handler and limits for as long as it lives.
class Sandbox {
public:
  Sandbox(sqlite3* database, Guard& guard)
      : m_database(database), m_textBytes(sqlite3_limit(database, SQLITE_LIMIT_LENGTH, static_cast<int>(guard.limits.textBytes))) {
    sqlite3_set_authorizer(database, authorize, &guard);
    sqlite3_progress_handler(database, guard.limits.stepsBetween, watch, &guard);
  }
  ~Sandbox() {
    sqlite3_set_authorizer(m_database, nullptr, nullptr);
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, m_textBytes);
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

private:
  sqlite3* m_database;
  int m_textBytes;
};

void bindParameters(const Statement& statement, const QVariantMap& parameters) {
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement.raw()); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement.raw(), i);
    const QVariant value = parameters.value(QString::fromUtf8(name ? name + 1 : ""));
    if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
      sqlite3_bind_int64(statement.raw(), i, value.toLongLong());
    } else if (value.typeId() == QMetaType::Double) {
      sqlite3_bind_double(statement.raw(), i, value.toDouble());
    } else {
      const QByteArray text = value.toString().toUtf8();
      sqlite3_bind_text(statement.raw(), i, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
  }
}

/// Names of a query's columns, which all its findings share.
struct ColumnName {
  QString name;
  QString role;   ///< of a related element
};

std::vector<ColumnName> columnNames(const Statement& row) {
  std::vector<ColumnName> result;
  for (int column = 0; column < sqlite3_column_count(row.raw()); ++column) {
    const QString name = QString::fromUtf8(sqlite3_column_name(row.raw(), column));
    result.push_back({name, name.startsWith(u"related_") ? name.mid(8) : QString()});
  }
  return result;
}

Finding findingOf(const Statement& row, const model::RuleSource& rule, const std::vector<ColumnName>& columns) {
  Finding finding;
  finding.slug = rule.slug;
  finding.severity = severityNamed(rule.severity, Severity::Error);
  finding.evidence.reserve(columns.size() + 1);
  for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
    const auto& [name, role] = columns[static_cast<std::size_t>(column)];
    if (name == u"subject") {
      finding.subject = row.id(column);
    } else if (name == u"severity") {
      finding.severity = severityNamed(row.text(column), finding.severity);
    } else if (name == u"discriminator") {
      finding.discriminator = row.text(column);
    } else if (!role.isNull()) {
      if (!row.id(column).isNull()) {
        finding.related.push_back({role, row.id(column)});
      }
      finding.evidence.push_back({name, row.value(column)});
    } else {
      finding.evidence.push_back({name, row.value(column)});
    }
  }
  finding.severity = std::max(finding.severity, severityNamed(rule.leastSeverity, Severity::Info));
  finding.evidence.push_back({u"subject"_s, QVariant::fromValue(finding.subject)});
  finding.fingerprint = fingerprint(finding);
  return finding;
}

/// Why a statement could not be prepared or went no further.
QString failureOf(const Guard& guard, const Statement& statement) {
  return !guard.forbidden.isEmpty()             ? u"forbidden "_s + guard.forbidden
         : guard.timedOut                       ? u"limit.time %1"_s.arg(guard.limits.milliseconds)
         : guard.tooMuchMemory                  ? u"limit.memory %1"_s.arg(guard.limits.memoryBytes >> 20)
         : statement.result() == SQLITE_TOOBIG ? u"limit.text %1"_s.arg(guard.limits.textBytes >> 10)
                                                : statement.error();
}

qint64 bytesOf(const Finding& finding) {
  qint64 bytes = 200;
  for (const Evidence& evidence : finding.evidence) {
    bytes += 100 + (evidence.value.typeId() == QMetaType::QString ? 2 * evidence.value.toString().size() : 0);
  }
  return bytes;
}

} // namespace

QString fingerprint(const Finding& finding) {
  thread_local QCryptographicHash hash(QCryptographicHash::Sha256); // a nation has hundreds of thousands of findings
  QByteArray text = finding.slug.toUtf8() + '\n' + finding.subject.toRfc4122();
  for (const Related& related : finding.related) {
    text += related.id.toRfc4122();
  }
  text += '\n' + finding.discriminator.toUtf8();
  hash.reset();
  hash.addData(text);
  return QString::fromLatin1(hash.resultView().first(16).toByteArray().toHex());
}

RuleLimits strangersLimits(RuleLimits limits) {
  limits.milliseconds = std::min(limits.milliseconds, 5'000);
  limits.rows = std::min(limits.rows, 20'000);
  limits.textBytes = 64 << 10;
  limits.memoryBytes = 256 << 20;
  limits.stepsBetween = 10;
  return limits;
}

RuleShape ruleShape(sqlite3* database, const model::RuleSource& rule) {
  const RuleLimits limits;
  Guard guard(limits);
  const Sandbox sandbox(database, guard);
  const Statement statement(database, rule.query);
  RuleShape shape;
  if (statement.hasMore() && guard.forbidden.isEmpty()) {
    shape.failure = u"statements"_s;
    return shape;
  }
  if (!statement.ok()) {
    shape.failure = failureOf(guard, statement);
    return shape;
  }
  for (const ColumnName& column : columnNames(statement)) {
    shape.columns << column.name;
  }
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement.raw()); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement.raw(), i);
    shape.parameters << QString::fromUtf8(name ? name + 1 : "?");
  }
  return shape;
}

RuleResult runRule(sqlite3* database, const model::RuleSource& rule, const QVariantMap& parameters,
                   const RuleLimits& limits) {
  RuleResult result;
  Guard guard(limits);
  const Sandbox sandbox(database, guard);
  Statement statement(database, rule.query);
  if (statement.hasMore() && guard.forbidden.isEmpty()) {
    result.failure = u"statements"_s;
    return result;
  }
  if (!statement.ok()) {
    result.failure = failureOf(guard, statement);
    return result;
  }
  bindParameters(statement, parameters);
  const std::vector<ColumnName> columns = columnNames(statement);
  QSet<QString> seen;
  qint64 held = 0;
  while (statement.step()) {
    Finding finding = findingOf(statement, rule, columns);
    if (!finding.subject.isNull() && !seen.contains(finding.fingerprint)) {
      held += bytesOf(finding);
      seen.insert(finding.fingerprint);
      result.findings.push_back(std::move(finding));
    }
    if (static_cast<int>(result.findings.size()) > limits.rows) {
      result.failure = u"limit.rows %1"_s.arg(limits.rows);
      break;
    }
    if (held > limits.memoryBytes) {
      result.failure = u"limit.memory %1"_s.arg(limits.memoryBytes >> 20);
      break;
    }
  }
  if (!statement.ok()) {
    result.failure = failureOf(guard, statement);
  }
  result.reads = std::move(guard.reads);
  result.asksScopes = guard.asksScopes;
  result.cancelled = guard.cancelled;
  result.milliseconds = static_cast<double>(guard.clock.nsecsElapsed()) / 1e6;
  if (!result.failure.isEmpty()) {
    result.findings.clear();
  }
  return result;
}

} // namespace khung::validators
