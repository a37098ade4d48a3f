// SPDX-License-Identifier: Apache-2.0
#include "model/base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

QString templatesFolder() {
  QStringList candidates;
  if (qEnvironmentVariableIsSet("KHUNG_TEMPLATES")) {
    candidates << qEnvironmentVariable("KHUNG_TEMPLATES");
  }
  const QDir program(QCoreApplication::applicationDirPath());
  candidates << program.filePath(u"../share/khung/templates"_s) << program.filePath(u"templates"_s)
             << program.filePath(u"../../../templates"_s);
  for (const QString& candidate : std::as_const(candidates)) {
    if (QFileInfo::exists(candidate + u"/metamodel/element.yaml"_s)) {
      return QDir::cleanPath(QFileInfo(candidate).absoluteFilePath());
    }
  }
  return {};
}

} // namespace khung::model
