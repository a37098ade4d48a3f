// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/element_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

QString ElementWords::element(const QUuid& id) const {
  const auto element = m_document.element(id);
  if (!element) {
    return {};
  }
  const QString name = element->text(u"name");
  return name.isEmpty() ? (element->code.isEmpty() ? type(element->type) : element->code)
         : element->code.isEmpty() ? name
                                   : name + u" ("_s + element->code + u')';
}

QString ElementWords::type(const QString& name) const {
  const model::ElementType* type = m_document.metamodel().type(name);
  return type ? type->label.in(m_language) : name;
}

QString ElementWords::property(const QString& type, const QString& property) const {
  const model::ElementType* known = m_document.metamodel().type(type);
  const model::Property* found = known ? known->find(property) : nullptr;
  return found ? found->label.in(m_language) : property;
}

QString ElementWords::property(const model::Element& element, const model::Property& property) const {
  if (property.name == u"code") {
    return element.code;
  }
  if (property.name == u"declared_by") {
    return element.declaredBy;
  }
  if (property.isRef()) {
    const auto* found = element.linksOf(property.name);
    return found ? links(*found) : QString();
  }
  const model::Value* found = element.find(property.name);
  return found ? value(property, *found) : QString();
}

QString ElementWords::links(const std::vector<model::Link>& links) const {
  QStringList names;
  for (const model::Link& link : links) {
    names << (link.target.isNull() ? link.text : element(link.target));
  }
  return names.join(u"; "_s);
}

QString ElementWords::value(const model::Property& property, const model::Value& value) const {
  if (const auto* text = std::get_if<QString>(&value)) {
    return item(property, *text);
  }
  if (const auto* list = std::get_if<QStringList>(&value)) {
    QStringList items;
    for (const QString& text : *list) {
      items << item(property, text);
    }
    return items.join(u"; "_s);
  }
  if (const auto* whole = std::get_if<qint64>(&value)) {
    return property.type != model::DataType::Boolean ? QString::number(*whole)
           : *whole                                  ? QCoreApplication::translate("ElementWords", "Yes")
                                                     : QCoreApplication::translate("ElementWords", "No");
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return QLocale(m_language).toString(*number);
  }
  if (const auto* map = std::get_if<QJsonObject>(&value)) {
    QStringList items;
    for (auto it = map->begin(); it != map->end(); ++it) {
      items << it.key() + u": "_s + it.value().toString();
    }
    return items.join(u"; "_s);
  }
  return {};
}

QString ElementWords::item(const model::Property& property, const QString& text) const {
  if (const model::Enumeration* enumeration = m_document.metamodel().enumeration(property.enumeration)) {
    const model::EnumerationValue* value = enumeration->find(text);
    return value ? value->label.in(m_language) : text;
  }
  if (property.type == model::DataType::Date) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? date.toString(u"d/M/yyyy"_s) : text;
  }
  return text;
}

} // namespace khung::app
