// SPDX-License-Identifier: Apache-2.0
#include "tests/support/leaf_matcher.h"

#include "validators/analyses/hashing.h"

#include <algorithm>
#include <set>

namespace khung::tests {

using namespace khung::validators;

namespace {

constexpr std::size_t samples = 2000;   // pairs that weights are learned from
constexpr double trust = 12;            // pairs it takes to believe them as much as what is usual
constexpr quint32 rareName = 4;         // uses of a name that make its bearers a fair sample of what corresponds

// What is usual: how much a field tells before the data were seen.
constexpr double usual[] = {1.0, 0.35, 0.1, 0.3, 0.3};
constexpr double usualLift[] = {1.0, 0.3, 0.3, 0.3, 0.3};

enum FeatureSpace : quint64 { WordSpace = 11, PairSpace, StemSpace, TextSpace };

} // namespace

LeafMatcher::LeafMatcher(const ThingMatcher& matcher) : m_matcher(matcher) {
  learn();
}

double LeafMatcher::thingLikeness(quint32 a, quint32 b) const {
  const quint32 x = m_matcher.leaves()[a].thing;
  const quint32 y = m_matcher.leaves()[b].thing;
  const quint64 key = quint64(std::min(x, y)) << 32 | std::max(x, y);
  const auto found = m_things.find(key);
  if (found != m_things.end()) {
    return found->second;
  }
  const ThingComparison comparison = m_matcher.compare(x, y);
  const double result = std::max(comparison.score, 0.9 * comparison.name);
  m_things.emplace(key, static_cast<float>(result));
  return result;
}

LeafMatcher::Agreement LeafMatcher::agreement(quint32 a, quint32 b) const {
  const ThingMatcher::Leaf& left = m_matcher.leaves()[a];
  const ThingMatcher::Leaf& right = m_matcher.leaves()[b];
  const NameLikeness& likeness = m_matcher.likeness();
  const NameTable& names = m_matcher.table();
  Agreement result;
  result.known[NameField] = true;
  result.value[NameField] = left.name == right.name ? 1 : likeness.names(names[left.name], names[right.name]);
  result.known[ThingField] = m_matcher.things()[left.thing].name != 0 && m_matcher.things()[right.thing].name != 0;
  result.value[ThingField] = result.known[ThingField] ? thingLikeness(a, b) : 0;
  result.known[TypeField] = left.type != TypeKind::Unknown && right.type != TypeKind::Unknown;
  result.value[TypeField] = left.type == right.type ? 1 : 0;
  result.known[DescriptionField] = left.description != 0 && right.description != 0;
  if (result.known[DescriptionField]) {
    result.value[DescriptionField] = likeness.names(names[left.description], names[right.description]);
  }
  // A name may stand in the other's description where that has another name.
  result.known[MentionField] = left.description != 0 || right.description != 0;
  if (result.known[MentionField]) {
    const double forth = right.description != 0 ? likeness.within(names[left.name], names[right.description]) : 0;
    const double back = left.description != 0 ? likeness.within(names[right.name], names[left.description]) : 0;
    result.value[MentionField] = std::max(forth, back);
  }
  return result;
}

double LeafMatcher::score(quint32 a, quint32 b) const {
  const Agreement found = agreement(a, b);
  double met = 0;
  double all = 0;
  for (int field = 0; field < FieldCount; ++field) {
    if (found.known[field]) {
      met += m_weights[field] * found.value[field];
      all += m_weights[field];
    }
  }
  return all > 0 ? met / all : 0;
}

void LeafMatcher::learn() {
  std::copy(std::begin(usual), std::end(usual), std::begin(m_weights));
  const auto count = static_cast<quint32>(m_matcher.leaves().size());
  std::unordered_map<quint64, std::vector<quint32>> byName;
  for (quint32 i = 0; i < count; ++i) {
    byName[m_matcher.nameOfLeaf(i).key].push_back(i);
  }
  double sums[2][FieldCount] = {};
  double known[2][FieldCount] = {};
  const auto take = [&](int sample, quint32 a, quint32 b) {
    const Agreement found = agreement(a, b);
    for (int field = 0; field < FieldCount; ++field) {
      sums[sample][field] += found.known[field] ? found.value[field] : 0;
      known[sample][field] += found.known[field] ? 1 : 0;
    }
  };
  std::size_t taken = 0;
  for (quint32 i = 0; i < count && taken < samples; ++i) {
    const std::vector<quint32>& group = byName[m_matcher.nameOfLeaf(i).key];
    const bool rare = group.size() > 1 && group.size() <= rareName && m_matcher.leafWeight(i) > 0;
    for (std::size_t k = 0; rare && k < group.size(); ++k) {
      if (group[k] > i && groupOf(group[k]) != groupOf(i)) {
        take(0, i, group[k]);
        ++taken;
      }
    }
  }
  quint64 state = 1;
  for (std::size_t i = 0; i < std::min<std::size_t>(samples, std::size_t(count) * 4); ++i) {
    state = mixed(state, i);
    const auto a = static_cast<quint32>(state % count);
    const auto b = static_cast<quint32>((state >> 32) % count);
    if (groupOf(a) != groupOf(b)) {
      take(1, a, b);
    }
  }
  for (int field = ThingField; field < FieldCount; ++field) {
    const double same = known[0][field] > 0 ? sums[0][field] / known[0][field] : 0;
    const double random = known[1][field] > 0 ? sums[1][field] / known[1][field] : 0;
    const double lift = known[0][field] > 0 ? std::max(0.0, same - random) : 0;
    const double believed = known[0][field] / (known[0][field] + trust);
    m_weights[field] = usual[field] * ((1 - believed) * usualLift[field] + believed * lift) / usualLift[field];
  }
}

void LeafMatcher::addFeatures(quint32 leaf, CandidateIndex& index) const {
  const auto add = [&](const Name& name, bool text) {
    for (std::size_t i = 0; i < name.words.size(); ++i) {
      const WordId id = name.words[i].id;
      index.add(leaf, mixed(WordSpace, id));
      for (std::size_t k = i + 1; !text && k < name.words.size(); ++k) {
        const auto [low, high] = std::minmax(id, name.words[k].id);
        index.add(leaf, mixed(mixed(PairSpace, low), high));
      }
      // The first letters of a word find its shortened and inflected forms.
      const QString& letters = m_matcher.likeness().text(id);
      if (!text && letters.size() >= 4 && !m_matcher.likeness().isSyllable(id)) {
        const quint64 stem = quint64(letters[0].unicode()) << 32 | quint64(letters[1].unicode()) << 16 | letters[2].unicode();
        index.add(leaf, mixed(StemSpace, stem));
      }
    }
  };
  add(m_matcher.nameOfLeaf(leaf), false);
  add(m_matcher.table()[m_matcher.leaves()[leaf].description], true);
}

std::vector<LeafMatcher::Match> LeafMatcher::matches(std::size_t most) const {
  const auto count = static_cast<quint32>(m_matcher.leaves().size());
  CandidateIndex index;
  for (quint32 i = 0; i < count; ++i) {
    addFeatures(i, index);
  }
  index.finish(count);
  CandidateIndex::Notes notes(index);
  std::set<std::pair<quint32, quint32>> pairs;
  for (quint32 i = 0; i < count; ++i) {
    for (const quint32 candidate : index.candidates(i, most, [&](quint32 other) { return groupOf(other) != groupOf(i); }, notes)) {
      pairs.insert(std::minmax(i, candidate));
    }
  }
  std::vector<Match> result;
  for (const auto& [a, b] : pairs) {
    result.push_back({a, b, score(a, b)});
  }
  return result;
}

std::vector<LeafMatcher::Match> oneToOne(std::vector<LeafMatcher::Match> matches, const std::vector<quint32>& groups) {
  std::sort(matches.begin(), matches.end(), [](const auto& x, const auto& y) {
    return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
  });
  std::set<std::pair<quint32, quint32>> used; // item, group of the other
  std::vector<LeafMatcher::Match> result;
  for (const LeafMatcher::Match& match : matches) {
    const std::pair<quint32, quint32> forth{match.a, groups[match.b]};
    const std::pair<quint32, quint32> back{match.b, groups[match.a]};
    if (!used.contains(forth) && !used.contains(back)) {
      used.insert(forth);
      used.insert(back);
      result.push_back(match);
    }
  }
  return result;
}

} // namespace khung::tests
