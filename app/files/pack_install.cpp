// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_install.h"

#include "model/base/file_output.h"
#include "model/framework/pack_archive.h"
#include "model/framework/pack_folders.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

model::Notice error(const QString& code, const QStringList& values) {
  return {code, values, {}, model::Notice::Level::Error};
}

} // namespace

PackReview reviewPack(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path,
                      const std::function<bool(const QString& slug)>& goOn) {
  PackReview review;
  review.folder = path;
  if (!QFileInfo(path).isDir()) {
    if (model::isStream(path)) {
      review.check.notices.push_back(error(u"input.not-a-file"_s, {path}));
      return review;
    }
    review.unpacked = std::make_shared<QTemporaryDir>();
    const auto folder = model::unpackPackArchive(path, review.unpacked->path(), review.check.notices);
    if (!folder) {
      return review;
    }
    review.folder = *folder;
  }
  review.check = validators::checkPack(metamodel, review.folder, goOn);
  if (review.unpacked) {
    for (model::Notice& notice : review.check.notices) { // of the file that was given, not of a folder that is gone when this is read
      notice.place.file.replace(review.folder, path);
    }
  }
  const QString name = QDir(QDir::cleanPath(QFileInfo(review.folder).absoluteFilePath())).dirName();
  for (const model::PackSummary& pack : model::findPacks()) {
    if (pack.name == name && pack.shipped && !model::isShippedPack(review.folder)) {
      review.check.notices.push_back(error(u"pack.name-shipped"_s, {name}));
    } else if (pack.name == name) {
      review.installedVersion = pack.version;
    }
  }
  return review;
}

model::Result<QString> installPack(const PackReview& review) {
  if (!review.mayBeInstalled() || model::isShippedPack(review.folder)) {
    return model::Failure(error(u"pack.not-sound"_s, {review.folder}));
  }
  const QDir packs(model::userPacksFolder());
  const QString name = review.check.pack->name;
  const QString target = packs.filePath(name);
  const QString fresh = packs.filePath(u'.' + name + u".new"_s);
  const QString old = packs.filePath(u'.' + name + u".old"_s);
  QDir(fresh).removeRecursively();
  QDir(old).removeRecursively();
  if (const auto copied = model::copyPack(review.folder, fresh); !copied) {
    return model::Failure(copied.error());
  }
  const bool replaces = QFileInfo::exists(target);
  if ((replaces && !QDir().rename(target, old)) || !QDir().rename(fresh, target)) {
    return model::Failure(error(u"file.unwritable"_s, {target, QString()}));
  }
  QDir(old).removeRecursively();
  return target;
}

} // namespace khung::app
