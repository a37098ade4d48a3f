// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"
#include "model/base/notice.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace khung::app {

class ComplaintLabel;
class Workspace;

/// Asks why findings should be accepted, who answers for it and until when, and writes that down as waivers: one step to undo.
class WaiveDialog : public QDialog {
  Q_OBJECT

public:
  WaiveDialog(Workspace& workspace, std::shared_ptr<const FindingSheet> sheet, std::vector<int> places, QWidget* parent = nullptr);

  void accept() override;

private:
  QString findingsText() const;
  void showMeaning();
  void complain(const model::Notice& why);

  Workspace& m_workspace;
  std::shared_ptr<const FindingSheet> m_sheet;
  std::vector<int> m_places;
  QPlainTextEdit* m_reason;
  QLineEdit* m_person;
  QDateEdit* m_until;
  QLabel* m_meaning;
  ComplaintLabel* m_missing;
};

} // namespace khung::app
