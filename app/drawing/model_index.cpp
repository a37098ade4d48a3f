// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/model_index.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;
using model::Link;

bool codeLess(QStringView a, QStringView b) {
  qsizetype i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].isDigit() && b[j].isDigit()) {
      const auto run = [](QStringView text, qsizetype& at) {
        while (at + 1 < text.size() && text[at] == u'0' && text[at + 1].isDigit()) {
          ++at;
        }
        const qsizetype start = at;
        while (at < text.size() && text[at].isDigit()) {
          ++at;
        }
        return text.mid(start, at - start);
      };
      const QStringView left = run(a, i), right = run(b, j);
      if (left.size() != right.size()) {
        return left.size() < right.size();
      }
      if (const int order = left.compare(right); order != 0) {
        return order < 0;
      }
      continue;
    }
    const QChar left = a[i++].toCaseFolded(), right = b[j++].toCaseFolded();
    if (left != right) {
      return left < right;
    }
  }
  return a.size() - i < b.size() - j;
}

ModelIndex::ModelIndex(const model::ModelData& data, const model::Metamodel& metamodel, QString language)
    : m_data(data), m_metamodel(metamodel), m_words(std::move(language), "drawing") {
  for (const Element& element : data.elements) {
    m_byId.insert(element.id, &element);
    m_byType[element.type].push_back(&element);
    if (!element.parent.isNull()) {
      m_children[element.parent].push_back(&element);
    }
    if (element.type == u"organisation") {
      m_organisations.insert(element.code, &element);
    }
  }
  for (auto& list : m_children) {
    std::stable_sort(list.begin(), list.end(), [](const Element* a, const Element* b) {
      return std::tie(a->position, a->code, a->id) < std::tie(b->position, b->code, b->id);
    });
  }
}

const Element* ModelIndex::element(const QUuid& id) const {
  return m_byId.value(id, nullptr);
}

std::vector<const Element*> ModelIndex::elementsOf(QStringView type) const {
  const auto found = m_byType.find(type.toString());
  if (found == m_byType.end()) {
    return {};
  }
  if (!m_sorted.contains(found.key())) {
    std::stable_sort(found->begin(), found->end(), [](const Element* a, const Element* b) {
      return std::tie(a->declaredBy, a->code) == std::tie(b->declaredBy, b->code)
                 ? a->id < b->id
                 : (a->declaredBy != b->declaredBy ? codeLess(a->declaredBy, b->declaredBy)
                                                   : codeLess(a->code, b->code));
    });
    m_sorted.insert(found.key());
  }
  return *found;
}

std::vector<const Element*> ModelIndex::childrenOf(const QUuid& parent, QStringView type) const {
  std::vector<const Element*> list;
  for (const Element* child : m_children.value(parent)) {
    if (child->type == type) {
      list.push_back(child);
    }
  }
  return list;
}

QString ModelIndex::name(const Element& element) const {
  const QString name = element.text(u"name");
  if (!name.isEmpty()) {
    return name;
  }
  return element.code.isEmpty() ? typeLabel(element.type) : element.code;
}

QString ModelIndex::name(const QUuid& id) const {
  if (const Element* found = element(id)) {
    return name(*found);
  }
  const auto& groups = model::builtInGroups();
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.id == id; });
  if (group == groups.end()) {
    return {};
  }
  const QStringView code(group->code);
  if (code == u"all_ministries") {
    return m_words(QT_TRANSLATE_NOOP("drawing", "All ministries"));
  }
  if (code == u"all_provinces") {
    return m_words(QT_TRANSLATE_NOOP("drawing", "All provinces"));
  }
  if (code == u"all_communes") {
    return m_words(QT_TRANSLATE_NOOP("drawing", "All communes"));
  }
  return m_words(QT_TRANSLATE_NOOP("drawing", "All state agencies"));
}

const Element* ModelIndex::target(const Element& element, QStringView property) const {
  const std::vector<const Element*> all = targets(element, property);
  return all.empty() ? nullptr : all.front();
}

std::vector<const Element*> ModelIndex::targets(const Element& element, QStringView property) const {
  std::vector<const Element*> list;
  if (const std::vector<Link>* links = element.linksOf(property)) {
    for (const Link& link : *links) {
      if (const Element* found = this->element(link.target)) {
        list.push_back(found);
      }
    }
  }
  return list;
}

QStringList ModelIndex::targetNames(const Element& element, QStringView property) const {
  QStringList names;
  if (const std::vector<Link>* links = element.linksOf(property)) {
    for (const Link& link : *links) {
      QString name = link.target.isNull() ? link.text : this->name(link.target);
      if (link.asGroup && !name.isEmpty()) {
        name = m_words(QT_TRANSLATE_NOOP("drawing", "All units of %1"), {name});
      }
      if (!name.isEmpty()) {
        names << name;
      }
    }
  }
  return names;
}

QString ModelIndex::text(const Element& element, QStringView property) const {
  const model::ElementType* type = m_metamodel.type(element.type);
  const model::Property* described = type ? type->find(property) : nullptr;
  if (described && described->isRef()) {
    return targetNames(element, property).join(u"; "_s);
  }
  const model::Value* value = element.find(property);
  if (!value) {
    return property == u"code" ? element.code : QString();
  }
  if (const QString* text = std::get_if<QString>(value)) {
    return described && !described->enumeration.isEmpty() ? label(described->enumeration, *text) : *text;
  }
  if (const QStringList* list = std::get_if<QStringList>(value)) {
    QStringList texts;
    for (const QString& text : *list) {
      texts << (described && !described->enumeration.isEmpty() ? label(described->enumeration, text) : text);
    }
    return texts.join(u"; "_s);
  }
  if (const qint64* whole = std::get_if<qint64>(value)) {
    if (described && described->type == model::DataType::Boolean) {
      return *whole ? m_words(QT_TRANSLATE_NOOP("drawing", "Yes")) : m_words(QT_TRANSLATE_NOOP("drawing", "No"));
    }
    return QString::number(*whole);
  }
  const double* number = std::get_if<double>(value);
  return number ? QString::number(*number, 'g', 12) : QString();
}

bool ModelIndex::isTrue(const Element& element, QStringView property) const {
  return number(element, property).value_or(0) != 0;
}

std::optional<qint64> ModelIndex::number(const Element& element, QStringView property) const {
  const model::Value* value = element.find(property);
  const qint64* whole = value ? std::get_if<qint64>(value) : nullptr;
  return whole ? std::optional(*whole) : std::nullopt;
}

QString ModelIndex::label(QStringView enumeration, QStringView value) const {
  const model::Enumeration* list = m_metamodel.enumeration(enumeration);
  const model::EnumerationValue* found = list ? list->find(value) : nullptr;
  return found ? found->label.in(language()) : value.toString();
}

QString ModelIndex::typeLabel(QStringView type) const {
  const model::ElementType* found = m_metamodel.type(type);
  return found ? found->label.in(language()) : type.toString();
}

QString ModelIndex::typePlural(QStringView type) const {
  const model::ElementType* found = m_metamodel.type(type);
  return found ? found->plural.in(language()) : type.toString();
}

QString ModelIndex::propertyLabel(QStringView type, QStringView property) const {
  const model::ElementType* found = m_metamodel.type(type);
  const model::Property* described = found ? found->find(property) : nullptr;
  return described ? described->label.in(language()) : property.toString();
}

} // namespace khung::app
