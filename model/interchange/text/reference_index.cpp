// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/reference_index.h"

#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr std::size_t candidatesShown = 5;

/// Splits at slashes without a backslash before them, and takes the backslashes away.
QStringList splitPath(const QString& body) {
  QStringList codes;
  QString code;
  for (qsizetype i = 0; i < body.size(); ++i) {
    if (body[i] == u'\\' && i + 1 < body.size()) {
      code += body[++i];
    } else if (body[i] == u'/') {
      codes << code;
      code.clear();
    } else {
      code += body[i];
    }
  }
  codes << code;
  return codes;
}

qsizetype lastUnescaped(const QString& text, QChar mark) {
  for (qsizetype i = text.size() - 1; i > 0; --i) {
    if (text[i] == mark && text[i - 1] != u'\\') {
      return i;
    }
  }
  return -1;
}

const QUuid* builtInGroup(const QString& text) {
  for (const BuiltInGroup& group : builtInGroups()) {
    if (text == QStringView(group.code)) {
      return &group.id;
    }
  }
  return nullptr;
}

} // namespace

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

/// Numbers the entries so that what an entry contains follows it without a gap.
void ReferenceIndex::arrange() {
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
  for (int i = 0; i < count(); ++i) { // a cycle of parents has no root; its members are taken out of the tree
    if (m_rank[at(i)] < 0) {
      m_entries[at(i)].parent = -1;
      first[at(i)] = -1;
      walk(i);
    }
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

/// Every way the text can be read, the plainest first.
std::vector<ReferenceIndex::Reading> ReferenceIndex::readings(const QString& text) const {
  std::vector<Reading> result;
  const auto addBodies = [&](const QString& body, const QString& type, const QString& agency) {
    result.push_back({body, type, agency, false});
    if (body.size() > 2 && body.endsWith(u"/*")) {
      result.push_back({body.chopped(2), type, agency, true});
    }
  };
  const qsizetype colon = text.indexOf(u':');
  const QString type = colon > 0 ? text.left(colon) : QString();
  const auto addAgency = [&](const QString& body, const QString& prefix) {
    const qsizetype mark = lastUnescaped(body, u'@');
    if (mark > 0) {
      addBodies(body.left(mark), prefix, splitPath(body.mid(mark + 1)).join(u'/'));
    }
  };
  addBodies(text, {}, {});
  if (colon > 0) {
    addBodies(text.mid(colon + 1), type, {});
  }
  addAgency(text, {});
  if (colon > 0) {
    addAgency(text.mid(colon + 1), type);
  }
  return result;
}

ReferenceIndex::Outcome ReferenceIndex::resolve(const QString& text, const Property& property,
                                                const Context& context) const {
  if (text.startsWith(u"id:")) {
    const bool group = text.endsWith(u"/*");
    const int number = numberOf(QUuid::fromString(QStringView(text).mid(3).chopped(group ? 2 : 0)));
    if (number >= 0 && Metamodel::accepts(property, entry(number).type) && (!group || property.groups)) {
      return {group ? Outcome::Kind::Group : Outcome::Kind::Found, number, {}, {}};
    }
  }
  if (const QUuid* group = builtInGroup(text); group && property.groups) {
    return {Outcome::Kind::Found, -1, *group, {}};
  }
  Outcome result;
  for (const Reading& reading : readings(text)) {
    const Outcome outcome = resolveReading(reading, property, context);
    if (outcome.kind == Outcome::Kind::Found || outcome.kind == Outcome::Kind::Group ||
        outcome.kind == Outcome::Kind::Ambiguous) {
      return outcome;
    }
    if (result.kind == Outcome::Kind::Dangling) {
      result = outcome;
    }
  }
  if (result.kind == Outcome::Kind::Dangling && builtInGroup(text)) {
    result.kind = Outcome::Kind::GroupNotAllowed;
  }
  return result;
}

ReferenceIndex::Outcome ReferenceIndex::resolveReading(const Reading& reading, const Property& property,
                                                       const Context& context) const {
  Search search{property, context, reading, 1};
  Outcome result;
  const auto attempt = [&](const Ranks& ranks) {
    if (ranks.empty()) {
      return false;
    }
    const Outcome outcome = choose(ranks, search);
    if (outcome.kind != Outcome::Kind::Dangling && outcome.kind != Outcome::Kind::WrongType) {
      result = outcome;
      return true;
    }
    if (result.kind == Outcome::Kind::Dangling) {
      result = outcome;
    }
    return false;
  };
  static const Ranks none;
  const auto whole = m_byCode.constFind(reading.body);
  if (attempt(whole == m_byCode.constEnd() ? none : *whole)) {
    return result;
  }
  if (reading.body.contains(u'/') || reading.body.contains(u'\\')) {
    const QStringList codes = splitPath(reading.body);
    search.segments = codes.size();
    if (attempt(matchPath(codes)) || (m_slashInCode && attempt(matchOddPath(reading.body)))) {
      return result;
    }
  }
  return result;
}

bool ReferenceIndex::accepts(const Search& search, int rank) const {
  const Entry& candidate = ranked(rank);
  return Metamodel::accepts(search.property, candidate.type) &&
         (search.reading.type.isEmpty() || search.reading.type == candidate.type) &&
         (search.reading.agency.isEmpty() || search.reading.agency == candidate.declaredBy);
}

/// Acceptable candidates among the ranks from low to high, without the referring element itself; at most so many.
ReferenceIndex::Ranks ReferenceIndex::several(const Ranks& from, int low, int high, const Search& search,
                                              std::size_t most) const {
  Ranks result;
  const int self = search.context.self < 0 ? -1 : m_rank[at(search.context.self)];
  for (auto it = std::lower_bound(from.begin(), from.end(), low); it != from.end() && *it < high; ++it) {
    if (*it != self && accepts(search, *it)) {
      result.push_back(*it);
      if (result.size() >= most) {
        break;
      }
    }
  }
  return result;
}

ReferenceIndex::Outcome ReferenceIndex::choose(const Ranks& candidates, const Search& search) const {
  const auto found = [&](int rank) {
    Outcome outcome{Outcome::Kind::Found, m_order[at(rank)], {}, {}};
    if (search.reading.group) {
      outcome.kind = search.property.groups ? Outcome::Kind::Group : Outcome::Kind::GroupNotAllowed;
    }
    return outcome;
  };
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  const Context& context = search.context;
  Ranks left = several(candidates, 0, count(), search, 2);
  if (left.size() == 1) {
    return found(left.front());
  }
  if (left.empty()) {
    const int self = context.self < 0 ? -1 : m_rank[at(context.self)];
    if (std::binary_search(candidates.begin(), candidates.end(), self) && accepts(search, self)) {
      return found(self);
    }
    const bool filtered = !search.reading.type.isEmpty() || !search.reading.agency.isEmpty();
    return {filtered ? Outcome::Kind::Dangling : Outcome::Kind::WrongType, m_order[at(candidates.front())], {}, {}};
  }
  // Several: the containers that the property names, then those around the referring element, the nearest first.
  bool narrowed = false;
  for (const std::vector<int>& containers : context.hints) {
    Ranks inside;
    for (const int container : containers) {
      const int top = m_rank[at(container)];
      const Ranks more = several(candidates, top, m_end[at(top)], search, all);
      inside.insert(inside.end(), more.begin(), more.end());
    }
    std::sort(inside.begin(), inside.end());
    inside.erase(std::unique(inside.begin(), inside.end()), inside.end());
    if (inside.size() == 1) {
      return found(inside.front());
    }
    if (!inside.empty()) {
      left = std::move(inside);
      narrowed = true;
      break;
    }
  }
  const auto scope = [&]() -> const Ranks& { return narrowed ? left : candidates; };
  for (int around = context.self; around >= 0; around = entry(around).parent) {
    const int top = m_rank[at(around)];
    Ranks inside = several(scope(), top, m_end[at(top)], search, all);
    if (inside.size() == 1) {
      return found(inside.front());
    }
    if (!inside.empty()) {
      left = std::move(inside);
      narrowed = true;
      break;
    }
  }
  const auto only = [&](const auto& fits) {
    Ranks kept;
    for (const int rank : several(scope(), 0, count(), search, all)) {
      if (fits(rank)) {
        kept.push_back(rank);
      }
    }
    if (!kept.empty()) {
      left = std::move(kept);
      narrowed = true;
    }
    return left.size() == 1 && narrowed;
  };
  if (only([&](int rank) { return ranked(rank).declaredBy == context.declaredBy; })) {
    return found(left.front());
  }
  // The text is the whole path of one and only the end of the others' path.
  if (only([&](int rank) {
        qsizetype depth = 0;
        for (int up = rank; up >= 0; up = parentRank(up)) {
          ++depth;
        }
        return depth == search.segments;
      })) {
    return found(left.front());
  }
  Outcome outcome{Outcome::Kind::Ambiguous, -1, {}, {}};
  for (const int rank : several(scope(), 0, count(), search, candidatesShown)) {
    outcome.candidates.push_back(m_order[at(rank)]);
  }
  return outcome;
}

bool ReferenceIndex::endsPath(int rank, const QStringList& codes) const {
  int current = rank;
  for (qsizetype i = codes.size() - 1; i >= 0; --i) {
    if (current < 0 || ranked(current).code != codes[i]) {
      return false;
    }
    current = parentRank(current);
  }
  return true;
}

/// Entries whose path ends in these codes. Starts from the rarer end: an attribute's code may be everywhere.
ReferenceIndex::Ranks ReferenceIndex::matchPath(const QStringList& codes) const {
  static const Ranks none;
  const auto last = m_byCode.constFind(codes.back());
  const auto first = m_byCode.constFind(codes.front());
  if (last == m_byCode.constEnd() || first == m_byCode.constEnd()) {
    return none;
  }
  Ranks result;
  const auto take = [&](Ranks::const_iterator from, Ranks::const_iterator to) {
    std::copy_if(from, to, std::back_inserter(result), [&](int rank) { return endsPath(rank, codes); });
  };
  if (last->size() <= first->size()) {
    take(last->begin(), last->end());
    return result;
  }
  for (const int top : *first) {
    const auto from = std::lower_bound(last->begin(), last->end(), top);
    take(from, std::lower_bound(from, last->end(), m_end[at(top)]));
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

bool ReferenceIndex::endsPathRaw(int rank, QStringView body) const {
  const QString& code = ranked(rank).code;
  if (body == code) {
    return true;
  }
  const int parent = parentRank(rank);
  return parent >= 0 && body.size() > code.size() && body.endsWith(code) &&
         body[body.size() - code.size() - 1] == u'/' && endsPathRaw(parent, body.chopped(code.size() + 1));
}

/// The same where codes contain slashes that the text does not escape.
ReferenceIndex::Ranks ReferenceIndex::matchOddPath(const QString& body) const {
  Ranks result;
  for (qsizetype slash = body.indexOf(u'/'); slash >= 0; slash = body.indexOf(u'/', slash + 1)) {
    const auto last = m_byCode.constFind(body.mid(slash + 1));
    if (last != m_byCode.constEnd()) {
      std::copy_if(last->begin(), last->end(), std::back_inserter(result),
                   [&](int rank) { return endsPathRaw(rank, body); });
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

QString ReferenceIndex::nearestCode(const QString& text, const Property& property) const {
  if (m_byFoldedCode.isEmpty()) {
    for (int rank = 0; rank < count(); ++rank) {
      m_byFoldedCode[folded(ranked(rank).code)].push_back(rank);
    }
  }
  const QString asked = folded(text);
  const qsizetype slash = text.lastIndexOf(u'/');
  for (const QString& key : {asked, slash < 0 ? asked : folded(QStringView(text).mid(slash + 1))}) {
    for (const int rank : m_byFoldedCode.value(key)) {
      if (Metamodel::accepts(property, ranked(rank).type) && ranked(rank).code != text && !key.isEmpty()) {
        const bool whole = key == asked || slash < 0;
        return whole ? escapedCode(ranked(rank).code) : path(m_order[at(rank)]);
      }
    }
  }
  return {};
}

ReferenceIndex indexOf(const ModelData& model) {
  QHash<QUuid, int> numbers;
  numbers.reserve(static_cast<qsizetype>(model.elements.size()));
  for (std::size_t i = 0; i < model.elements.size(); ++i) {
    numbers.insert(model.elements[i].id, static_cast<int>(i));
  }
  std::vector<ReferenceIndex::Entry> entries;
  entries.reserve(model.elements.size());
  for (const Element& element : model.elements) {
    const int parent = element.parent.isNull() ? -1 : numbers.value(element.parent, -1);
    entries.push_back({element.id, element.type, normalised(element.code), normalised(element.declaredBy), parent});
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
