// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <vector>

namespace khung::validators {

/// Bits of words, spread in two ways.
using SignBits = std::array<quint64, 2>;

/// Bits of the words of a name, by which nearly all pairs of names are told apart without looking at their words.
struct NameSign {
  SignBits words = {};                 ///< of what it could meet
  SignBits telling = {};               ///< of its weightiest words: unless one of them is met, too little is
  std::array<quint8, 2> least = {};    ///< how many bits must be met

  static quint64 bitOf(quint32 number, std::size_t spread) {
    constexpr std::array<quint32, 2> factors = {0x9E3779B1U, 0x85EBCA6BU};
    return quint64(1) << (number * factors[spread] >> 26);
  }

  bool canMeet(const NameSign& other) const {
    // All four are looked at, as guessing which of them fails costs more.
    const bool tells = ((telling[0] & other.words[0]) != 0) & ((other.telling[0] & words[0]) != 0) &
                       ((telling[1] & other.words[1]) != 0) & ((other.telling[1] & words[1]) != 0);
    return tells && meetsEnough(other);
  }
  /// Can meet whatever either of the two can.
  NameSign unitedWith(const NameSign& other) const;

private:
  bool meetsEnough(const NameSign& other) const;
};

/// Names of things by the bits and weights of their words.
class NameOutlines {
public:
  /// Makes room for the next thing; what is told of it may be set from another thread.
  void addThing(std::size_t words);
  void setWord(quint32 thing, std::size_t word, const SignBits& bits, double weight);
  /// The most by which two names can be alike.
  double most(quint32 a, quint32 b) const;
  /// Comparing waits for memory most of the time: this fetches what it needs into the cache of the processor.
  void fetch(quint32 thing) const;

private:
  struct Word {
    SignBits bits;
    double weight;
  };
  struct Thing {
    SignBits bits;
    double weight;
    quint32 first;
    quint32 end;
  };

  double met(const Thing& thing, const SignBits& bits) const;

  std::vector<Word> m_words;
  std::vector<Thing> m_things;
};

/// Things by the signs and weights of their attributes.
class LeafOutlines {
public:
  /// Makes room for the next thing; what is told of it may be set from another thread.
  void addThing(std::size_t leaves);
  void setLeaf(quint32 thing, std::size_t leaf, const NameSign& sign, float weight);
  void reserve(std::size_t leaves);
  quint32 count(quint32 thing) const { return m_first[thing + 1] - m_first[thing]; }
  /// Of two leaves by their places among all.
  bool canMeet(std::ptrdiff_t a, std::ptrdiff_t b) const {
    return m_signs[static_cast<std::size_t>(a)].canMeet(m_signs[static_cast<std::size_t>(b)]);
  }
  /// The most by weight that two things can have in common; where that is less than needed, perhaps more than it, but less than needed.
  double mostShared(quint32 a, quint32 b, double needed) const;
  void fetch(quint32 thing) const;

private:
  std::vector<NameSign> m_signs;
  std::vector<float> m_weights;
  std::vector<quint32> m_first = {0};
};

} // namespace khung::validators
