// SPDX-License-Identifier: Apache-2.0
#include "app/files/starter.h"

#include "model/base/vietnamese.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

model::Element element(const QString& agency, const QString& type, const QString& code, const QString& name) {
  model::Element result;
  result.type = type;
  result.declaredBy = agency;
  result.code = code;
  result.id = model::derivedId(agency, type, code);
  result.set(u"name"_s, name);
  return result;
}

/// What the framework calls an architecture of this kind, of this kind of agency.
QJsonObject productOf(const model::Pack& pack, const QString& kind, const QString& agencyKind) {
  QJsonObject first;
  for (const QJsonValue& row : pack.framework.value(u"architectures").toArray()) {
    const QJsonArray agencies = row[u"agency_kinds"].toArray();
    if (row[u"kind"].toString() == kind && (agencies.isEmpty() || agencies.contains(agencyKind))) {
      return row.toObject();
    }
    first = first.isEmpty() && row[u"kind"].toString() == kind ? row.toObject() : first;
  }
  return first;
}

} // namespace

QStringList architectureKinds(const model::Pack& pack) {
  QStringList kinds;
  for (const QJsonValue& row : pack.framework.value(u"architectures").toArray()) {
    kinds << row[u"kind"].toString();
  }
  kinds.removeDuplicates();
  return kinds;
}

std::vector<const model::PackValue*> agenciesOf(const model::Pack& pack) {
  std::vector<const model::PackValue*> result;
  const bool inForce = pack.status == u"issued"; // a draft of earlier years speaks of the agencies of its time
  for (const model::PackValue& value : pack.values) {
    if (value.list == u"agencies" && !(inForce && value.status == u"historical")) {
      result.push_back(&value);
    }
  }
  return result;
}

const model::PackValue* findAgency(const model::Pack& pack, const QString& wanted) {
  const QString name = model::folded(wanted);
  std::vector<const model::PackValue*> shortened; // without the kind that names begin with: "Lào Cai" of "Tỉnh Lào Cai"
  for (const model::PackValue* agency : agenciesOf(pack)) {
    const QString known = model::folded(agency->name.vi);
    if ((!agency->code.isEmpty() && agency->code.compare(wanted, Qt::CaseInsensitive) == 0) || known == name ||
        model::folded(agency->name.en) == name) {
      return agency;
    }
    if (!name.isEmpty() && known.endsWith(u' ' + name)) {
      shortened.push_back(agency);
    }
  }
  return shortened.size() == 1 ? shortened.front() : nullptr;
}

model::ModelData starter(const model::Pack& pack, const model::PackValue& agency, const QString& kind, const QString& language) {
  model::ModelData data;
  data.framework = pack.name;
  data.agency = agency.code.isEmpty() ? model::folded(agency.name.vi).replace(u' ', u'-') : agency.code;
  data.title = agency.name.vi;
  model::Element organisation = element(data.agency, u"organisation"_s, data.agency, agency.name.vi);
  organisation.set(u"kind"_s, agency.extra.value(u"kind").toString());
  organisation.set(u"identifier_code"_s, agency.code);
  const QString agencyKind = pack.agencyKind(organisation.text(u"kind"));
  const QJsonObject product = productOf(pack, kind, agencyKind);
  const QString code = product[u"code"].toString();
  model::Element architecture = element(data.agency, u"architecture"_s, code, product[u"title"][u"vi"].toString() + u' ' + agency.name.vi);
  architecture.set(u"kind"_s, kind);
  architecture.set(u"framework"_s, pack.name);
  architecture.set(u"framework_version"_s, pack.version);
  architecture.setLinks(u"agency"_s, {{organisation.id, {}, false}});
  data.elements = {organisation, architecture};
  int position = 0;
  for (const model::OutlineSection& section : pack.outline) {
    if ((!section.architectures.isEmpty() && !section.architectures.contains(kind)) ||
        (!section.agencyKinds.isEmpty() && !section.agencyKinds.contains(agencyKind))) {
      continue;
    }
    model::Element part = element(data.agency, u"section"_s, section.place, section.title.vi);
    part.id = model::derivedId(data.agency, u"section", code + u'/' + section.place);
    part.parent = architecture.id;
    part.position = position++;
    part.set(u"place"_s, section.place);
    part.set(u"text"_s, section.prompt.in(language));
    data.elements.push_back(part);
  }
  return data;
}

} // namespace khung::app
