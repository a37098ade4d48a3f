// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_element_writer.h"

#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

/// One property as it will stand: a scalar, bare or text, a list of texts, or free keys and texts.
struct TextElementWriter::Line {
  QString key;
  QString text;
  bool bare = false;
  std::optional<QStringList> list;
  QJsonObject map;
};

namespace {

bool isCommonNested(const ElementType& type) {
  return type.parent && type.parent->to.contains(u"any"_s);
}

} // namespace

TextElementWriter::TextElementWriter(const Metamodel& metamodel, const ModelData& model)
    : m_metamodel(metamodel), m_model(model), m_references(metamodel, model) {
  m_types.reserve(model.elements.size());
  for (const Element& element : model.elements) {
    m_types.push_back(metamodel.type(element.type));
  }
  findRoots();
  derive();
}

/// Whether the element can be written inside its parent; else it stands at the top and names the parent.
bool TextElementWriter::isNested(int number) const {
  const int parent = m_references.index().entry(number).parent;
  const ElementType* type = m_types[at(number)];
  return parent >= 0 && m_types[at(parent)] && type->parent &&
         m_metamodel.nestedType(m_types[at(parent)]->name, type->parent->list) == type;
}

void TextElementWriter::findRoots() {
  QSet<QUuid> builtIn;
  for (const BuiltInGroup& group : builtInGroups()) {
    builtIn.insert(group.id);
  }
  m_children.resize(m_model.elements.size());
  m_expected.assign(m_model.elements.size(), 0);
  for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
    const int number = static_cast<int>(i);
    if (!m_types[i] || builtIn.contains(m_model.elements[i].id)) {
      continue;
    }
    (isNested(number) ? m_children[at(m_references.index().entry(number).parent)] : m_roots).push_back(number);
  }
  sort(m_roots);
  for (std::vector<int>& children : m_children) {
    sort(children);
    const ElementType* type = nullptr;
    int next = 0;
    for (const int child : children) {
      next = m_types[at(child)] == type ? next : 0;
      type = m_types[at(child)];
      m_expected[at(child)] = next;
      next = element(child).position + 1;
    }
  }
}

void TextElementWriter::sort(std::vector<int>& numbers) const {
  std::sort(numbers.begin(), numbers.end(), [&](int a, int b) {
    const ReferenceIndex::Entry& x = m_references.index().entry(a);
    const ReferenceIndex::Entry& y = m_references.index().entry(b);
    if (m_types[at(a)] != m_types[at(b)]) {
      const bool common = isCommonNested(*m_types[at(a)]);
      return common != isCommonNested(*m_types[at(b)]) ? common : m_types[at(a)] < m_types[at(b)];
    }
    if (element(a).position != element(b).position) {
      return element(a).position < element(b).position;
    }
    if (x.code != y.code) {
      return codeBefore(x.code, y.code);
    }
    return x.declaredBy != y.declaredBy ? codeBefore(x.declaredBy, y.declaredBy) : x.id < y.id;
  });
}

void TextElementWriter::derive() {
  const std::size_t size = m_model.elements.size();
  QStringList paths(static_cast<qsizetype>(size));
  std::vector<QUuid> ids(size);
  QHash<QUuid, int> users;
  users.reserve(static_cast<qsizetype>(size));
  for (std::size_t i = 0; i < size; ++i) {
    std::vector<int> chain; // upwards to the first whose path is known
    for (int up = static_cast<int>(i); up >= 0 && paths[up].isNull(); up = m_references.index().entry(up).parent) {
      chain.push_back(up);
    }
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
      const ReferenceIndex::Entry& entry = m_references.index().entry(*it);
      const bool root = entry.parent < 0;
      if (m_types[at(*it)]) {
        paths[*it] = identityPath(*m_types[at(*it)], root ? QString() : element(entry.parent).type,
                                  root ? QString() : paths[entry.parent], entry.code);
      }
      paths[*it] = paths[*it].isNull() ? u""_s : paths[*it];
      ids[at(*it)] = derivedId(entry.declaredBy, entry.type, paths[*it]);
      ++users[ids[at(*it)]];
    }
  }
  m_derived.assign(size, false);
  for (std::size_t i = 0; i < size; ++i) {
    const bool codeless = m_references.index().entry(static_cast<int>(i)).code.isEmpty();
    m_derived[i] = ids[i] == m_model.elements[i].id && users.value(ids[i]) == 1 && !codeless;
  }
}

void TextElementWriter::write(int number, YamlWriter& out) const {
  const ElementType& type = *m_types[at(number)];
  const Lines properties = propertyLines(number);
  const Lines identity = identityLines(number, properties);
  const std::vector<int>& children = m_children[at(number)];
  out.item();
  if (!type.shortForm.isEmpty() && children.empty() && identity.size() + properties.size() == 1) {
    const Line& only = identity.empty() ? properties.front() : identity.front();
    if (only.key == type.shortForm && !only.list && only.map.isEmpty()) {
      return only.bare ? out.bare(only.text) : out.text(only.text);
    }
  }
  out.open();
  for (const Line& line : identity) {
    writeLine(line, out);
  }
  for (const Line& line : properties) {
    writeLine(line, out);
  }
  if (identity.empty() && properties.empty()) { // an entry must hold something
    writeLine({u"code"_s, m_references.index().entry(number).code, false, {}, {}}, out);
  }
  writeNested(number, out);
  out.close();
}

std::optional<QString> TextElementWriter::suppliedCode(int number, const Lines& properties) const {
  const QString& source = m_types[at(number)]->codeFrom;
  for (const Line& line : properties) {
    if (line.key == source) {
      return line.list ? line.list->front() : line.text;
    }
  }
  return std::nullopt;
}

TextElementWriter::Lines TextElementWriter::identityLines(int number, const Lines& properties) const {
  const ReferenceIndex& index = m_references.index();
  const ReferenceIndex::Entry& entry = index.entry(number);
  Lines lines;
  const std::optional<QString> supplied = suppliedCode(number, properties);
  if (supplied ? *supplied != entry.code : !entry.code.isEmpty()) {
    lines.push_back({u"code"_s, entry.code, false, {}, {}});
  }
  if (!m_derived[at(number)]) {
    lines.push_back({u"id"_s, entry.id.toString(QUuid::WithoutBraces), true, {}, {}});
  }
  const bool nested = isNested(number);
  if (entry.parent >= 0 && !nested) {
    lines.push_back({u"parent"_s, index.shown(entry.parent), false, {}, {}});
  }
  const int expected = nested ? m_expected[at(number)] : entry.parent >= 0 ? -1 : 0;
  if (entry.parent >= 0 && element(number).position != expected) {
    lines.push_back({u"position"_s, QString::number(element(number).position), true, {}, {}});
  }
  const QString inherited = entry.parent < 0 ? normalised(m_model.agency) : index.entry(entry.parent).declaredBy;
  if (entry.declaredBy != inherited) {
    lines.push_back({u"declared_by"_s, entry.declaredBy, false, {}, {}});
  }
  return lines;
}

TextElementWriter::Lines TextElementWriter::propertyLines(int number) const {
  const Element& from = element(number);
  Lines lines;
  for (const Property& property : m_types[at(number)]->properties) {
    Line line{property.name, {}, false, {}, {}};
    if (property.isRef()) {
      const std::vector<Link>* links = from.linksOf(property.name);
      line.list = links ? m_references.texts(number, property, *links) : QStringList();
      if (!property.list && !line.list->isEmpty()) {
        line.text = line.list->front();
        line.list.reset();
      }
    } else if (const Value* value = from.find(property.name);
               value && property.name != u"code" && property.name != u"declared_by") {
      fillLine(property, *value, line);
    }
    if (!line.text.isEmpty() || (line.list && !line.list->isEmpty()) || !line.map.isEmpty()) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

void TextElementWriter::fillLine(const Property& property, const Value& value, Line& line) {
  line.bare = true;
  if (const QString* text = std::get_if<QString>(&value)) {
    line.text = normalised(*text);
    line.bare = property.type == DataType::Date;
  } else if (const qint64* whole = std::get_if<qint64>(&value)) {
    const bool word = property.type == DataType::Boolean && (*whole == 0 || *whole == 1);
    line.text = word ? (*whole == 1 ? u"true"_s : u"false"_s) : QString::number(*whole);
  } else if (const double* real = std::get_if<double>(&value); real && std::isfinite(*real)) {
    line.text = numberText(*real);
  } else if (const QStringList* list = std::get_if<QStringList>(&value)) {
    line.list.emplace();
    for (const QString& entry : *list) {
      line.list->append(normalised(entry));
    }
    line.list->removeAll(QString());
  } else if (const QJsonObject* object = std::get_if<QJsonObject>(&value)) {
    for (auto it = object->begin(); it != object->end(); ++it) {
      line.map.insert(normalised(it.key()), normalised(it.value().toVariant().toString()));
    }
  }
}

void TextElementWriter::writeLine(const Line& line, YamlWriter& out) const {
  out.key(line.key);
  if (line.list) {
    out.open();
    for (const QString& entry : *line.list) {
      out.item();
      out.text(entry);
    }
    out.close();
  } else if (!line.map.isEmpty()) {
    out.open();
    for (auto it = line.map.begin(); it != line.map.end(); ++it) {
      out.key(it.key());
      out.text(it.value().toString());
    }
    out.close();
  } else if (line.bare) {
    out.bare(line.text);
  } else {
    out.text(line.text);
  }
}

void TextElementWriter::writeNested(int number, YamlWriter& out) const {
  const ElementType* type = nullptr;
  for (const int child : m_children[at(number)]) {
    if (m_types[at(child)] != type) {
      if (type) {
        out.close();
      }
      type = m_types[at(child)];
      out.key(type->parent->list);
      out.open();
    }
    write(child, out);
  }
  if (type) {
    out.close();
  }
}

} // namespace khung::model
