// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/candidate_index.h"

#include <algorithm>
#include <cmath>

namespace khung::validators {

void CandidateIndex::sort() {
  std::sort(m_pairs.begin(), m_pairs.end());
}

void CandidateIndex::take(CandidateIndex&& part) {
  const auto own = static_cast<std::ptrdiff_t>(m_pairs.size());
  m_pairs.insert(m_pairs.end(), part.m_pairs.begin(), part.m_pairs.end());
  part.m_pairs = {};
  std::inplace_merge(m_pairs.begin(), m_pairs.begin() + own, m_pairs.end());
}

void CandidateIndex::finish(quint32 items) {
  if (!std::is_sorted(m_pairs.begin(), m_pairs.end())) {
    sort();
  }
  m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
  m_itemFirst.assign(items + 2, 0);
  std::vector<std::pair<quint32, quint32>> members; // item, list
  for (std::size_t at = 0; at < m_pairs.size();) {
    std::size_t end = at;
    while (end < m_pairs.size() && m_pairs[end].feature == m_pairs[at].feature) {
      ++end;
    }
    const std::size_t count = end - at;
    if (count > 1) {
      const auto list = static_cast<quint32>(m_lists.size());
      const std::size_t kept = count > longList ? foremost : count;
      const auto weight = static_cast<float>(std::log((items + 60.0) / (double(count) + 6.0)));
      m_lists.push_back({static_cast<quint32>(m_items.size()), static_cast<quint32>(kept), std::max(weight, 0.1F)});
      for (std::size_t i = at; i < end; ++i) {
        if (i < at + kept) {
          m_items.push_back(m_pairs[i].item);
        }
        members.emplace_back(m_pairs[i].item, list);
        ++m_itemFirst[m_pairs[i].item + 1];
      }
    }
    at = end;
  }
  m_pairs = {};
  for (std::size_t i = 1; i < m_itemFirst.size(); ++i) {
    m_itemFirst[i] += m_itemFirst[i - 1];
  }
  m_itemLists.resize(members.size());
  std::vector<quint32> next(m_itemFirst.begin(), m_itemFirst.end());
  for (const auto& [item, list] : members) {
    m_itemLists[next[item]++] = list;
  }
}

std::vector<CandidateIndex::Candidate> CandidateIndex::candidates(quint32 item, std::size_t most,
                                                                  const std::function<bool(quint32)>& filter, Notes& notes) const {
  notes.m_touched.clear();
  for (quint32 i = m_itemFirst[item]; i < m_itemFirst[item + 1]; ++i) {
    const List& list = m_lists[m_itemLists[i]];
    for (quint32 k = list.first; k < list.first + list.count; ++k) {
      const quint32 other = m_items[k];
      if (notes.m_weight[other] == 0) {
        notes.m_touched.push_back(other);
      }
      notes.m_weight[other] += list.weight;
    }
  }
  std::vector<Candidate> all;
  for (const quint32 other : notes.m_touched) {
    if (other != item) {
      all.push_back({other, notes.m_weight[other]});
    }
    notes.m_weight[other] = 0;
  }
  const auto better = [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.item < b.item;
  };
  std::vector<Candidate> result;
  // The heap gives the best first without sorting hundreds to keep twenty.
  const auto worse = [&](const Candidate& a, const Candidate& b) { return better(b, a); };
  std::make_heap(all.begin(), all.end(), worse);
  while (!all.empty() && result.size() < most) {
    std::pop_heap(all.begin(), all.end(), worse);
    if (filter(all.back().item)) {
      result.push_back(all.back());
    }
    all.pop_back();
  }
  return result;
}

} // namespace khung::validators
