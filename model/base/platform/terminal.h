// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace khung::model {

/// Gives standard streams that the caller closed a place to go, so that no file opened later is taken for one of them.
void openMissingStreams();
/// Whether standard error is a terminal that a person looks at.
bool errorStreamIsTerminal();
/// Whether standard output is.
bool outputStreamIsTerminal();

} // namespace khung::model
