// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/name_likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

// In a model of a handful of names counting says little: as if this many other names were there, too.
constexpr double otherNames = 60;
constexpr double otherUses = 6;
constexpr double leastWeight = 0.25;

constexpr double synonym = 0.93;       // two words for one thing
constexpr double narrower = 0.55;      // one is a kind of the other
constexpr double withoutAccents = 0.97;
constexpr double initials = 0.85;

constexpr double ownName = 0.2;        // words of the thing's own name in the names of its attributes

/// Whether two words that are not equal may be alike by their letters.
bool haveLetters(const Word& a, const Word& b) {
  const auto spelled = [](WordKind kind) { return kind == WordKind::Letters || kind == WordKind::Syllable; };
  return (a.kind == WordKind::Letters && spelled(b.kind)) || (b.kind == WordKind::Letters && spelled(a.kind));
}

bool hasWord(const Name& name, WordId id) {
  return std::any_of(name.words.begin(), name.words.end(), [&](const Word& word) { return word.id == id; });
}

bool isOwn(const Name& thing, WordId id) {
  return hasWord(thing, id) || std::find(thing.spelled.begin(), thing.spelled.end(), id) != thing.spelled.end();
}

/// The weight of words that share a bit of a sign.
struct SignBit {
  double hope = 0;
  quint64 own = 0;
  quint64 broader = 0;   ///< bits of wider concepts
};

void addBit(std::vector<SignBit>& bits, const SignBit& bit) {
  const auto same = std::find_if(bits.begin(), bits.end(), [&](const SignBit& other) { return other.own == bit.own; });
  if (same == bits.end()) {
    bits.push_back(bit);
  } else {
    same->hope += bit.hope;
    same->broader |= bit.broader;
  }
}

bool isVowel(QChar c) {
  return QStringLiteral("aeiouy").contains(c);
}

bool isInflection(QStringView shorter, QStringView longer) {
  static const std::array<QStringView, 7> endings = {u"s", u"es", u"d", u"ed", u"ing", u"al", u"ly"};
  return longer.startsWith(shorter) && std::any_of(endings.begin(), endings.end(), [&](QStringView ending) {
    return longer.size() == shorter.size() + ending.size() && longer.endsWith(ending);
  });
}

/// "qty" in "quantity": consonants only, in order, with the same first letter.
bool isSkeleton(QStringView shorter, QStringView longer) {
  if (shorter.front() != longer.front() || shorter.size() > 4 || longer.size() < 5 ||
      std::any_of(shorter.begin(), shorter.end() - 1, isVowel)) {
    return false;
  }
  qsizetype at = 0;
  for (const QChar c : longer) {
    at += at < shorter.size() && shorter[at] == c ? 1 : 0;
  }
  return at == shorter.size();
}

double bigramDice(QStringView a, QStringView b) {
  std::vector<quint32> left;
  std::vector<quint32> right;
  for (qsizetype i = 1; i < a.size(); ++i) {
    left.push_back(quint32(a[i - 1].unicode()) << 16 | a[i].unicode());
  }
  for (qsizetype i = 1; i < b.size(); ++i) {
    right.push_back(quint32(b[i - 1].unicode()) << 16 | b[i].unicode());
  }
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<quint32> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return left.empty() || right.empty() ? 0 : 2.0 * double(both.size()) / double(left.size() + right.size());
}

} // namespace

void NameLikeness::count(const Name& name, quint32 times) {
  m_frequency.resize(std::max(m_frequency.size(), m_lexicon.size()));
  for (const Word& word : name.words) {
    m_frequency[word.id] += times;
  }
  m_total += times;
}

NameLikeness::Traits NameLikeness::traitsOf(WordId id) const {
  const double uses = id < m_frequency.size() ? m_frequency[id] : 0;
  return {std::max(leastWeight, std::log((m_total + otherNames) / (uses + otherUses))), m_lexicon.broader(id)};
}

void NameLikeness::finishCounting() {
  m_traits.resize(m_lexicon.size());
  for (WordId id = 0; id < m_traits.size(); ++id) {
    m_traits[id] = traitsOf(id);
  }
}

const NameLikeness::Traits& NameLikeness::traits(WordId id) const {
  thread_local Traits late; // a word that came after the counting
  return id < m_traits.size() ? m_traits[id] : late = traitsOf(id);
}

double NameLikeness::weight(const Word& word) const {
  return word.prior * traits(word.id).weight;
}

double NameLikeness::lettersOf(const QString& a, const QString& b) const {
  const QString& shorter = a.size() <= b.size() ? a : b;
  const QString& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() < 2) {
    return 0;
  }
  if (shorter.size() >= 3 && isInflection(shorter, longer)) {
    return 0.95;
  }
  if (shorter.size() >= 3 && longer.startsWith(shorter)) {
    return 2 * shorter.size() <= longer.size() ? 0.75 : 0.65;
  }
  if (isSkeleton(shorter, longer)) {
    return 0.6;
  }
  const double dice = shorter.size() >= 4 ? bigramDice(a, b) : 0;
  return dice >= 0.6 ? 0.9 * dice : 0;
}

double NameLikeness::letters(WordId a, WordId b) const {
  const quint64 key = quint64(std::min(a, b)) << 32 | std::max(a, b);
  const std::lock_guard lock(m_lettersGuard);
  const auto found = m_letters.find(key);
  if (found != m_letters.end()) {
    return found->second;
  }
  const double result = lettersOf(m_lexicon.text(a), m_lexicon.text(b));
  m_letters.emplace(key, static_cast<float>(result));
  return result;
}

double NameLikeness::words(const Word& a, const Word& b) const {
  if (a.id == b.id) {
    if (a.kind == WordKind::Concept) {
      return a.shape == b.shape ? 1 : synonym;
    }
    return a.shape == b.shape ? 1 : a.shape == 0 || b.shape == 0 ? withoutAccents : 0;
  }
  if (a.kind == WordKind::Concept && b.kind == WordKind::Concept) {
    return traits(a.id).broader == b.id || traits(b.id).broader == a.id ? narrower : 0;
  }
  return haveLetters(a, b) ? letters(a.id, b.id) : 0;
}

/// "HSSV" against "học sinh sinh viên", and abbreviations with several meanings against the one that stands there.
void NameLikeness::meetInitials(const Name& shorter, const Name& longer, Met& met, Met& other) const {
  for (std::size_t i = 0; i < shorter.words.size(); ++i) {
    const Word& word = shorter.words[i];
    const bool begins = std::any_of(longer.words.begin(), longer.words.end(), [&](const Word& w) { return w.initial == word.initial; });
    if (met[i] > 0 || word.kind == WordKind::Concept || !begins) {
      continue;
    }
    const QString& text = m_lexicon.text(word.id);
    const auto length = static_cast<std::size_t>(text.size());
    const auto* meanings = m_lexicon.meanings(word.id);
    if (length < (meanings ? 2U : 3U)) {
      continue;
    }
    for (std::size_t from = 0; from + length <= longer.words.size() && met[i] == 0; ++from) {
      bool fits = true;
      for (std::size_t k = 0; k < length && fits; ++k) {
        const Word& spelled = longer.words[from + k];
        fits = other[from + k] == 0 && spelled.kind != WordKind::Concept && spelled.initial == text[qsizetype(k)].unicode();
      }
      const auto known = [&](const std::vector<WordId>& meaning) {
        return meaning.size() == length && std::equal(meaning.begin(), meaning.end(), longer.words.begin() + qsizetype(from),
                                                      [](WordId id, const Word& there) { return id == there.id; });
      };
      if (fits && (!meanings || std::any_of(meanings->begin(), meanings->end(), known))) {
        met[i] = initials;
        std::fill_n(other.begin() + qsizetype(from), length, static_cast<float>(initials));
      }
    }
  }
}

/// Words in another order may say another thing ("công nhân", "nhân công"): 1 when neighbours stay neighbours.
double NameLikeness::order(const Name& a, const Name& b) const {
  if (a.words.size() < 2 || b.words.size() < 2) {
    return 1;
  }
  std::size_t shared = 0;
  std::size_t possible = 0;
  for (std::size_t i = 1; i < a.words.size(); ++i) {
    if (!hasWord(b, a.words[i - 1].id) || !hasWord(b, a.words[i].id)) {
      continue;
    }
    ++possible;
    for (std::size_t k = 1; k < b.words.size(); ++k) {
      if (b.words[k - 1].id == a.words[i - 1].id && b.words[k].id == a.words[i].id) {
        ++shared;
        break;
      }
    }
  }
  return possible == 0 ? 1 : 0.8 + 0.2 * double(shared) / double(possible);
}

double NameLikeness::names(const Name& a, const Name& b, const Name* thingA, const Name* thingB) const {
  if (a.words.empty() || b.words.empty()) {
    return 0;
  }
  Met metA{};
  Met metB{};
  for (const bool exact : {true, false}) {
    for (std::size_t i = 0; i < a.words.size(); ++i) {
      double best = 0;
      std::size_t at = 0;
      for (std::size_t k = 0; k < b.words.size() && metA[i] == 0; ++k) {
        const double likeness = metB[k] == 0 && (!exact || a.words[i].id == b.words[k].id) ? words(a.words[i], b.words[k]) : 0;
        if (likeness > best) {
          best = likeness;
          at = k;
        }
      }
      if (best > 0) {
        metA[i] = metB[at] = static_cast<float>(best);
      }
    }
  }
  meetInitials(a, b, metA, metB);
  meetInitials(b, a, metB, metA);
  double met = 0;
  double all = 0;
  bool numbersDiffer = false;
  const auto add = [&](const Name& name, const Met& likeness, const Name* thing) {
    for (std::size_t i = 0; i < name.words.size(); ++i) {
      const double weighs = weight(name.words[i]) * (thing && isOwn(*thing, name.words[i].id) ? ownName : 1);
      met += weighs * likeness[i];
      all += weighs;
      numbersDiffer = numbersDiffer || (likeness[i] == 0 && name.words[i].kind == WordKind::Number);
    }
  };
  add(a, metA, thingA);
  add(b, metB, thingB);
  return all > 0 ? met / all * order(a, b) * (numbersDiffer ? 0.8 : 1) : 0;
}

/// Equal words, words alike by their letters (not two syllables), and concepts one of which is wider.
bool NameLikeness::canMeet(const Word& a, const Word& b) const {
  if (a.id == b.id) {
    return true;
  }
  if (a.kind == WordKind::Concept && b.kind == WordKind::Concept) {
    return traits(a.id).broader == b.id || traits(b.id).broader == a.id;
  }
  return haveLetters(a, b);
}

/// A word of weight w that is met weighs own * w here and at most w there. So names come to `least` only if the words of this one that
/// are met, each counted as (own + 1 - least) * w, make up `least` of its weight.
NameSign NameLikeness::sign(const Name& name, double least, const Name* thing) const {
  constexpr double rounding = 1e-9;
  std::array<std::vector<SignBit>, 2> bits;
  double needed = -rounding;
  bool widens = false;
  for (const Word& word : name.words) {
    if (word.kind == WordKind::Letters) {
      NameSign any; // may be alike to anything
      any.words.fill(~quint64(0));
      any.telling = any.words;
      return any;
    }
    const Traits& about = traits(word.id);
    const double own = word.prior * (thing && isOwn(*thing, word.id) ? ownName : 1);
    needed += least * own * about.weight;
    widens = widens || about.broader != 0;
    for (std::size_t i = 0; i < bits.size(); ++i) {
      addBit(bits[i], {(own + 1 - least) * about.weight, NameSign::bitOf(word.id, i), about.broader != 0 ? NameSign::bitOf(about.broader, i) : 0});
    }
  }
  NameSign sign;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    std::sort(bits[i].begin(), bits[i].end(), [](const SignBit& a, const SignBit& b) { return a.hope > b.hope; });
    double lacking = std::accumulate(bits[i].begin(), bits[i].end(), 0.0, [](double sum, const SignBit& bit) { return sum + bit.hope; });
    double met = 0;
    for (const SignBit& bit : bits[i]) {
      sign.words[i] |= bit.own | bit.broader;
      sign.telling[i] |= lacking >= needed ? bit.own | bit.broader : 0;
      sign.least[i] += met < needed && !widens ? 1 : 0;
      lacking -= bit.hope;
      met += bit.hope;
    }
  }
  return sign;
}

bool NameLikeness::namesThing(const Name& name, const Name& thing) {
  return std::any_of(name.words.begin(), name.words.end(), [&](const Word& word) { return isOwn(thing, word.id); });
}

SignBits NameLikeness::bits(const Word& word) const {
  const WordId broader = traits(word.id).broader;
  SignBits result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const quint64 wider = broader != 0 ? NameSign::bitOf(broader, i) : 0;
    result[i] = word.kind == WordKind::Letters ? ~quint64(0) : NameSign::bitOf(word.id, i) | wider;
  }
  return result;
}

bool NameLikeness::canBeAlike(const Name& a, const Name& b, double least, bool likeThings) const {
  double met = 0;
  double unmet = 0;
  const auto add = [&](const Name& name, const Name& other) {
    for (const Word& word : name.words) {
      const bool hope = std::any_of(other.words.begin(), other.words.end(), [&](const Word& w) { return canMeet(word, w); });
      (hope ? met : unmet) += weight(word);
    }
  };
  add(a, b);
  add(b, a);
  return met > 0 && met >= least * (met + unmet * (likeThings ? ownName : 1));
}

bool NameLikeness::same(const Name& a, const Name& b) const {
  return a.words.size() == b.words.size() && !a.words.empty() &&
         std::equal(a.words.begin(), a.words.end(), b.words.begin(),
                    [&](const Word& x, const Word& y) { return x.id == y.id && words(x, y) >= withoutAccents; });
}

bool NameLikeness::knownApart(const Name& a, const Name& b) const {
  const auto known = [&](const Name& name) {
    return std::all_of(name.words.begin(), name.words.end(),
                       [](const Word& word) { return word.prior < 1 || word.kind == WordKind::Concept; });
  };
  return known(a) && known(b) && a.key != b.key;
}

double NameLikeness::within(const Name& name, const Name& text) const {
  double met = 0;
  double all = 0;
  for (const Word& word : name.words) {
    const double weighs = weight(word);
    const bool there = std::any_of(text.words.begin(), text.words.end(),
                                   [&](const Word& other) { return other.id == word.id && words(word, other) > 0; });
    met += there ? weighs : 0;
    all += weighs;
  }
  return all > 0 ? met / all : 0;
}

} // namespace khung::validators
