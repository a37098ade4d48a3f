// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/storage/element_reader.h"
#include "model/document/storage/storage_plan.h"

namespace khung::model {

/// Takes elements out with all that they contain. References from elsewhere keep the path of codes as text, so that
/// nobody's list silently becomes shorter. No ON DELETE CASCADE: a session does not tell a cascade's rows from others, and
/// a redo would meet them twice.
class Removal {
public:
  Removal(Database& database, const StoragePlan& plan);

  /// Identities of all that went.
  std::vector<QUuid> remove(const std::vector<QUuid>& roots);

private:
  struct Referrer {
    QUuid id;
    QUuid target;
    bool asGroup = false;
    qint64 position = 0;
  };
  struct Siblings {
    QUuid parent;
    QString type;
  };

  std::vector<QUuid> gather(const std::vector<QUuid>& roots);
  std::vector<Siblings> remainingSiblings();
  std::vector<Referrer> referrers(const ReferenceColumn& place);
  void turnIntoText(const ReferenceColumn& place, const Referrer& referrer);
  void removeRows();
  void closeGaps(const Siblings& siblings);

  Database& m_database;
  const StoragePlan& m_plan;
  ElementReader m_reader;
};

/// Number of elements that would go with these, as far as `most`.
int countBelow(Database& database, const std::vector<QUuid>& roots, int most);

} // namespace khung::model
