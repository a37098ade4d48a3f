// SPDX-License-Identifier: Apache-2.0
#include "model/document/element.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

const QUuid& elementNamespace() {
  static const QUuid space(0x6b68756e, 0x672d, 0x4d4f, 0x8d, 0x45, 0x4c, 0x2d, 0x45, 0x4c, 0x45, 0x4d);
  return space;
}

bool isEmpty(const Value& value) {
  if (const QString* text = std::get_if<QString>(&value)) {
    return text->isEmpty();
  }
  if (const QStringList* list = std::get_if<QStringList>(&value)) {
    return list->isEmpty();
  }
  if (const QJsonObject* object = std::get_if<QJsonObject>(&value)) {
    return object->isEmpty();
  }
  return std::holds_alternative<std::monostate>(value);
}

} // namespace

const Value* Element::find(QStringView property) const {
  for (const auto& [name, value] : values) {
    if (name == property) {
      return &value;
    }
  }
  return nullptr;
}

QString Element::text(QStringView property) const {
  const Value* value = find(property);
  const QString* text = value ? std::get_if<QString>(value) : nullptr;
  return text ? *text : QString();
}

const std::vector<Link>* Element::linksOf(QStringView property) const {
  for (const auto& [name, list] : links) {
    if (name == property) {
      return &list;
    }
  }
  return nullptr;
}

void Element::set(const QString& property, Value value) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == property; });
  if (isEmpty(value)) {
    if (found != values.end()) {
      values.erase(found);
    }
  } else if (found != values.end()) {
    found->second = std::move(value);
  } else {
    values.emplace_back(property, std::move(value));
  }
}

void Element::setLinks(const QString& property, std::vector<Link> list) {
  const auto found = std::find_if(links.begin(), links.end(), [&](const auto& l) { return l.first == property; });
  if (list.empty()) {
    if (found != links.end()) {
      links.erase(found);
    }
  } else if (found != links.end()) {
    found->second = std::move(list);
  } else {
    links.emplace_back(property, std::move(list));
  }
}

QUuid derivedId(QStringView declaredBy, QStringView type, QStringView path) {
  const QString name = declaredBy.toString() + u'/' + type.toString() + u'/' + path.toString();
  return QUuid::createUuidV5(elementNamespace(), name.toUtf8());
}

const std::vector<BuiltInGroup>& builtInGroups() {
  static const std::vector<BuiltInGroup> groups = [] {
    std::vector<BuiltInGroup> list;
    for (const char16_t* code : {u"all_agencies", u"all_ministries", u"all_provinces", u"all_communes"}) {
      list.push_back({code, derivedId(u"khung", u"organisation", QStringView(code))});
    }
    return list;
  }();
  return groups;
}

} // namespace khung::model
