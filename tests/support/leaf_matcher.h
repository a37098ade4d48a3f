// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/thing_matcher.h"

#include <vector>

namespace khung::tests {

using validators::CandidateIndex;
using validators::ThingMatcher;

/// Finds which attributes of different groups correspond, over all things at once. How much name, thing, datatype and
/// description count is learned from the data: a field weighs by how much better it agrees on pairs that bear the same rare
/// name than on pairs drawn at random.
class LeafMatcher {
public:
  explicit LeafMatcher(const ThingMatcher& matcher);

  struct Match {
    quint32 a;
    quint32 b;
    double score;
  };
  /// Candidate pairs of attributes with their scores, a < b.
  std::vector<Match> matches(std::size_t most) const;
  double score(quint32 a, quint32 b) const;

  enum Field { NameField, ThingField, TypeField, DescriptionField, MentionField, FieldCount };
  double weight(Field field) const { return m_weights[field]; }

private:
  struct Agreement {
    double value[FieldCount] = {};
    bool known[FieldCount] = {};
  };

  Agreement agreement(quint32 a, quint32 b) const;
  double thingLikeness(quint32 a, quint32 b) const;
  void learn();
  void addFeatures(quint32 leaf, CandidateIndex& index) const;
  quint32 groupOf(quint32 leaf) const { return m_matcher.things()[m_matcher.leaves()[leaf].thing].group; }

  const ThingMatcher& m_matcher;
  double m_weights[FieldCount] = {};
  mutable std::unordered_map<quint64, float> m_things;
};

/// The best pairs first, each item once for each group it is matched with.
std::vector<LeafMatcher::Match> oneToOne(std::vector<LeafMatcher::Match> matches, const std::vector<quint32>& groups);

} // namespace khung::tests
