// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/outlines.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace khung::validators {
namespace {

constexpr quint32 mostOpposed = 48; // attributes of a side; of larger things only their weights are held against each other
constexpr std::size_t cacheLine = 64;

template <typename Item> void fetchAll(const Item* first, const Item* end) {
  const auto* from = reinterpret_cast<const char*>(first);
  for (const char* at = from; at < reinterpret_cast<const char*>(end); at += cacheLine) {
    __builtin_prefetch(at);
  }
}

} // namespace

bool NameSign::meetsEnough(const NameSign& other) const {
  return std::popcount(words[0] & other.words[0]) >= std::max(least[0], other.least[0]) &&
         std::popcount(words[1] & other.words[1]) >= std::max(least[1], other.least[1]);
}

NameSign NameSign::unitedWith(const NameSign& other) const {
  NameSign result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    result.words[i] = words[i] | other.words[i];
    result.telling[i] = telling[i] | other.telling[i];
    result.least[i] = std::min(least[i], other.least[i]);
  }
  return result;
}

void NameOutlines::addThing(std::size_t words) {
  const auto first = static_cast<quint32>(m_words.size());
  m_words.resize(first + words);
  m_things.push_back({{}, 0, first, static_cast<quint32>(m_words.size())});
}

void NameOutlines::setWord(quint32 number, std::size_t word, const SignBits& bits, double weight) {
  Thing& thing = m_things[number];
  m_words[thing.first + word] = {bits, weight};
  thing.bits[0] |= bits[0];
  thing.bits[1] |= bits[1];
  thing.weight += weight;
}

double NameOutlines::most(quint32 a, quint32 b) const {
  const Thing& left = m_things[a];
  const Thing& right = m_things[b];
  const double all = left.weight + right.weight;
  return all > 0 ? (met(left, right.bits) + met(right, left.bits)) / all : 0;
}

double NameOutlines::met(const Thing& thing, const SignBits& bits) const {
  double result = 0;
  for (quint32 i = thing.first; i < thing.end; ++i) {
    const Word& word = m_words[i];
    const bool meets = ((word.bits[0] & bits[0]) != 0) & ((word.bits[1] & bits[1]) != 0);
    result += meets ? word.weight : 0;
  }
  return result;
}

void NameOutlines::fetch(quint32 thing) const {
  fetchAll(m_words.data() + m_things[thing].first, m_words.data() + m_things[thing].end);
}

void LeafOutlines::addThing(std::size_t leaves) {
  m_signs.resize(m_signs.size() + leaves);
  m_weights.resize(m_signs.size());
  m_first.push_back(static_cast<quint32>(m_signs.size()));
}

void LeafOutlines::reserve(std::size_t leaves) {
  m_signs.reserve(leaves);
  m_weights.reserve(leaves);
}

void LeafOutlines::setLeaf(quint32 thing, std::size_t leaf, const NameSign& sign, float weight) {
  m_signs[m_first[thing] + leaf] = sign;
  m_weights[m_first[thing] + leaf] = weight;
}

double LeafOutlines::mostShared(quint32 a, quint32 b, double needed) const {
  if (count(a) > mostOpposed || count(b) > mostOpposed) {
    return std::numeric_limits<double>::max();
  }
  std::array<bool, mostOpposed> met = {};
  double left = 0;
  double right = 0;
  double rest = std::accumulate(m_weights.begin() + m_first[a], m_weights.begin() + m_first[a + 1], 0.0);
  const quint32 first = m_first[b];
  const quint32 size = count(b);
  for (quint32 i = m_first[a]; i < m_first[a + 1]; ++i) {
    if (left + rest < needed) {
      return left + rest;
    }
    rest -= m_weights[i];
    bool hope = false;
    for (quint32 k = 0; k < size; ++k) {
      const bool meets = m_signs[i].canMeet(m_signs[first + k]);
      hope |= meets;
      met[k] |= meets;
    }
    left += hope ? m_weights[i] : 0;
  }
  for (quint32 k = 0; k < size; ++k) {
    right += met[k] ? m_weights[first + k] : 0;
  }
  return std::min(left, right);
}

void LeafOutlines::fetch(quint32 thing) const {
  fetchAll(m_signs.data() + m_first[thing], m_signs.data() + m_first[thing + 1]);
  fetchAll(m_weights.data() + m_first[thing], m_weights.data() + m_first[thing + 1]);
}

} // namespace khung::validators
