// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/framework/pack.h"

#include <QHash>
#include <QUuid>

#include <vector>

struct sqlite3;

namespace khung::model {
class Document;
}

namespace khung::validators {

/// What covers one node of a reference model.
struct NodeCover {
  std::vector<QUuid> elements; ///< mapped to the node itself, by type and code
  int below = 0;               ///< mappings to what lies below it
  bool required = false;       ///< the pack asks this kind of agency for it
  bool mandatory = false;      ///< and leaving it out is an error

  bool isEmpty() const { return elements.empty() && below == 0; }
  /// Asked for, and nothing is there.
  bool isMissing() const { return (required || mandatory) && isEmpty(); }
  bool operator==(const NodeCover&) const = default;
};

/// How one agency's architecture covers the reference models.
struct AgencyCover {
  QUuid agency;                      ///< null: everything in the document, of whom nothing is asked
  QString name;
  QHash<QString, NodeCover> nodes;   ///< by code; nodes that the architecture does not answer for are absent

  bool operator==(const AgencyCover&) const = default;
};

/// Coverage of the pack's reference models as the derived tables of a check hold it, carried out for those who show it.
struct CoverageSheet {
  std::vector<AgencyCover> agencies; ///< the whole document first, then each agency with an architecture, by code

  bool operator==(const CoverageSheet&) const = default;
};

/// Reads the tables of the coverage analysis.
CoverageSheet readCoverage(sqlite3* database, const model::Pack& pack);

/// Coverage alone: runs only the analyses that it needs, and no rule.
model::Result<CoverageSheet> coverageOf(const model::Document& document, const model::Pack& pack);

} // namespace khung::validators
