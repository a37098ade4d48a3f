// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_model.h"

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {
namespace {

const QString Agency = u"BO-MAU"_s;

QString databaseCode(int database) {
  return u"CSDL-%1"_s.arg(database);
}

void addAttributes(ModelData& data, const SampleSize& size, int database, int entity) {
  for (int a = 0; a < size.attributes; ++a) {
    Element attribute = plainElement(u"attribute"_s, u"TRUONG-%1"_s.arg(a), u"Trường số %1"_s.arg(a),
                                     sampleEntity(database, entity), a);
    attribute.id = sampleAttribute(database, entity, a);
    attribute.set(u"datatype"_s, u"text"_s);
    attribute.set(u"length"_s, qint64(10 + a));
    attribute.set(u"required"_s, qint64(a % 2));
    if (database > 0) {
      attribute.setLinks(u"corresponds_to"_s, {{sampleAttribute(database - 1, entity, a), {}, false}});
    }
    data.elements.push_back(attribute);
  }
}

void addEntities(ModelData& data, const SampleSize& size, int database) {
  for (int e = 0; e < size.entities; ++e) {
    Element entity = plainElement(u"entity"_s, u"THUC-THE-%1"_s.arg(e), u"Thực thể dân cư số %1"_s.arg(e),
                                  sampleDatabase(database), e);
    entity.id = sampleEntity(database, e);
    entity.set(u"description"_s, u"Mô tả <b>%1</b>\nhai dòng"_s.arg(e));
    entity.set(u"quality_accuracy"_s, 0.5 + e);
    entity.set(u"territory"_s, QStringList{u"whole_country"_s, u"Hà Nội \"cũ\""_s});
    entity.setLinks(u"identifier"_s, {{sampleAttribute(database, e, 0), {}, false}});
    if (database > 0) {
      entity.setLinks(u"same_as"_s, {{sampleEntity(database - 1, e), {}, false}, {{}, u"KHONG-CO/%1"_s.arg(e), false}});
    }
    data.elements.push_back(entity);
    addAttributes(data, size, database, e);
  }
}

} // namespace

QUuid sampleDatabase(int database) {
  return derivedId(Agency, u"database", databaseCode(database));
}

QUuid sampleEntity(int database, int entity) {
  return derivedId(Agency, u"entity", databaseCode(database) + u"/THUC-THE-%1"_s.arg(entity));
}

QUuid sampleAttribute(int database, int entity, int attribute) {
  return derivedId(Agency, u"attribute",
                   databaseCode(database) + u"/THUC-THE-%1/TRUONG-%2"_s.arg(entity).arg(attribute));
}

QUuid sampleOrganisation(int number) {
  return derivedId(Agency, u"organisation", u"CQ-%1"_s.arg(number));
}

Element plainElement(const QString& type, const QString& code, const QString& name, const QUuid& parent, int position) {
  Element element;
  element.id = QUuid::createUuid();
  element.type = type;
  element.declaredBy = Agency;
  element.code = code;
  element.parent = parent;
  element.position = position;
  element.set(u"name"_s, name);
  return element;
}

ModelData sampleModel(const SampleSize& size) {
  ModelData data;
  data.framework = u"vn-decree-draft-2021"_s;
  data.title = u"Mô hình mẫu"_s;
  data.agency = Agency;
  data.settings = QJsonObject{{u"fail_on"_s, u"error"_s}};
  for (int i = 0; i < 3; ++i) {
    Element organisation = plainElement(u"organisation"_s, u"CQ-%1"_s.arg(i), u"Cơ quan %1"_s.arg(i));
    organisation.id = sampleOrganisation(i);
    organisation.set(u"kind"_s, i == 0 ? u"ministry"_s : u"unit"_s);
    if (i > 0) {
      organisation.setLinks(u"part_of"_s, {{sampleOrganisation(0), {}, false}});
    }
    data.elements.push_back(organisation);
  }
  for (int d = 0; d < size.databases; ++d) {
    Element database = plainElement(u"database"_s, databaseCode(d), u"Cơ sở dữ liệu số %1"_s.arg(d));
    database.id = sampleDatabase(d);
    database.set(u"kind"_s, u"unit"_s);
    database.set(u"year_from"_s, qint64(2020 + d % 5));
    database.set(u"tags"_s, QStringList{u"mẫu"_s, u"thử"_s});
    database.set(u"extra"_s, QJsonObject{{u"ghi chú"_s, u"giá trị"_s}, {u"a"_s, u"b"_s}});
    database.setLinks(u"owner"_s, {{sampleOrganisation(0), {}, false}});
    database.setLinks(u"creators"_s, {{sampleOrganisation(0), {}, true},
                                      {{}, u"CQ-LA/*"_s, false},
                                      {builtInGroups()[0].id, {}, false},
                                      {sampleOrganisation(1), {}, false}});
    if (d > 0) {
      database.setLinks(u"replaces"_s, {{sampleDatabase(d - 1), {}, false}});
    }
    data.elements.push_back(database);
    addEntities(data, size, d);
  }
  return data;
}

} // namespace khung::tests
