// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/personal/personal.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/attribute_rows.h"
#include "validators/analyses/personal/personal_names.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

struct Found {
  QUuid attribute;
  QUuid entity;
  PersonalNames::Look look;
};

/// The attributes that sound like it, in the order of their ids.
void search(const AttributeRows& attributes, const PersonalNames& names, const QSet<QUuid>& told, std::vector<Found>& found) {
  std::vector<QUuid> entities(static_cast<std::size_t>(attributes.entities().size()));
  for (auto it = attributes.entities().constBegin(); it != attributes.entities().constEnd(); ++it) {
    entities[*it] = it.key();
  }
  std::vector<std::optional<PersonalNames::Look>> looks(attributes.texts().size());
  std::vector<bool> looked(looks.size(), false); // some texts are codes only
  for (const AttributeRows::Row& row : attributes.rows()) {
    if (row.name == AttributeRows::none) {
      continue;
    }
    std::optional<PersonalNames::Look>& look = looks[row.name];
    if (!looked[row.name]) {
      look = names.look(QString::fromUtf8(attributes.texts()[row.name]));
      looked[row.name] = true;
    }
    if (look && !told.contains(row.id)) {
      found.push_back({row.id, entities[row.entity], *look});
    }
  }
}

/// The same from the document, where nobody has read them all for the other analyses as well.
QString search(sqlite3* database, const PersonalNames& names, const QSet<QUuid>& told, std::vector<Found>& found) {
  QHash<QByteArray, std::optional<PersonalNames::Look>> seen; // a whole country has few names and many attributes
  Statement rows(database, uR"(SELECT name, id, parent FROM main.element
      WHERE +type = 'attribute' AND lifecycle IS NOT 'retired' ORDER BY id)"_s);
  while (rows.step()) {
    const QByteArrayView name = rows.bytes(0);
    auto known = seen.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known == seen.constEnd()) {
      known = seen.insert(name.toByteArray(), names.look(rows.text(0)));
    }
    if (const std::optional<PersonalNames::Look>& look = *known; look && !told.contains(rows.id(1))) {
      found.push_back({rows.id(1), rows.id(2), *look});
    }
  }
  return rows.ok() ? QString() : rows.error();
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
  std::vector<Found> found;
  if (context.attributes) {
    search(*context.attributes, names, told, found);
  } else {
    trouble = search(database, names, told, found);
  }
  trouble = trouble.isEmpty() ? write(database, found) : trouble;
  return trouble.isEmpty() ? model::execute(database, u"CREATE INDEX derived.personal_name_entity ON personal_name(entity)"_s) : trouble;
}

} // namespace khung::validators
