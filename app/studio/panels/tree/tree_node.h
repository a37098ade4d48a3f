// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/tree/model_tree.h"

#include <algorithm>

namespace khung::app {

/// An item that has been made. Its own are made when it is first opened.
struct ModelTree::Node {
  TreeKey key;
  Node* parent = nullptr;
  int place = 0;             ///< in the parent
  bool fetched = false;
  mutable int severity = -1; ///< as last told to views
  std::vector<std::unique_ptr<Node>> children;

  int count() const { return static_cast<int>(children.size()); }
  Node* at(int row) const { return children[static_cast<std::size_t>(row)].get(); }
  Node* find(const TreeKey& wanted) const {
    const auto found = std::find_if(children.begin(), children.end(), [&](const auto& child) { return child->key == wanted; });
    return found == children.end() ? nullptr : found->get();
  }
  void number() {
    for (int row = 0; row < count(); ++row) {
      at(row)->place = row;
    }
  }
};

} // namespace khung::app
