// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "validators/engine/scope.h"

#include <memory>

struct sqlite3;

namespace khung::validators {

/// The connection that a check works on: views of every element type, tables of the pack's data and of the analyses, all
/// of them temporary. A document with a file is read over a connection of its own, beside whoever edits it.
class CheckDatabase {
public:
  static model::Result<std::unique_ptr<CheckDatabase>> open(const model::Document& document, const model::Pack& pack);
  ~CheckDatabase();
  CheckDatabase(const CheckDatabase&) = delete;
  CheckDatabase& operator=(const CheckDatabase&) = delete;

  sqlite3* handle() const { return m_handle; }
  /// Whether the document's own connection is left alone.
  bool ownsConnection() const { return m_owned; }
  ScopeBook& scopes() { return m_scopes; }

  /// Runs every analysis; the name and message of the first that fails, or empty.
  QString analyse(const model::Pack& pack, const QVariantMap& parameters);
  /// Milliseconds that each stage took, in order.
  const std::vector<std::pair<QString, double>>& stages() const { return m_stages; }

private:
  CheckDatabase(const model::Metamodel& metamodel, sqlite3* handle, bool owned);
  QString createViews();
  void noteSizes();
  QString fillPack(const model::Pack& pack);
  void registerFunctions();

  const model::Metamodel& m_metamodel;
  sqlite3* m_handle;
  bool m_owned;
  ScopeBook m_scopes;
  std::vector<std::pair<QString, double>> m_stages;
};

} // namespace khung::validators
