// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "app/cli/progress.h"
#include "model/base/platform/terminal.h"
#include "validators/engine/check.h"
#include "validators/engine/finding_text.h"
#include "validators/engine/settings.h"
#include "validators/formats/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string framework;
  std::vector<std::string> outputs;
  std::string failOn = "error";
  std::string show = "info";
  std::vector<std::string> rules;
  std::string baseline;
  std::string writeBaseline;
  std::string today;
};

model::Notice error(const QString& code, const QStringList& values) {
  return {code, values, {}, model::Notice::Level::Error};
}

/// Fingerprints of a baseline file: JSON {"format": "khung-baseline/1", "findings": ["…"]}.
bool readBaseline(Context& context, const QString& path, QSet<QString>& known) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    context.fail(ExitCode::Unreadable, error(u"file.unreadable"_s, {path, file.errorString()}));
    return false;
  }
  const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
  if (root.value(u"format").toString() != u"khung-baseline/1") {
    context.fail(ExitCode::Unreadable, error(u"baseline.not-one"_s, {path}));
    return false;
  }
  for (const QJsonValue& value : root.value(u"findings").toArray()) {
    known.insert(value.toString());
  }
  return true;
}

bool saveBaseline(Context& context, const QString& path, const validators::Report& report) {
  QStringList prints;
  for (const auto* list : {&report.findings, &report.baselined}) {
    for (const validators::Finding& finding : *list) {
      prints << finding.fingerprint;
    }
  }
  prints.sort();
  const QJsonObject root{{u"format"_s, u"khung-baseline/1"_s}, {u"findings"_s, QJsonArray::fromStringList(prints)}};
  return writeFile(context, path, QJsonDocument(root).toJson(QJsonDocument::Indented));
}

bool checkRuleNames(Context& context, const model::Pack& pack, const QStringList& names) {
  QSet<QString> sections;
  for (const model::RuleSource& rule : pack.rules) {
    sections.insert(rule.section);
  }
  for (const QString& name : names) {
    if (!pack.rule(name) && !sections.contains(name)) {
      context.fail(ExitCode::Usage, error(u"rules.unknown"_s, {name}));
      return false;
    }
  }
  return true;
}

bool writeReports(Context& context, const Options& options, const validators::FormatInput& input) {
  bool toOut = false;
  for (const std::string& output : options.outputs) {
    const QString name = qt(output).section(u'=', 0, 0);
    const QString path = qt(output).section(u'=', 1);
    const validators::Format* format = validators::format(name);
    if (!format) {
      context.fail(ExitCode::Usage, error(u"output.unknown-format"_s, {name}));
      return false;
    }
    const QByteArray bytes = format->write(input);
    if (path.isEmpty() || path == u"-") {
      context.out << QString::fromUtf8(bytes);
      toOut = true;
    } else if (!writeFile(context, path, bytes)) {
      return false;
    }
  }
  if (!toOut && options.outputs.empty()) {
    context.out << QString::fromUtf8(validators::writeTextReport(input));
  }
  return true;
}

/// Findings below the least severity asked for are left out of the report, which says so.
void keepShown(validators::Report& report, validators::Severity least) {
  report.shown = least;
  std::erase_if(report.findings, [&](const validators::Finding& f) { return f.severity < least; });
}

void run(Context& context, const Options& options) {
  validators::CheckOptions check;
  check.rules = qt(options.rules);
  check.today = options.today.empty() ? QDate() : QDate::fromString(qt(options.today), Qt::ISODate);
  if (!options.today.empty() && !check.today.isValid()) {
    return context.fail(ExitCode::Usage, error(u"date.not-one"_s, {qt(options.today)}));
  }
  if (!options.baseline.empty() && !readBaseline(context, qt(options.baseline), check.baseline)) {
    return;
  }
  Progress progress(context);
  progress.say(QCoreApplication::translate("cli", "Reading the model"));
  const std::optional<LoadedModel> loaded = loadModels(context, qt(options.inputs));
  if (!loaded) {
    return;
  }
  const auto pack = context.pack(options.framework.empty() ? loaded->framework : qt(options.framework));
  if (!pack || !checkRuleNames(context, *pack, check.rules)) {
    return;
  }
  model::Notices notices;
  validators::applySettings(validators::settingsOf(*loaded->document), *pack, loaded->settingPlaces, check, notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return;
  }
  check.progress = [&](const QString& slug, int done, int total) {
    progress.say(QCoreApplication::translate("cli", "Checking %1 (%2 of %3)").arg(slug).arg(done + 1).arg(total));
    return true;
  };
  auto report = validators::check(*loaded->document, *pack, check);
  progress.clear();
  if (!report) {
    return context.fail(ExitCode::Failed, report.error());
  }
  report->inputs = loaded->inputs;
  for (auto it = report->labels.begin(); it != report->labels.end(); ++it) {
    it->place = loaded->places.value(it.key());
  }
  const validators::Severity failOn = validators::severityNamed(qt(options.failOn));
  const bool found = options.failOn != "never" &&
                     std::any_of(report->findings.begin(), report->findings.end(),
                                 [&](const validators::Finding& f) { return f.severity >= failOn; });
  if (!report->staleBaseline.isEmpty()) {
    context.tell({{u"baseline.stale"_s, {qt(options.baseline), QString::number(report->staleBaseline.size()), report->staleBaseline.mid(0, 5).join(u", "_s)},
                   {}, model::Notice::Level::Warning}});
  }
  const bool failed = report->hasFailures();
  if (!options.writeBaseline.empty() && !saveBaseline(context, qt(options.writeBaseline), *report)) {
    return;
  }
  keepShown(*report, validators::severityNamed(qt(options.show)));
  const validators::FormatInput input{*context.metamodel, *pack, *report, context.language,
                                      QStringLiteral(KHUNG_VERSION), model::outputStreamIsTerminal()};
  if (writeReports(context, options, input)) {
    context.exit = failed ? ExitCode::Failed : found ? ExitCode::Findings : ExitCode::Clean;
  }
}

} // namespace

void addValidateCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
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
  command->add_option("--write-baseline", options->writeBaseline,
                      text(QT_TRANSLATE_NOOP("cli", "Write the findings of this run as a baseline file.")));
  command->add_option("--framework", options->framework,
                      text(QT_TRANSLATE_NOOP("cli", "Framework pack: a name or a folder; default: the model's own.")));
  command->add_option("--date", options->today,
                      text(QT_TRANSLATE_NOOP("cli", "Day to judge waivers by, yyyy-mm-dd; default: today.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
