// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_file.h"

#include "model/base/nearest.h"
#include "model/framework/pack_folders.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

model::Result<std::shared_ptr<const model::Pack>> loadPack(const QString& nameOrFolder, model::Notices& notices) {
  const QString wanted = nameOrFolder.isEmpty() ? QStringView(defaultPack).toString() : nameOrFolder;
  const QString found = model::findPackFolder(wanted);
  auto result = model::Pack::load(found.isEmpty() ? wanted : found, notices);
  if (result && (*result)->isAbstract) {
    const QStringList names = frameworkNames();
    result = model::Failure(model::Notice{u"pack.abstract"_s, {(*result)->name, names.join(u", "_s)}, {}, model::Notice::Level::Error});
    notices.push_back(result.error());
  } else if (!result && notices.empty()) {
    model::Notice why = result.error();
    if (why.code == u"pack.not-found" && model::isPackName(wanted)) {
      why.values << model::nearest(wanted, frameworkNames());
    }
    notices.push_back(why);
  }
  return result;
}

QStringList frameworkNames() {
  QStringList names;
  for (const model::PackSummary& pack : model::findPacks()) {
    if (!pack.isAbstract) {
      names << pack.name;
    }
  }
  return names;
}

} // namespace khung::app
