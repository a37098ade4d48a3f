// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QStringList>
#include <QTranslator>

#include <memory>

namespace khung::app {

/// The sentence of a notice in the language that is installed (translator), without its place.
QString messageText(const model::Notice& notice);
/// "file:line:column: level: sentence", as compilers and editors understand it.
QString messageLine(const model::Notice& notice);
/// Every code that has a sentence; a test holds it against the codes in the sources.
QStringList messageCodes();

/// Installs the translator of a language ("vi" or "en") for sentences made from now on.
void useLanguage(const QString& language);
/// As long as it lives, words that its thread makes are in this language, whatever the program speaks. For work beside the window; a language must
/// be installed.
class ThreadLanguage {
public:
  explicit ThreadLanguage(const QString& language);
  ~ThreadLanguage();
  ThreadLanguage(const ThreadLanguage&) = delete;
  ThreadLanguage& operator=(const ThreadLanguage&) = delete;

private:
  std::unique_ptr<QTranslator> m_translator;
};

/// The language of the reader: KHUNG_LANG, else English where the environment says so, else Vietnamese.
QString defaultLanguage();

} // namespace khung::app
