// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/parser.h"
#include "app/cli/validate.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

void run(Context& context, const ValidateOptions& options) {
  if (options.watch) {
    return watchModels(context, options);
  }
  std::optional<CheckedModels> checked = checkModels(context, options);
  if (!checked) {
    return;
  }
  const ExitCode result = verdict(checked->report, options);
  if (writeReports(context, options, *checked)) {
    context.exit = result;
  }
}

} // namespace

void addValidateCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<ValidateOptions>();
  CLI::App* command = addCommand(app, "validate",
                                 QCoreApplication::translate("cli", "Check models against the framework's rules; several "
                                                                    "models are also checked against each other."));
  const auto text = [](const char* source) { return utf8(QCoreApplication::translate("cli", source)); };
  command->add_option("model", options->inputs, text(QT_TRANSLATE_NOOP("cli", "A .khung file, a folder of the text form or a review package.")))
      ->required();
  command->add_option("-o,--output", options->outputs,
                      text(QT_TRANSLATE_NOOP("cli", "FORMAT or FORMAT=FILE; may repeat. Formats: text, json, sarif, junit, html.")));
  command->add_option("--fail-on", options->failOn,
                      text(QT_TRANSLATE_NOOP("cli", "Least severity that makes the exit code 1: error, warning, info or never.")))
      ->check(CLI::IsMember({"error", "warning", "info", "never"}))->type_name("");
  command->add_option("--show", options->show,
                      text(QT_TRANSLATE_NOOP("cli", "Least severity listed: error, warning or info.")))
      ->check(CLI::IsMember({"error", "warning", "info"}))->type_name("");
  command->add_option("-r,--rule", options->rules,
                      text(QT_TRANSLATE_NOOP("cli", "Run only this rule (slug) or section (letter); may repeat.")))
      ->delimiter(',');
  command->add_option("--baseline", options->baseline,
                      text(QT_TRANSLATE_NOOP("cli", "File of known findings: only what is new counts.")));
  command->add_option("--against", options->against,
                      text(QT_TRANSLATE_NOOP("cli", "An earlier package, document or folder: only what is new since then is listed and counts.")));
  command->add_option("--write-baseline", options->writeBaseline,
                      text(QT_TRANSLATE_NOOP("cli", "Write the findings of this run as a baseline file.")));
  command->add_option("--framework", options->framework,
                      text(QT_TRANSLATE_NOOP("cli", "Framework pack: a name or a folder; default: the model's own.")));
  command->add_option("--date", options->today,
                      text(QT_TRANSLATE_NOOP("cli", "Day to judge waivers by, yyyy-mm-dd; default: today.")));
  command->add_flag("--watch", options->watch,
                    text(QT_TRANSLATE_NOOP("cli", "Check again whenever a file changes and tell what is new and what is gone; ends with Ctrl+C.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
