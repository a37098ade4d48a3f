// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"

namespace khung::app {

/// Writes a model where the path says: a .khung document, else a folder of the text form. Refuses to write over a file that is not
/// of that kind. Tells why and sets the exit code on failure.
bool saveModel(Context& context, const model::ModelData& model, const QString& path, bool force);

} // namespace khung::app
