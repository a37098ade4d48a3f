// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_element_reader.h"

#include "model/base/nearest.h"
#include "model/base/vietnamese.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int furthestPosition = 1'000'000'000;

/// A UUID as 8-4-4-4-12 hexadecimal digits; QUuid alone takes many looser forms.
std::optional<QUuid> uuidOf(const QString& text) {
  const QUuid id = QUuid::fromString(text);
  if (text.size() != 36 || id.isNull()) {
    return std::nullopt;
  }
  return id;
}

} // namespace

ElementKeys::ElementKeys(const Metamodel& metamodel) : m_metamodel(metamodel) {
  for (const ElementType& type : metamodel.types()) {
    m_typeNames << type.name;
    QHash<QString, Key>& keys = m_keys[&type];
    for (const ElementType* nested : metamodel.containedIn(type.name)) {
      keys.insert(nested->parent->list,
                  {Meaning::Nested, nullptr, metamodel.nestedType(type.name, nested->parent->list)});
    }
    if (type.parent) {
      keys.insert(u"parent"_s, {Meaning::Parent});
      keys.insert(u"position"_s, {Meaning::Position});
    }
    for (const Property& property : type.properties) {
      keys.insert(property.name, {Meaning::Property, &property});
    }
    keys.insert(u"id"_s, {Meaning::Id});
    keys.insert(u"code"_s, {Meaning::Code});
    keys.insert(u"declared_by"_s, {Meaning::DeclaredBy});
  }
}

ElementKeys::Key ElementKeys::find(const ElementType& type, const QString& key) const {
  return m_keys.constFind(&type)->value(key);
}

QStringList ElementKeys::known(const ElementType& type) const {
  QStringList result = m_keys.value(&type).keys();
  result.sort(); // a hash has no order, and of equally near keys the first is offered
  return result;
}

std::vector<RawElement> TextElementReader::read(const YamlNode& root) {
  if (!root.isMap()) {
    if (!root.isNull()) {
      m_notices.error(u"text.not-a-map-of-types"_s, {}, root);
    }
    return {};
  }
  for (const auto& [key, list] : root.members) {
    if (key.text == u"khung") {
      continue;
    }
    if (const ElementType* type = m_keys.metamodel().type(key.text)) {
      readList(*type, key.text, list, -1);
    } else {
      m_notices.error(u"text.unknown-type"_s, {key.text.left(80), nearest(key.text, m_keys.typeNames())}, key);
    }
  }
  return std::move(m_elements);
}

void TextElementReader::readList(const ElementType& type, const QString& key, const YamlNode& list, int container) {
  if (list.isNull()) {
    return;
  }
  if (list.isScalar() && !type.shortForm.isEmpty()) {
    readElement(type, list, container);
    return;
  }
  if (!list.isList()) {
    m_notices.error(u"text.not-a-list"_s, {key}, list);
    return;
  }
  for (const YamlNode& item : list.items) {
    readElement(type, item, container);
  }
}

void TextElementReader::readElement(const ElementType& type, const YamlNode& node, int container) {
  const bool brief = node.isScalar() && !type.shortForm.isEmpty();
  if (!node.isMap() && !brief) {
    m_notices.error(u"text.not-an-element"_s, {type.name}, node);
    return;
  }
  const int before = m_current;
  m_current = static_cast<int>(m_elements.size());
  RawElement raw;
  raw.type = &type;
  raw.container = container;
  raw.place = m_notices.place(node);
  raw.element.type = type.name;
  raw.element.position = -1;
  m_elements.push_back(std::move(raw));
  if (brief) {
    readShort(type, node);
  } else {
    for (const auto& [key, value] : node.members) {
      readMember(key, value);
    }
  }
  supplyCode(node);
  m_current = before;
}

void TextElementReader::readShort(const ElementType& type, const YamlNode& node) {
  YamlNode key = node;
  key.text = type.shortForm;
  readMember(key, node);
}

void TextElementReader::readMember(const YamlNode& key, const YamlNode& value) {
  const ElementType& type = *m_elements[static_cast<std::size_t>(m_current)].type;
  const ElementKeys::Key meaning = m_keys.find(type, key.text);
  switch (meaning.meaning) {
  case ElementKeys::Meaning::Unknown:
    m_notices.error(u"text.unknown-key"_s, {key.text.left(80), type.name, nearest(key.text, m_keys.known(type))}, key);
    break;
  case ElementKeys::Meaning::Property:
    readProperty(*meaning.property, value);
    break;
  case ElementKeys::Meaning::Nested:
    readList(*meaning.nested, key.text, value, m_current);
    break;
  default:
    if (value.isList() || value.isMap()) {
      m_notices.error(u"text.wrong-text"_s, {key.text}, value);
    } else if (value.isScalar()) {
      readIdentity(meaning.meaning, value);
    }
  }
}

void TextElementReader::readIdentity(ElementKeys::Meaning meaning, const YamlNode& value) {
  RawElement& raw = m_elements[static_cast<std::size_t>(m_current)];
  switch (meaning) {
  case ElementKeys::Meaning::Id:
    if (const std::optional<QUuid> id = uuidOf(value.text)) {
      raw.element.id = *id;
    } else {
      m_notices.error(u"text.bad-id"_s, {value.text.left(80)}, value);
    }
    break;
  case ElementKeys::Meaning::Code:
    raw.element.code = normalised(value.text);
    raw.code = true;
    break;
  case ElementKeys::Meaning::DeclaredBy:
    raw.element.declaredBy = normalised(value.text);
    raw.declaredBy = true;
    break;
  case ElementKeys::Meaning::Parent:
    if (raw.container >= 0) {
      m_notices.error(u"text.parent-of-nested"_s, {value.text}, value);
    } else {
      raw.parentText = normalised(value.text);
      raw.parentPlace = m_notices.place(value);
    }
    break;
  default: {
    bool ok = false;
    const int position = value.text.toInt(&ok);
    if (ok && position >= 0 && position <= furthestPosition) {
      raw.element.position = position;
    } else {
      m_notices.error(u"text.wrong-integer"_s, {u"position"_s, value.text.left(80)}, value);
    }
  }
  }
}

void TextElementReader::readProperty(const Property& property, const YamlNode& value) {
  if (property.isRef()) {
    readLinks(property, value);
    return;
  }
  Value read = readValue(m_keys.metamodel(), property, value, m_notices);
  m_elements[static_cast<std::size_t>(m_current)].element.set(property.name, std::move(read));
}

void TextElementReader::readLinks(const Property& property, const YamlNode& value) {
  if (value.isNull()) {
    return;
  }
  std::vector<Link> links;
  if (value.isScalar()) {
    addLink(property, value, links);
  } else if (property.list && value.isList()) {
    for (const YamlNode& item : value.items) {
      addLink(property, item, links);
    }
  } else {
    m_notices.error(property.list ? u"text.wrong-reference-list"_s : u"text.wrong-reference"_s, {property.name}, value);
  }
  m_elements[static_cast<std::size_t>(m_current)].element.setLinks(property.name, std::move(links));
}

void TextElementReader::addLink(const Property& property, const YamlNode& value, std::vector<Link>& links) {
  if (!value.isScalar()) {
    m_notices.error(u"text.wrong-reference"_s, {property.name}, value);
    return;
  }
  const QString text = normalised(value.text);
  if (!text.isEmpty()) {
    RawElement& raw = m_elements[static_cast<std::size_t>(m_current)];
    raw.references.push_back({property.name, static_cast<int>(links.size()), m_notices.place(value)});
    links.push_back({{}, text, false});
  }
}

void TextElementReader::supplyCode(const YamlNode& node) {
  RawElement& raw = m_elements[static_cast<std::size_t>(m_current)];
  const QString& source = raw.type->codeFrom;
  if (!raw.code && !source.isEmpty()) {
    if (const std::vector<Link>* links = raw.element.linksOf(source)) {
      raw.element.code = links->front().text;
    } else if (const Value* value = raw.element.find(source)) {
      const qint64* number = std::get_if<qint64>(value);
      raw.element.code = number ? QString::number(*number) : raw.element.text(source);
    }
  }
  if (raw.element.code.isEmpty()) {
    if (raw.element.id.isNull()) {
      m_notices.error(u"text.missing-code"_s, {raw.type->name, source}, node);
    } else {
      m_notices.warning(u"text.missing-code"_s, {raw.type->name, source}, node);
    }
  }
}

} // namespace khung::model
