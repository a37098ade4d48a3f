// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/wording.h"
#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

thread_local const QTranslator* ofThread = nullptr; ///< speaks instead of what is installed

/// lupdate writes down a class without its namespaces; tr() asks with them.
class Translations : public QTranslator {
public:
  QString translate(const char* context, const char* source, const char* disambiguation, int n) const override {
    const QByteArrayView whole(context);
    const qsizetype scope = whole.lastIndexOf("::");
    const char* name = scope < 0 ? context : context + scope + 2;
    return ofThread && ofThread != this ? ofThread->translate(name, source, disambiguation, n) : QTranslator::translate(name, source, disambiguation, n);
  }
};

} // namespace

void useLanguage(const QString& language) {
  static std::vector<std::unique_ptr<Translations>> installed;
  for (const auto& old : installed) {
    QCoreApplication::removeTranslator(old.get());
  }
  installed.clear();
  for (const QString& part : {u"qt_"_s, u"khung_"_s}) { // Qt's own dialogs, then ours
    auto translator = std::make_unique<Translations>();
    const QString path = translationFile(part + language);
    if (!path.isEmpty() && translator->load(path)) {
      QCoreApplication::installTranslator(translator.get());
      installed.push_back(std::move(translator));
    }
  }
}

ThreadLanguage::ThreadLanguage(const QString& language) : m_translator(std::make_unique<Translations>()) {
  if (const QString path = translationFile(u"khung_"_s + language); !path.isEmpty() && m_translator->load(path)) {
    ofThread = m_translator.get();
  }
}

ThreadLanguage::~ThreadLanguage() { ofThread = nullptr; }

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
