// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/scanned_text.h"

#include "model/base/vietnamese.h"

#include <array>

namespace khung::validators {
namespace {

constexpr char16_t tableSize = 0x2000; ///< Latin with every Vietnamese letter, and marks of composing
constexpr qsizetype contextLetters = 40;

/// What a letter is folded to; 0 for what stands between words, `mark` for what only changes the letter before.
constexpr char16_t mark = 1;

char16_t foldedLetter(char16_t code) {
  static const std::array<char16_t, tableSize> table = [] {
    std::array<char16_t, tableSize> result{};
    for (char16_t c = 0; c < tableSize; ++c) {
      const QString one = model::folded(QString(QChar(c)));
      result[c] = QChar(c).category() == QChar::Mark_NonSpacing ? mark : one.size() == 1 ? one[0].unicode() : u'\0';
    }
    return result;
  }();
  return code < tableSize ? table[code] : QChar(code).isLetterOrNumber() ? code : u'\0';
}

bool endsSentence(QStringView gap) {
  for (qsizetype i = 0; i < gap.size(); ++i) {
    const QChar c = gap[i];
    const bool last = i + 1 >= gap.size() || gap[i + 1].isSpace();
    if (c == u'\n' || c == u';' || ((c == u'.' || c == u'!' || c == u'?' || c == u'…') && last)) {
      return true;
    }
  }
  return false;
}

/// "TP. Hà Nội": a point after a letter or two, capitals, that are no part of a number.
bool isShort(const Word& word, QStringView gap) {
  return word.size <= 2 && word.before != u'-' && word.before != u'/' && gap == u". ";
}

} // namespace

ScannedText::ScannedText(const QString& text) : m_text(text) {
  int sentence = 0;
  qsizetype end = 0; // of the word before
  for (qsizetype i = 0; i < m_text.size();) {
    if (foldedLetter(m_text[i].unicode()) <= mark) {
      ++i;
      continue;
    }
    Word word;
    word.begin = i;
    word.from = m_folded.size();
    for (; i < m_text.size(); ++i) {
      const char16_t letter = foldedLetter(m_text[i].unicode());
      if (letter == 0) {
        break;
      }
      if (letter != mark) {
        m_folded += letter;
      }
    }
    word.end = i;
    word.size = m_folded.size() - word.from;
    const QStringView gap = QStringView(m_text).sliced(end, word.begin - end);
    sentence += !m_words.empty() && endsSentence(gap) && !(m_text[m_words.back().begin].isUpper() && isShort(m_words.back(), gap)) ? 1 : 0;
    word.sentence = sentence;
    word.before = u' ';
    for (const QChar c : gap) {
      word.spaced = word.spaced || c.isSpace();
      word.before = c.isSpace() ? word.before : c;
    }
    end = i;
    m_words.push_back(word);
  }
}

QString ScannedText::around(std::size_t first, std::size_t last) const {
  const auto reach = [&](std::size_t index) { return m_words[index]; };
  std::size_t from = first;
  std::size_t to = last;
  while (from > 0 && sameSentence(from - 1, first) && reach(first).begin - reach(from - 1).begin <= contextLetters) {
    --from;
  }
  while (to + 1 < size() && sameSentence(to + 1, last) && reach(to + 1).end - reach(last).end <= contextLetters) {
    ++to;
  }
  QString result = written(from, to);
  result.replace(QChar(u'\n'), QChar(u' '));
  return (from > 0 && sameSentence(from - 1, from) ? QStringLiteral("…") : QString()) + result +
         (to + 1 < size() && sameSentence(to + 1, to) ? QStringLiteral("…") : QString());
}

bool ScannedText::allCapitals(std::size_t index) const {
  for (qsizetype i = m_words[index].begin; i < m_words[index].end; ++i) {
    if (m_text[i].isLower()) {
      return false;
    }
  }
  return true;
}

bool ScannedText::number(std::size_t index, qint64* value) const {
  qint64 result = 0;
  for (const char16_t c : folded(index)) {
    if (c < u'0' || c > u'9' || result > 100'000'000) {
      return false;
    }
    result = result * 10 + (c - u'0');
  }
  if (value) {
    *value = result;
  }
  return true;
}

} // namespace khung::validators
