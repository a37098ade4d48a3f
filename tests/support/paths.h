// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace khung::tests {

/// A file or folder of the project, by its path from the project's root; the root itself when empty.
QString sourcePath(QStringView relative = {});
/// The same of the folder this was built in.
QString buildPath(QStringView relative = {});

} // namespace khung::tests
