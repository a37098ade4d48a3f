// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/database.h"
#include "model/document/element_reader.h"
#include "model/document/storage_plan.h"

namespace khung::model {

/// Takes an element out with all that it contains. References from elsewhere keep the path of codes as text, so that
/// nobody's list silently becomes shorter. No ON DELETE CASCADE: a session does not tell a cascade's rows from others, and
/// a redo would meet them twice.
class Removal {
public:
  Removal(Database& database, const StoragePlan& plan);

  /// Identities of all that went, the element first.
  std::vector<QUuid> remove(const QUuid& id);

private:
  struct Referrer {
    QUuid id;
    QUuid target;
    bool asGroup = false;
    qint64 position = 0;
  };

  std::vector<QUuid> gather(const QUuid& id);
  std::vector<Referrer> referrers(const ReferenceColumn& place);
  void turnIntoText(const ReferenceColumn& place, const Referrer& referrer);
  void removeRows();

  Database& m_database;
  const StoragePlan& m_plan;
  ElementReader m_reader;
};

} // namespace khung::model
