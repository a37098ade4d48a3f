// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/property_panel.h"

#include "app/studio/workspace/workspace.h"

namespace khung::app {

PropertyPanel::PropertyPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

bool PropertyPanel::canPerform(QStringView) const { return false; }

void PropertyPanel::perform(QStringView) {}

} // namespace khung::app
