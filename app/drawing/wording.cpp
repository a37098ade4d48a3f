// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

QString translationFile(const QString& name) {
  const QDir program(QCoreApplication::applicationDirPath());
  for (const QString& folder : {u"../share/khung/i18n"_s, u"../i18n"_s, u"i18n"_s}) {
    const QString path = program.filePath(folder + u'/' + name + u".qm"_s);
    if (QFile::exists(path)) {
      return path;
    }
  }
  return {};
}

Wording::Wording(QString language, const char* context) : m_language(std::move(language)), m_context(context) {
  if (m_language != u"en") {
    m_translator = std::make_unique<QTranslator>();
    if (!m_translator->load(translationFile(u"khung_"_s + m_language))) {
      m_translator.reset();
    }
  }
}

Wording::~Wording() = default;

QString Wording::operator()(const char* source, const QStringList& values) const {
  QString text = m_translator ? m_translator->translate(m_context, source) : QString();
  if (text.isEmpty()) {
    text = m_language == u"en" ? QString::fromUtf8(source) : QCoreApplication::translate(m_context, source);
  }
  for (qsizetype i = 0; i < values.size(); ++i) {
    text.replace(u'%' + QString::number(i + 1), values[i]);
  }
  return text;
}

} // namespace khung::app
