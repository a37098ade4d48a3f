// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"
#include "validators/engine/scope.h"

#include <QStringList>

#include <functional>
#include <vector>

struct sqlite3;

namespace khung::validators {

class AttributeRows;

/// What an analysis works with: the check's connection (views of every element type, tables of earlier analyses), the pack,
/// parameters, and the scopes that the structure analysis gathered.
struct AnalysisContext {
  sqlite3* database = nullptr;
  const model::Metamodel& metamodel;
  const model::Pack& pack;
  QVariantMap parameters;   ///< of the pack and the settings, "overlap.threshold"
  ScopeBook& scopes;
  /// Asked now and then by what takes long: true leaves off, with any text as trouble. May be none.
  std::function<bool()> cancelled = {};
  /// For another thread: sees the same document (`main`), but no derived tables. May be none.
  sqlite3* beside = nullptr;
  /// Read by the first analysis that needs them, for all, in a check that sees no edits. May be none.
  AttributeRows* attributes = nullptr;
};

/// Where an analysis stands in a check on two threads. Its tables are in `base` if it is of the ground, else in `derived` of
/// the connection that it runs on.
enum class Lane {
  Ground, ///< before all others
  Wide,   ///< on the thread of the check before the lanes part, since it keeps both threads busy itself
  First,  ///< on the thread of the check, beside those of the second
  Second, ///< on the second thread, needing nothing of the first
  Last,   ///< on the thread of the check, when both lanes are through
};

/// One step that fills derived tables before rules query them. Runs in the order of analyses(), where there is one thread.
struct Analysis {
  const char* name;
  QStringList tables;       ///< derived tables it makes
  QStringList needs;        ///< names of analyses that must have run
  Lane lane;
  /// Makes and fills the tables; an empty text, or what went wrong.
  QString (*run)(AnalysisContext&);
  QStringList namesOf = {}; ///< types whose names and codes it reads other than by their own views; empty: any may be
  bool makesScopes = false; ///< it fills the scope book
};

/// Every analysis, in an order in which each comes after those it needs.
const std::vector<Analysis>& analyses();

} // namespace khung::validators
