// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace khung::model {

/// Whether standard error is a terminal that a person looks at.
bool errorStreamIsTerminal();
/// Whether standard output is.
bool outputStreamIsTerminal();

} // namespace khung::model
