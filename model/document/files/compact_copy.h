// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/storage/database.h"
#include "model/document/files/file_stamp.h"

#include <functional>

namespace khung::model {

/// Writes the database as a new, compact file and puts it in the place of the target, whose permissions it takes over.
/// A target that is a link stays a link. When anything fails, the target is as it was. `about` hears the stamp of the new
/// file before it takes the target's place, and can still refuse.
using AboutToReplace = std::function<Result<void>(const FileStamp& stamp)>;
Result<void> writeCompactCopy(Database& database, const QString& target, const AboutToReplace& about);

} // namespace khung::model
