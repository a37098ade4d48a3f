// SPDX-License-Identifier: Apache-2.0
#include "model/base/file_output.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    return Failure(Notice{u"file.unwritable"_s, {path, file.errorString()}, {path, 0, 0}, Notice::Level::Error});
  }
  return {};
}

} // namespace khung::model
