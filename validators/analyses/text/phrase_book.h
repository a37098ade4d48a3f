// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/text/scanned_text.h"

#include <QStringList>

#include <functional>
#include <unordered_map>
#include <vector>

namespace khung::validators {

/// What kind of thing a phrase is; phrases of one sort do not overlap, the longest counts. Things, documents and cues, words
/// of the language, are the same only with their tones, or in a text without any, where they are several words.
enum class PhraseSort { Instrument, Agency, Thing, Document, Cue };
constexpr int phraseSorts = 5;

/// A phrase to be found in texts. `kinds` and `value` are the pack's: what a cue may tell, the code of an instrument.
struct Phrase {
  PhraseSort sort = PhraseSort::Cue;
  QStringList kinds;
  QString value;
  QString name;   ///< as the pack writes it
};

/// Whether a text has no letter beyond ASCII.
bool isPlainLatin(const QString& text);

/// A phrase in a text: from word `first` to word `last`.
struct Hit {
  std::size_t first = 0;
  std::size_t last = 0;
  int phrase = 0;
};

/// Phrases by their folded words; finds all of them in a text in one pass.
class PhraseBook {
public:
  /// Of several phrases with the same words and sort the first stays, and takes the others' kinds.
  void add(const QString& words, Phrase phrase);
  const Phrase& phrase(int index) const { return m_phrases[static_cast<std::size_t>(index)]; }
  const Phrase& phrase(const Hit& hit) const { return phrase(hit.phrase); }
  /// In the order of their first words; of each sort the longest that begins at a word, none within another.
  std::vector<Hit> find(const ScannedText& text) const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
  };
  struct Node {
    std::unordered_map<int, int> next;      ///< word -> node
    int ends[phraseSorts] = {-1, -1, -1, -1, -1};
  };

  int wordOf(std::u16string_view text) const;
  bool isMeant(const ScannedText& text, const Hit& hit) const;

  std::unordered_map<std::u16string, int, Hash, std::equal_to<>> m_words;
  std::vector<Node> m_nodes = std::vector<Node>(1);
  std::vector<Phrase> m_phrases;
};

} // namespace khung::validators
