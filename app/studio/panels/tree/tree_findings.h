// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/tree/tree_grouping.h"
#include "validators/engine/finding.h"

#include <optional>

namespace khung::app {

/// The worst finding of every node: an element's own, those of what it contains, those of a group's members.
class TreeFindings {
public:
  TreeFindings(Workspace& workspace, const ElementIndex& index, const TreeGrouping& grouping)
      : m_workspace(workspace), m_index(index), m_grouping(grouping) {}

  /// Reads the report anew. Needed after new findings, another mode and an index that was read anew.
  void rebuild();
  /// Forgets rows that have become free.
  void forget(const IndexChange& change);
  std::optional<validators::Severity> worstOf(const TreeKey& key) const;
  /// Whether a finding names the element itself as its subject.
  bool hasOwn(int row) const { return m_own.contains(m_index.at(row).id); }

private:
  void note(const TreeKey& key, validators::Severity severity);

  Workspace& m_workspace;
  const ElementIndex& m_index;
  const TreeGrouping& m_grouping;
  QHash<QUuid, validators::Severity> m_own;
  QHash<TreeKey, validators::Severity> m_worst;
};

} // namespace khung::app
