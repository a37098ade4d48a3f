// SPDX-License-Identifier: Apache-2.0
#include "app/documents/document_scope.h"

#include "model/base/periods.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

/// Types whose agency is who runs them, whoever declares them.
bool isRun(const QString& type) {
  static const QSet<QString> types{u"database"_s, u"system"_s,         u"platform"_s,
                                   u"service"_s,  u"infrastructure"_s, u"organisation"_s};
  return types.contains(type);
}

bool isCatalogue(QStringView type) {
  static constexpr std::array<QStringView, 4> types{u"data_group", u"standard", u"legal_document", u"code_list"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

QString dateText(const QString& date, QStringView language) {
  if (language == u"en") {
    return date;
  }
  QStringList parts = date.split(u'-');
  std::reverse(parts.begin(), parts.end());
  return parts.join(u'/');
}

} // namespace

DocumentScope::DocumentScope(const ModelIndex& index, const Element& architecture)
    : m_index(index), m_architecture(architecture), m_agency(index.target(architecture, u"agency")) {
  m_agencyCode = m_agency ? m_agency->code : architecture.declaredBy;
  for (const Element& element : index.data().elements) {
    // Catalogues do not pull in each other, or one shared standard would bring them all.
    if (isCatalogue(element.type) || !belongs(element)) {
      continue;
    }
    for (const auto& [property, links] : element.links) {
      for (const model::Link& link : links) {
        m_referred.insert(link.target);
      }
    }
  }
}

bool DocumentScope::belongs(const Element& element) const {
  if (!element.parent.isNull()) {
    const Element* parent = m_index.element(element.parent);
    return parent && belongs(*parent);
  }
  if (m_agency && m_index.agencyOf(element) == m_agency) {
    return true;
  }
  if (isRun(element.type)) {
    return false;
  }
  if (element.type == u"data_flow") {
    const auto own = [&](QStringView end) {
      const Element* at = m_index.target(element, end);
      return at && m_agency && m_index.agencyOf(*at) == m_agency;
    };
    if (own(u"from") || own(u"to")) {
      return true;
    }
  }
  return isDeclared(element);
}

bool DocumentScope::isDeclared(const Element& element) const {
  const Element* parent = element.parent.isNull() ? nullptr : m_index.element(element.parent);
  return parent ? isDeclared(*parent) : (element.declaredBy.isEmpty() ? m_index.data().agency : element.declaredBy) == m_agencyCode;
}

std::vector<const Element*> DocumentScope::declaredOf(QStringView type) const {
  std::vector<const Element*> list;
  for (const Element* element : m_index.elementsOf(type)) {
    if (isDeclared(*element)) {
      list.push_back(element);
    }
  }
  return list;
}

std::vector<const Element*> DocumentScope::elementsOf(QStringView type) const {
  std::vector<const Element*> list;
  for (const Element* element : m_index.elementsOf(type)) {
    if (belongs(*element) || (isCatalogue(type) && m_referred.contains(element->id))) {
      list.push_back(element);
    }
  }
  return list;
}

bool DocumentScope::isAbout(const validators::Finding& finding) const {
  const auto touches = [this](const QUuid& id) {
    const Element* element = m_index.element(id);
    return element && belongs(*element);
  };
  const Element* top = m_index.element(finding.subject);
  while (top && !top->parent.isNull()) {
    top = m_index.element(top->parent);
  }
  if (top && top->type == u"architecture" && top != &m_architecture) {
    return false;
  }
  return touches(finding.subject) || std::any_of(finding.related.begin(), finding.related.end(), [&](const validators::Related& other) { return touches(other.id); });
}

QString DocumentScope::text(const Element& element, QStringView property) const {
  const model::ElementType* type = m_index.metamodel().type(element.type);
  const model::Property* described = type ? type->find(property) : nullptr;
  const QString text = m_index.text(element, property);
  if (described && described->type == model::DataType::Date) {
    return dateText(text, m_index.language());
  }
  if (described && described->type == model::DataType::Number && !text.isEmpty()) {
    const QLocale locale(m_index.language() == u"en" ? QLocale::English : QLocale::Vietnamese);
    bool valid = false;
    const double number = text.toDouble(&valid);
    return valid ? locale.toString(number, 'f', number == static_cast<qint64>(number) ? 0 : 2) : text;
  }
  return described && described->type == model::DataType::Text ? model::periodText(text, m_index.language()) : text;
}

} // namespace khung::app
