// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/thing_matcher.h"

#include "validators/analyses/two_threads.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr double otherThings = 60;      // see NameLikeness: small models count for little
constexpr double otherUses = 6;
constexpr double leastLeafWeight = 0.3;
constexpr double sameIdentifier = 0.85;
constexpr double otherIdentifier = 0.5;
constexpr double otherType = 0.85;      // of the likeness where types exclude each other
constexpr double alikeLeaf = 0.75;      // two attributes are taken for the same from here
constexpr double likeName = 0.4;        // names of two things that are like enough to explain words in their attributes
constexpr qsizetype mostLeftOver = 24;

bool typesExclude(TypeKind a, TypeKind b) {
  return a != TypeKind::Unknown && b != TypeKind::Unknown && a != b;
}

} // namespace

TypeKind typeKind(QStringView datatype) {
  static const QHash<QString, TypeKind> kinds = {
      {u"text"_s, TypeKind::Text},      {u"code"_s, TypeKind::Text},     {u"integer"_s, TypeKind::Number},
      {u"decimal"_s, TypeKind::Number}, {u"date"_s, TypeKind::Time},     {u"datetime"_s, TypeKind::Time},
      {u"binary"_s, TypeKind::Binary},  {u"boolean"_s, TypeKind::Boolean}, {u"geometry"_s, TypeKind::Geometry}};
  return kinds.value(datatype.toString(), TypeKind::Unknown);
}

quint32 ThingMatcher::addThing(const Thing& thing) {
  m_things.push_back(thing);
  return static_cast<quint32>(m_things.size() - 1);
}

quint32 ThingMatcher::addLeaf(const Leaf& leaf) {
  m_leaves.push_back(leaf);
  return static_cast<quint32>(m_leaves.size() - 1);
}

void ThingMatcher::prepare(double certainScore) {
  m_certainScore = certainScore;
  m_names.finish();
  sortLeaves();
  countNames();
  layOut();
  inTwoThreads(m_things.size(), [this](std::size_t first, std::size_t end, std::size_t) {
    for (auto i = static_cast<quint32>(first); i < end; ++i) {
      keyLeaves(i);
      outline(i);
    }
  });
}

/// Makes room for what is noted of each thing.
void ThingMatcher::layOut() {
  const std::size_t count = m_things.size();
  m_keyedFirst.assign(count + 1, 0);
  for (const Leaf& leaf : m_leaves) {
    m_keyedFirst[leaf.thing + 1] += m_leafWeights[leaf.name] > 0 ? 1 : 0;
  }
  m_leafOutlines.reserve(std::accumulate(m_keyedFirst.begin(), m_keyedFirst.end(), std::size_t(0)));
  for (std::size_t i = 0; i < count; ++i) {
    m_leafOutlines.addThing(m_keyedFirst[i + 1]);
    m_nameOutlines.addThing(m_names[m_things[i].name].words.size());
    m_keyedFirst[i + 1] += m_keyedFirst[i];
  }
  m_keyed.resize(m_keyedFirst.back());
  m_keyedWeight.assign(count, 0);
  m_identifierSigns.resize(count);
}

void ThingMatcher::keyLeaves(quint32 number) {
  const Thing& thing = m_things[number];
  quint32 at = m_keyedFirst[number];
  for (quint32 k = thing.firstLeaf; k < thing.firstLeaf + thing.leaves; ++k) {
    const Leaf& leaf = m_leaves[m_order[k]];
    if (m_leafWeights[leaf.name] > 0) {
      const Name& name = m_names[leaf.name];
      m_keyed[at++] = {name.key, m_order[k], leaf.name, NameLikeness::namesThing(name, nameOf(number)), leaf.codeList != 0, leaf.type};
      m_keyedWeight[number] += m_leafWeights[leaf.name];
    }
  }
  std::sort(m_keyed.begin() + m_keyedFirst[number], m_keyed.begin() + at, [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.leaf < b.leaf;
  });
}

/// Notes what tells pairs of this thing apart without a look at names.
void ThingMatcher::outline(quint32 number) {
  Thing& thing = m_things[number];
  thing.commonName = nameOf(number).common;
  const std::vector<Word>& words = nameOf(number).words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    m_nameOutlines.setWord(number, i, m_likeness.bits(words[i]), m_likeness.weight(words[i]));
  }
  for (quint32 i = m_keyedFirst[number]; i < m_keyedFirst[number + 1]; ++i) {
    const Keyed& leaf = m_keyed[i];
    const NameSign sign = signOf(number, leaf);
    m_leafOutlines.setLeaf(number, i - m_keyedFirst[number], sign, m_leafWeights[leaf.name]);
    thing.listed = thing.listed || leaf.listed;
    if (thing.identifier == qint64(leaf.leaf)) {
      m_identifierSigns[number] = sign;
    }
  }
}

/// Whether or not words of the things' names count; values of one code list are alike whatever they are called.
NameSign ThingMatcher::signOf(quint32 thing, const Keyed& leaf) const {
  NameSign sign = m_signs[leaf.name];
  if (leaf.own) {
    sign = sign.unitedWith(m_likeness.sign(m_names[leaf.name], alikeLeaf, &nameOf(thing)));
  }
  for (std::size_t i = 0; i < sign.words.size() && leaf.listed; ++i) {
    sign.words[i] |= NameSign::bitOf(m_leaves[leaf.leaf].codeList, i);
    sign.telling[i] |= NameSign::bitOf(m_leaves[leaf.leaf].codeList, i);
    sign.least[i] = 0;
  }
  return sign;
}

void ThingMatcher::sortLeaves() {
  for (const Leaf& leaf : m_leaves) {
    ++m_things[leaf.thing].leaves;
  }
  quint32 at = 0;
  for (Thing& thing : m_things) {
    thing.firstLeaf = at;
    at += thing.leaves;
    thing.leaves = 0;
  }
  m_order.resize(m_leaves.size());
  for (quint32 i = 0; i < m_leaves.size(); ++i) {
    Thing& thing = m_things[m_leaves[i].thing];
    m_order[thing.firstLeaf + thing.leaves++] = i;
  }
}

void ThingMatcher::countNames() {
  m_nameUses.assign(m_names.size(), 0);
  std::vector<quint32> uses(m_names.size(), 0);
  for (const Thing& thing : m_things) {
    ++m_nameUses[thing.name];
  }
  for (const Leaf& leaf : m_leaves) {
    ++uses[leaf.name];
  }
  std::unordered_map<quint64, quint32> byKey; // attributes named by the same words count together
  for (quint32 i = 1; i < m_names.size(); ++i) {
    if (m_nameUses[i] + uses[i] > 0) {
      m_likeness.count(m_names[i], m_nameUses[i] + uses[i]);
    }
    if (uses[i] > 0) {
      byKey[m_names[i].key] += uses[i];
    }
  }
  m_likeness.finishCounting();
  m_signs.resize(m_names.size());
  m_leafWeights.assign(m_names.size(), 0);
  m_leafUses.assign(m_names.size(), 0);
  const auto things = static_cast<double>(m_things.size());
  for (quint32 i = 1; i < m_names.size(); ++i) {
    if (uses[i] > 0 && !m_names[i].common && !m_names[i].words.empty()) {
      m_leafUses[i] = byKey[m_names[i].key];
      const double rarity = std::log((things + otherThings) / (m_leafUses[i] + otherUses));
      m_leafWeights[i] = static_cast<float>(std::max(leastLeafWeight, rarity));
      m_signs[i] = m_likeness.sign(m_names[i], alikeLeaf);
    }
  }
}

double ThingMatcher::leafLikeness(quint32 a, quint32 b, bool likeThings) const {
  const Leaf& left = m_leaves[a];
  const Leaf& right = m_leaves[b];
  const Name* thingA = likeThings ? &nameOf(left.thing) : nullptr;
  const Name* thingB = likeThings ? &nameOf(right.thing) : nullptr;
  double result =
      left.name == right.name ? 1 : m_likeness.names(m_names[left.name], m_names[right.name], thingA, thingB);
  if (left.codeList != 0 && left.codeList == right.codeList) {
    result += (1 - result) * 0.6; // values of one code list
  }
  return typesExclude(left.type, right.type) ? result * otherType : result;
}

/// Of attributes whose names have the same words, accents aside.
double ThingMatcher::equalLikeness(const Keyed& a, const Keyed& b) const {
  return a.name != b.name ? leafLikeness(a.leaf, b.leaf) : typesExclude(a.type, b.type) ? otherType : 1;
}

/// What equal names share; attributes of the same letters and other accents are left over with the rest.
ThingMatcher::Opposed ThingMatcher::oppose(quint32 a, quint32 b, const EachShared* each) const {
  Opposed result;
  const Keyed* i = m_keyed.data() + m_keyedFirst[a];
  const Keyed* k = m_keyed.data() + m_keyedFirst[b];
  const Keyed* const endA = m_keyed.data() + m_keyedFirst[a + 1];
  const Keyed* const endB = m_keyed.data() + m_keyedFirst[b + 1];
  while (i != endA && k != endB) {
    if (i->key < k->key) {
      result.left.push_back(i++);
    } else if (k->key < i->key) {
      result.right.push_back(k++);
    } else if (const double likeness = equalLikeness(*i, *k); likeness < alikeLeaf) {
      result.left.push_back(i++);
      result.right.push_back(k++);
    } else {
      result.equal.weight += likeness * std::min(m_leafWeights[i->name], m_leafWeights[k->name]);
      ++result.equal.count;
      result.equal.lists += sameList(*i, *k);
      if (each) {
        (*each)(i->leaf, k->leaf);
      }
      ++i;
      ++k;
    }
  }
  for (; i != endA; ++i) {
    result.left.push_back(i);
  }
  for (; k != endB; ++k) {
    result.right.push_back(k);
  }
  if (result.left.size() > mostLeftOver || result.right.size() > mostLeftOver) {
    result.left.clear();
    result.right.clear();
  }
  return result;
}

bool ThingMatcher::sameList(const Keyed& a, const Keyed& b) const {
  return a.listed && b.listed && m_leaves[a.leaf].codeList == m_leaves[b.leaf].codeList;
}

/// What is left over after equal names: the best pairs first, each attribute once.
ThingMatcher::Shared ThingMatcher::shareAlike(const Opposed& opposed, const EachShared* each, double name) const {
  struct Pair {
    double likeness;
    const Keyed* a;
    const Keyed* b;
  };
  std::vector<Pair> pairs;
  for (const Keyed* a : opposed.left) {
    for (const Keyed* b : opposed.right) {
      const bool likeThings = name >= likeName && (a->own || b->own);
      const bool hope = m_leafOutlines.canMeet(a - m_keyed.data(), b - m_keyed.data()) &&
                        m_likeness.canBeAlike(m_names[a->name], m_names[b->name], alikeLeaf, likeThings);
      const double likeness = hope || sameList(*a, *b) ? leafLikeness(a->leaf, b->leaf, likeThings) : 0;
      if (likeness >= alikeLeaf) {
        pairs.push_back({likeness, a, b});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tie(y.likeness, x.a->leaf, x.b->leaf) < std::tie(x.likeness, y.a->leaf, y.b->leaf);
  });
  Shared shared = opposed.equal;
  Side used;
  for (const Pair& pair : pairs) {
    if (!used.contains(pair.a) && !used.contains(pair.b)) {
      used.push_back(pair.a);
      used.push_back(pair.b);
      shared.weight += pair.likeness * std::min(m_leafWeights[pair.a->name], m_leafWeights[pair.b->name]);
      ++shared.count;
      shared.lists += sameList(*pair.a, *pair.b);
      if (each) {
        (*each)(pair.a->leaf, pair.b->leaf);
      }
    }
  }
  return shared;
}

void ThingMatcher::eachLeaf(quint32 thing, const std::function<void(quint32)>& each) const {
  for (quint32 i = m_keyedFirst[thing]; i < m_keyedFirst[thing + 1]; ++i) {
    each(m_keyed[i].leaf);
  }
}

void ThingMatcher::sharedLeaves(quint32 a, quint32 b, const std::function<void(quint32, quint32)>& each) const {
  const Opposed opposed = oppose(a, b, &each);
  if (!opposed.left.empty() && !opposed.right.empty()) {
    shareAlike(opposed, &each, m_likeness.names(nameOf(a), nameOf(b)));
  }
}

/// 1 when both are told apart by the same attribute, -1 by different ones, 0 when that is not known.
int ThingMatcher::identifiers(quint32 a, quint32 b, double name) const {
  const auto x = static_cast<quint32>(m_things[a].identifier);
  const auto y = static_cast<quint32>(m_things[b].identifier);
  if (m_things[a].identifier < 0 || m_things[b].identifier < 0 || leafWeight(x) <= 0 || leafWeight(y) <= 0) {
    return 0; // not known, or no more than "id"
  }
  const double likeness = leafLikeness(x, y, name >= likeName);
  const bool typesDiffer = typesExclude(m_leaves[x].type, m_leaves[y].type);
  return likeness >= sameIdentifier && !typesDiffer ? 1 : likeness < otherIdentifier ? -1 : 0;
}

} // namespace khung::validators
