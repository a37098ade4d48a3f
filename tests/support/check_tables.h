// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "validators/engine/check_database.h"

#include <QStringList>

#include <memory>

namespace khung::tests {

/// A model after every analysis has run, for asking what stands in the derived tables.
class CheckTables {
public:
  /// Fails the running test where the model has errors or an analysis fails; then isValid() is false.
  explicit CheckTables(const QString& yaml);

  bool isValid() const { return m_database != nullptr; }
  /// Rows of a query as texts: values joined by blanks, identities as paths of codes, NULL as "-". Sorted.
  QStringList rows(const QString& sql) const;
  /// The one row of a query.
  QString row(const QString& sql) const;

private:
  std::unique_ptr<model::Document> m_document;
  std::unique_ptr<validators::CheckDatabase> m_database;
  QHash<QUuid, QString> m_paths;
};

} // namespace khung::tests
