// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/text/phrase_book.h"

#include <QHash>
#include <QSet>
#include <QUuid>

namespace khung::validators {

/// A code written in a text, and the name written with it, if any.
struct CodeMention {
  QString code;
  QString given;
  QString shown;
  qsizetype at = 0;
};

/// Runs of capitals and digits that look like codes: "CSDL-HT", "HT_01". Those within numbers of documents and addresses are
/// left out. `things`: phrases that begin the names of what has a code.
std::vector<CodeMention> codesIn(const ScannedText& text, const std::vector<Hit>& things);

/// Codes of a model, and what a text's code means among them.
class CodeBook {
public:
  struct Bearer {
    QUuid id;
    QString name;
  };

  explicit CodeBook(QHash<QString, QString> abbreviations) : m_abbreviations(std::move(abbreviations)) {}

  void add(const QString& code, const Bearer& bearer);
  bool knows(const QString& code) const { return m_bearers.contains(code.toUpper()) || m_starts.contains(code.toUpper()); }
  /// Whether several codes of the model are made like this one, so that it should be one of them.
  bool fits(const QString& code) const;
  /// The one code that is nearly this one, or empty.
  QString nearest(const QString& code) const;
  /// The one bearer of a code whose name is another than the one given; null where one is alike.
  QUuid misnamed(const CodeMention& mention, const PhraseBook& book) const;
  /// The one bearer of exactly this name, or null.
  QUuid bearerOf(const QString& name) const;

private:
  bool alike(const QString& given, const QString& name, const PhraseBook& book) const;
  QStringList subjectWords(const QString& name, const PhraseBook& book) const;

  QHash<QString, QString> m_abbreviations;
  QHash<QString, std::vector<Bearer>> m_bearers;
  QSet<QString> m_starts;                       ///< what codes begin with, up to a separator
  QHash<QString, QSet<QString>> m_families;     ///< codes made alike
  QHash<QString, QUuid> m_names;                ///< folded; a null id where several have it
};

} // namespace khung::validators
