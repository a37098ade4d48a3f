// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"

namespace khung::app {

/// Something that two elements have or lack: a property with its values, or a contained element on each side.
struct ComparedRow {
  QString label;     ///< of the property; empty for contained elements
  QString left;
  QString right;
  QUuid leftId;      ///< of contained elements
  QUuid rightId;
  bool alike = false;
};

/// Two elements of one type side by side: what is alike and what is not.
struct Comparison {
  std::vector<ComparedRow> properties; ///< those that one of them states
  std::vector<ComparedRow> parts;      ///< pairs first, then what only the left has, then what only the right has
  int alikeParts = 0;
};

/// Contained elements are paired by what they declare (one refers to the other) and by names, as the pack's vocabulary reads them.
Comparison compareElements(const model::Document& document, const model::Pack& pack, const QString& language, const QUuid& left,
                           const QUuid& right);

} // namespace khung::app
