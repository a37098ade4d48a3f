// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack_folders.h"

#include "model/base/resources.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

QString shippedPacksFolder() {
  const QString templates = templatesFolder();
  return templates.isEmpty() ? QString() : templates + u"/frameworks"_s;
}

bool isPack(const QString& folder) { return QFileInfo::exists(folder + u"/framework.yaml"_s); }

void addPacks(const QString& folder, bool shipped, std::vector<PackSummary>& packs) {
  if (folder.isEmpty()) {
    return;
  }
  for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    const bool known = std::any_of(packs.begin(), packs.end(), [&](const PackSummary& pack) { return pack.name == name; });
    Notices notices;
    const QString path = folder + u'/' + name;
    const std::optional<YamlNode> root = !known && isPack(path) ? readYamlFile(path + u"/framework.yaml"_s, notices) : std::nullopt;
    if (!root || !root->isMap()) {
      continue;
    }
    const YamlNode* title = root->find(u"title");
    packs.push_back({name, path, root->value(u"version"), root->value(u"status"), root->values(u"extends").value(0),
                     title ? Localised{title->value(u"vi"), title->value(u"en")} : Localised{name, name},
                     root->value(u"abstract") == u"true", shipped});
  }
}

} // namespace

QString userPacksFolder() {
  if (qEnvironmentVariableIsSet("KHUNG_PACKS")) {
    return QDir::cleanPath(qEnvironmentVariable("KHUNG_PACKS"));
  }
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/khung/packs"_s;
}

QString findPackFolder(const QString& name, const QString& besideFolder) {
  if (!isPackName(name)) {
    return {};
  }
  QStringList places{shippedPacksFolder()};
  if (!besideFolder.isEmpty()) {
    places << QFileInfo(QDir::cleanPath(QFileInfo(besideFolder).absoluteFilePath())).path();
  }
  places << userPacksFolder();
  for (const QString& place : std::as_const(places)) {
    if (!place.isEmpty() && isPack(place + u'/' + name)) {
      return place + u'/' + name;
    }
  }
  return {};
}

bool isShippedPack(const QString& folder) {
  const QString above = QFileInfo(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())).path();
  const QString shipped = shippedPacksFolder();
  return !shipped.isEmpty() && QFileInfo(above).canonicalFilePath() == QFileInfo(shipped).canonicalFilePath();
}

std::vector<PackSummary> findPacks() {
  std::vector<PackSummary> packs;
  addPacks(shippedPacksFolder(), true, packs);
  addPacks(userPacksFolder(), false, packs);
  return packs;
}

bool isPackName(QStringView name) {
  static const QRegularExpression form(u"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"_s);
  return name.size() <= 64 && form.match(name.toString()).hasMatch();
}

} // namespace khung::model
