// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/tree/element_index.h"
#include "app/studio/panels/tree/tree_findings.h"

namespace khung::app {

/// What a person looks for in the tree.
struct TreeWish {
  QString words;
  QString type;              ///< name of a type; empty for all
  bool withFindings = false;

  bool isEmpty() const { return words.trimmed().isEmpty() && type.isEmpty() && !withFindings; }
  bool operator==(const TreeWish&) const = default;
};

/// Which elements the tree shows: those wished for, what contains them and what they contain. Words fit words of name and code, folded, in any
/// order; the last one, unless a blank follows it, also their beginnings.
class TreeFilter {
public:
  TreeFilter(const ElementIndex& index, const TreeFindings& findings) : m_index(index), m_findings(findings) {}

  bool isActive() const { return !m_wish.isEmpty(); }
  const TreeWish& wish() const { return m_wish; }
  void set(const TreeWish& wish, const model::Metamodel& metamodel);
  /// After a change of the index. What was shown and is still there stays, so that nothing vanishes under the hand that renames it.
  void follow(const IndexChange& change);
  /// After new findings.
  void refresh();

  bool fits(int row) const { return (state(row) & Fits) != 0; }
  /// Whether something that fits is contained in the element.
  bool leadsOn(int row) const { return (state(row) & LeadsOn) != 0; }
  bool shows(int row) const;
  int fitting() const { return m_fitting; }

private:
  enum State : quint8 { Nothing = 0, Fits = 1, LeadsOn = 2 };
  quint8 state(int row) const { return static_cast<std::size_t>(row) < m_states.size() ? m_states[static_cast<std::size_t>(row)] : quint8(Nothing); }
  bool isWished(int row) const;
  void note(int row);

  const ElementIndex& m_index;
  const TreeFindings& m_findings;
  TreeWish m_wish;
  QList<QByteArray> m_words;
  int m_type = -1;
  int m_fitting = 0;
  std::vector<quint8> m_states;
};

} // namespace khung::app
