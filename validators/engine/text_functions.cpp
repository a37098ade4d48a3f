// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/text_functions.h"

#include "model/base/periods.h"
#include "model/base/vietnamese.h"

#include <QHash>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr qsizetype longestText = 400;
constexpr qsizetype mostExpressions = 64;

using Expressions = QHash<QString, QRegularExpression>;

QString textArgument(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? QString::fromUtf8(text, sqlite3_value_bytes(value)) : QString();
}

void toneFoldFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const QByteArray result = model::toneFolded(textArgument(values[0])).toUtf8();
  sqlite3_result_text(context, result.constData(), static_cast<int>(result.size()), SQLITE_TRANSIENT);
}

void periodInFunction(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  const QByteArray result = model::periodText(textArgument(values[0]), textArgument(values[1])).toUtf8();
  sqlite3_result_text(context, result.constData(), static_cast<int>(result.size()), SQLITE_TRANSIENT);
}

void matchesFunction(sqlite3_context* context, int, sqlite3_value** values) {
  auto* expressions = static_cast<Expressions*>(sqlite3_user_data(context));
  const QString text = textArgument(values[0]);
  const QString pattern = textArgument(values[1]);
  if (text.size() > longestText) {
    sqlite3_result_int(context, 0);
    return;
  }
  auto found = expressions->find(pattern);
  if (found == expressions->end()) {
    if (expressions->size() >= mostExpressions) {
      expressions->clear();
    }
    // PCRE2 gives up after so many steps instead of trying every way through a bad expression.
    found = expressions->insert(pattern, QRegularExpression(u"(*LIMIT_MATCH=20000)"_s + pattern));
  }
  if (!found->isValid()) {
    const QByteArray message = (u"not a regular expression: "_s + pattern.left(80)).toUtf8();
    sqlite3_result_error(context, message.constData(), static_cast<int>(message.size()));
    return;
  }
  sqlite3_result_int(context, found->match(text).hasMatch() ? 1 : 0);
}

void forget(void* expressions) {
  delete static_cast<Expressions*>(expressions);
}

} // namespace

void addTextFunctions(sqlite3* database) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  sqlite3_create_function(database, "tone_fold", 1, flags, nullptr, toneFoldFunction, nullptr, nullptr);
  sqlite3_create_function(database, "period_in", 2, flags, nullptr, periodInFunction, nullptr, nullptr);
  sqlite3_create_function_v2(database, "matches", 2, flags, new Expressions, matchesFunction, nullptr, nullptr, forget);
}

void dropTextFunctions(sqlite3* database) {
  sqlite3_create_function(database, "tone_fold", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
  for (const char* function : {"matches", "period_in"}) {
    sqlite3_create_function(database, function, 2, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
  }
}

} // namespace khung::validators
