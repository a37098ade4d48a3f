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
constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

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

/// A figure has the code of what it shows: a reference that gave the code means no figure, least of all itself.
bool ReferenceIndex::echoes(const Search& search, int rank) const {
  return search.property.suppliesCode && search.context.self >= 0 && ranked(rank).type == entry(search.context.self).type;
}

bool ReferenceIndex::accepts(const Search& search, int rank) const {
  const Entry& candidate = ranked(rank);
  return !echoes(search, rank) && Metamodel::accepts(search.property, candidate.type) &&
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

ReferenceIndex::Outcome ReferenceIndex::found(int rank, const Search& search) const {
  Outcome outcome{Outcome::Kind::Found, m_order[at(rank)], {}, {}};
  if (search.reading.group) {
    outcome.kind = search.property.groups ? Outcome::Kind::Group : Outcome::Kind::GroupNotAllowed;
  }
  return outcome;
}

/// Without the figures and links that have the code of what they lead to, where something has it as its own.
ReferenceIndex::Ranks ReferenceIndex::ownCodes(const Ranks& candidates, const Search& search) const {
  Ranks result = several(candidates, 0, count(), search, everything);
  result.erase(std::remove_if(result.begin(), result.end(), [&](int rank) { return ranked(rank).borrows; }), result.end());
  return result.empty() ? candidates : result;
}

ReferenceIndex::Outcome ReferenceIndex::choose(const Ranks& all, const Search& search) const {
  const Ranks few = several(all, 0, count(), search, 2);
  if (few.size() < 2) {
    return few.empty() ? noneFits(all, search) : found(few.front(), search);
  }
  const Ranks candidates = ownCodes(all, search);
  Ranks left = around(candidates, search);
  if (left.empty()) {
    left = several(candidates, 0, count(), search, everything);
  }
  const auto keepIf = [&](const auto& fits) {
    Ranks kept;
    std::copy_if(left.begin(), left.end(), std::back_inserter(kept), fits);
    if (!kept.empty()) {
      left = std::move(kept);
    }
  };
  keepIf([&](int rank) { return ranked(rank).declaredBy == search.context.declaredBy; });
  // the text is the whole path of one and only the end of the others' path
  keepIf([&](int rank) {
    qsizetype depth = 0;
    for (int up = rank; up >= 0; up = parentRank(up)) {
      ++depth;
    }
    return depth == search.segments;
  });
  if (left.size() == 1) {
    return found(left.front(), search);
  }
  Outcome outcome{Outcome::Kind::Ambiguous, -1, {}, {}};
  left.resize(std::min(left.size(), candidatesShown));
  for (const int rank : left) {
    outcome.candidates.push_back(m_order[at(rank)]);
  }
  return outcome;
}

/// Nothing else fits: the referring element itself, or something of another type.
ReferenceIndex::Outcome ReferenceIndex::noneFits(const Ranks& candidates, const Search& search) const {
  const int self = search.context.self < 0 ? -1 : m_rank[at(search.context.self)];
  if (std::binary_search(candidates.begin(), candidates.end(), self) && accepts(search, self)) {
    return found(self, search);
  }
  const bool filtered = !search.reading.type.isEmpty() || !search.reading.agency.isEmpty() ||
                        std::all_of(candidates.begin(), candidates.end(), [&](int rank) { return echoes(search, rank); });
  return {filtered ? Outcome::Kind::Dangling : Outcome::Kind::WrongType, m_order[at(candidates.front())], {}, {}};
}

/// Those inside the containers that the property names, of them (or else of all) those in the nearest container around
/// the referring element; empty when there are none in either.
ReferenceIndex::Ranks ReferenceIndex::around(const Ranks& candidates, const Search& search) const {
  Ranks left;
  const auto inside = [&](const Ranks& of, int container) {
    const int top = m_rank[at(container)];
    return several(of, top, m_end[at(top)], search, everything);
  };
  for (const std::vector<int>& containers : search.context.hints) {
    for (const int container : containers) {
      const Ranks more = inside(candidates, container);
      left.insert(left.end(), more.begin(), more.end());
    }
    std::sort(left.begin(), left.end());
    left.erase(std::unique(left.begin(), left.end()), left.end());
    if (!left.empty()) {
      break;
    }
  }
  for (int container = search.context.self; container >= 0; container = entry(container).parent) {
    Ranks near = inside(left.empty() ? candidates : left, container);
    if (!near.empty()) {
      return near;
    }
  }
  return left;
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

} // namespace khung::model
