// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace khung::app {

void addPackageCommand(CLI::App&, Context&) {}

} // namespace khung::app
