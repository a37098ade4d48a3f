// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/database.h"

namespace khung::model {

/// Writes the database as a new, compact file and puts it in the place of the target, whose permissions it takes over.
/// A target that is a link stays a link. When anything fails, the target is as it was.
Result<void> writeCompactCopy(Database& database, const QString& target);

} // namespace khung::model
