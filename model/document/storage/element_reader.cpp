// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/element_reader.h"

#include "model/document/storage/row_values.h"
#include "model/document/storage/schema.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int DeepestPath = 64; // a damaged file may hold a circle of parents

/// A code as it stands in the path of a reference's text.
QString escaped(const QString& code) {
  QString result;
  for (const QChar c : code) {
    if (c == u'/' || c == u'@' || c == u'\\') {
      result += u'\\';
    }
    result += c;
  }
  return result;
}

using PlacedLinks = std::vector<std::pair<qint64, Link>>;

std::vector<Link>& linksFor(Element& element, const QString& property) {
  for (auto& [name, links] : element.links) {
    if (name == property) {
      return links;
    }
  }
  return element.links.emplace_back(property, std::vector<Link>()).second;
}

void putLinks(Element& element, const QString& property, PlacedLinks& placed) {
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Link>& links = linksFor(element, property);
  for (auto& [position, link] : placed) {
    links.push_back(std::move(link));
  }
  placed.clear();
}

void putUnresolved(Element& element, const QString& property, qint64 position, const QString& text) {
  std::vector<Link>& links = linksFor(element, property);
  const qint64 at = std::clamp<qint64>(position, 0, qint64(links.size()));
  links.insert(links.begin() + at, Link{{}, text, false});
}

/// Positions of elements in the fixed order: roots first to last, each followed by its subtree.
std::vector<int> fixedOrder(const std::vector<Element>& elements, const QHash<QUuid, int>& index) {
  std::vector<int> roots;
  std::vector<std::vector<int>> children(elements.size());
  for (int i = 0; i < int(elements.size()); ++i) {
    const auto parent = index.constFind(elements[i].parent);
    if (elements[i].parent.isNull() || parent == index.constEnd()) {
      roots.push_back(i);
    } else {
      children[*parent].push_back(i);
    }
  }
  std::sort(roots.begin(), roots.end(), [&](int a, int b) {
    const Element& x = elements[a];
    const Element& y = elements[b];
    return std::tie(x.type, x.declaredBy, x.code, x.id) < std::tie(y.type, y.declaredBy, y.code, y.id);
  });
  std::vector<int> order;
  order.reserve(elements.size());
  std::vector<int> stack(roots.rbegin(), roots.rend());
  while (!stack.empty()) {
    const int at = stack.back();
    stack.pop_back();
    order.push_back(at);
    std::vector<int>& below = children[at];
    std::sort(below.begin(), below.end(), [&](int a, int b) {
      const Element& x = elements[a];
      const Element& y = elements[b];
      return std::tie(y.type, y.position, y.id) < std::tie(x.type, x.position, x.id); // last first: a stack
    });
    stack.insert(stack.end(), below.begin(), below.end());
  }
  return order;
}

} // namespace

QString ElementReader::typeOf(const QUuid& id) {
  const Prepared query = m_database.prepared(u"SELECT type FROM element WHERE id=?"_s);
  query->id(1, id);
  return query->executeStep() ? query->textAt(0) : QString();
}

QString ElementReader::selection(const StoredType& type, QStringView condition) const {
  QString columns = u"e.id, e.declared_by, e.code, e.parent, e.position"_s;
  const auto addColumns = [&columns](QChar alias, const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage != Storage::Links) {
        columns += u", "_s + alias + u'.' + quoted(property.name);
        if (property.groups) {
          columns += u", "_s + alias + u'.' + quoted(property.groupColumn());
        }
      }
    }
  };
  addColumns(u'e', m_plan.common());
  addColumns(u't', type.properties);
  // Both tables are kept in the order of ids: going through the smaller one reads each page once.
  return u"SELECT %1 FROM %2 t CROSS JOIN element e ON e.id=t.id %3"_s.arg(columns, quoted(type.table()), condition);
}

Element ElementReader::readRow(const Query& query, const StoredType& type) const {
  Element element;
  element.id = query.idAt(0);
  element.type = type.name;
  element.declaredBy = query.textAt(1);
  element.code = query.textAt(2);
  element.parent = query.idAt(3);
  element.position = int(query.integerAt(4));
  int column = 5;
  const auto readProperties = [&](const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::Links) {
        continue;
      }
      const int at = column++;
      const int group = property.groups ? column++ : -1;
      if (query.isColumnNull(at)) {
        continue;
      }
      if (property.storage == Storage::Reference) {
        const Link link{query.idAt(at), {}, group >= 0 && query.integerAt(group) != 0};
        element.links.emplace_back(property.name, std::vector<Link>{link});
      } else {
        element.values.emplace_back(property.name, readValue(query, at, property));
      }
    }
  };
  readProperties(m_plan.common());
  readProperties(type.properties);
  return element;
}

std::optional<Element> ElementReader::element(const QUuid& id) {
  const StoredType* type = m_plan.type(typeOf(id));
  if (!type || !type->type) {
    return std::nullopt;
  }
  std::optional<Element> result;
  {
    const Prepared query = m_database.prepared(selection(*type, u"WHERE t.id=?"));
    query->id(1, id);
    if (query->executeStep()) {
      result = readRow(*query, *type);
    }
  }
  if (result) {
    readLinks(*type, *result);
  }
  return result;
}

void ElementReader::readLinks(const StoredType& type, Element& element) {
  const auto readTables = [&](const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage != Storage::Links) {
        continue;
      }
      const Prepared query = m_database.prepared(
          u"SELECT target, as_group, position FROM %1 WHERE id=?"_s.arg(quoted(m_plan.linkTable(type, property))));
      query->id(1, element.id);
      PlacedLinks placed;
      while (query->executeStep()) {
        placed.emplace_back(query->integerAt(2), Link{query->idAt(0), {}, query->integerAt(1) != 0});
      }
      if (!placed.empty()) {
        putLinks(element, property.name, placed);
      }
    }
  };
  readTables(m_plan.common());
  readTables(type.properties);
  const Prepared query = m_database.prepared(
      u"SELECT property, position, text FROM unresolved WHERE element=? ORDER BY property, position"_s);
  query->id(1, element.id);
  while (query->executeStep()) {
    putUnresolved(element, query->textAt(0), query->integerAt(1), query->textAt(2));
  }
}

void ElementReader::readType(const StoredType& type, std::vector<Element>& elements) {
  Query query(m_database.connection(), selection(type, u""));
  while (query.executeStep()) {
    Element element = readRow(query, type);
    if (!isBuiltIn(element.id)) {
      elements.push_back(std::move(element));
    }
  }
}

void ElementReader::readAllLinks(const QString& table, const StoredProperty& property, std::vector<Element>& elements,
                                 const QHash<QUuid, int>& index) {
  Query query(m_database.connection(), u"SELECT id, target, as_group, position FROM %1 ORDER BY id"_s.arg(quoted(table)));
  PlacedLinks placed;
  QUuid current;
  const auto flush = [&] {
    if (const auto at = index.constFind(current); at != index.constEnd() && !placed.empty()) {
      putLinks(elements[*at], property.name, placed);
    }
    placed.clear();
  };
  while (query.executeStep()) {
    const QUuid id = query.idAt(0);
    if (id != current) {
      flush();
      current = id;
    }
    placed.emplace_back(query.integerAt(3), Link{query.idAt(1), {}, query.integerAt(2) != 0});
  }
  flush();
}

void ElementReader::readAllUnresolved(std::vector<Element>& elements, const QHash<QUuid, int>& index) {
  Query query(m_database.connection(),
              u"SELECT element, property, position, text FROM unresolved ORDER BY element, property, position"_s);
  while (query.executeStep()) {
    if (const auto at = index.constFind(query.idAt(0)); at != index.constEnd()) {
      putUnresolved(elements[*at], query.textAt(1), query.integerAt(2), query.textAt(3));
    }
  }
}

void ElementReader::textForAbsentTargets(std::vector<Element>& elements, const QHash<QUuid, int>& index) {
  for (Element& element : elements) {
    if (!element.parent.isNull() && !index.contains(element.parent)) {
      element.parent = QUuid();
      element.position = 0;
    }
    for (auto& [name, links] : element.links) {
      for (Link& link : links) {
        if (!link.target.isNull() && !index.contains(link.target) && !isBuiltIn(link.target)) {
          link = {{}, codePath(link.target) + (link.asGroup ? u"/*"_s : QString()), false};
        }
      }
    }
  }
}

std::vector<Element> ElementReader::all() {
  std::vector<Element> elements;
  bool complete = true;
  for (const StoredType& type : m_plan.types()) {
    if (type.type) {
      readType(type, elements);
    } else {
      complete = complete && m_database.scalar(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(quoted(type.table()))).isEmpty();
    }
  }
  QHash<QUuid, int> index;
  index.reserve(qsizetype(elements.size()));
  for (int i = 0; i < int(elements.size()); ++i) {
    index.insert(elements[i].id, i);
  }
  const auto readTables = [&](const StoredType& type, const std::vector<StoredProperty>& properties) {
    for (const StoredProperty& property : properties) {
      if (property.storage == Storage::Links) {
        readAllLinks(m_plan.linkTable(type, property), property, elements, index);
      }
    }
  };
  readTables({}, m_plan.common());
  for (const StoredType& type : m_plan.types()) {
    if (type.type) {
      readTables(type, type.properties);
    }
  }
  readAllUnresolved(elements, index);
  if (!complete) {
    textForAbsentTargets(elements, index);
  }
  std::vector<Element> result;
  result.reserve(elements.size());
  for (const int at : fixedOrder(elements, index)) {
    result.push_back(std::move(elements[at]));
  }
  return result;
}

QString ElementReader::codePath(const QUuid& id) {
  const Prepared query = m_database.prepared(u"SELECT parent, code FROM element WHERE id=?"_s);
  QStringList codes;
  QUuid at = id;
  while (!at.isNull()) {
    query->id(1, at);
    if (codes.size() > DeepestPath || !query->executeStep() || query->textAt(1).isEmpty()) {
      return u"id:"_s + id.toString(QUuid::WithoutBraces);
    }
    codes.prepend(escaped(query->textAt(1)));
    at = query->idAt(0);
    query->reset();
  }
  return codes.join(u'/');
}

} // namespace khung::model
