// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/reference_tables.h"

#include "model/base/sqlite_statement.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

QString json(const QStringList& list) {
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QString insertReferenceModels(sqlite3* database, const QJsonObject& framework, const QJsonArray& layers) {
  Statement insert(database, u"INSERT INTO pack_reference_model VALUES(?,?,?,?,?,?)"_s);
  qint64 position = 0;
  for (const QJsonValue& row : framework[u"reference_models"].toArray()) {
    const QString code = row[u"code"].toString();
    insert.bind(1, code).bind(2, row[u"prefix"].toString());
    insert.bind(3, row[u"title"][u"vi"].toString()).bind(4, row[u"title"][u"en"].toString());
    insert.bind(5, qint64(layers.contains(code))).bind(6, position++).run();
  }
  return insert.ok() ? QString() : insert.error();
}

QString insertDossier(sqlite3* database, const model::Pack& pack) {
  Statement fields(database, u"INSERT OR IGNORE INTO pack_form_field VALUES(?,?,?,?,?,?)"_s);
  for (const model::DossierForm& form : pack.forms) {
    qint64 position = 0;
    for (const model::FormField& field : form.fields) {
      fields.bind(1, form.code).bind(2, field.code).bind(3, field.name.vi).bind(4, field.name.en);
      fields.bind(5, field.obligation).bind(6, position++).run();
    }
  }
  Statement diagrams(database, u"INSERT OR IGNORE INTO pack_diagram VALUES(?,?,?,?,?,?,?)"_s);
  qint64 position = 0;
  for (const model::DossierDiagram& diagram : pack.diagrams) {
    diagrams.bind(1, diagram.code).bind(2, diagram.kind).bind(3, diagram.title.vi).bind(4, diagram.title.en);
    diagrams.bind(5, diagram.obligation).bind(6, json(diagram.agencyKinds)).bind(7, position++).run();
  }
  return fields.ok() && diagrams.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
}

void insertAgencyKinds(sqlite3* database, const QJsonObject& kinds) {
  Statement insert(database, u"INSERT OR IGNORE INTO pack_agency_kind VALUES(?,?)"_s);
  for (auto it = kinds.begin(); it != kinds.end(); ++it) {
    for (const QJsonValue& organisationKind : it->toArray()) {
      insert.bind(1, organisationKind.toString()).bind(2, it.key()).run();
    }
  }
}

void insertVersions(Statement& insert, const QString& name, const QJsonObject& framework) {
  for (const QJsonValue& row : framework[u"versions"].toArray()) {
    insert.bind(1, name).bind(2, row[u"version"].toString()).bind(3, row[u"status"].toString());
    insert.bind(4, row[u"replaced_by"].toString()).run();
  }
  for (const QJsonValue& replaced : framework[u"replaces"].toArray()) {
    insert.bind(1, replaced.toString()).bind(2, QString()).bind(3, u"replaced"_s).bind(4, name).run();
  }
}

} // namespace

QString fillMetamodelTables(sqlite3* database, const model::Metamodel& metamodel) {
  const QString trouble = model::execute(database, uR"(
    CREATE TABLE base.metamodel_type(name TEXT PRIMARY KEY, label_vi TEXT, label_en TEXT, layer TEXT, important INTEGER,
      contained INTEGER, leaf INTEGER, code_from TEXT, name_required INTEGER, reference_models TEXT) WITHOUT ROWID;
    CREATE TABLE base.metamodel_property(type TEXT, name TEXT, label_vi TEXT, label_en TEXT, datatype TEXT, list INTEGER,
      required INTEGER, PRIMARY KEY(type, name)) WITHOUT ROWID;)"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  static const QStringList datatypes = {u"text"_s, u"richtext"_s, u"integer"_s, u"number"_s, u"boolean"_s,
                                        u"date"_s, u"year"_s,     u"enum"_s,    u"ref"_s};
  Statement types(database, u"INSERT INTO metamodel_type VALUES(?,?,?,?,?,?,?,?,?,?)"_s);
  Statement properties(database, u"INSERT INTO metamodel_property VALUES(?,?,?,?,?,?,?)"_s);
  for (const model::ElementType& type : metamodel.types()) {
    types.bind(1, type.name).bind(2, type.label.vi).bind(3, type.label.en).bind(4, type.layer);
    types.bind(5, qint64(type.important)).bind(6, qint64(type.parent && type.parent->required));
    types.bind(7, qint64(type.leaf)).bind(8, type.codeFrom);
    types.bind(9, qint64(type.named && type.codeFrom.isEmpty())).bind(10, json(type.referenceModels)).run();
    for (const model::Property& property : type.properties) {
      properties.bind(1, type.name).bind(2, property.name).bind(3, property.label.vi).bind(4, property.label.en);
      properties.bind(5, datatypes.value(static_cast<int>(property.type))).bind(6, qint64(property.list));
      properties.bind(7, qint64(property.required)).run();
    }
  }
  return types.ok() && properties.ok() ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
}

QString fillFrameworkTables(sqlite3* database, const model::Pack& pack) {
  const QString trouble = model::execute(database, uR"(
    CREATE TABLE base.pack_reference_model(code TEXT PRIMARY KEY, prefix TEXT, title_vi TEXT, title_en TEXT, layer INTEGER,
      position INTEGER) WITHOUT ROWID;
    CREATE TABLE base.pack_layer(code TEXT PRIMARY KEY, position INTEGER) WITHOUT ROWID;
    CREATE TABLE base.pack_version(framework TEXT, version TEXT, status TEXT, replaced_by TEXT);
    CREATE TABLE base.pack_form_field(form TEXT, field TEXT, name_vi TEXT, name_en TEXT, obligation TEXT, position INTEGER,
      PRIMARY KEY(form, field)) WITHOUT ROWID;
    CREATE TABLE base.pack_diagram(code TEXT PRIMARY KEY, kind TEXT, title_vi TEXT, title_en TEXT, obligation TEXT, agency_kinds TEXT,
      position INTEGER) WITHOUT ROWID;
    CREATE TABLE base.pack_agency_kind(organisation_kind TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID;)"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  const QJsonObject& framework = pack.framework;
  const QJsonArray overview = framework[u"overview_layers"].toArray();
  Statement layers(database, u"INSERT INTO pack_layer VALUES(?,?)"_s);
  for (qsizetype i = 0; i < overview.size(); ++i) {
    layers.bind(1, overview[i].toString()).bind(2, qint64(i)).run();
  }
  Statement versions(database, u"INSERT INTO pack_version VALUES(?,?,?,?)"_s);
  insertVersions(versions, pack.name, framework);
  for (const model::PackBase& base : pack.bases) { // an architecture may name the framework that an agency's pack extends
    insertVersions(versions, base.name, base.framework);
  }
  insertAgencyKinds(database, framework[u"agency_kinds"].toObject());
  const QString models = insertReferenceModels(database, framework, overview);
  const QString dossier = insertDossier(database, pack);
  return !models.isEmpty()                  ? models
         : !dossier.isEmpty()           ? dossier
         : layers.ok() && versions.ok() ? QString()
                                        : QString::fromUtf8(sqlite3_errmsg(database));
}

} // namespace khung::validators
