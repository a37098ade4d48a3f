// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/wording.h"
#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

void useLanguage(const QString& language) {
  static std::vector<std::unique_ptr<QTranslator>> installed;
  for (const auto& old : installed) {
    QCoreApplication::removeTranslator(old.get());
  }
  installed.clear();
  for (const QString& part : {u"qt_"_s, u"khung_"_s}) { // Qt's own dialogs, then ours
    auto translator = std::make_unique<QTranslator>();
    const QString path = translationFile(part + language);
    if (!path.isEmpty() && translator->load(path)) {
      QCoreApplication::installTranslator(translator.get());
      installed.push_back(std::move(translator));
    }
  }
}

QString defaultLanguage() {
  const QString chosen = qEnvironmentVariable("KHUNG_LANG");
  if (chosen == u"vi" || chosen == u"en") {
    return chosen;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const QString value = qEnvironmentVariable(name);
    if (!value.isEmpty()) {
      return value.startsWith(u"en") ? u"en"_s : u"vi"_s;
    }
  }
  return u"vi"_s;
}

} // namespace khung::app
