// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/document.h"

namespace khung::model {

/// Full-text search over names, codes and descriptions, folded. It lies in the connection's temporary tables, which no other reader sees and no
/// saving carries along, and is made bit by bit, after edits as well: it stands outside the sessions.
class SearchIndex {
public:
  explicit SearchIndex(Database& database) : m_database(database) {}

  /// Goes on making the index for about so long; whether it is whole then.
  bool prepare(int milliseconds);
  /// Makes what is missing of the index first.
  std::vector<SearchHit> find(QStringView words, int limit);
  /// Notes what has to be indexed anew.
  void update(const ChangeSet& changes);
  /// Forgets what is indexed, so that it is made anew.
  void drop();
  /// Removes what former versions kept in the document.
  static void removeStored(Database& database);

private:
  void begin();
  bool isWhole() const { return m_readAll && m_stale.empty(); }
  void addSome();
  void renew(const QUuid& id);
  void collect(const QString& match, int limit, std::vector<SearchHit>& hits);

  Database& m_database;
  bool m_begun = false;
  bool m_readAll = false;
  QUuid m_last; ///< as far as the index goes, in the order of identities
  std::vector<QUuid> m_stale; ///< changed since
};

} // namespace khung::model
