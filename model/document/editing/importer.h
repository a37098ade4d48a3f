// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/element.h"
#include "model/document/storage/storage_plan.h"

namespace khung::model {

/// Fills a document that holds nothing but the built-in groups, within the caller's transaction and with foreign keys
/// off: everything they would check is checked here, against the model in memory.
class Importer {
public:
  Importer(Database& database, const StoragePlan& plan, const ModelData& data)
      : m_database(database), m_plan(plan), m_data(data) {}

  Result<void> run();

private:
  Result<void> indexElements();
  Result<void> checkParents() const;
  Result<void> checkCircles() const;
  Result<void> checkLink(const Element& from, const StoredProperty& property, const QUuid& target) const;
  std::vector<int> densePositions() const;
  Result<void> insertAll();

  Database& m_database;
  const StoragePlan& m_plan;
  const ModelData& m_data;
  QHash<QUuid, int> m_index;
};

} // namespace khung::model
