// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace khung::model {

/// Names of files made from codes, good on every file system: ASCII letters, digits, dot, dash and underscore, no name
/// that Windows reserves, not hidden, and different also where upper and lower case are one. A code that is not its own
/// file name gets a short hash after it, so that a name depends on nothing but the code unless two differ in case only.
std::vector<QString> fileNames(const std::vector<QString>& codes);

} // namespace khung::model
