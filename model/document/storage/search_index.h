// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/document.h"

namespace khung::model {

/// Full-text search over names, codes and descriptions, folded. Made at the first search, kept in the document from then
/// on and brought up to date by code after each edit: it stands outside the sessions. A document that cannot be written
/// gets one for as long as it is open.
class SearchIndex {
public:
  explicit SearchIndex(Database& database) : m_database(database) {}

  std::vector<SearchHit> find(QStringView words, int limit);
  /// Brings the index up to date, within the caller's transaction; nothing to do while there is none.
  void update(const ChangeSet& changes);
  /// Forgets what is indexed, so that the next search makes it anew.
  void drop();

private:
  bool isMade();
  void make();
  QString schema() const;
  void remove(const QUuid& id);
  void insert(const QUuid& id);
  void collect(const QString& match, int limit, std::vector<SearchHit>& hits);

  Database& m_database;
  bool m_temporaryMade = false;
};

} // namespace khung::model
