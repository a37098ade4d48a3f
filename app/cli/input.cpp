// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "model/interchange/text/text_form.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

model::Notice notice(const QString& code, const QStringList& values, const QString& file) {
  return {code, values, {file, 0, 0}, model::Notice::Level::Error};
}

/// The places of a text folder as paths that an editor or CI can open.
void qualifyPlaces(model::ModelData& data, const QString& folder) {
  for (model::Place& place : data.places) {
    if (!place.file.isEmpty() && QDir::isRelativePath(place.file)) {
      place.file = QDir::cleanPath(folder + u'/' + place.file);
    }
  }
}

std::optional<model::ModelData> readDocument(Context& context, const QString& path) {
  const auto document = model::Document::open(context.metamodel, path, model::Document::Mode::ReadOnly);
  if (!document) {
    context.fail(ExitCode::Unreadable, document.error());
    return std::nullopt;
  }
  auto data = (*document)->exportData();
  if (!data) {
    context.fail(ExitCode::Unreadable, data.error());
    return std::nullopt;
  }
  return *data;
}

std::optional<model::ModelData> readText(Context& context, const QString& folder) {
  model::Notices notices;
  model::ModelData data = model::readTextFolder(*context.metamodel, folder, notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return std::nullopt;
  }
  qualifyPlaces(data, folder);
  return data;
}

} // namespace

std::optional<model::ModelData> readInput(Context& context, const QString& input) {
  const QFileInfo info(input);
  if (!info.exists()) {
    context.fail(ExitCode::Unreadable, notice(u"input.missing"_s, {input}, input));
    return std::nullopt;
  }
  if (info.isDir()) {
    return readText(context, input);
  }
  if (info.suffix() == u"asice") {
    return readPackagedModel(context, input);
  }
  return readDocument(context, input);
}

std::optional<LoadedModel> loadModels(Context& context, const QStringList& inputs) {
  LoadedModel loaded;
  loaded.inputs = inputs;
  // One .khung file is checked as it stands, without copying it through memory.
  if (inputs.size() == 1 && QFileInfo(inputs.first()).isFile() && QFileInfo(inputs.first()).suffix() != u"asice") {
    auto document = model::Document::open(context.metamodel, inputs.first(), model::Document::Mode::ReadOnly);
    if (!document) {
      context.fail(ExitCode::Unreadable, document.error());
      return std::nullopt;
    }
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
