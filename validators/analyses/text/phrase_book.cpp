// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/text/phrase_book.h"

#include "model/base/vietnamese.h"

#include <algorithm>

namespace khung::validators {

bool isPlainLatin(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

int PhraseBook::wordOf(std::u16string_view text) const {
  const auto found = m_words.find(text);
  return found == m_words.end() ? -1 : found->second;
}

void PhraseBook::add(const QString& words, Phrase phrase) {
  int node = 0;
  for (const QString& word : model::foldedWords(words)) {
    const int id = m_words.try_emplace(word.toStdU16String(), static_cast<int>(m_words.size())).first->second;
    const auto [next, isNew] = m_nodes[static_cast<std::size_t>(node)].next.try_emplace(id, static_cast<int>(m_nodes.size()));
    node = next->second;
    if (isNew) {
      m_nodes.emplace_back();
    }
  }
  int& end = m_nodes[static_cast<std::size_t>(node)].ends[static_cast<int>(phrase.sort)];
  if (node != 0 && end < 0) {
    end = static_cast<int>(m_phrases.size());
    m_phrases.push_back(std::move(phrase));
  } else if (end >= 0) {
    m_phrases[static_cast<std::size_t>(end)].kinds += phrase.kinds;
  }
}

/// "cũ" is neither "cư" nor "cứ".
bool PhraseBook::isMeant(const ScannedText& text, const Hit& hit) const {
  const Phrase& known = phrase(hit);
  if (known.sort == PhraseSort::Instrument || known.sort == PhraseSort::Agency) {
    return true;
  }
  const QString written = text.written(hit.first, hit.last);
  return (hit.last > hit.first && isPlainLatin(written)) || model::toneFolded(written) == model::toneFolded(known.name);
}

std::vector<Hit> PhraseBook::find(const ScannedText& text) const {
  std::vector<int> words(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    words[i] = wordOf(text.folded(i));
  }
  std::vector<Hit> hits;
  std::size_t taken[phraseSorts] = {}; // words before this one belong to a phrase of the sort already
  for (std::size_t i = 0; i < text.size(); ++i) {
    Hit best[phraseSorts];
    int found[phraseSorts] = {-1, -1, -1, -1, -1};
    int node = 0;
    for (std::size_t k = i; k < text.size() && words[k] >= 0 && text.sameSentence(i, k); ++k) {
      const Node& here = m_nodes[static_cast<std::size_t>(node)];
      const auto next = here.next.find(words[k]);
      if (next == here.next.end()) {
        break;
      }
      node = next->second;
      for (int sort = 0; sort < phraseSorts; ++sort) {
        const int end = m_nodes[static_cast<std::size_t>(node)].ends[sort];
        if (end >= 0 && i >= taken[sort] && isMeant(text, {i, k, end})) {
          found[sort] = end;
          best[sort] = {i, k, end};
        }
      }
    }
    for (int sort = 0; sort < phraseSorts; ++sort) {
      if (found[sort] >= 0) {
        hits.push_back(best[sort]);
        taken[sort] = best[sort].last + 1;
      }
    }
  }
  return hits;
}

} // namespace khung::validators
