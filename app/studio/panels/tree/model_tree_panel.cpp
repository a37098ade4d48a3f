// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/model_tree_panel.h"

#include "app/studio/workspace/workspace.h"

namespace khung::app {

ModelTreePanel::ModelTreePanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

bool ModelTreePanel::canPerform(QStringView) const { return false; }

void ModelTreePanel::perform(QStringView) {}

} // namespace khung::app
