// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString translationFile(const QString& language) {
  const QDir program(QCoreApplication::applicationDirPath());
  for (const QString& folder : {u"../share/khung/i18n"_s, u"../i18n"_s, u"i18n"_s}) {
    const QString path = program.filePath(folder + u"/khung_"_s + language + u".qm"_s);
    if (QFile::exists(path)) {
      return path;
    }
  }
  return {};
}

} // namespace

void useLanguage(const QString& language) {
  static std::unique_ptr<QTranslator> translator;
  if (translator) {
    QCoreApplication::removeTranslator(translator.get());
  }
  translator = std::make_unique<QTranslator>();
  const QString path = translationFile(language);
  if (!path.isEmpty() && translator->load(path)) {
    QCoreApplication::installTranslator(translator.get());
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
