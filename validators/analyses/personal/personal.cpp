// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/personal/personal.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/personal/personal_names.h"

#include <QSet>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

namespace {

using model::Statement;

struct Found {
  QUuid attribute;
  QUuid entity;
  PersonalNames::Look look;
};

struct Half {
  std::vector<Found> found;
  QString trouble;
};

/// Attributes within a part of the identities, `range`, which are spread evenly.
Half search(sqlite3* database, const PersonalNames& names, const QSet<QUuid>& told, const QString& range) {
  Half result;
  QHash<QString, std::optional<PersonalNames::Look>> seen; // a whole country has few names and many attributes
  Statement rows(database, uR"(SELECT id, parent, name FROM main.element
      WHERE +type = 'attribute' AND lifecycle IS NOT 'retired' AND %1 ORDER BY id)"_s.arg(range));
  while (rows.step()) {
    const QString name = rows.text(2);
    auto known = seen.find(name);
    if (known == seen.end()) {
      known = seen.insert(name, names.look(name));
    }
    if (const std::optional<PersonalNames::Look>& look = *known; look && !told.contains(rows.id(0))) {
      result.found.push_back({rows.id(0), rows.id(1), *look});
    }
  }
  result.trouble = rows.ok() ? QString() : rows.error();
  return result;
}

QString write(sqlite3* database, const std::vector<Found>& found) {
  Statement insert(database, u"INSERT OR IGNORE INTO personal_name VALUES(?,?,?,?,?,?)"_s);
  for (const Found& row : found) {
    insert.bind(1, row.attribute).bind(2, row.entity).bind(3, row.look.shown).bind(4, qint64(row.look.needs));
    insert.bind(5, qint64(row.look.thing)).bind(6, qint64(row.look.person)).run();
  }
  return insert.ok() ? QString() : insert.error();
}

} // namespace

QString analysePersonal(AnalysisContext& context) {
  sqlite3* database = context.database;
  PersonalNames names;
  QString trouble = model::execute(database, uR"(
    CREATE TABLE derived.personal_name(attribute BLOB PRIMARY KEY, entity BLOB, shown TEXT, needs INTEGER, thing INTEGER, person INTEGER)
      WITHOUT ROWID;)"_s);
  trouble = trouble.isEmpty() ? names.read(database) : trouble;
  QSet<QUuid> told;
  Statement marked(database, u"SELECT id FROM marked_attribute WHERE personal_category IS NOT NULL"_s);
  while (marked.step()) {
    told.insert(marked.id(0));
  }
  trouble = trouble.isEmpty() && !marked.ok() ? marked.error() : trouble;
  if (!trouble.isEmpty()) {
    return trouble;
  }
  const auto policy = context.beside ? std::launch::async : std::launch::deferred;
  auto upper = std::async(policy, [&] { return search(context.beside ? context.beside : database, names, told, u"id >= x'80'"_s); });
  const Half halves[] = {search(database, names, told, u"id < x'80'"_s), upper.get()};
  for (const Half& half : halves) {
    trouble = trouble.isEmpty() ? half.trouble : trouble;
    trouble = trouble.isEmpty() ? write(database, half.found) : trouble;
  }
  return trouble.isEmpty() ? model::execute(database, u"CREATE INDEX derived.personal_name_entity ON personal_name(entity)"_s) : trouble;
}

} // namespace khung::validators
