// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/lexicon.h"

#include "model/base/vietnamese.h"
#include "validators/analyses/hashing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr int shortestCompound = 5;
constexpr int longestCompound = 40;

/// Whether letters without accents can spell one Vietnamese syllable: a consonant group and a rhyme.
bool spellsSyllable(const QString& word) {
  static const QStringList onsets = {u"ngh"_s, u"ch"_s, u"gh"_s, u"gi"_s, u"kh"_s, u"ng"_s, u"nh"_s, u"ph"_s, u"qu"_s,
                                     u"th"_s,  u"tr"_s, u"b"_s,  u"c"_s,  u"d"_s,  u"g"_s,  u"h"_s,  u"k"_s,  u"l"_s,
                                     u"m"_s,   u"n"_s,  u"p"_s,  u"r"_s,  u"s"_s,  u"t"_s,  u"v"_s,  u"x"_s,  u""_s};
  static const QString list =
      u"a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu "
      "im in inh ip it iu o oa oac oach oai oan oang oanh oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uac uan "
      "uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt "
      "uyu y yem yen yet yeu"_s;
  static const QSet<QString> rhymes = [] {
    const QStringList all = list.split(u' ');
    return QSet<QString>(all.begin(), all.end());
  }();
  return std::any_of(onsets.begin(), onsets.end(), [&](const QString& onset) {
    return word.startsWith(onset) && (rhymes.contains(word.mid(onset.size())) || (onset == u"gi" && word == onset));
  });
}

bool breaksBefore(QStringView name, qsizetype at) {
  const QChar before = name[at - 1];
  const QChar here = name[at];
  if (before.isDigit() != here.isDigit()) {
    return true;
  }
  if (before.isLower() && here.isUpper()) {
    return true;
  }
  return before.isUpper() && here.isUpper() && at + 1 < name.size() && name[at + 1].isLower();
}

bool isAscii(QStringView text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

WordId Lexicon::intern(const QString& text) {
  const auto found = m_ids.constFind(text);
  if (found != m_ids.constEnd()) {
    return *found;
  }
  const auto id = static_cast<WordId>(m_texts.size());
  m_ids.insert(text, id);
  m_texts.push_back(text);
  m_syllable.push_back(spellsSyllable(text));
  m_known.push_back(Unknown);
  return id;
}

void Lexicon::cut(QStringView name, std::vector<QStringView>& tokens) const {
  qsizetype start = -1;
  const auto end = [&](qsizetype at) {
    if (start >= 0) {
      tokens.push_back(name.mid(start, at - start));
    }
    start = -1;
  };
  for (qsizetype i = 0; i < name.size(); ++i) {
    if (!name[i].isLetterOrNumber()) {
      end(i);
    } else if (start >= 0 && breaksBefore(name, i)) {
      end(i);
      start = i;
    } else if (start < 0) {
      start = i;
    }
  }
  end(name.size());
}

RawWord Lexicon::rawWord(QStringView token, bool accented) {
  RawWord word;
  word.upper = token.size() > 1 && std::all_of(token.begin(), token.end(), [](QChar c) { return !c.isLower(); });
  const QString lower = token.toString().toLower();
  const auto cached = m_tokens.constFind(lower);
  if (cached != m_tokens.constEnd()) {
    word.plain = cached->first;
    word.toned = accented ? cached->second : 0;
    return word;
  }
  const WordId plain = isAscii(lower) ? intern(lower) : intern(model::folded(lower));
  const WordId toned = isAscii(lower) ? plain : intern(model::toneFolded(lower));
  m_tokens.insert(lower, {plain, toned});
  word.plain = plain;
  word.toned = accented ? toned : 0;
  return word;
}

std::vector<RawWord> Lexicon::split(QStringView name) {
  std::vector<RawWord> words;
  const bool ascii = isAscii(name);
  const QString composed = ascii ? QString() : name.toString().normalized(QString::NormalizationForm_C);
  std::vector<QStringView> tokens;
  cut(ascii ? name : QStringView(composed), tokens);
  for (std::size_t i = 0; i < std::min(tokens.size(), mostWords); ++i) {
    words.push_back(rawWord(tokens[i], !ascii));
    Standing& known = m_known[words.back().plain];
    known = std::max(known, Seen);
  }
  return words;
}

quint64 Lexicon::hashOf(const RawWord* words, std::size_t count) {
  quint64 hash = count;
  for (std::size_t i = 0; i < count; ++i) {
    hash = mixed(hash, words[i].plain);
  }
  return hash;
}

const Lexicon::Phrase* Lexicon::phraseAt(const PhraseBook& book, const std::vector<RawWord>& words, std::size_t at,
                                         std::size_t length, NameUse use) const {
  const auto found = book.phrases.find(hashOf(&words[at], length));
  if (found == book.phrases.end()) {
    return nullptr;
  }
  const Phrase* result = nullptr;
  for (const Phrase& phrase : found->second) {
    bool fits = phrase.toned.size() == length && (!phrase.wholeOnly || words.size() == length);
    for (std::size_t i = 0; fits && i < length; ++i) {
      const RawWord& word = words[at + i];
      const WordId toned = phrase.toned[i];
      fits = word.toned == 0 || (toned == 0 ? word.toned == word.plain : word.toned == toned);
      fits = fits && (!phrase.abbreviation || word.toned == 0 || word.upper);
    }
    const bool preferred = use == NameUse::Thing ? phrase.thing : phrase.attribute;
    if (fits && (!result || (preferred && !(use == NameUse::Thing ? result->thing : result->attribute)))) {
      result = &phrase;
    }
  }
  return result;
}

/// Tries to cut letters without blanks into known words, short ones first.
bool Lexicon::partsFrom(const QString& text, int at, std::vector<WordId>& found) const {
  if (at == text.size()) {
    return found.size() > 1;
  }
  for (int length = 2; at + length <= text.size() && length < text.size(); ++length) {
    const auto piece = m_ids.constFind(text.mid(at, length));
    if (piece == m_ids.constEnd() || m_known[*piece] < (length == 2 ? InPack : Seen)) {
      continue;
    }
    found.push_back(*piece);
    if (partsFrom(text, at + length, found)) {
      return true;
    }
    found.pop_back();
  }
  return false;
}

std::vector<WordId> Lexicon::partsOf(WordId id) const {
  std::vector<WordId> found;
  const QString& text = m_texts[id];
  const bool letters = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
  if (letters && !m_syllable[id] && m_known[id] < InPack && text.size() >= shortestCompound &&
      text.size() <= longestCompound && !partsFrom(text, 0, found)) {
    found.clear();
  }
  return found;
}

void Lexicon::settle() {
  const std::size_t count = m_texts.size(); // not what is interned meanwhile
  for (auto id = static_cast<WordId>(m_singular.size()); id < count; ++id) {
    std::vector<WordId> parts = partsOf(id);
    if (!parts.empty()) {
      m_parts.insert(id, std::move(parts));
    }
    m_singular.push_back(singularOf(id));
  }
}

std::vector<RawWord> Lexicon::spelledOut(const std::vector<RawWord>& words, NameUse use) const {
  static const std::vector<WordId> none;
  std::vector<RawWord> result;
  std::size_t at = 0;
  while (at < words.size()) {
    const Phrase* phrase = nullptr;
    std::size_t length = std::min(m_abbreviations.longestFrom(words[at].plain), words.size() - at);
    for (; length > 0 && !phrase; --length) {
      phrase = phraseAt(m_abbreviations, words, at, length, use);
    }
    if (phrase) {
      result.insert(result.end(), phrase->spelled.begin(), phrase->spelled.end());
      at += phrase->toned.size();
      continue;
    }
    const auto parts = words[at].toned == 0 ? m_parts.constFind(words[at].plain) : m_parts.constEnd();
    if (parts == m_parts.constEnd()) {
      result.push_back(words[at]);
    }
    for (const WordId piece : parts == m_parts.constEnd() ? none : *parts) {
      result.push_back({piece, 0, words[at].upper});
    }
    ++at;
  }
  result.resize(std::min(result.size(), mostWords));
  return result;
}

/// Cuts a name into as few known phrases and words as will do: "mã | đơn vị hành chính", not "mã đơn vị | hành | chính".
std::vector<Lexicon::Piece> Lexicon::fewestPieces(const std::vector<RawWord>& words, NameUse use) const {
  std::vector<Piece> best(words.size() + 1);
  for (std::size_t at = words.size(); at-- > 0;) {
    best[at] = {nullptr, 1, best[at + 1].cost + 2};
    const std::size_t longest = std::min(m_synonyms.longestFrom(words[at].plain), words.size() - at);
    for (std::size_t length = 1; length <= longest; ++length) {
      const Phrase* phrase = phraseAt(m_synonyms, words, at, length, use);
      const int cost = phrase ? best[at + length].cost + (phrase->silent ? 1 : 2) : 0;
      if (phrase && (cost < best[at].cost || (cost == best[at].cost && (!best[at].phrase || length > best[at].length)))) {
        best[at] = {phrase, length, cost};
      }
    }
  }
  return best;
}

bool Lexicon::isCommon(const std::vector<RawWord>& words, NameUse use) const {
  QString whole;
  for (const RawWord& word : words) {
    whole += (whole.isEmpty() ? QString() : u" "_s) + m_texts[word.plain];
    if (whole.size() > m_longestCommon) {
      return false;
    }
  }
  return (use == NameUse::Thing ? m_commonThings : m_commonAttributes).contains(whole);
}

Name Lexicon::read(QStringView name, NameUse use) {
  const std::vector<RawWord> words = split(name);
  settle();
  return read(words, use);
}

Name Lexicon::read(const std::vector<RawWord>& words, NameUse use) const {
  Name name;
  name.common = isCommon(words, use);
  const std::vector<RawWord> spelled = spelledOut(words, use);
  for (const RawWord& word : spelled) {
    name.spelled.push_back(word.plain);
  }
  const std::vector<Piece> pieces = fewestPieces(spelled, use);
  for (std::size_t at = 0; at < spelled.size(); at += pieces[at].length) {
    const Phrase* phrase = pieces[at].phrase;
    if (!phrase) {
      name.words.push_back(word(m_singular[spelled[at].plain], spelled[at].toned, 1));
      continue;
    }
    const WordId meaning = phrase->meaning; // "nhân sự CBCCVC" says one thing twice
    const bool repeated = std::any_of(name.words.begin(), name.words.end(), [&](const Word& other) { return other.id == meaning; });
    if (!repeated && (!phrase->silent || spelled.size() == pieces[at].length)) {
      const auto shape = static_cast<WordId>(hashOf(&spelled[at], pieces[at].length) | 1U);
      name.words.push_back(word(meaning, shape, phrase->prior));
    }
  }
  if (std::all_of(name.words.begin(), name.words.end(), [](const Word& other) { return other.prior < 1; })) {
    for (Word& light : name.words) {
      light.prior = 1;
    }
  }
  name.key = keyOf(name.words);
  return name;
}

Word Lexicon::word(WordId id, WordId shape, float prior) const {
  const WordKind kind = isConcept(id)    ? WordKind::Concept
                        : isNumber(id)   ? WordKind::Number
                        : isSyllable(id) ? WordKind::Syllable
                                         : WordKind::Letters;
  return {id, shape, prior, kind, m_texts[id].isEmpty() ? char16_t(0) : m_texts[id].front().unicode()};
}

/// English names of tables stand in the plural as often as not; what may be a Vietnamese syllable is left alone.
WordId Lexicon::singularOf(WordId id) {
  const QString text = m_texts[id];
  if (m_syllable[id] || text.size() < 4 || !text.endsWith(u's') || text.endsWith(u"ss") || text.endsWith(u"us") ||
      text.endsWith(u"is")) {
    return id;
  }
  return text.endsWith(u"ies") ? intern(text.chopped(3) + u'y') : intern(text.chopped(1));
}

quint64 Lexicon::keyOf(const std::vector<Word>& words) const {
  std::vector<WordId> ids;
  for (const Word& word : words) {
    if (word.prior >= 1) {
      ids.push_back(word.id);
    }
  }
  std::sort(ids.begin(), ids.end());
  quint64 hash = ids.size();
  for (const WordId id : ids) {
    hash = mixed(hash, id);
  }
  return hash;
}

const std::vector<std::vector<WordId>>* Lexicon::meanings(WordId id) const {
  const auto found = m_meanings.constFind(id);
  return found == m_meanings.constEnd() ? nullptr : &*found;
}

bool Lexicon::isNumber(WordId id) const {
  const QString& digits = m_texts[id];
  return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace khung::validators
