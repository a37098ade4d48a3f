// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"

namespace khung::app {

/// Writes a whole file or leaves the old one as it was; tells why and sets the exit code on failure.
bool writeFile(Context& context, const QString& path, const QByteArray& bytes);

} // namespace khung::app
