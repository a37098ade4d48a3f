// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/command_target.h"

#include <QWidget>

namespace khung::app {

class Workspace;

/// The findings of the open document: grouped, filtered, explained, fixed or waived.
class ProblemsPanel : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  explicit ProblemsPanel(Workspace& workspace, QWidget* parent = nullptr);

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;

private:
  Workspace& m_workspace;
};

} // namespace khung::app
