// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/pasted_words.h"

#include "model/base/resources.h"
#include "model/base/vietnamese.h"
#include "model/base/yaml.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

const QHash<QString, QHash<QString, QString>>& pastedWords() {
  static const auto words = [] {
    QHash<QString, QHash<QString, QString>> read;
    model::Notices notices; // without the list only what the metamodel itself says is understood
    const auto root = model::readYamlFile(model::templatesFolder() + u"/pasting/words.yaml"_s, notices);
    for (const auto& [enumeration, values] : root ? root->members : decltype(root->members)()) {
      for (const auto& [value, meanings] : values.members) {
        for (const model::YamlNode& word : meanings.items) {
          read[enumeration.text].insert(model::folded(word.text), value.text);
        }
      }
    }
    return read;
  }();
  return words;
}

QString pastedWord(const QString& enumeration, const QString& text) {
  static const QRegularExpression length(u"\\s*\\(.*\\)\\s*$"_s);
  return pastedWords().value(enumeration).value(model::folded(QString(text).remove(length)));
}

} // namespace khung::app
