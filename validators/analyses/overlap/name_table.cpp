// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/name_table.h"

#include "validators/analyses/two_threads.h"

namespace khung::validators {

quint32 NameTable::add(QByteArrayView utf8, NameUse use) {
  if (utf8.isEmpty() && !m_raw.empty()) {
    return 0;
  }
  auto& numbers = m_numbers[use == NameUse::Thing ? 0 : 1];
  const auto found = numbers.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
  if (found != numbers.constEnd()) {
    return *found;
  }
  const quint32 number = size();
  const QByteArray text = utf8.toByteArray();
  numbers.insert(text, number);
  m_raw.push_back({text, m_lexicon.split(QString::fromUtf8(utf8)), use});
  return number;
}

void NameTable::finish() {
  m_lexicon.settle();
  const std::size_t done = m_names.size();
  m_names.resize(m_raw.size());
  inTwoThreads(m_raw.size() - done, [&](std::size_t from, std::size_t end, std::size_t) {
    for (std::size_t i = done + from; i < done + end; ++i) {
      m_names[i] = m_lexicon.read(m_raw[i].words, m_raw[i].use);
      m_raw[i].words = {};
    }
  });
}

} // namespace khung::validators
