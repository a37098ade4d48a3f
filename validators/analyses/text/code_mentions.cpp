// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/code_mentions.h"

#include "model/base/vietnamese.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr std::size_t longestName = 16; // words
constexpr qsizetype separated = 2;      // codes that make a family where they have parts
constexpr qsizetype plain = 3;          // and where they are letters and a number only

bool isSeparator(QChar c) {
  return c == u'-' || c == u'_' || c == u'.';
}

bool joined(const ScannedText& text, std::size_t word) {
  return word > 0 && text.word(word).begin - text.word(word - 1).end == 1 && isSeparator(text.word(word).before);
}

QChar signAfter(const ScannedText& text, std::size_t word) {
  const qsizetype end = text.word(word).end;
  return end < text.text().size() ? text.text()[end] : QChar(u'\n');
}

bool looksLikeCode(const QString& code) {
  const bool letters = std::any_of(code.begin(), code.end(), [](QChar c) { return c.isLetter(); });
  const bool parts = std::any_of(code.begin(), code.end(), isSeparator);
  const bool digits = std::any_of(code.begin(), code.end(), [](QChar c) { return c.isDigit(); });
  return letters && code[0].isLetter() && code.size() > 2 && (parts || digits);
}

/// What a code is made like: "CSDL-HT" as "CSDL-", "HT01" and "HT-01" as what comes before their digits and "#".
QString family(const QString& code) {
  qsizetype end = code.size();
  while (end > 0 && code[end - 1].isDigit()) {
    --end;
  }
  if (end < code.size()) {
    return code.left(end) + u'#';
  }
  const auto last = std::find_if(code.rbegin(), code.rend(), isSeparator);
  return last == code.rend() ? QString() : code.left(code.rend() - last);
}

/// The name before "(CODE)" or after "CODE (", "CODE: ", "CODE - ", where it begins with a word for a kind of thing.
QString nameBeside(const ScannedText& text, std::size_t first, std::size_t last, const std::vector<Hit>& things) {
  const auto begins = [&](std::size_t word) {
    return std::any_of(things.begin(), things.end(), [&](const Hit& hit) { return hit.first == word; });
  };
  if (text.word(first).before == u'(' && signAfter(text, last) == u')') {
    for (std::size_t i = first; i-- > 0 && first - i <= longestName && text.sameSentence(i, first);) {
      if (begins(i)) {
        return text.written(i, first - 1);
      }
      if (text.word(i).before == u')' || text.word(i).before == u'(') {
        return {};
      }
    }
    return {};
  }
  const std::size_t next = last + 1;
  if (next >= text.size() || !text.sameSentence(last, next) || !begins(next)) {
    return {};
  }
  const QChar sign = text.word(next).before;
  const bool line = sign == u':' || ((sign == u'-' || sign == u'–') && text.word(next).spaced);
  if (sign != u'(' && !(line && (first == 0 || !text.sameSentence(first - 1, first)))) {
    return {};
  }
  std::size_t end = next;
  const QChar stop = sign == u'(' ? QChar(u')') : QChar(u'(');
  while (end + 1 < text.size() && end - next < longestName && text.sameSentence(end, end + 1) && text.word(end + 1).before != stop) {
    ++end;
  }
  return text.written(next, end);
}

qsizetype distance(const QString& a, const QString& b) {
  std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
  for (std::size_t k = 0; k < row.size(); ++k) {
    row[k] = static_cast<qsizetype>(k);
  }
  for (qsizetype i = 0; i < a.size(); ++i) {
    qsizetype corner = row[0]++;
    for (qsizetype k = 0; k < b.size(); ++k) {
      const auto at = static_cast<std::size_t>(k) + 1;
      const qsizetype change = corner + (a[i] == b[k] ? 0 : 1);
      corner = row[at];
      row[at] = std::min({change, row[at] + 1, row[at - 1] + 1});
    }
  }
  return row.back();
}

} // namespace

std::vector<CodeMention> codesIn(const ScannedText& text, const std::vector<Hit>& things) {
  std::vector<CodeMention> result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t first = i;
    while (i + 1 < text.size() && joined(text, i + 1)) {
      ++i;
    }
    bool capitals = text.capital(first) && !joined(text, first);
    for (std::size_t k = first; capitals && k <= i; ++k) {
      capitals = text.allCapitals(k);
    }
    const QChar before = text.word(first).begin > 0 ? text.text()[text.word(first).begin - 1] : QChar(u' ');
    const QChar after = signAfter(text, i);
    const QString code = capitals ? text.written(first, i) : QString();
    if (capitals && before != u'/' && before != u'@' && before != u'-' && after != u'/' && after != u'@' && after != u'*' && after != u'-' &&
        looksLikeCode(code)) {
      result.push_back({code, nameBeside(text, first, i, things), text.around(first, i), text.word(first).begin});
    }
  }
  return result;
}

void CodeBook::add(const QString& written, const Bearer& bearer) {
  const QString code = written.toUpper();
  std::vector<Bearer>& bearers = m_bearers[code]; // a drawing's figure has the code, too, and no name
  if (!bearer.name.isEmpty()) {
    bearers.push_back(bearer);
  }
  for (qsizetype i = 0; i < code.size(); ++i) {
    if (isSeparator(code[i])) {
      m_starts.insert(code.left(i));
    }
  }
  const QString kin = family(code);
  if (!kin.isEmpty()) {
    m_families[kin].insert(code);
  }
  const QString name = model::folded(bearer.name);
  if (!name.isEmpty()) {
    const auto found = m_names.constFind(name);
    m_names.insert(name, found == m_names.constEnd() ? bearer.id : QUuid());
  }
}

bool CodeBook::fits(const QString& written) const {
  const QString kin = family(written.toUpper());
  const bool parts = std::any_of(kin.begin(), kin.end(), isSeparator);
  const bool numbered = kin.endsWith(u'#');
  return (parts || kin.size() > 2) && m_families.value(kin).size() >= (parts ? separated : plain) && (parts || numbered);
}

QString CodeBook::nearest(const QString& written) const {
  const QString code = written.toUpper();
  QString best;
  qsizetype least = 3;
  for (const QString& other : m_families.value(family(code))) {
    const qsizetype apart = std::abs(other.size() - code.size()) < least ? distance(code, other) : least;
    if (apart < least || (apart == least && !best.isEmpty() && other < best)) {
      best = other;
      least = apart;
    }
  }
  const QString kin = family(code);
  const qsizetype own = code.size() - (kin.endsWith(u'#') ? kin.size() - 1 : kin.size()); // letters that tell it from its kin
  return least <= std::max<qsizetype>(1, own / 3) ? best : QString();
}

/// The words of a name but for those that say what kind of thing it is, abbreviations in full.
QStringList CodeBook::subjectWords(const QString& name, const PhraseBook& book) const {
  QStringList expanded;
  for (const QString& word : model::foldedWords(name)) {
    expanded << m_abbreviations.value(word, word);
  }
  const ScannedText text(expanded.join(u' '));
  const std::vector<Hit> hits = book.find(text);
  QStringList result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto within = [&](const Hit& hit) {
      return book.phrase(hit).sort == PhraseSort::Thing && hit.first <= i && i <= hit.last;
    };
    if (std::none_of(hits.begin(), hits.end(), within)) {
      const std::u16string_view word = text.folded(i);
      result << QString::fromUtf16(word.data(), static_cast<qsizetype>(word.size()));
    }
  }
  result.removeDuplicates();
  return result;
}

/// Names are alike where half of the shorter one's words stand in the other.
bool CodeBook::alike(const QString& given, const QString& name, const PhraseBook& book) const {
  const QStringList a = subjectWords(given, book);
  const QStringList b = subjectWords(name, book);
  const auto shared = std::count_if(a.begin(), a.end(), [&](const QString& word) { return b.contains(word); });
  return a.isEmpty() || b.isEmpty() || 2 * shared >= std::min(a.size(), b.size());
}

QUuid CodeBook::bearerOf(const QString& name) const {
  return m_names.value(model::folded(name));
}

QUuid CodeBook::misnamed(const CodeMention& mention, const PhraseBook& book) const {
  const std::vector<Bearer> bearers = m_bearers.value(mention.code.toUpper());
  const bool another = std::none_of(bearers.begin(), bearers.end(), [&](const Bearer& bearer) {
    const QUuid owner = bearerOf(mention.given);
    return (owner.isNull() || owner == bearer.id) && alike(mention.given, bearer.name, book);
  });
  return !mention.given.isEmpty() && !bearers.empty() && another ? bearers.front().id : QUuid();
}

} // namespace khung::validators
