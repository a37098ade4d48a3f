// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_file.h"

#include "model/base/resources.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

model::Result<std::shared_ptr<const model::Pack>> loadPack(const QString& nameOrFolder, model::Notices& notices) {
  const QString wanted = nameOrFolder.isEmpty() ? QStringView(defaultPack).toString() : nameOrFolder;
  const QString shipped = model::templatesFolder() + u"/frameworks/"_s + wanted;
  auto result = model::Pack::load(QFileInfo::exists(shipped) ? shipped : wanted, notices);
  if (!result && notices.empty()) {
    notices.push_back(result.error());
  }
  return result;
}

} // namespace khung::app
