// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QString>
#include <QTemporaryDir>

namespace khung::tests {

/// A folder of the user's own packs (KHUNG_PACKS while it lives) with a pack of an agency in it, which extends the shipped framework: a sound one, to be
/// spoiled by whoever tests.
class PackWriter {
public:
  PackWriter();
  ~PackWriter();
  PackWriter(const PackWriter&) = delete;
  PackWriter& operator=(const PackWriter&) = delete;

  QString path(const QString& relative = {}) const { return m_folder.filePath(relative); }
  QString agencyPack() const { return path(QStringLiteral("tinh-thu")); }
  void write(const QString& relative, const QByteArray& bytes) const;
  /// A file of the agency's pack with one text replaced by another.
  void change(const QString& file, const QString& before, const QString& after) const;
  /// The query of the agency's one rule becomes another.
  void useQuery(const QString& query) const;

  static inline const QString ruleFile = QStringLiteral("rules/Z/tinh-database-undescribed.yaml");

private:
  QTemporaryDir m_folder;
  QByteArray m_before;
};

QStringList codesOf(const model::Notices& notices);

} // namespace khung::tests
