// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problems_panel.h"

#include "app/studio/workspace/workspace.h"

namespace khung::app {

ProblemsPanel::ProblemsPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

bool ProblemsPanel::canPerform(QStringView) const { return false; }

void ProblemsPanel::perform(QStringView) {}

} // namespace khung::app
