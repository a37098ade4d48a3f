// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/mention_finder.h"

#include "model/base/vietnamese.h"

#include <QDate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr std::size_t nearby = 5;      // words between a document's name and whose it is
constexpr std::size_t documentReach = 14;
constexpr std::size_t issuerReach = 14;

} // namespace

MentionFinder::MentionFinder(const PhraseBook& book, const ScannedText& text)
    : m_book(book), m_text(text), m_hits(book.find(text)) {}

std::vector<Mention> MentionFinder::find() {
  readNumbers();
  findInstruments();
  findAgencies();
  findDocuments();
  findCounts();
  return std::move(m_found);
}

std::vector<Hit> MentionFinder::hits(PhraseSort sort) const {
  std::vector<Hit> result;
  std::copy_if(m_hits.begin(), m_hits.end(), std::back_inserter(result),
               [&](const Hit& hit) { return m_book.phrase(hit).sort == sort; });
  return result;
}

/// The phrases of the sentence that a word stands in.
std::span<const Hit> MentionFinder::sentenceHits(std::size_t word) const {
  const int sentence = m_text.word(word).sentence;
  const auto [begin, end] = std::ranges::equal_range(m_hits, sentence, {}, [&](const Hit& hit) { return m_text.word(hit.first).sentence; });
  return {begin, end};
}

std::span<const MentionFinder::Number> MentionFinder::sentenceNumbers(std::size_t word) const {
  const int sentence = m_text.word(word).sentence;
  const auto [begin, end] =
      std::ranges::equal_range(m_numbers, sentence, {}, [&](const Number& number) { return m_text.word(number.hit.first).sentence; });
  return {begin, end};
}

bool MentionFinder::isCue(const Hit& hit, QStringView kind) const {
  return m_book.phrase(hit).sort == PhraseSort::Cue && m_book.phrase(hit).kinds.contains(kind);
}

/// Whether a cue of this kind stands right before the word.
bool MentionFinder::cueEndsBefore(std::size_t word, QStringView kind) const {
  const std::span<const Hit> hits = sentenceHits(word);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.last + 1 == word && isCue(hit, kind); });
}

/// The first phrase of a sort that begins within so many words after this one, in its sentence.
const Hit* MentionFinder::after(std::size_t word, PhraseSort sort, std::size_t reach) const {
  for (const Hit& hit : sentenceHits(word)) {
    if (hit.first > word && m_book.phrase(hit).sort == sort) {
      return hit.first - word <= reach ? &hit : nullptr;
    }
  }
  return nullptr;
}

/// "64/2007/NĐ-CP", "2323/QĐ-BTTTT", with or without blanks: the last word of the number that begins here.
std::optional<std::size_t> MentionFinder::numberEnd(std::size_t first) const {
  const auto slashed = [&](std::size_t i) { return i < m_text.size() && m_text.word(i).before == u'/' && m_text.sameSentence(first, i); };
  if (!m_text.number(first) || !slashed(first + 1)) {
    return std::nullopt;
  }
  std::size_t word = first + 1;
  qint64 year = 0;
  if (m_text.number(word, &year)) {
    if (year < 1900 || year > 2100 || !slashed(word + 1)) {
      return std::nullopt;
    }
    ++word;
  }
  if (m_text.number(word) || m_text.word(word).size > 10) {
    return std::nullopt;
  }
  while (word + 1 < m_text.size() && m_text.word(word + 1).before == u'-' && !m_text.number(word + 1) &&
         m_text.capital(word + 1) == m_text.capital(word) && m_text.sameSentence(first, word + 1)) {
    ++word;
  }
  return word;
}

/// Where the number itself begins in "Nghị định số 64/2007/NĐ-CP".
std::size_t MentionFinder::firstNumber(const Hit& hit) const {
  std::size_t word = hit.first;
  while (word < hit.last && !m_text.number(word)) {
    ++word;
  }
  return word;
}

void MentionFinder::readNumbers() {
  std::vector<bool> taken(m_text.size());
  for (const Hit& hit : hits(PhraseSort::Instrument)) {
    const Phrase& phrase = m_book.phrase(hit);
    const bool goesOn = hit.last + 1 < m_text.size() && m_text.word(hit.last + 1).before == u'/';
    if (!(phrase.kinds.first() == u"short" && goesOn) && !(phrase.kinds.first() == u"title" && !m_text.capital(hit.first))) {
      m_numbers.push_back({hit, phrase.kinds.first() == u"number" ? m_text.written(firstNumber(hit), hit.last) : QString()});
      std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(hit.first), hit.last - hit.first + 1, true);
    }
  }
  for (std::size_t i = 0; i < m_text.size(); ++i) {
    const std::optional<std::size_t> last = taken[i] ? std::nullopt : numberEnd(i);
    if (last) {
      m_numbers.push_back({{i, *last, -1}, m_text.written(i, *last)});
    }
    i = last ? *last : i;
  }
  std::sort(m_numbers.begin(), m_numbers.end(), [](const Number& a, const Number& b) { return a.hit.first < b.hit.first; });
}

/// A day written from this word on: 09/4/2020, 09-4-2020, "09 tháng 4 năm 2020" (the words between being any).
QString MentionFinder::dateAt(std::size_t word) const {
  qint64 parts[3] = {};
  std::size_t read = 0;
  std::size_t i = word;
  for (; i < m_text.size() && read < 3 && i <= word + 4 && m_text.sameSentence(word, i); ++i) {
    if (m_text.number(i, &parts[read])) {
      ++read;
    } else if (read == 0 || !m_text.number(i - 1)) {
      return {};
    }
  }
  const QDate date{int(parts[2]), int(parts[1]), int(parts[0])};
  return read == 3 && date.isValid() && parts[2] > 1900 ? date.toString(Qt::ISODate) : QString();
}

/// The day that a cue of time ("ngày") leads to, soon after a word and before the next number of an instrument.
QString MentionFinder::dateAfter(std::size_t word, std::size_t reach) const {
  for (std::size_t i = word + 1; i < m_text.size() && i <= word + reach && m_text.sameSentence(word, i); ++i) {
    if (cueEndsBefore(i, u"day")) {
      return dateAt(i);
    }
    if (numberEnd(i)) {
      break;
    }
  }
  return {};
}

Mention MentionFinder::mention(const QString& kind, std::size_t first, std::size_t last) const {
  Mention result;
  result.kind = kind;
  result.text = m_text.written(first, last);
  result.shown = m_text.around(first, last);
  result.at = m_text.word(first).begin;
  return result;
}

/// Whether the sentence tells of something as history.
bool MentionFinder::told(const Hit& hit) const {
  const std::span<const Hit> hits = sentenceHits(hit.first);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& cue) {
    return m_book.phrase(cue).sort == PhraseSort::Cue && cueTells(cue, hit);
  });
}

bool MentionFinder::cueTells(const Hit& cue, const Hit& hit) const {
  const bool before = cue.last < hit.first;
  if (isCue(cue, u"past")) {
    return before || (cue.first > hit.last && cue.first - hit.last <= 3);
  }
  if (isCue(cue, u"replaces")) {
    const std::span<const Hit> hits = sentenceHits(hit.first);
    return before && std::none_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return isCue(other, u"relying") && other.first > cue.last && other.last < hit.first;
    });
  }
  if (isCue(cue, u"ended")) {
    return cue.first > hit.last;
  }
  if (isCue(cue, u"replaced") && cue.first > hit.last) {
    const std::size_t next = cue.last + 1;
    const bool closes = next >= m_text.size() || !m_text.sameSentence(cue.last, next) || m_text.word(next).before == u')';
    const std::span<const Number> numbers = sentenceNumbers(cue.last);
    return closes || std::any_of(numbers.begin(), numbers.end(), [&](const Number& number) {
      return number.hit.first > cue.last && number.hit.first - cue.last <= 8;
    });
  }
  return false;
}

void MentionFinder::findInstruments() {
  for (const Number& number : m_numbers) {
    Mention found = mention(u"instrument"_s, number.hit.first, number.hit.last);
    found.value = number.hit.phrase < 0 ? QString() : m_book.phrase(number.hit).value;
    found.past = told(number.hit);
    found.dated = number.number.isEmpty() ? QString() : dateAfter(number.hit.last, 3);
    found.about = number.number;
    m_found.push_back(found);
    QString agency;
    const QString document = number.number.isEmpty() ? QString() : approves(number, agency);
    if (!document.isEmpty()) {
      found.kind = u"approval"_s;
      found.value = number.number;
      found.about = document;
      found.agency = agency;
      m_found.push_back(found);
    }
  }
}

/// The kind of document that a sentence says this instrument approves: "Quyết định 12/QĐ-UBND phê duyệt Kiến trúc …", or
/// "Kiến trúc … được phê duyệt tại Quyết định 12/QĐ-UBND".
QString MentionFinder::approves(const Number& number, QString& agency) const {
  const std::span<const Number> numbers = sentenceNumbers(number.hit.first);
  for (const Hit& cue : sentenceHits(number.hit.first)) {
    if (!isCue(cue, u"approves")) {
      continue;
    }
    const bool follows = cue.first > number.hit.last && cue.first - number.hit.last <= issuerReach;
    const bool leads = cue.last < number.hit.first && number.hit.first - cue.last <= nearby;
    const Hit* document = follows ? after(cue.last, PhraseSort::Document, 3) : leads ? documentBefore(cue.first, documentReach) : nullptr;
    const bool another = follows && std::any_of(numbers.begin(), numbers.end(), [&](const Number& other) {
      return other.hit.first > number.hit.last && other.hit.last < cue.first;
    });
    if (document && !another && !m_book.phrase(*document).value.isEmpty()) {
      agency = agencyAfter(*document);
      return m_book.phrase(*document).value;
    }
  }
  return {};
}

void MentionFinder::findAgencies() {
  for (const Hit& hit : hits(PhraseSort::Agency)) {
    if (isAgency(hit)) {
      Mention found = mention(u"agency"_s, hit.first, hit.last);
      found.value = m_book.phrase(hit).value;
      found.owned = cueEndsBefore(hit.first, u"owner");
      found.beside = beside(hit);
      const std::span<const Hit> near = sentenceHits(hit.first);
      found.past = told(hit) || std::any_of(near.begin(), near.end(), [&](const Hit& cue) { return isCue(cue, u"merged"); });
      m_found.push_back(found);
    }
  }
}

/// Whether it is the agency and not a common word, or a part of another name.
bool MentionFinder::isAgency(const Hit& hit) const {
  const Phrase& phrase = m_book.phrase(hit);
  if (!spelled(hit) || (phrase.kinds.first() == u"place" && !cueEndsBefore(hit.first, u"body"))) {
    return false;
  }
  const QChar sign = m_text.word(hit.first).before;
  if (phrase.kinds.first() == u"short" && (sign == u'-' || sign == u'/' || sign == u'.' || sign == u'_')) {
    return false; // within a number or a code
  }
  const std::size_t next = hit.last + 1;
  return next >= m_text.size() || !m_text.sameSentence(hit.last, next) || m_text.word(next).before != u' ' ||
         !m_text.capital(next) || m_text.number(next) || m_text.allCapitals(next);
}

/// Names have capitals, and their tones unless the text has none at all; abbreviations are all capitals.
bool MentionFinder::spelled(const Hit& hit) const {
  const Phrase& phrase = m_book.phrase(hit);
  const QString written = m_text.written(hit.first, hit.last);
  if (phrase.kinds.first() == u"short") {
    return model::toneFolded(written) == model::toneFolded(phrase.name) && m_text.allCapitals(hit.last);
  }
  return (m_text.capital(hit.last) || phrase.name.section(u' ', -1).front().isLower()) &&
         (isPlainLatin(written) || model::toneFolded(written) == model::toneFolded(phrase.name));
}

bool MentionFinder::beside(const Hit& hit) const {
  const std::span<const Hit> hits = sentenceHits(hit.first);
  const std::span<const Number> numbers = sentenceNumbers(hit.first);
  return cueEndsBefore(hit.first, u"located") ||
         std::any_of(hits.begin(), hits.end(), [&](const Hit& cue) { return isCue(cue, u"beside") && cue.first < hit.first; }) ||
         std::any_of(numbers.begin(), numbers.end(), [&](const Number& number) {
           return number.hit.last < hit.first && hit.first - number.hit.last <= issuerReach;
         });
}

const Hit* MentionFinder::documentBefore(std::size_t word, std::size_t reach) const {
  const Hit* found = nullptr;
  for (const Hit& hit : sentenceHits(word)) {
    if (m_book.phrase(hit).sort == PhraseSort::Document && hit.last < word && word - hit.last <= reach) {
      found = &hit;
    }
  }
  return found;
}

/// The agency named right after a document: whose it is.
QString MentionFinder::agencyAfter(const Hit& document) const {
  const Hit* agency = after(document.last, PhraseSort::Agency, nearby);
  return agency ? m_book.phrase(*agency).value : QString();
}

/// Versions and days of issue that a text states for an architecture.
void MentionFinder::findDocuments() {
  for (const Hit& cue : hits(PhraseSort::Cue)) {
    if (isCue(cue, u"version")) {
      findVersion(cue);
    }
    const Hit* document = isCue(cue, u"approves") ? documentBefore(cue.first, documentReach) : nullptr;
    const QString day = document ? dateAfter(cue.last, 3) : QString();
    if (document && !day.isEmpty() && !m_book.phrase(*document).value.isEmpty()) {
      Mention found = mention(u"issue"_s, document->first, cue.last);
      found.value = day;
      found.about = m_book.phrase(*document).value;
      found.agency = agencyAfter(*document);
      found.past = told(*document);
      m_found.push_back(found);
    }
  }
}

void MentionFinder::findVersion(const Hit& cue) {
  const Hit* document = documentBefore(cue.first, documentReach);
  std::size_t last = cue.last + 1;
  if (!document || m_book.phrase(*document).value.isEmpty() || last >= m_text.size() || !m_text.number(last)) {
    return;
  }
  while (last + 1 < m_text.size() && m_text.number(last + 1) && m_text.word(last + 1).before == u'.' && !m_text.word(last + 1).spaced) {
    ++last;
  }
  Mention found = mention(u"version"_s, document->first, last);
  found.value = m_text.written(cue.last + 1, last);
  found.about = m_book.phrase(*document).value;
  found.agency = agencyAfter(*document);
  found.past = told(*document) || told({cue.first, last, cue.phrase});
  m_found.push_back(found);
}

/// "gồm 12 cơ sở dữ liệu, 30 hệ thống thông tin": numbers of things, in a list that a word of totals begins.
void MentionFinder::findCounts() {
  std::size_t from = 0; // a number at this word may begin or go on a list
  for (const Hit& cue : hits(PhraseSort::Cue)) {
    if (!isCue(cue, u"total")) {
      continue;
    }
    from = cue.last + 1;
    while (from < m_text.size() && m_text.sameSentence(cue.first, from) && m_text.number(from)) {
      const Hit* thing = after(from, PhraseSort::Thing, 1);
      if (!thing || !count(from, *thing)) {
        break;
      }
      from = thing->last + 1;
      const auto joins = [&](const Hit& hit) { return hit.first == from && isCue(hit, u"and"); };
      const std::span<const Hit> near = sentenceHits(thing->last);
      const auto joint = std::find_if(near.begin(), near.end(), joins);
      from = joint == near.end() ? from : joint->last + 1;
    }
  }
}

/// False where the thing has a qualification that the pack does not know.
bool MentionFinder::count(std::size_t number, const Hit& thing) {
  const std::size_t next = thing.last + 1;
  const bool within = next < m_text.size() && m_text.sameSentence(thing.last, next) && m_text.word(next).before == u' ';
  const Hit* agency = within ? after(thing.last, PhraseSort::Agency, 3) : nullptr;
  const auto stops = [&](const Hit& hit) {
    return (hit.first == next && isCue(hit, u"and")) ||
           (isCue(hit, u"whole") && (hit.first == next || (hit.first == next + 1 && cueEndsBefore(hit.first, u"owner"))));
  };
  const std::span<const Hit> near = sentenceHits(thing.last);
  if (within && !agency && std::none_of(near.begin(), near.end(), stops)) {
    return false;
  }
  qint64 value = 0;
  m_text.number(number, &value);
  Mention found = mention(u"count"_s, number, thing.last);
  found.value = QString::number(value);
  found.about = m_book.phrase(thing).value;
  found.agency = agency ? m_book.phrase(*agency).value : QString();
  found.past = told({number, thing.last, thing.phrase});
  m_found.push_back(found);
  return true;
}

} // namespace khung::validators
