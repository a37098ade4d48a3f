// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"

#include <memory>

namespace khung::validators {

class CheckDatabase;
class CheckSession;

/// Keeps the findings of a document up to date while it is edited: after an edit only what depends on it runs again, and the
/// result is what a whole check would find. Lives on one thread, any but not necessarily the document's: it knows the
/// document only by its file, which it reads over a connection of its own. The model's hash is left out of its reports.
class LiveCheck {
public:
  static constexpr int atOnce = 45; ///< milliseconds within which an edit should show what it can
  static constexpr int soon = 250;  ///< and those for what comes next, before analyses that take long

  /// `file` is Document::workingFile(). A document in memory has none and is refused ("check.no-file"): it is small, and
  /// check() serves.
  static model::Result<std::unique_ptr<LiveCheck>> open(std::shared_ptr<const model::Metamodel> metamodel,
                                                        std::shared_ptr<const model::Pack> pack, const QString& file,
                                                        const CheckOptions& options = {});
  ~LiveCheck();
  LiveCheck(const LiveCheck&) = delete;
  LiveCheck& operator=(const LiveCheck&) = delete;

  /// The first report; later, everything anew.
  model::Result<Report> runAll();
  /// The report after edits that are committed; ChangeSet::join joins several. Where it is cancelled ("check.cancelled") the
  /// changes are not forgotten: the next call comes to them.
  model::Result<Report> update(const model::ChangeSet& changes = {});
  /// The same, but steps that, going by the last time, would not be through within this time wait, and so do those that read what these make. What
  /// they found before is in the report, which names them under `pending`; the next call comes to them.
  model::Result<Report> quick(const model::ChangeSet& changes, int milliseconds = atOnce);
  /// Analyses and rules that the last call ran.
  const QStringList& ran() const;

private:
  LiveCheck();
  model::Result<Report> run(const model::ChangeSet& changes, int milliseconds);

  std::shared_ptr<const model::Metamodel> m_metamodel;
  std::shared_ptr<const model::Pack> m_pack;
  std::unique_ptr<CheckDatabase> m_database;
  std::unique_ptr<CheckSession> m_session;
};

} // namespace khung::validators
