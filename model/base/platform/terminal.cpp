// SPDX-License-Identifier: Apache-2.0
#include "model/base/platform/terminal.h"

#ifdef _WIN32
#include <io.h>
#include <cstdio>
#else
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#endif

namespace khung::model {

#ifdef _WIN32
void openMissingStreams() {}
bool errorStreamIsTerminal() {
  return _isatty(_fileno(stderr)) != 0;
}
bool outputStreamIsTerminal() {
  return _isatty(_fileno(stdout)) != 0;
}
#else
void openMissingStreams() {
  while (true) {
    const int lowest = open("/dev/null", O_RDWR);
    if (lowest > STDERR_FILENO || lowest < 0) {
      close(lowest);
      return;
    }
  }
}
bool errorStreamIsTerminal() {
  return isatty(STDERR_FILENO) != 0;
}
bool outputStreamIsTerminal() {
  return isatty(STDOUT_FILENO) != 0;
}
#endif

} // namespace khung::model
