// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace khung::app {

/// A published interface: scripts and CI depend on these numbers.
enum class ExitCode {
  Clean = 0,
  Findings = 1,    ///< at or above --fail-on; for diff: differences
  Usage = 2,       ///< wrong use of the command line
  Unreadable = 3,  ///< an input that cannot be read
  Failed = 4,      ///< a rule or the program failed, or a result could not be written
  NotValid = 5,    ///< integrity or signature of a package
};

} // namespace khung::app
