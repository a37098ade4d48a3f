// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QUuid>

#include <vector>

class QLineEdit;
class QPlainTextEdit;

namespace khung::model {
struct Notice;
}

namespace khung::app {

class ComplaintLabel;
class Workspace;

/// Writes down an appraiser's decision on waivers, accepted or rejected: one step to undo.
class DecideDialog : public QDialog {
  Q_OBJECT

public:
  DecideDialog(Workspace& workspace, std::vector<QUuid> waivers, bool accept, QWidget* parent = nullptr);

  void accept() override;

private:
  QString waiversText() const;
  void complain(const model::Notice& why);

  Workspace& m_workspace;
  std::vector<QUuid> m_waivers;
  bool m_accept;
  QLineEdit* m_by;
  QPlainTextEdit* m_reason;
  ComplaintLabel* m_missing;
};

} // namespace khung::app
