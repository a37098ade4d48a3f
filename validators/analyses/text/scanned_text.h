// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace khung::validators {

/// One word of a text: a run of letters and digits, with where it stands.
struct Word {
  qsizetype begin = 0;
  qsizetype end = 0;         ///< one past the last letter
  std::size_t from = 0;      ///< in the folded text
  std::size_t size = 0;
  int sentence = 0;
  QChar before;              ///< the sign between this and the word before, a blank where there is none
  bool spaced = false;       ///< a blank stands before it
};

/// A text as words in one pass: folded (no case, accents, tones), by sentence, with the signs between. A line ends a sentence.
class ScannedText {
public:
  explicit ScannedText(const QString& text);

  const QString& text() const { return m_text; }
  std::size_t size() const { return m_words.size(); }
  const Word& word(std::size_t index) const { return m_words[index]; }
  std::u16string_view folded(std::size_t index) const {
    return std::u16string_view(m_folded).substr(m_words[index].from, m_words[index].size);
  }
  /// The text as it is written, from one word to another, both included.
  QString written(std::size_t first, std::size_t last) const {
    return m_text.sliced(m_words[first].begin, m_words[last].end - m_words[first].begin);
  }
  /// The same with a little of what stands around it.
  QString around(std::size_t first, std::size_t last) const;
  bool sameSentence(std::size_t a, std::size_t b) const { return m_words[a].sentence == m_words[b].sentence; }
  /// Whether the word begins with a capital letter.
  bool capital(std::size_t index) const { return m_text[m_words[index].begin].isUpper(); }
  /// Whether a word is all in capitals.
  bool allCapitals(std::size_t index) const;
  /// Whether it is a number; its value.
  bool number(std::size_t index, qint64* value = nullptr) const;

private:
  QString m_text;
  std::u16string m_folded;
  std::vector<Word> m_words;
};

} // namespace khung::validators
