// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/tree_filter.h"

#include "model/base/vietnamese.h"

#include <algorithm>

namespace khung::app {

void TreeFilter::set(const TreeWish& wish, const model::Metamodel& metamodel) {
  m_wish = wish;
  m_type = wish.type.isEmpty() ? -1 : metamodel.indexOfType(wish.type);
  m_words.clear();
  for (const QString& word : model::foldedWords(wish.words)) {
    m_words << ' ' + word.toUtf8() + ' ';
  }
  if (!m_words.isEmpty() && !wish.words.back().isSpace()) {
    m_words.last().chop(1); // perhaps still being typed
  }
  refresh();
}

void TreeFilter::refresh() {
  m_states.clear();
  m_fitting = 0;
  if (!isActive()) {
    return;
  }
  m_states.resize(static_cast<std::size_t>(m_index.rowCount()), Nothing);
  for (int row = 0; row < m_index.rowCount(); ++row) {
    if (!m_index.at(row).isFree() && isWished(row)) {
      note(row);
    }
  }
}

void TreeFilter::follow(const IndexChange& change) {
  if (!isActive()) {
    return;
  }
  m_states.resize(static_cast<std::size_t>(m_index.rowCount()), Nothing);
  std::vector<int> fitting;
  for (const auto& [row, before] : change.before) {
    quint8& known = m_states[static_cast<std::size_t>(row)];
    if (known & Fits) {
      --m_fitting;
      if (m_index.rowOf(before.id) == row) {
        fitting.push_back(row);
      }
    }
    known &= LeadsOn;
    if (m_index.at(row).isFree()) {
      known = Nothing;
    }
  }
  for (const int row : change.after) {
    if (isWished(row)) {
      fitting.push_back(row);
    }
  }
  std::for_each(fitting.begin(), fitting.end(), [this](int row) { note(row); });
}

bool TreeFilter::isWished(int row) const {
  const IndexedElement& element = m_index.at(row);
  if ((m_type >= 0 && element.type != m_type) || (m_wish.withFindings && !m_findings.hasOwn(row))) {
    return false;
  }
  return std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray& word) { return element.words.contains(word); });
}

void TreeFilter::note(int row) {
  quint8& known = m_states[static_cast<std::size_t>(row)];
  m_fitting += known & Fits ? 0 : 1;
  known |= Fits;
  for (int above = m_index.parentRow(row); above >= 0 && !(state(above) & LeadsOn); above = m_index.parentRow(above)) {
    m_states[static_cast<std::size_t>(above)] |= LeadsOn;
  }
}

bool TreeFilter::shows(int row) const {
  if (!isActive() || state(row) != Nothing) {
    return true;
  }
  for (int above = m_index.parentRow(row); above >= 0; above = m_index.parentRow(above)) {
    if (fits(above)) {
      return true;
    }
  }
  return false;
}

} // namespace khung::app
