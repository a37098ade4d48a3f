// SPDX-License-Identifier: Apache-2.0
#include "app/messages/yaml_words.h"

#include <QCoreApplication>

namespace khung::app {
namespace {

struct Fault {
  const char* parser; ///< how the parser's words begin
  const char* words;
};

constexpr const char* unfit =
    QT_TRANSLATE_NOOP("yaml", "this line does not go on from the lines above; check the indentation, and put texts with ': ' or ' #' in quotes");
constexpr const char* openQuote = QT_TRANSLATE_NOOP("yaml", "a quotation mark is opened and never closed");
constexpr const char* special = QT_TRANSLATE_NOOP("yaml", "a text begins with a character that YAML keeps for itself (@ ` % * & !); put it in quotes");
constexpr const char* escape =
    QT_TRANSLATE_NOOP("yaml", "a backslash between double quotes begins nothing that YAML knows; write it twice, or use single quotes");
constexpr const char* block = QT_TRANSLATE_NOOP("yaml", "after | or > the text begins on the next line, further in");

constexpr Fault faults[] = {
    {"illegal map value", unfit},
    {"illegal map key", unfit},
    {"illegal block entry", unfit},
    {"end of map not found", unfit},
    {"end of sequence not found", unfit},
    {"end of map flow not found", QT_TRANSLATE_NOOP("yaml", "a { is not closed by }, or a comma is missing between its values")},
    {"end of sequence flow not found", QT_TRANSLATE_NOOP("yaml", "a [ is not closed by ], or a comma is missing between its values")},
    {"illegal flow end", QT_TRANSLATE_NOOP("yaml", "a } or ] closes what nothing opened")},
    {"illegal tab when looking for indentation", QT_TRANSLATE_NOOP("yaml", "a tab in the indentation; use blanks")},
    {"illegal EOF in scalar", openQuote},
    {"illegal document indicator in scalar", openQuote},
    {"illegal character in scalar", special},
    {"unknown token", special},
    {"alias not found after *", special},
    {"anchor not found after &", special},
    {"illegal character found while scanning", special},
    {"tag handle with no suffix", special},
    {"end of verbatim tag not found", special},
    {"the referenced anchor is not defined", special},
    {"cannot assign multiple", special},
    {"aliases can't have any content", special},
    {"YAML directives", special},
    {"TAG directives", special},
    {"unknown escape character", escape},
    {"invalid unicode", escape},
    {"bad character found while scanning hex number", escape},
    {"unexpected character in block scalar", block},
    {"cannot set zero indentation for a block scalar", block},
};

} // namespace

QString yamlWords(const QString& fault) {
  for (const Fault& known : faults) {
    if (fault.startsWith(QLatin1StringView(known.parser))) {
      return QCoreApplication::translate("yaml", known.words);
    }
  }
  return fault;
}

} // namespace khung::app
