// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

namespace khung::app {

/// Names a node of the tree. The same element may have nodes in several places, all with the same key.
struct TreeKey {
  enum class Kind : quint8 {
    Root,
    Agency,    ///< value: place among the index's agencies
    Layer,     ///< value: place among the layers
    Ungrouped, ///< what is in no data group
    Type,      ///< elements of a type within a division; value: that of the division
    Element    ///< value: row of the index
  };

  Kind kind = Kind::Root;
  Kind division = Kind::Root; ///< of a Type: what it divides
  int type = -1;              ///< of a Type
  int value = -1;

  static TreeKey element(int row) { return {Kind::Element, Kind::Root, -1, row}; }
  static TreeKey typeIn(const TreeKey& division, int type) { return {Kind::Type, division.kind, type, division.value}; }
  bool isElement() const { return kind == Kind::Element; }

  bool operator==(const TreeKey&) const = default;
};

inline size_t qHash(const TreeKey& key, size_t seed = 0) {
  return qHashMulti(seed, static_cast<int>(key.kind), static_cast<int>(key.division), key.type, key.value);
}

} // namespace khung::app
