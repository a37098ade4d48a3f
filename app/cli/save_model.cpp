// SPDX-License-Identifier: Apache-2.0
#include "app/cli/save_model.h"

#include "model/interchange/text/text_form.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

bool saveModel(Context& context, const model::ModelData& model, const QString& path, bool force) {
  const QFileInfo info(path);
  const bool document = info.suffix() == u"khung";
  const bool inUse = document ? info.exists() : info.exists() && !(info.isDir() && QDir(path).isEmpty());
  if (inUse && !force) {
    context.fail(ExitCode::Usage, {u"output.exists"_s, {path}, {}, model::Notice::Level::Error});
    return false;
  }
  if (!document) {
    const auto written = model::writeTextFolder(*context.metamodel, model, path);
    if (!written) {
      context.fail(ExitCode::Failed, written.error());
    }
    return written.has_value();
  }
  auto made = model::Document::create(context.metamodel);
  auto result = made ? (*made)->import(model) : model::Result<void>(model::Failure(made.error()));
  if (result) {
    result = (*made)->saveAs(path);
  }
  if (!result) {
    context.fail(ExitCode::Failed, result.error());
  }
  return result.has_value();
}

} // namespace khung::app
