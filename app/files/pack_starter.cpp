// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_starter.h"

#include "model/base/resources.h"
#include "model/framework/pack_folders.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

model::Result<void> startPack(const QString& folder, const model::Pack& base) {
  const QString name = QDir(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())).dirName();
  if (!model::isPackName(name)) {
    return model::Failure(model::Notice{u"pack.name-form"_s, {name}, {}, model::Notice::Level::Error});
  }
  const QString prefix = name.section(u'-', 0, 0);
  const auto cited = [&](const QString& code) {
    return std::any_of(base.sources.begin(), base.sources.end(), [&](const model::PackSource& source) { return source.code == code; });
  };
  QString source = u"QD"_s;
  for (int i = 2; cited(source); ++i) {
    source = u"QD%1"_s.arg(i);
  }
  const QString starter = model::templatesFolder() + u"/starters/pack"_s;
  QDirIterator it(starter, QDir::Files, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    QFile original(it.next());
    const QString path = folder + u'/' + QDir(starter).relativeFilePath(original.fileName()).replace(u"PREFIX"_s, prefix);
    QDir().mkpath(QFileInfo(path).path());
    QFile target(path);
    if (!original.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
      return model::Failure(model::Notice{u"file.unwritable"_s, {path, target.errorString()}, {}, model::Notice::Level::Error});
    }
    QString text = QString::fromUtf8(original.readAll());
    text.replace(u"@NAME@"_s, name).replace(u"@PREFIX@"_s, prefix).replace(u"@BASE@"_s, base.name).replace(u"@SOURCE@"_s, source);
    target.write(text.toUtf8());
  }
  return {};
}

} // namespace khung::app
