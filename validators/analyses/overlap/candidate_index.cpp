// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/candidate_index.h"

#include <algorithm>
#include <bit>
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

CandidateIndex::Notes::Notes(const CandidateIndex& index) {
  std::size_t most = 0; // of what one item can meet
  for (std::size_t item = 0; item + 1 < index.m_itemFirst.size(); ++item) {
    std::size_t met = 0;
    for (quint32 i = index.m_itemFirst[item]; i < index.m_itemFirst[item + 1]; ++i) {
      met += index.m_lists[index.m_itemLists[i]].count;
    }
    most = std::max(most, met);
  }
  const int bits = std::max(6, static_cast<int>(std::bit_width(2 * most)));
  m_shift = 32 - bits;
  m_slots.resize(std::size_t(1) << bits, {0, 0});
}

void CandidateIndex::Notes::add(quint32 item, float weight) {
  const auto mask = static_cast<quint32>(m_slots.size() - 1);
  quint32 at = item * 0x9E3779B1U >> m_shift;
  while (m_slots[at].weight != 0 && m_slots[at].item != item) {
    at = (at + 1) & mask;
  }
  if (m_slots[at].weight == 0) {
    m_slots[at].item = item;
    m_touched.push_back(at);
  }
  m_slots[at].weight += weight;
}

void CandidateIndex::addLists(quint32 item, Notes& notes) const {
  const quint32 first = m_itemFirst[item];
  const quint32 end = m_itemFirst[item + 1];
  for (quint32 i = first; i < end; ++i) { // first the lists, then what they hold, so that no list has to be waited for
    __builtin_prefetch(&m_lists[m_itemLists[i]]);
  }
  for (quint32 i = first; i < end; ++i) {
    __builtin_prefetch(&m_items[m_lists[m_itemLists[i]].first]);
  }
  for (quint32 i = first; i < end; ++i) {
    const List& list = m_lists[m_itemLists[i]];
    for (quint32 k = list.first; k < list.first + list.count; ++k) {
      notes.add(m_items[k], list.weight);
    }
  }
}

std::vector<quint32> CandidateIndex::candidates(quint32 item, std::size_t most, const std::function<bool(quint32)>& filter,
                                                Notes& notes) const {
  notes.m_touched.clear();
  addLists(item, notes);
  // Numbers of which the greater is the better one: weights above zero are in the order of their bits.
  std::vector<quint64>& all = notes.m_ranked;
  all.clear();
  for (const quint32 at : notes.m_touched) {
    Notes::Slot& slot = notes.m_slots[at];
    if (slot.item != item) {
      all.push_back(quint64(std::bit_cast<quint32>(slot.weight)) << 32 | quint32(~slot.item));
    }
    slot.weight = 0;
  }
  std::vector<quint32> result;
  std::make_heap(all.begin(), all.end()); // gives the best first without sorting hundreds to keep twenty
  while (!all.empty() && result.size() < most) {
    std::pop_heap(all.begin(), all.end());
    const auto other = ~static_cast<quint32>(all.back());
    if (filter(other)) {
      result.push_back(other);
    }
    all.pop_back();
  }
  return result;
}

} // namespace khung::validators
