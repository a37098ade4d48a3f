// SPDX-License-Identifier: Apache-2.0
#include "model/framework/dossier.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Localised textOf(const YamlNode& node, QStringView key) {
  const YamlNode* found = node.find(key);
  return found && found->isMap() ? Localised{found->value(u"vi"), found->value(u"en")} : Localised();
}

const std::vector<YamlNode>& rowsOf(const YamlNode& node, QStringView key) {
  static const std::vector<YamlNode> none;
  const YamlNode* found = node.find(key);
  return found ? found->items : none;
}

FormField fieldOf(const YamlNode& item, const QStringList& types) {
  FormField field;
  field.code = item.value(u"code");
  field.name = textOf(item, u"name");
  field.obligation = item.value(u"obligation");
  field.values = item.value(u"values");
  field.ownRule = item.value(u"own_rule");
  field.derived = item.value(u"derived");
  field.printed = item.value(u"printed") == u"true";
  if (const YamlNode* from = item.find(u"from")) {
    if (from->isMap()) {
      for (const auto& [type, path] : from->members) {
        field.from.insert(type.text, path.text);
      }
    } else {
      for (const QString& type : types) {
        field.from.insert(type, from->text);
      }
    }
  }
  if (const YamlNode* when = item.find(u"when")) {
    for (const auto& [key, values] : when->members) {
      field.when.insert(key.text, when->values(key.text));
    }
  }
  return field;
}

} // namespace

const FormField* DossierForm::field(QStringView wanted) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const FormField& f) { return f.code == wanted; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<PackSource> readSources(const YamlNode& framework) {
  std::vector<PackSource> result;
  for (const YamlNode& item : rowsOf(framework, u"sources")) {
    result.push_back({item.value(u"code"), textOf(item, u"title"), textOf(item, u"place"), item.value(u"status"),
                      item.value(u"date")});
  }
  return result;
}

std::vector<DossierForm> readForms(const YamlNode& dossier) {
  std::vector<DossierForm> result;
  for (const YamlNode& item : rowsOf(dossier, u"forms")) {
    DossierForm form{item.value(u"code"), textOf(item, u"title"), item.values(u"types"), {}, {}, {}};
    if (const YamlNode* join = item.find(u"join"); join && !join->members.empty()) {
      form.joinType = join->members.front().first.text;
      form.joinProperty = join->members.front().second.text;
    }
    for (const YamlNode& field : rowsOf(item, u"fields")) {
      form.fields.push_back(fieldOf(field, form.types));
    }
    result.push_back(std::move(form));
  }
  return result;
}

std::vector<DossierDiagram> readDiagrams(const YamlNode& dossier) {
  std::vector<DossierDiagram> result;
  for (const YamlNode& item : rowsOf(dossier, u"diagrams")) {
    result.push_back({item.value(u"code"), item.value(u"kind"), textOf(item, u"title"),
                      item.value(u"obligation").isEmpty() && item.value(u"mandatory") == u"true" ? u"mandatory"_s
                                                                                                 : item.value(u"obligation"),
                      item.values(u"agency_kinds")});
  }
  return result;
}

} // namespace khung::model
