// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

bool writeFile(Context& context, const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    context.fail(ExitCode::Failed,
                 {u"file.unwritable"_s, {path, file.errorString()}, {path, 0, 0}, model::Notice::Level::Error});
    return false;
  }
  return true;
}

} // namespace khung::app
