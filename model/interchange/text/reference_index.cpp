// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/reference_index.h"

#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
ReferenceIndex::ReferenceIndex(std::vector<Entry> entries) : m_entries(std::move(entries)) {
  arrange();
  m_byId.reserve(static_cast<qsizetype>(m_entries.size()));
  for (int i = 0; i < count(); ++i) {
    if (!entry(i).id.isNull()) {
      m_byId.insert(entry(i).id, i);
    }
  }
  for (int rank = 0; rank < count(); ++rank) {
    const QString& code = ranked(rank).code;
    if (!code.isEmpty()) {
      m_byCode[code].push_back(rank);
      m_slashInCode = m_slashInCode || code.contains(u'/');
    }
  }
}

/// A cycle of parents has no root: its first member is taken out of its parent.
void ReferenceIndex::breakCycles() {
  std::vector<int> seen(m_entries.size(), -1);
  for (int start = 0; start < count(); ++start) {
    int current = start;
    while (current >= 0 && seen[at(current)] < 0) {
      seen[at(current)] = start;
      current = entry(current).parent;
    }
    if (current < 0 || seen[at(current)] != start) {
      continue;
    }
    int first = current;
    for (int around = entry(current).parent; around != current; around = entry(around).parent) {
      first = std::min(first, around);
    }
    m_entries[at(first)].parent = -1;
  }
}

/// Numbers the entries so that what an entry contains follows it without a gap.
void ReferenceIndex::arrange() {
  breakCycles();
  const std::size_t size = m_entries.size();
  std::vector<int> first(size, -1), next(size, -1), roots;
  for (int i = count() - 1; i >= 0; --i) {
    const int parent = entry(i).parent;
    if (parent >= 0) {
      next[at(i)] = first[at(parent)];
      first[at(parent)] = i;
    } else {
      roots.push_back(i);
    }
  }
  std::reverse(roots.begin(), roots.end());
  m_order.reserve(size);
  m_rank.assign(size, -1);
  m_end.assign(size, 0);
  const auto walk = [&](int root) {
    int current = root;
    while (true) {
      m_rank[at(current)] = static_cast<int>(m_order.size());
      m_order.push_back(current);
      if (first[at(current)] >= 0) {
        current = first[at(current)];
        continue;
      }
      while (current != root && next[at(current)] < 0) {
        m_end[at(m_rank[at(current)])] = static_cast<int>(m_order.size());
        current = entry(current).parent;
      }
      m_end[at(m_rank[at(current)])] = static_cast<int>(m_order.size());
      if (current == root) {
        return;
      }
      current = next[at(current)];
    }
  };
  for (const int root : roots) {
    walk(root);
  }
}

int ReferenceIndex::parentRank(int rank) const {
  const int parent = ranked(rank).parent;
  return parent < 0 ? -1 : m_rank[at(parent)];
}

bool ReferenceIndex::isWithin(int number, int container) const {
  const int rank = m_rank[at(number)];
  const int top = m_rank[at(container)];
  return rank >= top && rank < m_end[at(top)];
}

QString ReferenceIndex::path(int number) const {
  const QString own = escapedCode(entry(number).code);
  return entry(number).parent < 0 ? own : path(entry(number).parent) + u'/' + own;
}

QString ReferenceIndex::shown(int number) const {
  const QString agency = entry(number).declaredBy;
  return entry(number).type + u':' + path(number) + (agency.isEmpty() ? QString() : u'@' + agency);
}

ReferenceIndex indexOf(const Metamodel& metamodel, const ModelData& model) {
  QHash<QUuid, int> numbers;
  numbers.reserve(static_cast<qsizetype>(model.elements.size()));
  for (std::size_t i = 0; i < model.elements.size(); ++i) {
    numbers.insert(model.elements[i].id, static_cast<int>(i));
  }
  std::vector<ReferenceIndex::Entry> entries;
  entries.reserve(model.elements.size());
  for (const Element& element : model.elements) {
    const int parent = element.parent.isNull() ? -1 : numbers.value(element.parent, -1);
    const ElementType* type = metamodel.type(element.type);
    const bool borrows = parent >= 0 && type && !type->codeFrom.isEmpty();
    entries.push_back({element.id, element.type, normalised(element.code), normalised(element.declaredBy), parent, borrows});
  }
  return ReferenceIndex(std::move(entries));
}

ReferenceIndex::Context contextOf(const ModelData& model, const ReferenceIndex& index, int number,
                                  const Property& property, const EnsureResolved& ensure) {
  ReferenceIndex::Context context;
  context.self = number;
  context.declaredBy = index.entry(number).declaredBy;
  for (const QString& hint : property.within) {
    int from = number;
    QString name;
    for (const QString& step : hint.split(u'.')) {
      if (step == u"parent") {
        from = from < 0 ? -1 : index.entry(from).parent;
      } else if (step != u"self") {
        name = step;
      }
    }
    std::vector<int> containers;
    if (from >= 0 && name.isEmpty()) {
      containers.push_back(from);
    } else if (from >= 0) {
      ensure(from, name);
      const std::vector<Link>* links = model.elements[static_cast<std::size_t>(from)].linksOf(name);
      for (const Link& link : links ? *links : std::vector<Link>()) {
        if (const int target = link.target.isNull() ? -1 : index.numberOf(link.target); target >= 0) {
          containers.push_back(target);
        }
      }
    }
    context.hints.push_back(std::move(containers));
  }
  return context;
}

} // namespace khung::model
