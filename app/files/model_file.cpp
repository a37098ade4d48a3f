// SPDX-License-Identifier: Apache-2.0
#include "app/files/model_file.h"

#include "model/base/file_output.h"
#include "model/interchange/text/text_form.h"
#include "model/package/package.h"
#include "model/package/package_info.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::ModelData;
using model::Notices;
using model::Result;

model::Notice failure(const QString& code, const QString& path) {
  return {code, {path}, {path, 0, 0}, model::Notice::Level::Error};
}

/// What was read, unless a notice is an error.
Result<ModelData> unlessFaulty(ModelData data, const Notices& notices) {
  const auto fault = std::find_if(notices.begin(), notices.end(),
                                  [](const model::Notice& notice) { return notice.level == model::Notice::Level::Error; });
  if (fault != notices.end()) {
    return model::Failure(*fault);
  }
  return data;
}

/// Of several inputs, which one a notice is about.
void nameFile(model::Notice& notice, const QString& path) {
  if (notice.place.file.isEmpty() && !notice.values.contains(path)) {
    notice.place.file = path;
  }
}

Result<ModelData> told(const model::Notice& notice, Notices& notices) {
  notices.push_back(notice);
  return model::Failure(notice);
}

Result<ModelData> readDocument(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path, Notices& notices) {
  const auto document = openDocument(metamodel, path, model::Document::Mode::ReadOnly);
  if (!document) {
    return told(document.error(), notices);
  }
  notices.insert(notices.end(), (*document)->openingNotices().begin(), (*document)->openingNotices().end());
  auto data = (*document)->exportData();
  return data ? std::move(data) : told(data.error(), notices);
}

Result<ModelData> readPackage(const model::Metamodel& metamodel, const QString& path, Notices& notices) {
  if (model::isStream(path)) {
    return told(failure(u"input.not-a-file"_s, path), notices);
  }
  const auto known = static_cast<std::ptrdiff_t>(notices.size());
  const auto contents = model::readPackage(path, {}, notices);
  std::for_each(notices.begin() + known, notices.end(), [&](model::Notice& notice) { nameFile(notice, path); });
  if (!contents) {
    return notices.empty() ? told(contents.error(), notices) : Result<ModelData>(model::Failure(contents.error()));
  }
  if (const auto sound = unlessFaulty({}, notices); !sound) {
    return sound;
  }
  model::TextFiles files;
  for (const model::PackageFile& file : contents->files) {
    if (file.path.startsWith(model::package_path::modelFolder)) {
      files.insert(file.path.mid(model::package_path::modelFolder.size()), file.bytes);
    }
  }
  if (files.isEmpty()) {
    return told(failure(u"input.no-model"_s, path), notices);
  }
  Notices faults;
  ModelData data = model::readTextFiles(metamodel, files, faults);
  notices.insert(notices.end(), faults.begin(), faults.end());
  return unlessFaulty(std::move(data), faults);
}

} // namespace

ModelFileKind modelFileKind(const QString& path) {
  const QFileInfo info(path);
  return info.isDir()                                                      ? ModelFileKind::TextFolder
         : info.suffix().compare(u"asice", Qt::CaseInsensitive) == 0       ? ModelFileKind::Package
                                                                           : ModelFileKind::Document;
}

Result<std::unique_ptr<model::Document>> openDocument(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path,
                                                      model::Document::Mode mode) {
  if (model::isStream(path)) {
    return model::Failure(failure(u"input.not-a-file"_s, path));
  }
  auto document = model::Document::open(metamodel, path, mode);
  if (!document) {
    model::Notice why = document.error();
    nameFile(why, path);
    return model::Failure(why);
  }
  return document;
}

Result<ModelData> readModelFile(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path, Notices& notices) {
  if (!QFileInfo::exists(path)) {
    return told(failure(u"input.missing"_s, path), notices);
  }
  switch (modelFileKind(path)) {
  case ModelFileKind::Document:
    return readDocument(metamodel, path, notices);
  case ModelFileKind::Package:
    return readPackage(*metamodel, path, notices);
  case ModelFileKind::TextFolder:
    break;
  }
  ModelData data = model::readTextFolder(*metamodel, path, notices);
  return unlessFaulty(std::move(data), notices);
}

Result<void> writeModelFile(const std::shared_ptr<const model::Metamodel>& metamodel, const ModelData& model, const QString& path) {
  if (QFileInfo(path).suffix() != u"khung") {
    return model::writeTextFolder(*metamodel, model, path);
  }
  auto made = model::Document::create(metamodel);
  auto result = made ? (*made)->import(model) : Result<void>(model::Failure(made.error()));
  return result ? (*made)->saveAs(path) : result;
}

} // namespace khung::app
