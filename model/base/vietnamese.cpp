// SPDX-License-Identifier: Apache-2.0
#include "model/base/vietnamese.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

bool isCombining(QChar c) {
  return c.category() == QChar::Mark_NonSpacing;
}

bool isTone(QChar c) {
  switch (c.unicode()) {
  case 0x0300: // grave
  case 0x0301: // acute
  case 0x0303: // tilde
  case 0x0309: // hook above
  case 0x0323: // dot below
    return true;
  default:
    return false;
  }
}

constexpr char16_t lastCommon = 0x1F00; ///< Latin with every Vietnamese letter lies below

/// Lower case and marks apart, as normalising would give it, but read off a table: names are compared by the hundred thousand.
const QString& decomposed(QChar c) {
  static const std::vector<QString> table = [] {
    std::vector<QString> result;
    result.reserve(lastCommon);
    for (char16_t code = 0; code < lastCommon; ++code) {
      result.push_back(QString(QChar(code)).normalized(QString::NormalizationForm_D).toLower());
    }
    return result;
  }();
  return table[c.unicode()];
}

bool isAscii(QStringView text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString foldedSlowly(QStringView text) {
  const QString source =
      isAscii(text) ? text.toString() : text.toString().normalized(QString::NormalizationForm_KD);
  QString result;
  result.reserve(source.size());
  bool gap = false;
  for (const QChar raw : source) {
    if (isCombining(raw)) {
      continue;
    }
    const QChar c = raw.unicode() < 0x80 ? raw : raw.toLower();
    if (!c.isLetterOrNumber() && !c.isSurrogate()) {
      gap = !result.isEmpty();
      continue;
    }
    if (gap) {
      result += u' ';
      gap = false;
    }
    const char16_t lower = c.toLower().unicode();
    result += lower == 0x0111 ? QChar(u'd') : QChar(lower);
  }
  return result;
}

constexpr char16_t foldTableSize = 0x2100; ///< Latin with every Vietnamese letter, marks of composing, dashes and quotation marks
constexpr char16_t nothing = 0;
constexpr char16_t gapSign = u' ';
constexpr char16_t severalLetters = 0xFFFF;

/// What a character becomes wherever it stands: names and texts are folded by the hundred thousand.
const std::vector<char16_t>& foldTable() {
  static const std::vector<char16_t> table = [] {
    std::vector<char16_t> result(foldTableSize, gapSign);
    for (char16_t code = 0; code < foldTableSize; ++code) {
      const QString alone = foldedSlowly(QString(QChar(code)));
      const QString within = foldedSlowly(u"a"_s + QChar(code) + u'b');
      result[code] = within == u"ab" ? nothing : within == u"a b" ? gapSign : alone.size() == 1 && within == u'a' + alone + u'b' ? alone[0].unicode() : severalLetters;
    }
    return result;
  }();
  return table;
}

} // namespace

QString normalised(QStringView text) {
  QString result;
  result.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'\r') {
      if (i + 1 >= text.size() || text[i + 1] != u'\n') {
        result += u'\n';
      }
    } else if (c == u'\n' || c == u'\t' || (c.category() != QChar::Other_Control && c != QChar::ByteOrderMark)) {
      result += c;
    }
  }
  return isAscii(result) ? result : result.normalized(QString::NormalizationForm_C);
}

QString folded(QStringView text) {
  const std::vector<char16_t>& table = foldTable();
  QString result(text.size(), Qt::Uninitialized);
  QChar* const begin = result.data();
  QChar* out = begin;
  bool gap = false;
  for (const QChar c : text) {
    const char16_t letter = c.unicode() < foldTableSize ? table[c.unicode()] : severalLetters;
    if (letter == severalLetters) {
      return foldedSlowly(text);
    }
    if (letter == gapSign) {
      gap = out != begin;
    } else if (letter != nothing) {
      if (gap) {
        *out++ = u' ';
        gap = false;
      }
      *out++ = letter;
    }
  }
  result.truncate(out - begin);
  return result;
}

QString toneFolded(QStringView text) {
  const bool common = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < lastCommon; });
  const QString source = common ? text.toString() : text.toString().normalized(QString::NormalizationForm_D).toLower();
  QString result;
  result.reserve(source.size() + source.size() / 2);
  QString tones; // of the syllable being read: they go last, wherever they were written
  bool gap = false;
  const auto add = [&](QChar c) {
    if (isTone(c)) {
      tones += c;
    } else if (c.isLetterOrNumber() || isCombining(c) || c.isSurrogate()) {
      if (gap && !result.isEmpty()) {
        result += u' ';
      }
      gap = false;
      result += c;
    } else {
      result += tones;
      tones.clear();
      gap = true;
    }
  };
  for (const QChar c : source) {
    if (common) {
      std::for_each(decomposed(c).begin(), decomposed(c).end(), add);
    } else {
      add(c);
    }
  }
  return result + tones;
}

QStringList foldedWords(QStringView text) {
  return folded(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace khung::model
