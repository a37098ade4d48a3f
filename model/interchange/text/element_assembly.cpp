// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/element_assembly.h"

#include "model/interchange/text/identity.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

/// `parent:` looked up like any reference to the types that may contain the element.
Property parentProperty(const ElementType& type) {
  Property property;
  property.name = u"parent"_s;
  property.type = DataType::Ref;
  property.to = type.parent->to;
  return property;
}

} // namespace

void ElementAssembly::error(const QString& code, const QStringList& values, const Place& place, Notice::Level level) {
  m_notices.push_back({code, values, place, level});
}

void ElementAssembly::add(std::vector<RawElement> elements) {
  const int offset = static_cast<int>(m_elements.size());
  for (RawElement& raw : elements) {
    m_parents.push_back(raw.container < 0 ? -1 : raw.container + offset);
    m_elements.push_back(std::move(raw));
  }
}

void ElementAssembly::finish(ModelData& model) {
  findParents(model.agency);
  breakCycles();
  checkParents();
  inheritAgency(model.agency);
  numberChildren();
  arrange();
  identify();
  move(model);
}

void ElementAssembly::findParents(const QString& agency) {
  const bool any = std::any_of(m_elements.begin(), m_elements.end(),
                               [](const RawElement& raw) { return !raw.parentText.isEmpty(); });
  if (!any) {
    return;
  }
  while (findParentsOnce(agency, false)) { // a parent's own parent may have to be found first
  }
  findParentsOnce(agency, true);
}

bool ElementAssembly::findParentsOnce(const QString& agency, bool last) {
  std::vector<ReferenceIndex::Entry> entries;
  entries.reserve(m_elements.size());
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    const Element& element = m_elements[i].element;
    QString declaredBy = element.declaredBy;
    if (!m_elements[i].declaredBy) {
      declaredBy =
          m_parents[i] >= 0 && m_parents[i] < static_cast<int>(i) ? entries[at(m_parents[i])].declaredBy : agency;
    }
    entries.push_back({element.id, element.type, element.code, declaredBy, m_parents[i]});
  }
  const ReferenceIndex index(std::move(entries));
  bool found = false;
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    const RawElement& raw = m_elements[i];
    if (raw.parentText.isEmpty() || m_parents[i] >= 0) {
      continue;
    }
    const int number = static_cast<int>(i);
    const ReferenceIndex::Context context{number, index.entry(number).declaredBy, {}};
    const ReferenceIndex::Outcome outcome = index.resolve(raw.parentText, parentProperty(*raw.type), context);
    if (outcome.kind == ReferenceIndex::Outcome::Kind::Found && outcome.entry >= 0) {
      m_parents[i] = outcome.entry;
      found = true;
    } else if (last) {
      refuseParent(number, index, outcome);
    }
  }
  return found;
}

void ElementAssembly::refuseParent(int number, const ReferenceIndex& index, const ReferenceIndex::Outcome& outcome) {
  const RawElement& raw = m_elements[at(number)];
  if (outcome.kind == ReferenceIndex::Outcome::Kind::Ambiguous) {
    QStringList candidates;
    for (const int candidate : outcome.candidates) {
      candidates << index.shown(candidate);
    }
    error(u"text.ambiguous-reference"_s, {raw.parentText, u"parent"_s, candidates.join(u", "_s)}, raw.parentPlace,
          Notice::Level::Error);
  } else if (outcome.kind == ReferenceIndex::Outcome::Kind::WrongType) {
    error(u"text.wrong-target"_s,
          {raw.parentText, u"parent"_s, index.entry(outcome.entry).type, raw.type->parent->to.join(u", "_s)},
          raw.parentPlace, Notice::Level::Error);
  } else {
    error(u"text.unknown-parent"_s,
          {raw.parentText, raw.type->name, index.nearestCode(raw.parentText, parentProperty(*raw.type))},
          raw.parentPlace, Notice::Level::Error);
  }
}

void ElementAssembly::checkParents() {
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    const RawElement& raw = m_elements[i];
    if (m_parents[i] < 0 && raw.parentText.isEmpty() && raw.type->parent && raw.type->parent->required) {
      error(u"text.parent-missing"_s, {raw.type->name, raw.element.code, raw.type->parent->to.join(u", "_s)}, raw.place,
            Notice::Level::Error);
    }
  }
}

void ElementAssembly::breakCycles() {
  std::vector<int> seen(m_elements.size(), -1);
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    const int start = static_cast<int>(i);
    for (int current = start; current >= 0 && seen[at(current)] < 0; current = m_parents[at(current)]) {
      seen[at(current)] = start;
      const int parent = m_parents[at(current)];
      if (parent < 0 || seen[at(parent)] != start) {
        continue;
      }
      // only `parent:` can close a cycle; take the one of it that is written first, wherever the walk began
      int first = -1;
      QStringList codes;
      for (int around = parent;; around = m_parents[at(around)]) {
        codes << m_elements[at(around)].element.code;
        if (!m_elements[at(around)].parentText.isEmpty() && (first < 0 || around < first)) {
          first = around;
        }
        if (around == current) {
          break;
        }
      }
      const RawElement& raw = m_elements[at(first)];
      error(u"text.parent-cycle"_s, {codes.join(u" → "_s)}, raw.parentPlace, Notice::Level::Error);
      m_parents[at(first)] = -1;
      break;
    }
  }
}

void ElementAssembly::inheritAgency(const QString& agency) {
  std::vector<bool> done(m_elements.size(), false);
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    std::vector<int> chain; // upwards to the first whose agency is settled
    for (int current = static_cast<int>(i); current >= 0 && !done[at(current)]; current = m_parents[at(current)]) {
      chain.push_back(current);
    }
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
      RawElement& raw = m_elements[at(*it)];
      const int parent = m_parents[at(*it)];
      if (!raw.declaredBy) {
        raw.element.declaredBy = parent < 0 ? agency : m_elements[at(parent)].element.declaredBy;
      }
      done[at(*it)] = true;
    }
  }
}

void ElementAssembly::numberChildren() {
  QHash<std::pair<int, const ElementType*>, int> next;
  const auto number = [&](std::size_t i) {
    Element& element = m_elements[i].element;
    if (m_parents[i] < 0) {
      element.position = 0;
      return;
    }
    int& free = next[{m_parents[i], m_elements[i].type}];
    if (element.position < 0) {
      element.position = free;
    }
    free = element.position + 1;
  };
  for (const bool nested : {true, false}) { // what stands apart with `parent:` comes after what is nested
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
      if ((m_elements[i].container >= 0) == nested) {
        number(i);
      }
    }
  }
}

void ElementAssembly::arrange() {
  std::vector<std::vector<int>> children(m_elements.size());
  std::vector<int> roots;
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    (m_parents[i] < 0 ? roots : children[at(m_parents[i])]).push_back(static_cast<int>(i));
  }
  const auto before = [&](int a, int b) {
    const RawElement& x = m_elements[at(a)];
    const RawElement& y = m_elements[at(b)];
    if (x.type != y.type) {
      return x.type < y.type; // types stand in one vector, by name
    }
    if (x.element.position != y.element.position) {
      return x.element.position < y.element.position;
    }
    if (x.element.code != y.element.code) {
      return codeBefore(x.element.code, y.element.code);
    }
    if (x.element.declaredBy != y.element.declaredBy) {
      return codeBefore(x.element.declaredBy, y.element.declaredBy);
    }
    return x.element.id != y.element.id ? x.element.id < y.element.id : a < b;
  };
  std::sort(roots.begin(), roots.end(), before);
  std::vector<int> stack(roots.rbegin(), roots.rend());
  m_order.reserve(m_elements.size());
  while (!stack.empty()) {
    const int number = stack.back();
    stack.pop_back();
    m_order.push_back(number);
    std::vector<int>& below = children[at(number)];
    std::sort(below.begin(), below.end(), before);
    stack.insert(stack.end(), below.rbegin(), below.rend());
  }
}

/// Written identities are taken before any is derived.
void ElementAssembly::takeWritten() {
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    RawElement& raw = m_elements[i];
    if (raw.element.id.isNull()) {
      continue;
    }
    const auto earlier = m_ids.constFind(raw.element.id);
    if (earlier == m_ids.constEnd()) {
      m_ids.insert(raw.element.id, static_cast<int>(i));
      continue;
    }
    const Place& other = m_elements[at(*earlier)].place;
    error(u"text.duplicate-id"_s,
          {raw.element.id.toString(QUuid::WithoutBraces), other.file, QString::number(other.line)}, raw.place,
          Notice::Level::Error);
    raw.element.id = QUuid();
  }
}

void ElementAssembly::identify() {
  m_ids.reserve(static_cast<qsizetype>(m_elements.size()));
  m_keys.reserve(static_cast<qsizetype>(m_elements.size()));
  takeWritten();
  QStringList paths(static_cast<qsizetype>(m_elements.size()));
  for (const int number : m_order) {
    identifyOne(number, paths);
  }
}

void ElementAssembly::identifyOne(int number, QStringList& paths) {
  RawElement& raw = m_elements[at(number)];
  Element& element = raw.element;
  const int parent = m_parents[at(number)];
  const QString parentType = parent < 0 ? QString() : m_elements[at(parent)].element.type;
  QString path = identityPath(*raw.type, parentType, parent < 0 ? QString() : paths[parent], element.code);
  const QChar gap(u'\x1f');
  const QString key = element.type + gap + QString::number(parent) + gap + element.declaredBy + gap + element.code;
  const auto earlier = m_keys.constFind(key);
  if (earlier == m_keys.constEnd()) {
    m_keys.insert(key, number);
  } else {
    if (!element.code.isEmpty()) {
      const Place& other = m_elements[at(*earlier)].place;
      // with an identity of its own it stays apart, only references to it are in doubt
      error(u"text.duplicate-code"_s, {element.code, element.type, other.file, QString::number(other.line)}, raw.place,
            element.id.isNull() ? Notice::Level::Error : Notice::Level::Warning);
    }
    if (element.id.isNull()) {
      path += u"\\#"_s + QString::number(number);
    }
  }
  if (element.id.isNull()) {
    element.id = derivedId(element.declaredBy, element.type, path);
    // taken where an element that was renamed keeps the identity derived from its first code
    for (int copy = 2; m_ids.contains(element.id); ++copy) {
      element.id = derivedId(element.declaredBy, element.type, path + u"\\#"_s + QString::number(copy));
    }
    m_ids.insert(element.id, number);
  }
  paths[number] = path;
}

void ElementAssembly::move(ModelData& model) {
  model.elements.reserve(model.elements.size() + m_elements.size());
  model.places.reserve(static_cast<qsizetype>(m_elements.size()));
  for (const int number : m_order) {
    RawElement& raw = m_elements[at(number)];
    const int parent = m_parents[at(number)];
    raw.element.parent = parent < 0 ? QUuid() : m_elements[at(parent)].element.id;
    model.places.insert(raw.element.id, raw.place);
    if (!raw.references.empty()) {
      model.referencePlaces.insert(raw.element.id, std::move(raw.references));
    }
  }
  for (const int number : m_order) { // after all parents were asked for their identity
    model.elements.push_back(std::move(m_elements[at(number)].element));
  }
}

} // namespace khung::model
