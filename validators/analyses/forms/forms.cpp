// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/forms/forms.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/forms/field_query.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::DossierForm;
using model::FormField;
using model::Statement;

/// Rows are what an agency with an architecture declares itself; what another agency answers for is only referred to.
QString fillRecords(AnalysisContext& context) {
  const QString trouble = model::execute(context.database, uR"(
    CREATE TABLE derived.form_record(form TEXT, element BLOB, type TEXT, agency BLOB, record TEXT, phase TEXT, PRIMARY KEY(form, element)) WITHOUT ROWID;
    CREATE TABLE derived.form_gap(form TEXT, element BLOB, field TEXT, agency BLOB, PRIMARY KEY(form, element, field)) WITHOUT ROWID;)"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  Statement rows(context.database, uR"(
    INSERT INTO form_record
      SELECT ?1, e.id, e.type, g.agency, CASE WHEN h.own AND h.agency = g.agency THEN 'original' ELSE 'reference' END,
        CASE WHEN g.dated IS NULL THEN 'first' ELSE 'maintenance' END
      FROM element e JOIN element_home h ON h.id = e.id
      JOIN agency_architecture g ON g.agency = coalesce((SELECT c.agency FROM code_agency c WHERE c.code = e.declared_by), h.agency)
      WHERE e.type = ?2 AND e.states <> 0 AND g.digital IS NOT NULL)"_s);
  for (const DossierForm& form : context.pack.forms) {
    for (const QString& type : form.types) {
      rows.bind(1, form.code).bind(2, type).run();
    }
  }
  return rows.ok() ? QString() : rows.error();
}

QString fillGaps(AnalysisContext& context, const DossierForm& form, const QString& name) {
  const model::ElementType* type = context.metamodel.type(name);
  if (!type) {
    return form.code + u": "_s + name;
  }
  FieldQuery query(context.metamodel, *type);
  for (const FormField& field : form.fields) {
    if (field.obligation != u"mandatory" || !field.ownRule.isEmpty()) {
      continue;
    }
    const QString sql = query.missing(form, field);
    if (!query.trouble().isEmpty()) {
      return form.code + u": "_s + query.trouble();
    }
    const QString trouble = sql.isEmpty() ? QString() : model::execute(context.database, sql);
    if (!trouble.isEmpty()) {
      return form.code + u'.' + field.code + u": "_s + trouble;
    }
  }
  return {};
}

} // namespace

QString analyseForms(AnalysisContext& context) {
  QString trouble = fillRecords(context);
  for (const DossierForm& form : context.pack.forms) {
    for (const QString& type : form.types) {
      trouble = trouble.isEmpty() ? fillGaps(context, form, type) : trouble;
    }
  }
  return trouble;
}

} // namespace khung::validators
