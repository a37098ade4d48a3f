// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/personal/personal.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/personal/personal_names.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString analysePersonal(AnalysisContext& context) {
  sqlite3* database = context.database;
  PersonalNames names;
  QString trouble = model::execute(database, uR"(
    CREATE TABLE derived.personal_name(attribute BLOB PRIMARY KEY, entity BLOB, shown TEXT, needs INTEGER, thing INTEGER, person INTEGER)
      WITHOUT ROWID;
    CREATE INDEX derived.personal_name_entity ON personal_name(entity);)"_s);
  trouble = trouble.isEmpty() ? names.read(database) : trouble;
  if (!trouble.isEmpty()) {
    return trouble;
  }
  QHash<QString, std::optional<PersonalNames::Look>> seen; // a whole country has few names and many attributes
  model::Statement rows(database, uR"(SELECT id, parent, name FROM main.element WHERE +type = 'attribute' AND lifecycle IS NOT 'retired'
      AND id NOT IN (SELECT id FROM marked_attribute WHERE personal_category IS NOT NULL))"_s);
  model::Statement insert(database, u"INSERT OR IGNORE INTO personal_name VALUES(?,?,?,?,?,?)"_s);
  while (rows.step()) {
    const QString name = rows.text(2);
    auto found = seen.find(name);
    if (found == seen.end()) {
      found = seen.insert(name, names.look(name));
    }
    if (const std::optional<PersonalNames::Look>& look = *found) {
      insert.bind(1, rows.id(0)).bind(2, rows.id(1)).bind(3, look->shown).bind(4, qint64(look->needs));
      insert.bind(5, qint64(look->thing)).bind(6, qint64(look->person)).run();
    }
  }
  return !rows.ok() ? rows.error() : insert.ok() ? QString() : insert.error();
}

} // namespace khung::validators
