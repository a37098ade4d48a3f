// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/coverage/names.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::ElementType;
using model::Statement;

struct Named {
  std::size_t key;   ///< of place, agency and name; rules compare the names themselves, too
  QUuid id;
};

/// What an element stands below beside its containing element: an organisation its parent organisation, and so on.
QString placeOf(const ElementType& type) {
  const model::Property* above = type.find(u"part_of");
  return above && above->isRef() && !above->list ? u"coalesce(parent, part_of)"_s : u"parent"_s;
}

QString writeClasses(sqlite3* database, std::vector<Named>& named, qint64& next) {
  std::sort(named.begin(), named.end(), [](const Named& a, const Named& b) { return a.key < b.key; });
  Statement insert(database, u"INSERT INTO same_name VALUES(?,?)"_s);
  for (auto from = named.begin(); from != named.end();) {
    const auto to = std::find_if(from, named.end(), [&](const Named& other) { return other.key != from->key; });
    for (auto at = from; to - from > 1 && at != to; ++at) {
      insert.bind(1, at->id).bind(2, next).run();
    }
    next += to - from > 1 ? 1 : 0;
    from = to;
  }
  return insert.ok() ? QString() : insert.error();
}

QString readType(sqlite3* database, const ElementType& type, qint64& next) {
  Statement rows(database, u"SELECT id, name, %1, declared_by FROM \"%2\""_s.arg(placeOf(type), type.name));
  Statement unnamed(database, u"INSERT INTO unnamed VALUES(?)"_s);
  std::vector<Named> named;
  while (rows.step()) {
    const QString name = model::toneFolded(rows.text(1));
    if (name.isEmpty()) {
      unnamed.bind(1, rows.id(0)).run();
    } else {
      named.push_back({qHashMulti(0, rows.id(2), rows.text(3), name), rows.id(0)});
    }
  }
  const QString trouble = rows.ok() && unnamed.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
  return trouble.isEmpty() ? writeClasses(database, named, next) : trouble;
}

} // namespace

QString fillNames(AnalysisContext& context) {
  QString trouble = model::execute(context.database, uR"(
    CREATE TABLE derived.unnamed(id BLOB PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE derived.same_name(id BLOB PRIMARY KEY, class INTEGER) WITHOUT ROWID;
    CREATE INDEX derived.same_name_class ON same_name(class);)"_s);
  qint64 next = 1;
  for (const ElementType& type : context.metamodel.types()) {
    if (trouble.isEmpty() && type.named && type.codeFrom.isEmpty()) {
      trouble = readType(context.database, type, next);
    }
  }
  return trouble;
}

} // namespace khung::validators
