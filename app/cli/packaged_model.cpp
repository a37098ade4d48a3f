// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "model/interchange/text/text_form.h"
#include "model/package/package.h"
#include "model/package/package_info.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

std::optional<model::ModelData> readPackagedModel(Context& context, const QString& path) {
  model::Notices notices;
  const auto contents = model::readPackage(path, {}, notices);
  if (!contents && notices.empty()) {
    notices.push_back(contents.error());
  }
  context.tell(notices);
  if (!contents || model::hasErrors(notices)) {
    context.exit = ExitCode::NotValid;
    return std::nullopt;
  }
  model::TextFiles files;
  for (const model::PackageFile& file : contents->files) {
    if (file.path.startsWith(model::package_path::modelFolder)) {
      files.insert(file.path.mid(model::package_path::modelFolder.size()), file.bytes);
    }
  }
  notices.clear();
  model::ModelData data = model::readTextFiles(*context.metamodel, files, notices);
  context.tell(notices);
  if (files.isEmpty()) {
    context.fail(ExitCode::Unreadable, {u"input.no-model"_s, {path}, {path, 0, 0}, model::Notice::Level::Error});
    return std::nullopt;
  }
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return std::nullopt;
  }
  return data;
}

} // namespace khung::app
