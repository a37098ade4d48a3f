// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/package_dialog.h"

#include "app/studio/workspace/workspace.h"

namespace khung::app {

PackageDialog::PackageDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace) {}

} // namespace khung::app
