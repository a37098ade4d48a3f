// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace khung::app {

/// CLI11 with our words: headings, help and errors in the reader's language.
void prepareParser(CLI::App& app);
/// A subcommand with the shared settings; text is already translated.
CLI::App* addCommand(CLI::App& app, const std::string& name, const QString& text);
/// --lang, which every command takes.
void addLanguageOption(CLI::App& app, Context& context);
/// Parses and runs. Nothing when a command ran; else the code of help (0) or wrong use (2), having told why.
std::optional<ExitCode> parse(CLI::App& app, const QStringList& arguments, Context& context);

bool errIsTerminal();

inline std::string utf8(const QString& text) { return text.toStdString(); }
inline QString qt(const std::string& text) { return QString::fromStdString(text); }
QStringList qt(const std::vector<std::string>& texts);

} // namespace khung::app
