// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/lexicon.h"
#include "validators/analyses/overlap/outlines.h"

#include <array>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace khung::validators {

/// How alike two names are, from 0 to 1: words met on both sides against all words, rare words weighing more. Accents
/// that differ make different words ("bản", "bàn"); a name written without accents is met halfway.
class NameLikeness {
public:
  explicit NameLikeness(const Lexicon& lexicon) : m_lexicon(lexicon) {}

  /// Counts a name towards how rare its words are; times is how often it stands in the data.
  void count(const Name& name, quint32 times = 1);
  /// Call when everything is counted: what is asked millions of times is looked up then, not worked out.
  void finishCounting();
  /// How much one more meeting on this word says; never less than a little, so that small models differ little by it.
  double weight(const Word& word) const;
  double names(const Name& a, const Name& b) const { return names(a, b, nullptr, nullptr); }
  /// The same for names of attributes, in which words of their thing's own name say little ("mã trường" of "trường học").
  double names(const Name& a, const Name& b, const Name* thingA, const Name* thingB) const;
  /// What a name must share with another to come to `least`; a thing where words of its name count for little.
  NameSign sign(const Name& name, double least, const Name* thing = nullptr) const;
  /// Bits of a word: two that may be alike have one in common in both spreads.
  SignBits bits(const Word& word) const;
  /// A closer look: false when two names cannot come to `least`, because too little of their words is even possibly alike.
  bool canBeAlike(const Name& a, const Name& b, double least, bool likeThings) const;
  /// Whether a word of an attribute's name stands in the name of its thing, too.
  static bool namesThing(const Name& name, const Name& thing);
  /// The same words in the same order, written with the same accents or without any.
  bool same(const Name& a, const Name& b) const;
  /// Whether both name things that the vocabulary knows, and not the same one.
  bool knownApart(const Name& a, const Name& b) const;
  /// Share of the words of a name that stand in a text, by weight.
  double within(const Name& name, const Name& text) const;

  double words(const Word& a, const Word& b) const;
  const QString& text(WordId id) const { return m_lexicon.text(id); }
  bool isSyllable(WordId id) const { return m_lexicon.isSyllable(id); }

private:
  using Met = std::array<float, mostWords>; ///< how well each word of a name is met
  double letters(WordId a, WordId b) const;
  double lettersOf(const QString& a, const QString& b) const;
  void meetInitials(const Name& shorter, const Name& longer, Met& met, Met& other) const;
  double order(const Name& a, const Name& b) const;
  bool canMeet(const Word& a, const Word& b) const;

  const Lexicon& m_lexicon;
  std::vector<quint32> m_frequency;   ///< by word
  double m_total = 0;
  /// What comparing has to know of a word.
  struct Traits {
    double weight = 0;
    WordId broader = 0;
  };
  const Traits& traits(WordId id) const;
  Traits traitsOf(WordId id) const;
  std::vector<Traits> m_traits;       ///< by word, once counted
  mutable std::mutex m_lettersGuard;
  mutable std::unordered_map<quint64, float> m_letters;
};

} // namespace khung::validators
