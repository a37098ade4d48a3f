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

/// The connection that a check works on: views of every element type, tables of the pack's data and of the analyses, all
/// of them temporary. A document with a file is read over a connection of its own, beside whoever edits it.
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
  /// Whether the document's own connection is left alone.
  bool ownsConnection() const { return m_owned; }
  const model::Metamodel& metamodel() const { return m_metamodel; }
  ScopeBook& scopes() { return m_scopes; }
  double openMilliseconds() const { return m_openMilliseconds; }

  /// Begins a transaction, so that all that is asked sees one state of the document; `beside` opens a second connection that
  /// sees the same, where the document has a file and nobody goes on writing.
  void begin(bool beside);
  /// After the analyses: the connections on which rules may run, each on one thread at a time.
  std::vector<sqlite3*> publish();
  void end();

  /// Runs every analysis; the name and message of the first that fails, or empty.
  QString analyse(const model::Pack& pack, const QVariantMap& parameters);
  /// Runs one analysis for the first time or anew: its tables are dropped first.
  AnalysisRun run(const Analysis& analysis, const model::Pack& pack, const QVariantMap& parameters,
                  const std::function<bool()>& cancelled = {});
  /// A number for what each table of an analysis holds, whatever the order of its rows.
  QHash<QString, quint64> contents(const Analysis& analysis) const;
  /// Reads again what the document says of itself; true when that is something else now.
  bool refreshDocumentInfo();

private:
  CheckDatabase(const model::Metamodel& metamodel, sqlite3* handle, bool owned);
  QString prepare(const model::Pack& pack, int tablesFrom);
  bool openSecond();
  void closeSecond();
  QString createDocumentInfo();
  void noteSizes();
  QString fillPack(const model::Pack& pack);
  void drop(const Analysis& analysis);

  const model::Metamodel& m_metamodel;
  sqlite3* m_handle;
  bool m_owned;
  QString m_derived;           ///< where derived tables are
  sqlite3* m_second = nullptr; ///< from begin() to end(), if at all
  int m_secondFrom = -1;       ///< elements from which it is worth its opening; negative: never
  qint64 m_version = 0;        ///< of the document when the analyses began
  ScopeBook m_scopes;
  std::unique_ptr<AttributeRows> m_attributes; ///< from begin() to publish(), where nobody goes on writing
  QHash<QString, std::vector<std::pair<QString, QString>>> m_made; ///< analysis -> tables and views it made
  double m_openMilliseconds = 0;
};

} // namespace khung::validators
