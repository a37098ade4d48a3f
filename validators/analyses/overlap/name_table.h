// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/lexicon.h"

#include <QByteArray>

#include <vector>

namespace khung::validators {

/// Names of a whole model, each kept once. Add all, then finish; only then are they there to be compared.
class NameTable {
public:
  explicit NameTable(Lexicon& lexicon) : m_lexicon(lexicon) { add(QByteArrayView(), NameUse::Thing); }

  /// Number of the name in UTF-8; 0 for an empty one.
  quint32 add(QByteArrayView utf8, NameUse use);
  quint32 add(QStringView text, NameUse use) { return add(text.toUtf8(), use); }
  void finish();
  const Name& operator[](quint32 number) const { return m_names[number]; }
  /// The name as it was written.
  QString raw(quint32 number) const { return QString::fromUtf8(m_raw[number].text); }
  quint32 size() const { return static_cast<quint32>(m_raw.size()); }

private:
  struct Raw {
    QByteArray text;
    std::vector<RawWord> words;
    NameUse use;
  };

  Lexicon& m_lexicon;
  QHash<QByteArray, quint32> m_numbers[2];
  std::vector<Raw> m_raw;
  std::vector<Name> m_names;
};

} // namespace khung::validators
