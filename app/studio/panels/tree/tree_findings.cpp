// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/tree_findings.h"

#include "app/studio/findings/live_findings.h"
#include "app/studio/workspace/workspace.h"

namespace khung::app {

void TreeFindings::rebuild() {
  m_own.clear();
  m_worst.clear();
  const validators::Report* report = m_workspace.findings().report();
  if (!report) {
    return;
  }
  for (const validators::Finding& finding : report->findings) {
    const auto known = m_own.constFind(finding.subject);
    if (known == m_own.constEnd() || *known < finding.severity) {
      m_own.insert(finding.subject, finding.severity);
    }
  }
  for (auto own = m_own.constBegin(); own != m_own.constEnd(); ++own) {
    if (const int row = m_index.rowOf(own.key()); row >= 0) {
      note(TreeKey::element(row), *own);
    }
  }
}

void TreeFindings::forget(const IndexChange& change) {
  for (const auto& [row, before] : change.before) {
    if (m_index.at(row).isFree()) {
      m_worst.remove(TreeKey::element(row));
    }
  }
}

void TreeFindings::note(const TreeKey& key, validators::Severity severity) {
  if (key == TreeKey()) {
    return;
  }
  const auto known = m_worst.find(key);
  if (known != m_worst.end() && *known >= severity) {
    return; // what is above knows
  }
  m_worst.insert(key, severity);
  if (!key.isElement()) {
    note(m_grouping.parentOf(key), severity);
    return;
  }
  for (const TreeKey& parent : m_grouping.parentsOf(key.value)) {
    note(parent, severity);
  }
}

std::optional<validators::Severity> TreeFindings::worstOf(const TreeKey& key) const {
  const auto found = m_worst.constFind(key);
  return found == m_worst.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace khung::app
