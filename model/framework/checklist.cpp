// SPDX-License-Identifier: Apache-2.0
#include "model/framework/checklist.h"

#include "model/base/yaml.h"
#include "model/framework/pack_folders.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

std::vector<ChecklistItem> readChecklist(const Pack& pack, Notices& notices) {
  QStringList folders{pack.folder};
  for (const PackBase& base : pack.bases) {
    folders << findPackFolder(base.name, pack.folder);
  }
  for (const QString& folder : folders) {
    const QString path = folder + u"/checklist.yaml"_s;
    if (!QFileInfo::exists(path)) {
      continue;
    }
    std::vector<ChecklistItem> items;
    const std::optional<YamlNode> root = readYamlFile(path, notices);
    const YamlNode* criteria = root ? root->find(u"criteria") : nullptr;
    for (const YamlNode& item : criteria ? criteria->items : std::vector<YamlNode>()) {
      const YamlNode* question = item.find(u"question");
      items.push_back({item.value(u"code"), item.values(u"cites"), item.values(u"architectures"),
                       question ? Localised{question->value(u"vi"), question->value(u"en")} : Localised(), item.values(u"rules")});
    }
    return items;
  }
  return {};
}

} // namespace khung::model
