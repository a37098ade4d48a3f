// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace khung::app {

/// File of translations by its name ("khung_vi", "qt_vi"), beside the program; empty when there is none.
QString translationFile(const QString& name);

/// Words of drawings and documents in the language of the document, which need not be that of the program: sources are
/// English, Vietnamese comes from the translations built into the program.
class Wording {
public:
  /// context is that of the translation file: "drawing" or "document".
  Wording(QString language, const char* context);
  ~Wording();

  /// %1, %2 ... of the text are replaced.
  QString operator()(const char* source, const QStringList& values = {}) const;
  const QString& language() const { return m_language; }

private:
  QString m_language;
  const char* m_context;
  std::unique_ptr<QTranslator> m_translator;
};

} // namespace khung::app
