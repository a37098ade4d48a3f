// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <unordered_map>
#include <vector>

namespace khung::validators {

using WordId = quint32;

/// A word as it was written: without accents, and with them where the writer wrote any.
struct RawWord {
  WordId plain = 0;
  WordId toned = 0;      ///< 0 where the whole name is without accents, so that nothing is known of them
  bool upper = false;    ///< capitals only: may be an abbreviation even among accented words
};

/// Longer names are sentences; their end is left out.
constexpr std::size_t mostWords = 16;

/// What a word can be alike to but itself: letters to letters and syllables, a concept to a wider one.
enum class WordKind : quint8 { Syllable, Number, Letters, Concept };

/// A word of a name after abbreviations are spelled out and synonyms brought to their concept.
struct Word {
  WordId id = 0;         ///< of the word without accents, or of the concept
  WordId shape = 0;      ///< of the accented word, or of the words a concept was named by; 0 unknown
  float prior = 1;       ///< how much such a word says before any counting, 0 to 1
  WordKind kind = WordKind::Syllable;
  char16_t initial = 0;  ///< of the word without accents
};

/// A name made ready for comparison.
struct Name {
  std::vector<Word> words;
  std::vector<WordId> spelled; ///< its words before synonyms, without accents
  quint64 key = 0;       ///< equal for names of the same words in any order; light words left out
  bool common = false;   ///< every table has one like it (id, note), or every system (user, log)
};

/// What a name is of; it decides which synonyms and which list of common names apply.
enum class NameUse { Thing, Attribute };

/// The vocabulary that names are read with: abbreviations, synonyms, light words and common names of a pack, and the words
/// seen so far. Reading a name is split in two, so that words run together ("hoten") can be told apart by words seen anywhere.
class Lexicon {
public:
  explicit Lexicon(const std::vector<model::PackValue>& values);

  /// First pass: cuts a name at blanks, signs and changes of case, and remembers its words.
  std::vector<RawWord> split(QStringView name);
  /// Second pass, when every name was split: settle what the words say by themselves, then read, in several threads if you like.
  void settle();
  Name read(const std::vector<RawWord>& words, NameUse use) const;
  Name read(QStringView name, NameUse use);

  const QString& text(WordId id) const { return m_texts[id]; }
  bool isConcept(WordId id) const { return m_concepts.contains(id); }
  /// The wider concept of a concept, or 0.
  WordId broader(WordId id) const { return m_broader.value(id); }
  bool isNumber(WordId id) const;
  /// Meanings of an abbreviation that only the words around it settle, each as words without accents.
  const std::vector<std::vector<WordId>>* meanings(WordId id) const;
  /// Whether the word can be one Vietnamese syllable; such words are never alike by their letters.
  bool isSyllable(WordId id) const { return m_syllable[id]; }
  std::size_t size() const { return m_texts.size(); }

private:
  /// What a sequence of words stands for.
  struct Phrase {
    std::vector<WordId> toned;     ///< 0 for words known without accents only
    std::vector<RawWord> spelled;  ///< an abbreviation's expansion
    WordId meaning = 0;
    float prior = 1;
    bool abbreviation = false;
    bool silent = false;
    bool thing = true;             ///< may stand in names of things
    bool attribute = true;
    bool wholeOnly = false;        ///< a single syllable means this only when it is the whole name
  };
  struct Piece {
    const Phrase* phrase = nullptr;  ///< nullptr: a word of no phrase
    std::size_t length = 1;
    int cost = 0;                    ///< of this piece and all after it
  };
  struct PhraseBook {
    std::unordered_map<quint64, std::vector<Phrase>> phrases; ///< by hash of their words
    std::vector<quint8> longest;     ///< words of the longest phrase, by its first word

    std::size_t longestFrom(WordId first) const { return first < longest.size() ? longest[first] : 0; }
  };
  /// Where a word stands by itself, and so can be a part of words run together.
  enum Standing : quint8 { Unknown, Seen, InPack };

  friend class LexiconReader;

  WordId intern(const QString& text);
  RawWord rawWord(QStringView token, bool accented);
  void cut(QStringView name, std::vector<QStringView>& tokens) const;
  const Phrase* phraseAt(const PhraseBook& book, const std::vector<RawWord>& words, std::size_t at, std::size_t length,
                         NameUse use) const;
  std::vector<Piece> fewestPieces(const std::vector<RawWord>& words, NameUse use) const;
  std::vector<RawWord> spelledOut(const std::vector<RawWord>& words, NameUse use) const;
  bool isCommon(const std::vector<RawWord>& words, NameUse use) const;
  std::vector<WordId> partsOf(WordId id) const;
  WordId singularOf(WordId id);
  Word word(WordId id, WordId shape, float prior) const;
  bool partsFrom(const QString& text, int at, std::vector<WordId>& found) const;
  static quint64 hashOf(const RawWord* words, std::size_t count);
  quint64 keyOf(const std::vector<Word>& words) const;

  QHash<QString, WordId> m_ids;
  std::vector<QString> m_texts;
  std::vector<bool> m_syllable;
  std::vector<Standing> m_known;
  QHash<QString, std::pair<WordId, WordId>> m_tokens; ///< lower case as written -> plain, toned
  PhraseBook m_abbreviations;
  PhraseBook m_synonyms;
  QSet<QString> m_commonAttributes;
  QSet<QString> m_commonThings;
  QHash<WordId, WordId> m_broader;
  QSet<WordId> m_concepts;
  QHash<WordId, std::vector<std::vector<WordId>>> m_meanings;
  QHash<WordId, std::vector<WordId>> m_parts; ///< of settled words that are words run together
  std::vector<WordId> m_singular;  ///< of settled words
  qsizetype m_longestCommon = 0;   ///< letters of the longest common name
};

} // namespace khung::validators
