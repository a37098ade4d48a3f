// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/partners.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// Of every property that refers to organisations.
QString insertReferrers(const model::Metamodel& metamodel) {
  const QString referrers = u"INSERT OR IGNORE INTO named_partner SELECT h.agency, o.code FROM organisation_row o CROSS JOIN main.\"%1\" t ON t.\"%2\" = o.org "
                            "JOIN element_home h ON h.id = t.id WHERE h.agency IS NOT NULL;\n"_s;
  QString sql;
  for (const model::ElementType& type : metamodel.types()) {
    for (const model::Property& property : type.properties) {
      if (property.isRef() && !property.common && property.to.contains(u"organisation"_s)) {
        sql += property.list ? referrers.arg(u"l_"_s + type.name + u'_' + property.name, u"target"_s) : referrers.arg(u"t_"_s + type.name, property.name);
      }
    }
  }
  return sql;
}

} // namespace

QString analysePartners(AnalysisContext& context) {
  const QString trouble = model::execute(
      context.database, u"CREATE TABLE derived.named_partner(agency BLOB, code TEXT, PRIMARY KEY(agency, code)) WITHOUT ROWID;"_s);
  model::Statement named(context.database, u"SELECT 1 FROM organisation_row LIMIT 1"_s);
  if (!trouble.isEmpty() || !named.step()) {
    return trouble;
  }
  return model::execute(context.database, uR"(
    INSERT OR IGNORE INTO named_partner SELECT i.agency, o.code FROM organisation_row o JOIN flow_party p ON p.org = o.org
      JOIN flow_party q ON q.flow = p.flow JOIN org_info i ON i.org = q.org WHERE i.agency IS NOT NULL;)"_s +
                                              insertReferrers(context.metamodel));
}

} // namespace khung::validators
