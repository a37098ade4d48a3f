// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "app/files/model_file.h"
#include "app/files/pack_file.h"
#include "app/messages/message_text.h"
#include "model/base/nearest.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

void Context::tell(const model::Notice& notice) {
  err << messageLine(notice) << Qt::endl;
}

void Context::tell(const model::Notices& notices) {
  for (const model::Notice& notice : notices) {
    tell(notice);
  }
}

void Context::fail(ExitCode code, const model::Notice& notice) {
  tell(notice);
  exit = code;
}

std::shared_ptr<const model::Pack> Context::pack(const QString& nameOrFolder) {
  model::Notices notices;
  const auto result = loadPack(nameOrFolder, notices);
  tell(notices);
  if (!result) {
    exit = ExitCode::Unreadable;
    return nullptr;
  }
  return *result;
}

model::Notice unknownRule(const model::Pack& pack, const QString& name) {
  QStringList slugs;
  for (const model::RuleSource& rule : pack.rules) {
    slugs << rule.slug;
  }
  return {u"rules.unknown"_s, {name, model::nearest(name, slugs)}, {}, model::Notice::Level::Error};
}

bool saveModel(Context& context, const model::ModelData& model, const QString& path, bool force) {
  const bool emptyFolder = QFileInfo(path).isDir() && QDir(path).isEmpty();
  if (QFileInfo::exists(path) && !emptyFolder && !force) {
    context.fail(ExitCode::Usage, {u"output.exists"_s, {path}, {}, model::Notice::Level::Error});
    return false;
  }
  const auto written = writeModelFile(context.metamodel, model, path);
  if (!written) {
    context.fail(ExitCode::Failed, written.error());
  }
  return written.has_value();
}

} // namespace khung::app
