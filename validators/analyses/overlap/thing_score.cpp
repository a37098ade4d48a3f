// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/thing_matcher.h"

#include "validators/analyses/hashing.h"
#include "validators/analyses/two_threads.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace khung::validators {
namespace {

constexpr double nameShare = 0.4;         // of the score; the rest is the attributes'
constexpr double enoughAttributes = 4;    // fewer than this say less than their share
constexpr double nameAlone = 0.8;         // greatest score of things without attributes to compare
constexpr double commonName = 0.5;        // what a name that everybody uses is worth
constexpr double mostFromLists = 0.15;    // what shared code lists may add
constexpr std::size_t rareLeaves = 8;     // attributes that a thing is looked up by
constexpr std::size_t mostPairedWords = 6;

/// Features of names, of pairs of words, of whole names and of attributes must not meet by chance.
enum FeatureSpace : quint64 { WordSpace = 1, PairSpace, NameSpace, LeafSpace, IdentifierSpace };

} // namespace

void ThingMatcher::scoreOf(quint32 a, quint32 b, int identifierEvidence, ThingComparison& result) const {
  const bool common = m_things[a].commonName || m_things[b].commonName;
  const double name = result.name * (common ? commonName : 1);
  const int fewer = result.total;
  if (fewer == 0) {
    result.score = common ? 0 : name * nameAlone;
    return;
  }
  const double share = (1 - nameShare) * std::min(1.0, double(fewer) / enoughAttributes);
  result.score = (nameShare * name + share * result.attributes) / (nameShare + share);
  if (identifierEvidence > 0) {
    result.score += (1 - result.score) * 0.25;
  } else if (identifierEvidence < 0) {
    result.score *= 0.92;
  }
  if (result.sharedLists > 0) {
    result.score += (1 - result.score) * std::min(mostFromLists, 0.06 * result.sharedLists);
  }
  if (m_things[a].mark != 0 && m_things[a].mark == m_things[b].mark) {
    result.score += (1 - result.score) * 0.05;
  }
  if (result.name == 0 && m_likeness.knownApart(nameOf(a), nameOf(b))) {
    result.score *= 0.85;
  }
}

void ThingMatcher::scoreShared(quint32 a, quint32 b, const Shared& shared, int identifierEvidence,
                               ThingComparison& result) const {
  const double weightA = m_keyedWeight[a];
  const double weightB = m_keyedWeight[b];
  result.dice = result.total > 0 ? std::min(1.0, 2 * shared.weight / (weightA + weightB)) : 0;
  const double contained = result.total > 0 ? std::min(1.0, shared.weight / std::min(weightA, weightB)) : 0;
  // A small table inside a large one is alike only as far as it is not tiny.
  result.attributes = result.total >= enoughAttributes ? (result.dice + contained) / 2 : result.dice;
  result.shared = shared.count;
  result.sharedLists = shared.lists;
  scoreOf(a, b, identifierEvidence, result);
}

/// Whether two things could come to a score, told without a look at any name.
bool ThingMatcher::mayReach(quint32 a, quint32 b, double least) const {
  constexpr double rounding = 1e-9; // more than nothing, too, as scoreOf looks closer at names that have nothing in common
  constexpr int manyLists = 1000;
  ThingComparison best;
  best.total = static_cast<int>(std::min(m_leafOutlines.count(a), m_leafOutlines.count(b)));
  best.name = m_things[a].name == m_things[b].name ? 1 : m_nameOutlines.most(a, b) + rounding;
  const int lists = m_things[a].listed && m_things[b].listed ? manyLists : 0;
  const int evidence = m_identifierSigns[a].canMeet(m_identifierSigns[b]) ? 1 : 0;
  const auto scoreWith = [&](double weight) {
    scoreShared(a, b, {weight, 0, lists}, evidence, best);
    return best.score + rounding;
  };
  const double all = std::min(m_keyedWeight[a], m_keyedWeight[b]);
  const double nothing = scoreWith(0);
  const double everything = scoreWith(all);
  if (nothing >= least || everything < least) {
    return nothing >= least;
  }
  const double needed = all * (least - nothing) / (everything - nothing); // a score grows evenly with the weight
  return m_leafOutlines.mostShared(a, b, needed - rounding * all) >= needed - rounding * all;
}

ThingComparison ThingMatcher::compare(quint32 a, quint32 b) const {
  ThingComparison result;
  const auto countA = static_cast<int>(m_keyedFirst[a + 1] - m_keyedFirst[a]);
  const auto countB = static_cast<int>(m_keyedFirst[b + 1] - m_keyedFirst[b]);
  result.total = std::min(countA, countB);
  const bool oneName = m_things[a].name == m_things[b].name;
  result.name = oneName && m_things[a].name != 0 ? 1 : m_likeness.names(nameOf(a), nameOf(b));
  const int evidence = identifiers(a, b, result.name);
  result.sameName = oneName || m_likeness.same(nameOf(a), nameOf(b));
  result.sameIdentifier = evidence > 0;
  scoreShared(a, b, shareAlike(oppose(a, b, nullptr), nullptr, result.name), evidence, result);
  result.certain =
      result.sameName && result.sameIdentifier && result.dice >= m_certainScore - 0.05 && result.score >= m_certainScore;
  return result;
}

void ThingMatcher::addFeatures(quint32 thing, CandidateIndex& index, const std::vector<quint32>& order) const {
  const Name& name = nameOf(thing);
  const quint32 item = order[thing];
  index.add(item, mixed(NameSpace, name.key));
  const std::size_t words = std::min(name.words.size(), mostPairedWords);
  for (std::size_t i = 0; i < words; ++i) {
    if (name.words[i].prior < 1) {
      continue;
    }
    index.add(item, mixed(WordSpace, name.words[i].id));
    for (std::size_t k = i + 1; k < words; ++k) {
      const auto [low, high] = std::minmax(name.words[i].id, name.words[k].id);
      index.add(item, mixed(mixed(PairSpace, low), high));
    }
  }
  std::vector<std::pair<quint32, quint64>> rare;
  for (quint32 i = m_keyedFirst[thing]; i < m_keyedFirst[thing + 1]; ++i) {
    const quint32 uses = m_leafUses[m_leaves[m_keyed[i].leaf].name];
    if (uses > 1) {
      rare.emplace_back(uses, m_keyed[i].key);
    }
  }
  std::sort(rare.begin(), rare.end());
  for (std::size_t i = 0; i < std::min(rare.size(), rareLeaves); ++i) {
    index.add(item, mixed(LeafSpace, rare[i].second));
  }
  if (m_things[thing].identifier >= 0) {
    const auto leaf = static_cast<quint32>(m_things[thing].identifier);
    if (leafWeight(leaf) > 0) {
      index.add(item, mixed(IdentifierSpace, nameOfLeaf(leaf).key));
    }
  }
}

ThingMatcher::PairList ThingMatcher::candidatePairs(std::size_t most, const std::function<bool(quint32, quint32)>& filter, double least) const {
  const auto count = static_cast<quint32>(m_things.size());
  std::vector<quint32> byRank(count);
  std::iota(byRank.begin(), byRank.end(), 0U);
  std::stable_sort(byRank.begin(), byRank.end(), [&](quint32 a, quint32 b) { return m_things[a].rank < m_things[b].rank; });
  std::vector<quint32> order(count);
  for (quint32 i = 0; i < count; ++i) {
    order[byRank[i]] = i;
  }
  std::vector<quint32> groups(count); // in that order, so that nearly all of them stay in the processor's cache
  std::transform(byRank.begin(), byRank.end(), groups.begin(), [&](quint32 thing) { return m_things[thing].group; });
  std::array<CandidateIndex, 2> parts;
  inTwoThreads(count, [&](std::size_t first, std::size_t end, std::size_t half) {
    for (auto i = static_cast<quint32>(first); i < end; ++i) {
      addFeatures(i, parts[half], order);
    }
    parts[half].sort();
  });
  CandidateIndex& index = parts[0];
  index.take(std::move(parts[1]));
  index.finish(count);
  std::array<PairList, 2> found;
  inTwoThreads(count, [&](std::size_t first, std::size_t end, std::size_t half) {
    CandidateIndex::Notes notes(index);
    for (auto i = static_cast<quint32>(first); i < end; ++i) {
      const auto fits = [&](quint32 item) { return groups[item] != groups[order[i]] && filter(i, byRank[item]); };
      for (const quint32 item : index.candidates(order[i], most, fits, notes)) {
        found[half].push_back(std::minmax(i, byRank[item]));
      }
    }
    std::sort(found[half].begin(), found[half].end());
  });
  PairList pairs;
  pairs.reserve(found[0].size() + found[1].size());
  std::merge(found[0].begin(), found[0].end(), found[1].begin(), found[1].end(), std::back_inserter(pairs));
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end()); // most pairs were found from both sides
  return least <= 0 ? pairs : reaching(pairs, least);
}

/// Those of the pairs that could come to a score.
ThingMatcher::PairList ThingMatcher::reaching(const PairList& pairs, double least) const {
  constexpr std::size_t ahead = 8;
  std::array<PairList, 2> found;
  inTwoThreads(pairs.size(), [&](std::size_t first, std::size_t end, std::size_t half) {
    for (std::size_t i = first; i < end; ++i) {
      if (i + ahead < end) {
        m_nameOutlines.fetch(pairs[i + ahead].second);
        m_leafOutlines.fetch(pairs[i + ahead].second);
      }
      if (mayReach(pairs[i].first, pairs[i].second, least)) {
        found[half].push_back(pairs[i]);
      }
    }
  });
  found[0].insert(found[0].end(), found[1].begin(), found[1].end());
  return std::move(found[0]);
}

} // namespace khung::validators
