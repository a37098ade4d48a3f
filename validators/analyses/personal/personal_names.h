// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

struct sqlite3;

namespace khung::validators {

/// Tells names of attributes that sound like personal data, by the pack's words. Names are compared folded, word by word.
class PersonalNames {
public:
  struct Look {
    QString shown;        ///< the word of the pack it looks like
    bool needs = false;   ///< personal only where a person is spoken of
    bool thing = false;   ///< the name speaks of an organisation, a work, a product
    bool person = false;  ///< the name speaks of a person
  };

  /// The words, from the lists that the check holds; what went wrong, or empty.
  QString read(sqlite3* database);
  std::optional<Look> look(const QString& name) const;

private:
  struct Term {
    QString shown;
    bool needs = false;
    bool whole = false;   ///< counts as the whole name only
  };

  void add(const QString& word, const Term& term);
  QString readTerms(sqlite3* database);
  QString readNouns(sqlite3* database);
  bool atHead(const QStringList& words, Look& look) const;
  bool inside(const QStringList& words, Look& look) const;
  static bool speaksOf(const QStringList& words, const QSet<QString>& nouns, const QSet<QString>& others = {});

  QHash<QString, Term> m_terms;
  QSet<QString> m_persons;
  QSet<QString> m_things;
  QSet<QString> m_heads;  ///< first words of names that are about something else ("ngày cấp hộ chiếu")
};

} // namespace khung::validators
