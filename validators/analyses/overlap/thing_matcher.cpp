// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/thing_matcher.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr double otherThings = 60;      // see NameLikeness: small models count for little
constexpr double otherUses = 6;
constexpr double leastLeafWeight = 0.3;
constexpr double sameIdentifier = 0.85;
constexpr double otherIdentifier = 0.5;
constexpr double alikeLeaf = 0.75;      // two attributes are taken for the same from here
constexpr double likeName = 0.4;        // names of two things that are like enough to explain words in their attributes
constexpr std::size_t mostLeftOver = 24;

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
  m_keyedFirst.assign(m_things.size() + 1, 0);
  m_keyedWeight.assign(m_things.size(), 0);
  for (std::size_t i = 0; i < m_things.size(); ++i) {
    const Thing& thing = m_things[i];
    for (quint32 k = thing.firstLeaf; k < thing.firstLeaf + thing.leaves; ++k) {
      const quint32 leaf = m_order[k];
      if (leafWeight(leaf) > 0) {
        m_keyed.push_back({nameOfLeaf(leaf).key, leaf});
        m_keyedWeight[i] += leafWeight(leaf);
      }
    }
    std::sort(m_keyed.begin() + m_keyedFirst[i], m_keyed.end(), [](const Keyed& a, const Keyed& b) {
      return a.key != b.key ? a.key < b.key : a.leaf < b.leaf;
    });
    m_keyedFirst[i + 1] = static_cast<quint32>(m_keyed.size());
  }
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
  m_nameMasks.assign(m_names.size(), 0);
  for (quint32 i = 1; i < m_names.size(); ++i) {
    m_nameMasks[i] = m_likeness.mask(m_names[i]);
  }
  m_leafWeights.assign(m_names.size(), 0);
  m_leafUses.assign(m_names.size(), 0);
  const auto things = static_cast<double>(m_things.size());
  for (quint32 i = 1; i < m_names.size(); ++i) {
    if (uses[i] > 0 && !m_names[i].common && !m_names[i].words.empty()) {
      m_leafUses[i] = byKey[m_names[i].key];
      const double rarity = std::log((things + otherThings) / (m_leafUses[i] + otherUses));
      m_leafWeights[i] = static_cast<float>(std::max(leastLeafWeight, rarity));
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
  return typesExclude(left.type, right.type) ? result * 0.85 : result;
}

/// What is left over after equal names: the best pairs first, each attribute once.
void ThingMatcher::shareAlike(std::vector<quint32>& left, std::vector<quint32>& right, Shared& shared,
                              const std::function<void(quint32, quint32)>* each, bool likeThings) const {
  struct Pair {
    double likeness;
    quint32 a;
    quint32 b;
  };
  std::vector<Pair> pairs;
  for (const quint32 a : left) {
    for (const quint32 b : right) {
      const bool oneList = m_leaves[a].codeList != 0 && m_leaves[a].codeList == m_leaves[b].codeList;
      const bool meet = (m_nameMasks[m_leaves[a].name] & m_nameMasks[m_leaves[b].name]) != 0;
      if (!oneList && (!meet || !m_likeness.canBeAlike(nameOfLeaf(a), nameOfLeaf(b), alikeLeaf, likeThings))) {
        continue;
      }
      const double likeness = leafLikeness(a, b, likeThings);
      if (likeness >= alikeLeaf) {
        pairs.push_back({likeness, a, b});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tie(y.likeness, x.a, x.b) < std::tie(x.likeness, y.a, y.b);
  });
  std::vector<quint32> used;
  const auto free = [&](quint32 leaf) { return std::find(used.begin(), used.end(), leaf) == used.end(); };
  for (const Pair& pair : pairs) {
    if (free(pair.a) && free(pair.b)) {
      used.insert(used.end(), {pair.a, pair.b});
      shared.weight += pair.likeness * std::min(leafWeight(pair.a), leafWeight(pair.b));
      ++shared.count;
      shared.lists += m_leaves[pair.a].codeList != 0 && m_leaves[pair.a].codeList == m_leaves[pair.b].codeList;
      if (each) {
        (*each)(pair.a, pair.b);
      }
    }
  }
}

ThingMatcher::Shared ThingMatcher::shareLeaves(quint32 a, quint32 b,
                                               const std::function<void(quint32, quint32)>* each, double name,
                                               const Worthwhile& worthwhile) const {
  Shared shared;
  std::vector<quint32> left;
  std::vector<quint32> right;
  quint32 i = m_keyedFirst[a];
  quint32 k = m_keyedFirst[b];
  while (i < m_keyedFirst[a + 1] || k < m_keyedFirst[b + 1]) {
    const bool hasLeft = i < m_keyedFirst[a + 1];
    const bool hasRight = k < m_keyedFirst[b + 1];
    if (!hasRight || (hasLeft && m_keyed[i].key < m_keyed[k].key)) {
      left.push_back(m_keyed[i++].leaf);
    } else if (!hasLeft || m_keyed[k].key < m_keyed[i].key) {
      right.push_back(m_keyed[k++].leaf);
    } else {
      const quint32 x = m_keyed[i++].leaf;
      const quint32 y = m_keyed[k++].leaf;
      const double likeness = leafLikeness(x, y);
      if (likeness < alikeLeaf) { // the same letters, other accents
        left.push_back(x);
        right.push_back(y);
        continue;
      }
      shared.weight += likeness * std::min(leafWeight(x), leafWeight(y));
      ++shared.count;
      shared.lists += m_leaves[x].codeList != 0 && m_leaves[x].codeList == m_leaves[y].codeList;
      if (each) {
        (*each)(x, y);
      }
    }
  }
  const bool any = !left.empty() && !right.empty() && left.size() <= mostLeftOver && right.size() <= mostLeftOver;
  if (any && (!worthwhile || worthwhile(shared, weightOf(left), weightOf(right)))) {
    shareAlike(left, right, shared, each, name >= likeName);
  }
  return shared;
}

double ThingMatcher::weightOf(const std::vector<quint32>& leaves) const {
  double weight = 0;
  for (const quint32 leaf : leaves) {
    weight += leafWeight(leaf);
  }
  return weight;
}

void ThingMatcher::eachLeaf(quint32 thing, const std::function<void(quint32)>& each) const {
  for (quint32 i = m_keyedFirst[thing]; i < m_keyedFirst[thing + 1]; ++i) {
    each(m_keyed[i].leaf);
  }
}

void ThingMatcher::sharedLeaves(quint32 a, quint32 b, const std::function<void(quint32, quint32)>& each) const {
  shareLeaves(a, b, &each, m_likeness.names(nameOf(a), nameOf(b)));
}

/// 1 when both are told apart by the same attribute, -1 by different ones, 0 when that is not known.
int ThingMatcher::identifiers(quint32 a, quint32 b, double name) const {
  if (m_things[a].identifier < 0 || m_things[b].identifier < 0) {
    return 0;
  }
  const auto x = static_cast<quint32>(m_things[a].identifier);
  const auto y = static_cast<quint32>(m_things[b].identifier);
  if (leafWeight(x) <= 0 || leafWeight(y) <= 0) {
    return 0; // "id" says nothing
  }
  const double likeness = leafLikeness(x, y, name >= likeName);
  const bool typesDiffer = typesExclude(m_leaves[x].type, m_leaves[y].type);
  return likeness >= sameIdentifier && !typesDiffer ? 1 : likeness < otherIdentifier ? -1 : 0;
}

} // namespace khung::validators
