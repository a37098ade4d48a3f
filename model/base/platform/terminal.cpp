// SPDX-License-Identifier: Apache-2.0
#include "model/base/platform/terminal.h"

#ifdef _WIN32
#include <io.h>
#include <cstdio>
#else
#include <unistd.h>
#endif

namespace khung::model {

#ifdef _WIN32
bool errorStreamIsTerminal() {
  return _isatty(_fileno(stderr)) != 0;
}
bool outputStreamIsTerminal() {
  return _isatty(_fileno(stdout)) != 0;
}
#else
bool errorStreamIsTerminal() {
  return isatty(STDERR_FILENO) != 0;
}
bool outputStreamIsTerminal() {
  return isatty(STDOUT_FILENO) != 0;
}
#endif

} // namespace khung::model
