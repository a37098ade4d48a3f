// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/text/phrase_book.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace khung::validators {

/// What a text says of something outside itself, in one place of it.
struct Mention {
  QString kind;       ///< instrument, agency, count, version, issue
  QString value;      ///< code of the instrument or agency, number, version; empty for an instrument nobody knows
  QString text;       ///< as written
  QString shown;      ///< with what stands around
  QString about;      ///< what is counted; the kind of document that a version, a date or an approving decision is of; the number of an instrument
  QString dated;      ///< the day written with it, 2020-04-09
  QString agency;     ///< whose document it is, where the text says
  bool past = false;  ///< told as history
  bool owned = false; ///< an agency named as the one that has or does something
  bool beside = false; ///< an agency named as a partner, example, neighbour, or issuer of an instrument
  qsizetype at = 0;
};

/// Finds mentions in one text by the phrases of a book, its cues and the shape of numbers and dates. Keeps nothing.
class MentionFinder {
public:
  MentionFinder(const PhraseBook& book, const ScannedText& text);

  std::vector<Mention> find();
  /// Phrases of one sort, in order.
  std::vector<Hit> hits(PhraseSort sort) const;

private:
  struct Number { // of an instrument
    Hit hit;      // phrase -1 where the book has none
    QString number;
  };

  std::span<const Hit> sentenceHits(std::size_t word) const;
  std::span<const Number> sentenceNumbers(std::size_t word) const;
  bool isCue(const Hit& hit, QStringView kind) const;
  bool cueEndsBefore(std::size_t word, QStringView kind) const;
  const Hit* after(std::size_t word, PhraseSort sort, std::size_t reach) const;
  std::optional<std::size_t> numberEnd(std::size_t first) const;
  QString dateAt(std::size_t word) const;
  QString dateAfter(std::size_t word, std::size_t reach) const;

  std::size_t firstNumber(const Hit& hit) const;
  void readNumbers();
  bool told(const Hit& hit) const;
  bool cueTells(const Hit& cue, const Hit& hit) const;
  void findInstruments();
  QString approves(const Number& number, QString& agency) const;
  void findAgencies();
  bool isAgency(const Hit& hit) const;
  bool spelled(const Hit& hit) const;
  bool beside(const Hit& hit) const;
  void findDocuments();
  void findVersion(const Hit& cue);
  const Hit* documentBefore(std::size_t word, std::size_t reach) const;
  QString agencyAfter(const Hit& document) const;
  void findCounts();
  bool count(std::size_t number, const Hit& thing);
  Mention mention(const QString& kind, std::size_t first, std::size_t last) const;

  const PhraseBook& m_book;
  const ScannedText& m_text;
  std::vector<Hit> m_hits;
  std::vector<Number> m_numbers;
  std::vector<Mention> m_found;
};

} // namespace khung::validators
