// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "model/base/file_output.h"

namespace khung::app {

bool writeFile(Context& context, const QString& path, const QByteArray& bytes) {
  const auto written = model::writeFile(path, bytes);
  if (!written) {
    context.fail(ExitCode::Failed, written.error());
  }
  return written.has_value();
}

} // namespace khung::app
