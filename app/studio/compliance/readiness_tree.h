// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QTreeWidget>

namespace khung::app {

/// What is left before a package is clean, as a list: a row for each kind or rule and below it where. Used by the package dialog, too.
class ReadinessTree : public QTreeWidget {
  Q_OBJECT

public:
  explicit ReadinessTree(QWidget* parent);

  void show(const FindingSheet& sheet);

Q_SIGNALS:
  void elementWanted(const QUuid& id);
  /// All findings of these rules; the title says which.
  void rulesWanted(const QStringList& rules, const QString& title);

private:
  void addChildren(const FindingSheet& sheet, const LeftGroup& group, QTreeWidgetItem* item);
  void activate(const QTreeWidgetItem* item);
};

} // namespace khung::app
