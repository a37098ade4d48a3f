// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "app/files/model_file.h"
#include "model/interchange/text/text_form.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
std::optional<model::ModelData> readInput(Context& context, const QString& input) {
  model::Notices notices;
  auto data = readModelFile(context.metamodel, input, notices);
  context.tell(notices);
  if (!data) {
    context.exit = data.error().code.startsWith(u"package.") ? ExitCode::NotValid : ExitCode::Unreadable;
    return std::nullopt;
  }
  return std::move(*data);
}

std::optional<LoadedModel> loadModels(Context& context, const QStringList& inputs) {
  LoadedModel loaded;
  loaded.inputs = inputs;
  // One .khung file is checked as it stands, without copying it through memory.
  if (inputs.size() == 1 && QFileInfo::exists(inputs.first()) &&
      modelFileKind(inputs.first()) == ModelFileKind::Document) {
    auto document = openDocument(context.metamodel, inputs.first(), model::Document::Mode::ReadOnly);
    if (!document) {
      context.fail(ExitCode::Unreadable, document.error());
      return std::nullopt;
    }
    context.tell((*document)->openingNotices());
    loaded.document = std::move(*document);
    loaded.framework = loaded.document->meta(u"framework");
    loaded.title = loaded.document->meta(u"title");
    return loaded;
  }
  std::vector<model::ModelData> models;
  bool readable = true;
  for (const QString& input : inputs) {
    std::optional<model::ModelData> data = readInput(context, input);
    readable = readable && data;
    if (data) {
      models.push_back(std::move(*data));
    }
  }
  if (!readable) {
    return std::nullopt;
  }
  model::Notices notices;
  model::ModelData joined = model::mergeModels(*context.metamodel, std::move(models), notices);
  model::resolveReferences(*context.metamodel, joined, notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return std::nullopt;
  }
  loaded.places = joined.places;
  loaded.settingPlaces = joined.settingPlaces;
  loaded.framework = joined.framework;
  loaded.title = joined.title;
  auto document = model::Document::create(context.metamodel);
  const auto filled = document ? (*document)->import(joined) : model::Result<void>(model::Failure(document.error()));
  if (!filled) {
    context.fail(ExitCode::Unreadable, filled.error());
    return std::nullopt;
  }
  loaded.document = std::move(*document);
  return loaded;
}

} // namespace khung::app
