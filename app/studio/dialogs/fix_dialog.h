// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"
#include "validators/engine/quick_fix.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace khung::app {

class Workspace;

/// Shows what a quick fix would change, for one finding or all of its rule, and makes it: one step to undo.
class FixDialog : public QDialog {
  Q_OBJECT

public:
  /// `number` is the fix to begin with, among those of the finding's rule.
  FixDialog(Workspace& workspace, std::shared_ptr<const FindingSheet> sheet, int place, int number = -1, QWidget* parent = nullptr);

  void accept() override;

private:
  QWidget* makeChoices(int number);
  struct Change;
  /// The edit for what is chosen, with its preview: at once for one finding, away from the window's thread for all of a rule. Nothing when given up.
  std::optional<model::Result<Change>> change();
  void showChanges();
  std::vector<validators::Finding> chosen() const;

  Workspace& m_workspace;
  std::shared_ptr<const FindingSheet> m_sheet;
  int m_place;
  std::vector<validators::FixOffer> m_offers;
  QButtonGroup* m_fixes;
  QButtonGroup* m_scope;
  QLabel* m_summary;
  QTreeWidget* m_changes;
  QPushButton* m_make = nullptr;
  std::optional<model::Edit> m_edit;
};

} // namespace khung::app
