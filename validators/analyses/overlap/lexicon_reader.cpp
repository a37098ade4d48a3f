// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/lexicon.h"

#include "model/base/vietnamese.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::PackValue;

QStringList textsOf(const QJsonValue& value) {
  QStringList result;
  for (const QJsonValue& item : value.toArray()) {
    result << item.toString();
  }
  return result;
}

} // namespace

/// Turns the lists of a pack into phrases of a lexicon.
class LexiconReader {
public:
  explicit LexiconReader(Lexicon& lexicon) : m_lexicon(lexicon) {}

  void read(const std::vector<PackValue>& values) {
    m_lexicon.intern(QString()); // 0 is no word
    const auto each = [&](QStringView list, void (LexiconReader::*add)(const PackValue&)) {
      for (const PackValue& value : values) {
        if (value.list == list) {
          (this->*add)(value);
        }
      }
    };
    each(u"abbreviations", &LexiconReader::addAbbreviation);
    each(u"weak-words", &LexiconReader::addWeak);
    each(u"synonyms", &LexiconReader::addSynonyms);
    each(u"synonyms", &LexiconReader::addBroader);
    each(u"common-attributes", &LexiconReader::addCommonAttribute);
    each(u"common-entities", &LexiconReader::addCommonThing);
  }

private:
  /// Words of a pack's text. Accents are known in what is written in Vietnamese, not in names of columns.
  std::vector<RawWord> words(const QString& text, bool accented) {
    std::vector<RawWord> result;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    std::vector<QStringView> tokens;
    m_lexicon.cut(composed, tokens);
    for (const QStringView token : tokens) {
      result.push_back(m_lexicon.rawWord(token, accented));
      m_lexicon.m_known[result.back().plain] = Lexicon::InPack;
    }
    return result;
  }

  void keep(Lexicon::PhraseBook& book, const std::vector<RawWord>& key, Lexicon::Phrase phrase) {
    if (key.empty()) {
      return;
    }
    for (const RawWord& word : key) {
      phrase.toned.push_back(word.toned);
    }
    const WordId first = key.front().plain;
    book.longest.resize(std::max<std::size_t>(book.longest.size(), first + 1));
    book.longest[first] = std::max(book.longest[first], static_cast<quint8>(std::min<std::size_t>(key.size(), mostWords)));
    book.phrases[Lexicon::hashOf(key.data(), key.size())].push_back(std::move(phrase));
  }

  /// An abbreviation with one meaning is spelled out; one with several is left to the comparison.
  void addAbbreviation(const PackValue& value) {
    const std::vector<RawWord> spelled = words(value.name.vi, true);
    const QStringList also = textsOf(value.extra[u"also"_s]);
    // An abbreviation is one word to its writer, whatever signs and capitals it has ("TT&TT", "TTg").
    std::vector<std::vector<RawWord>> keys = {words(value.code, true)};
    QString joined = value.code;
    joined.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    keys.push_back({m_lexicon.rawWord(joined, true)});
    m_lexicon.m_known[keys.back().front().plain] = Lexicon::InPack;
    if (!also.isEmpty()) {
      auto& meanings = m_lexicon.m_meanings[keys.back().front().plain];
      meanings.push_back(plain(spelled));
      for (const QString& other : also) {
        meanings.push_back(plain(words(other, true)));
      }
      return;
    }
    if (keys.front().size() == 1) {
      keys.pop_back();
    }
    for (const std::vector<RawWord>& key : keys) {
      Lexicon::Phrase phrase;
      phrase.spelled = spelled;
      phrase.abbreviation = true;
      keep(m_lexicon.m_abbreviations, key, std::move(phrase));
    }
  }

  static std::vector<WordId> plain(const std::vector<RawWord>& words) {
    std::vector<WordId> result;
    for (const RawWord& word : words) {
      result.push_back(word.plain);
    }
    return result;
  }

  WordId conceptOf(const QString& list, const QString& code) {
    const WordId id = m_lexicon.intern(u'<' + list + u':' + code + u'>');
    m_lexicon.m_concepts.insert(id);
    return id;
  }

  void addTerm(const QString& text, bool accented, const Lexicon::Phrase& phrase) {
    const std::vector<RawWord> key = m_lexicon.spelledOut(words(text, accented), NameUse::Attribute);
    Lexicon::Phrase own = phrase;
    own.wholeOnly = key.size() == 1 && m_lexicon.isSyllable(key.front().plain) && !phrase.silent && phrase.prior >= 1;
    keep(m_lexicon.m_synonyms, key, std::move(own));
  }

  void addTerms(const PackValue& value, const Lexicon::Phrase& phrase) {
    addTerm(value.name.vi, true, phrase);
    for (const QString& term : textsOf(value.extra[u"terms"_s])) {
      addTerm(term, true, phrase);
    }
    for (const QString& column : textsOf(value.extra[u"columns"_s])) {
      addTerm(column, false, phrase);
    }
  }

  void addWeak(const PackValue& value) {
    Lexicon::Phrase phrase;
    phrase.meaning = conceptOf(u"weak"_s, value.code);
    phrase.silent = value.extra[u"kind"_s].toString() == u"silent";
    phrase.prior = 0.25F;
    addTerms(value, phrase);
  }

  void addSynonyms(const PackValue& value) {
    const QString use = value.extra[u"use"_s].toString();
    Lexicon::Phrase phrase;
    phrase.meaning = conceptOf(u"synonyms"_s, value.code);
    phrase.thing = use != u"attribute";
    phrase.attribute = use != u"concept";
    addTerms(value, phrase);
    addTerm(value.name.en, false, phrase);
  }

  void addBroader(const PackValue& value) {
    const QString broader = value.extra[u"broader"_s].toString();
    if (!broader.isEmpty()) {
      m_lexicon.m_broader.insert(conceptOf(u"synonyms"_s, value.code), conceptOf(u"synonyms"_s, broader));
    }
  }

  void addCommon(const PackValue& value, QSet<QString>& names) {
    const QStringList terms = textsOf(value.extra[u"terms"_s]) << value.name.vi << value.name.en;
    for (const QString& term : terms) {
      const QString name = model::folded(term);
      names.insert(name);
      m_lexicon.m_longestCommon = std::max(m_lexicon.m_longestCommon, name.size());
    }
  }
  void addCommonAttribute(const PackValue& value) { addCommon(value, m_lexicon.m_commonAttributes); }
  void addCommonThing(const PackValue& value) { addCommon(value, m_lexicon.m_commonThings); }

  Lexicon& m_lexicon;
};

Lexicon::Lexicon(const std::vector<PackValue>& values) {
  LexiconReader(*this).read(values);
}

} // namespace khung::validators
