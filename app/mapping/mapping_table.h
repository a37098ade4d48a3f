// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/framework_mapping.h"

namespace khung::app {

/// The table that maps an architecture made for one framework to another: one row an element, as people read it, in one language.
struct MappingTable {
  struct Row {
    QStringList cells;
    model::MappingDecision::Verdict verdict = model::MappingDecision::Verdict::None;
    QUuid element;
  };

  QString title;
  QString basis;
  QStringList columns;
  std::vector<Row> rows;

  int count(model::MappingDecision::Verdict verdict) const;
  /// How many elements are certain, to be decided, mapped already, and could not be mapped.
  QString summary() const;
};

/// `from`: the pack the architecture was made for, which names the nodes it is mapped to. Retired elements are left out.
MappingTable mappingTable(const model::Document& document, const model::Pack& from, const model::Pack& to, const model::FrameworkMapping& mapping,
                          const QString& language);

} // namespace khung::app
