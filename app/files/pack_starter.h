// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::app {

/// Makes a folder with all that a new pack begins with, from templates/starters/pack: a commented framework.yaml, an example rule, a clause it rests on and a
/// README for its author. The folder's last part is the pack's name.
model::Result<void> startPack(const QString& folder, const model::Pack& base);

} // namespace khung::app
