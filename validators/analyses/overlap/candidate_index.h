// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>
#include <vector>

namespace khung::validators {

/// Finds which items may be alike: those that share rare features (words, pairs of words, names of attributes). Never
/// looks at all pairs; of a feature that very many share only the foremost are kept, so that the cost stays n log n.
class CandidateIndex {
public:
  /// Lists longer than this are cut to their foremost items.
  static constexpr std::size_t longList = 64;
  static constexpr std::size_t foremost = 24;

  /// Items are numbered from 0; a lower number stands before a higher one where a list is cut.
  void add(quint32 item, quint64 feature) { m_pairs.push_back({feature, item}); }
  /// Sorts what was added so far, so that parts may be made in several threads and put together.
  void sort();
  void take(CandidateIndex&& part);
  void finish(quint32 items);

  /// What a search needs to note; one for each thread that searches. A table so small that it stays in the cache of the processor.
  class Notes {
  public:
    explicit Notes(const CandidateIndex& index);

  private:
    friend class CandidateIndex;
    struct Slot {
      quint32 item;
      float weight;      ///< 0: free
    };

    void add(quint32 item, float weight);

    int m_shift;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_touched;
    std::vector<quint64> m_ranked;
  };
  /// The `most` items that share most features with this one, rarer ones weighing more, and that the filter lets pass; best first.
  std::vector<quint32> candidates(quint32 item, std::size_t most, const std::function<bool(quint32)>& filter, Notes& notes) const;

private:
  struct Pair {
    quint64 feature;
    quint32 item;
    auto operator<=>(const Pair&) const = default;
  };
  struct List {
    quint32 first;
    quint32 count;
    float weight;
  };

  void addLists(quint32 item, Notes& notes) const;

  std::vector<Pair> m_pairs;
  std::vector<quint32> m_items;        ///< of all lists, one after the other
  std::vector<List> m_lists;
  std::vector<quint32> m_itemLists;    ///< of all items, one after the other
  std::vector<quint32> m_itemFirst;
};

} // namespace khung::validators
