// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace khung::app {

void addRenderCommand(CLI::App&, Context&) {}
void addPackageCommand(CLI::App&, Context&) {}

} // namespace khung::app
