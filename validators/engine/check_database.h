// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "validators/analyses/analysis.h"
#include "validators/engine/reads.h"
#include "validators/engine/scope.h"

#include <functional>
#include <memory>

struct sqlite3;

namespace khung::validators {

/// What one run of an analysis read and made.
struct AnalysisRun {
  QString trouble;        ///< empty when it ran
  Reads reads;
  bool asksScopes = false;
  double milliseconds = 0;
};

/// What a check works on: a connection with views of every element type, tables of the pack's data and of the analyses, all
/// of them temporary; for a whole check of many elements a second one, for another thread. `base` holds what is made before
/// the lanes part, `derived` what a connection's own lane makes, `beside` what the other one's does: while a table is written
/// nobody else can read a database in memory. A document with a file is read over connections of their own, beside whoever edits it.
class CheckDatabase {
public:
  /// Types with `tablesFrom` elements or more become tables (createElementTables): for a check that sees no edits.
  static model::Result<std::unique_ptr<CheckDatabase>> open(const model::Document& document, const model::Pack& pack,
                                                            int tablesFrom = -1);
  /// Of a document's file that somebody else may be editing; needs nothing of the document itself.
  static model::Result<std::unique_ptr<CheckDatabase>> open(const model::Metamodel& metamodel, const QString& file,
                                                            const model::Pack& pack, int tablesFrom = -1);
  ~CheckDatabase();
  CheckDatabase(const CheckDatabase&) = delete;
  CheckDatabase& operator=(const CheckDatabase&) = delete;

  sqlite3* handle() const { return m_handle; }
  bool hasSecond() const { return m_second != nullptr; }
  /// All that see what the analyses made.
  std::vector<sqlite3*> connections() const { return m_second ? std::vector{m_handle, m_second} : std::vector{m_handle}; }
  /// The connection that runs a lane; rules may run on either.
  sqlite3* connection(Lane lane) const { return lane == Lane::Second && m_second ? m_second : m_handle; }
  const model::Metamodel& metamodel() const { return m_metamodel; }
  ScopeBook& scopes() { return m_scopes; }
  double openMilliseconds() const { return m_openMilliseconds; }

  /// Begins a transaction, so that all that is asked sees one state of the document; `beside` opens a second connection that
  /// sees the same, where the document has a file and nobody goes on writing.
  void begin(bool beside);
  /// On a lane's thread: what it made can be read by the other connection from now on. The message of what went wrong, or empty.
  QString publish(Lane lane);
  /// On the thread of another lane, after that: lets its connection see what was published.
  QString adopt(Lane published, Lane reader);
  void end();

  /// Runs every analysis; the name and message of the first that fails, or empty.
  QString analyse(const model::Pack& pack, const QVariantMap& parameters);
  /// Runs one analysis for the first time or anew: its tables are dropped first.
  AnalysisRun run(const Analysis& analysis, const model::Pack& pack, const QVariantMap& parameters,
                  const std::function<bool()>& cancelled = {});
  /// A number for what each table of an analysis holds, whatever the order of its rows. Of none for its views.
  QHash<QString, quint64> contents(const Analysis& analysis) const;
  /// Reads again what the document says of itself; true when that is something else now.
  bool refreshDocumentInfo();

private:
  CheckDatabase(const model::Metamodel& metamodel, sqlite3* handle, bool owned);
  QString prepare(const model::Pack& pack, int tablesFrom);
  bool openOthers();
  void closeOthers();
  QString createDocumentInfo();
  QString fillPack(const model::Pack& pack);
  void drop(const Analysis& analysis);

  const model::Metamodel& m_metamodel;
  sqlite3* m_handle;
  bool m_owned;
  quint64 m_number;            ///< that no other check's databases in memory have
  sqlite3* m_second = nullptr; ///< from begin() to end(), if at all
  sqlite3* m_aside = nullptr;  ///< there where the second is: reads the document for a thread of the first lane
  int m_secondFrom = -1;       ///< elements from which it is worth its opening; negative: never
  QString m_views;             ///< to be made by who adopts what was published
  ScopeBook m_scopes;
  std::unique_ptr<AttributeRows> m_attributes; ///< until the first lane is published, where nobody goes on writing
  std::vector<std::vector<std::pair<QString, QString>>> m_made; ///< tables and views of each of analyses()
  double m_openMilliseconds = 0;
};

} // namespace khung::validators
