// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/view_tab.h"

namespace khung::app {

ViewTab* makeViewTab(Workspace&, const ViewRequest&, QWidget*) { return nullptr; }

} // namespace khung::app
