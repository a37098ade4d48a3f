// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <QByteArray>

#include <vector>

namespace khung::validators {

/// What a report is made of. The same input gives the same bytes: no clock, no host, no absolute folder.
struct FormatInput {
  const model::Metamodel& metamodel;
  const model::Pack& pack;
  const Report& report;
  QString language;      ///< for people's formats; machine formats are never translated
  QString version;       ///< of the program
  bool colour = false;   ///< escape sequences of a terminal, text only
};

struct Format {
  const char* name;
  const char* suffix;    ///< of a file
  QByteArray (*write)(const FormatInput&);
};

/// Every report format: text, json, sarif, junit, html.
const std::vector<Format>& formats();
const Format* format(QStringView name);

QByteArray writeTextReport(const FormatInput& input);
QByteArray writeJsonReport(const FormatInput& input);
QByteArray writeSarifReport(const FormatInput& input);
QByteArray writeJunitReport(const FormatInput& input);
QByteArray writeHtmlReport(const FormatInput& input);

} // namespace khung::validators
