// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/packs/pack_check.h"

namespace khung::app {

/// A pack in a few lines for whoever decides whether to use it: name, version, base, instrument and author, the rules it adds, what it makes stricter, and rows that
/// it adds to lists.
QStringList packSummary(const validators::PackCheck& check, const QString& language);

} // namespace khung::app
