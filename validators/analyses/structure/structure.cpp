// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/structure/structure.h"

#include "model/base/sqlite_statement.h"
#include "model/document/element.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr int maxDepth = 32;

struct Organisation {
  QString kind;
  QUuid partOf;
  QString code;
  QUuid agency;
};

bool isMinistryKind(QStringView kind) {
  return kind == u"ministry" || kind == u"ministerial_agency" || kind == u"government_agency" || kind == u"political_body";
}

int levelOf(QStringView kind) {
  return kind == u"government" ? 1 : isMinistryKind(kind) ? 2 : kind == u"province" ? 3 : 4;
}

QStringList textsOf(const QString& json) {
  QStringList result;
  for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
    result << value.toString();
  }
  return result;
}

/// Builds the organisation tables and then says for each element whose it is.
class StructureBuilder {
public:
  explicit StructureBuilder(AnalysisContext& context) : m_context(context), m_database(context.database) {}

  QString run() {
    const QString trouble = model::execute(m_database, uR"(
      CREATE TABLE base.org_info(org BLOB PRIMARY KEY, agency BLOB, agency_kind TEXT, level INTEGER, agency_level INTEGER) WITHOUT ROWID;
      CREATE TABLE base.org_up(org BLOB, up BLOB, PRIMARY KEY(org, up)) WITHOUT ROWID;
      CREATE TABLE base.element_agency(id BLOB PRIMARY KEY, agency BLOB) WITHOUT ROWID;)"_s);
    if (!trouble.isEmpty()) {
      return trouble;
    }
    readOrganisations();
    fillOrganisationTables();
    fillScopes();
    fillAgencies();
    return m_trouble;
  }

private:
  void readOrganisations() {
    Statement rows(m_database, u"SELECT id, kind, part_of, code, territory FROM organisation"_s);
    while (rows.step()) {
      const QUuid id = rows.id(0);
      m_organisations.insert(id, {rows.text(1), rows.id(2), rows.text(3), {}});
      m_byCode.insert(rows.text(3), id);
      m_context.scopes.state(id, textsOf(rows.text(4)), {});
      m_context.scopes.setOwner(id, rows.id(2));
    }
    noteTrouble(rows);
    for (auto it = m_organisations.begin(); it != m_organisations.end(); ++it) {
      it->agency = agencyOf(it.key());
    }
    defaultTerritories();
  }

  /// Nearest self-or-ancestor of an agency's kind, else the topmost organisation.
  QUuid agencyOf(const QUuid& organisation) const {
    QUuid at = organisation;
    QUuid top = organisation;
    for (int depth = 0; depth < maxDepth && m_organisations.contains(at); ++depth) {
      const Organisation& here = m_organisations[at];
      if (isMinistryKind(here.kind) || here.kind == u"province") {
        return at;
      }
      if (here.kind == u"government" && at != organisation) {
        return top; // what hangs under the government directly is its own agency
      }
      top = at;
      at = here.partOf;
    }
    return top;
  }

  void defaultTerritories() {
    Statement rows(m_database, u"SELECT id, kind, name FROM organisation WHERE territory IS NULL"_s);
    while (rows.step()) {
      const QString kind = rows.text(1);
      if (kind == u"province") {
        m_context.scopes.state(rows.id(0), {rows.text(2)}, {});
      } else if (kind == u"government" || isMinistryKind(kind)) {
        m_context.scopes.state(rows.id(0), {u"whole_country"_s}, {});
      }
    }
  }

  void fillOrganisationTables() {
    Statement info(m_database, u"INSERT INTO org_info VALUES(?,?,?,?,?)"_s);
    Statement up(m_database, u"INSERT OR IGNORE INTO org_up VALUES(?,?)"_s);
    for (auto it = m_organisations.constBegin(); it != m_organisations.constEnd(); ++it) {
      const QString agencyKind = m_organisations.value(it->agency).kind;
      info.bind(1, it.key()).bind(2, it->agency).bind(3, agencyKind).bind(4, qint64(levelOf(it->kind)));
      info.bind(5, qint64(levelOf(agencyKind))).run();
      QUuid at = it.key();
      for (int depth = 0; depth < maxDepth && m_organisations.contains(at); ++depth) {
        up.bind(1, it.key()).bind(2, at).run();
        at = m_organisations[at].partOf;
      }
      for (const QUuid& group : groupsOf(it.value(), agencyKind)) {
        up.bind(1, it.key()).bind(2, group).run();
      }
    }
    noteTrouble(info);
    noteTrouble(up);
  }

  static std::vector<QUuid> groupsOf(const Organisation& organisation, const QString& agencyKind) {
    std::vector<QUuid> result;
    const auto& groups = model::builtInGroups(); // agencies, ministries, provinces, communes
    if (organisation.kind != u"external" && organisation.kind != u"group") {
      result.push_back(groups[0].id);
    }
    if (isMinistryKind(agencyKind)) {
      result.push_back(groups[1].id);
    }
    if (agencyKind == u"province") {
      result.push_back(groups[2].id);
    }
    if (organisation.kind == u"commune") {
      result.push_back(groups[3].id);
    }
    return result;
  }

  /// Territory and records of every type that has them.
  void fillScopes() {
    for (const model::ElementType& type : m_context.metamodel.types()) {
      const model::Property* territory = type.find(u"territory");
      if (!territory || !territory->list || type.name == u"organisation") {
        continue;
      }
      const QString records = type.find(u"records") ? u"records"_s : u"NULL"_s;
      Statement rows(m_database, u"SELECT id, territory, %1, parent FROM \"%2\""_s.arg(records, type.name));
      while (rows.step()) {
        if (!rows.isNull(1) || !rows.isNull(2)) {
          m_context.scopes.state(rows.id(0), textsOf(rows.text(1)), textsOf(rows.text(2)));
        }
        if (!rows.isNull(3)) {
          m_context.scopes.setOwner(rows.id(0), rows.id(3));
        }
      }
      noteTrouble(rows);
    }
  }

  /// Properties that tell whose an element is, in the order of asking.
  QStringList ownerProperties(const model::ElementType& type) const {
    QStringList result;
    for (const QString& name : {u"manager"_s, u"operator"_s, u"owner"_s, u"agency"_s, u"responsible"_s, u"lead"_s}) {
      const model::Property* property = type.find(name);
      if (property && property->isRef() && !property->list && property->to.contains(u"organisation")) {
        result << name;
      }
    }
    return result;
  }

  void fillAgencies() {
    for (const model::ElementType& type : m_context.metamodel.types()) {
      if (!type.leaf && type.name != u"organisation" && !(type.parent && type.parent->required)) {
        readOwners(type);
      }
    }
    Statement flows(m_database, u"SELECT id, \"from\", declared_by FROM data_flow"_s);
    while (flows.step()) {
      const QUuid agency = m_agency.value(flows.id(1));
      m_agency.insert(flows.id(0), agency.isNull() ? agencyByCode(flows.text(2)) : agency);
    }
    readContained();
    for (auto it = m_organisations.constBegin(); it != m_organisations.constEnd(); ++it) {
      m_agency.insert(it.key(), it->agency);
    }
    std::vector<std::pair<QUuid, QUuid>> order(m_agency.constKeyValueBegin(), m_agency.constKeyValueEnd());
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return model::storedBefore(a.first, b.first); });
    Statement insert(m_database, u"INSERT INTO element_agency VALUES(?,?)"_s);
    for (const auto& [id, agency] : order) {
      insert.bind(1, id).bind(2, agency).run();
    }
    noteTrouble(insert);
  }

  void readOwners(const model::ElementType& type) {
    const QStringList names = ownerProperties(type);
    QString columns;
    for (const QString& name : names) {
      columns += u", \""_s + name + u'"';
    }
    Statement rows(m_database, u"SELECT id, declared_by%1 FROM \"%2\""_s.arg(columns, type.name));
    while (rows.step()) {
      QUuid agency;
      QUuid owner;
      for (int i = 0; i < names.size() && agency.isNull(); ++i) {
        const QUuid named = rows.id(i + 2);
        const Organisation organisation = m_organisations.value(named);
        if (organisation.kind != u"government" && organisation.kind != u"group") {
          agency = organisation.agency;
        }
        owner = owner.isNull() ? named : owner;
      }
      if (agency.isNull()) {
        agency = agencyByCode(rows.text(1));
      }
      m_agency.insert(rows.id(0), agency);
      m_context.scopes.setOwner(rows.id(0), owner.isNull() ? agency : owner);
    }
    noteTrouble(rows);
  }

  QUuid agencyByCode(const QString& code) const { return m_organisations.value(m_byCode.value(code)).agency; }

  /// Contained elements are their parents' agency's, attributes aside: rules reach those through the entity.
  void readContained() {
    std::vector<std::pair<QUuid, QUuid>> open;
    for (const model::ElementType& type : m_context.metamodel.types()) {
      if (!type.leaf && type.parent && type.parent->required) {
        Statement rows(m_database, u"SELECT id, parent FROM \"%1\""_s.arg(type.name));
        while (rows.step()) {
          open.emplace_back(rows.id(0), rows.id(1));
        }
        noteTrouble(rows);
      }
    }
    for (int depth = 0; depth < maxDepth && !open.empty(); ++depth) {
      const std::size_t before = open.size();
      std::erase_if(open, [&](const auto& pair) {
        const auto parent = m_agency.constFind(pair.second);
        const bool known = parent != m_agency.constEnd();
        if (known) {
          const QUuid agency = *parent; // the hash may move while it grows
          m_agency.insert(pair.first, agency);
        }
        return known;
      });
      if (open.size() == before) {
        break;
      }
    }
  }

  void noteTrouble(const Statement& statement) {
    if (!statement.ok() && m_trouble.isEmpty()) {
      m_trouble = statement.error();
    }
  }

  AnalysisContext& m_context;
  sqlite3* m_database;
  QHash<QUuid, Organisation> m_organisations;
  QHash<QString, QUuid> m_byCode;
  QHash<QUuid, QUuid> m_agency;
  QString m_trouble;
};

} // namespace

QString analyseStructure(AnalysisContext& context) {
  return StructureBuilder(context).run();
}

QString analyseDatabases(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TABLE base.db_info("database" BLOB PRIMARY KEY, kind TEXT, level INTEGER, agency BLOB, agency_kind TEXT,
                              agency_level INTEGER, states INTEGER) WITHOUT ROWID;
    INSERT INTO db_info SELECT d.id, d.kind,
      CASE d.kind WHEN 'national' THEN 1 WHEN 'sector' THEN 2 WHEN 'ministry_shared' THEN 2
                  WHEN 'province_shared' THEN 3 WHEN 'unit' THEN 4 END,
      a.agency, o.agency_kind, o.agency_level, d.states
    FROM "database" d LEFT JOIN element_agency a ON a.id = d.id LEFT JOIN org_info o ON o.org = a.agency;)"_s);
}

QString analyseMarks(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TABLE base.marked_attribute(id BLOB PRIMARY KEY, entity BLOB, personal_category TEXT, classification TEXT, states INTEGER)
      WITHOUT ROWID;
    INSERT INTO marked_attribute SELECT t.id, a.parent, t.personal_category, t.classification, a.states
      FROM main.t_attribute t CROSS JOIN attribute a ON a.id = t.id WHERE t.personal_category IS NOT NULL OR t.classification IS NOT NULL;
    CREATE INDEX base.marked_attribute_entity ON marked_attribute(entity);)"_s);
}

} // namespace khung::validators
