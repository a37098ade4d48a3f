// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/model_index.h"

#include <QSet>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

bool isRootKind(const QString& kind) {
  return kind == u"ministry" || kind == u"ministerial_agency" || kind == u"government_agency" || kind == u"political_body" || kind == u"province";
}

} // namespace

const Element* ModelIndex::organisationByCode(QStringView code) const {
  return m_organisations.value(code.toString(), nullptr);
}

const Element* ModelIndex::agencyOfOrganisation(const Element* organisation) const {
  QSet<QUuid> seen; // a chain of part_of may be a ring in a faulty model
  const Element* top = organisation;
  for (const Element* at = organisation; at && !seen.contains(at->id); at = target(*at, u"part_of")) {
    if (isRootKind(at->text(u"kind"))) {
      return at;
    }
    seen.insert(at->id);
    top = at;
  }
  return top;
}

const Element* ModelIndex::agencyOf(const Element& element) const {
  if (element.type == u"organisation") {
    return agencyOfOrganisation(&element);
  }
  if (!element.parent.isNull()) {
    const Element* parent = this->element(element.parent);
    return parent ? agencyOf(*parent) : nullptr;
  }
  const bool database = element.type == u"database";
  const std::array<QStringView, 3> actors = database ? std::array<QStringView, 3>{u"manager", u"owner", u""}
                                                     : std::array<QStringView, 3>{u"operator", u"owner", u"agency"};
  for (const QStringView property : actors) {
    const Element* actor = property.isEmpty() ? nullptr : target(element, property);
    if (actor && actor->text(u"kind") != u"government") {
      return agencyOfOrganisation(actor);
    }
  }
  return agencyOfOrganisation(organisationByCode(element.declaredBy.isEmpty() ? m_data.agency : element.declaredBy));
}

int ModelIndex::levelOfOrganisation(const Element& organisation) const {
  const QString kind = organisation.text(u"kind");
  if (kind == u"government") {
    return 1;
  }
  if (kind == u"external") {
    return 5;
  }
  if (kind == u"province") {
    return 3;
  }
  return isRootKind(kind) ? 2 : 4;
}

int ModelIndex::levelOf(const Element& element) const {
  if (const Element* parent = this->element(element.parent)) {
    return levelOf(*parent);
  }
  if (element.type == u"database") {
    const QString kind = element.text(u"kind");
    if (kind == u"national") {
      return 1;
    }
    if (kind == u"sector" || kind == u"ministry_shared") {
      return 2;
    }
    return kind == u"province_shared" ? 3 : 4;
  }
  if (element.type == u"organisation") {
    return levelOfOrganisation(element);
  }
  const QString stated = element.text(u"level");
  if (!stated.isEmpty()) {
    return stated == u"national" ? 1 : stated == u"ministry" ? 2 : stated == u"province" ? 3 : 4;
  }
  const Element* agency = agencyOf(element);
  return agency ? levelOfOrganisation(*agency) : 4;
}

bool ModelIndex::isIn(const Element& element, QStringView state) const {
  if (element.text(u"lifecycle") == u"retired") {
    return false;
  }
  const QString own = element.text(u"state");
  return state.isEmpty() || own.isEmpty() || own == u"both" || own == state;
}

} // namespace khung::app
