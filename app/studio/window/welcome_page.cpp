// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/welcome_page.h"

#include "app/studio/workspace/workspace.h"

namespace khung::app {

WelcomePage::WelcomePage(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

} // namespace khung::app
