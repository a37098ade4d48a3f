// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check_database.h"

#include <memory>

namespace khung::validators {

/// Tries the queries of a pack's rules on an empty model: prepared under the authorizer, run within the limits for strangers, and held against the
/// rule's message and parameters.
class QueryCheck {
public:
  static model::Result<std::unique_ptr<QueryCheck>> open(const std::shared_ptr<const model::Metamodel>& metamodel, const model::Pack& pack);

  /// False where the query failed, so that its examples need not be tried.
  bool check(const model::RuleSource& rule, model::Notices& notices);

private:
  QueryCheck(std::unique_ptr<model::Document> document, std::unique_ptr<CheckDatabase> database, const model::Pack& pack);

  std::unique_ptr<model::Document> m_document;
  std::unique_ptr<CheckDatabase> m_database; ///< goes before the document
  const model::Pack& m_pack;
};

} // namespace khung::validators
