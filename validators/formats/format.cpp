// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

const std::vector<Format>& formats() {
  static const std::vector<Format> list = {
      {"text", "txt", writeTextReport},     {"json", "json", writeJsonReport},  {"sarif", "sarif", writeSarifReport},
      {"junit", "xml", writeJunitReport}, {"html", "html", writeHtmlReport},
  };
  return list;
}

const Format* format(QStringView name) {
  for (const Format& entry : formats()) {
    if (name == QLatin1StringView(entry.name)) {
      return &entry;
    }
  }
  return nullptr;
}

} // namespace khung::validators
