// SPDX-License-Identifier: Apache-2.0
#include "app/cli/validate.h"

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
  const QJsonArray findings = root.value(u"findings").toArray();
  const bool texts = std::all_of(findings.begin(), findings.end(), [](const QJsonValue& value) { return value.isString(); });
  if (root.value(u"format").toString() != u"khung-baseline/1" || !root.value(u"findings").isArray() || !texts) {
    context.fail(ExitCode::Unreadable, error(u"baseline.not-one"_s, {path}));
    return false;
  }
  for (const QJsonValue& value : findings) {
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

/// As terminals agreed on: https://no-color.org
bool coloursWanted() {
  return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

bool checkRuleNames(Context& context, const model::Pack& pack, const QStringList& names) {
  QSet<QString> sections;
  for (const model::RuleSource& rule : pack.rules) {
    sections.insert(rule.section);
  }
  for (const QString& name : names) {
    if (!pack.rule(name) && !sections.contains(name)) {
      context.fail(ExitCode::Usage, unknownRule(pack, name));
      return false;
    }
  }
  return true;
}

/// Before anything is checked: an hour's check is not lost over a letter.
bool checkFormats(Context& context, const std::vector<std::string>& outputs) {
  for (const std::string& output : outputs) {
    const QString name = qt(output).section(u'=', 0, 0);
    if (!validators::format(name)) {
      context.fail(ExitCode::Usage, error(u"output.unknown-format"_s, {name}));
      return false;
    }
  }
  return true;
}

/// The findings of an earlier state, computed afresh by the same rules; of its labels only those are wanted that the new one lacks.
std::optional<validators::Report> checkEarlier(Context& context, const QString& path, const model::Pack& pack, validators::CheckOptions check) {
  const std::optional<LoadedModel> loaded = loadModels(context, {path});
  if (!loaded) {
    return std::nullopt;
  }
  check.baseline.clear();
  auto report = validators::check(*loaded->document, pack, check);
  if (!report) {
    context.fail(ExitCode::Failed, report.error());
    return std::nullopt;
  }
  return std::move(*report);
}

/// Rules fail on a document whose damage opening did not come upon.
bool isDamaged(Context& context, const LoadedModel& loaded) {
  const QString damage = loaded.document->damage();
  if (!damage.isEmpty()) {
    context.fail(ExitCode::Unreadable, {u"document.damaged"_s, {damage}, {loaded.inputs.value(0), 0, 0}, model::Notice::Level::Error});
  }
  return !damage.isEmpty();
}

QSet<QString> printsOf(const std::vector<validators::Finding>& findings) {
  QSet<QString> prints;
  for (const validators::Finding& finding : findings) {
    prints.insert(finding.fingerprint);
  }
  return prints;
}

/// What was found then and is not now. What is waived now is still there.
void noteGone(validators::Report& report, validators::Report earlier, const QString& name) {
  report.against = name;
  QSet<QString> now = printsOf(report.findings) + printsOf(report.baselined);
  for (const validators::WaivedFinding& waived : report.waived) {
    now.insert(waived.finding.fingerprint);
  }
  for (validators::Finding& finding : earlier.findings) {
    if (!now.contains(finding.fingerprint)) {
      report.gone.push_back(std::move(finding));
    }
  }
  for (auto it = earlier.labels.constBegin(); it != earlier.labels.constEnd(); ++it) {
    if (!report.labels.contains(it.key())) {
      report.labels.insert(it.key(), it.value());
    }
  }
}

bool optionsOf(Context& context, const ValidateOptions& options, validators::CheckOptions& check) {
  check.rules = qt(options.rules);
  check.today = options.today.empty() ? QDate() : QDate::fromString(qt(options.today), Qt::ISODate);
  if (!options.today.empty() && !check.today.isValid()) {
    context.fail(ExitCode::Usage, error(u"date.not-one"_s, {qt(options.today)}));
    return false;
  }
  return options.baseline.empty() || readBaseline(context, qt(options.baseline), check.baseline);
}

void tellStale(Context& context, const ValidateOptions& options, validators::Report& report, const QSet<QString>& baseline) {
  report.staleBaseline.removeIf([&](const QString& print) { return !baseline.contains(print); }); // others are of --against
  if (!report.staleBaseline.isEmpty()) {
    context.tell({{u"baseline.stale"_s, {qt(options.baseline), QString::number(report.staleBaseline.size()), report.staleBaseline.mid(0, 5).join(u", "_s)},
                   {}, model::Notice::Level::Warning}});
  }
}

} // namespace

std::optional<CheckedModels> checkModels(Context& context, const ValidateOptions& options) {
  validators::CheckOptions check;
  if (!checkFormats(context, options.outputs) || !optionsOf(context, options, check)) {
    return std::nullopt;
  }
  const QSet<QString> baseline = check.baseline;
  Progress progress(context);
  progress.say(QCoreApplication::translate("cli", "Reading the model"));
  const std::optional<LoadedModel> loaded = loadModels(context, qt(options.inputs));
  const auto pack = loaded ? context.pack(options.framework.empty() ? loaded->framework : qt(options.framework)) : nullptr;
  if (!pack || !checkRuleNames(context, *pack, check.rules)) {
    return std::nullopt;
  }
  model::Notices notices;
  validators::applySettings(validators::settingsOf(*loaded->document), *pack, loaded->settingPlaces, check, notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return std::nullopt;
  }
  check.progress = [&](const QString& slug, int done, int total) {
    progress.say(QCoreApplication::translate("cli", "Checking %1 (%2 of %3)").arg(slug).arg(done + 1).arg(total));
    return true;
  };
  std::optional<validators::Report> earlier;
  if (!options.against.empty()) {
    earlier = checkEarlier(context, qt(options.against), *pack, check);
    if (!earlier) {
      return std::nullopt;
    }
    check.baseline += printsOf(earlier->findings);
  }
  auto report = validators::check(*loaded->document, *pack, check);
  progress.clear();
  if (const bool failed = !report || report->hasFailures(); failed && isDamaged(context, *loaded)) {
    return std::nullopt;
  }
  if (!report) {
    context.fail(ExitCode::Failed, report.error());
    return std::nullopt;
  }
  report->inputs = loaded->inputs;
  for (auto it = report->labels.begin(); it != report->labels.end(); ++it) {
    it->place = loaded->places.value(it.key());
  }
  if (earlier) {
    noteGone(*report, std::move(*earlier), qt(options.against));
  }
  tellStale(context, options, *report, baseline);
  if (!options.writeBaseline.empty() && !saveBaseline(context, qt(options.writeBaseline), *report)) {
    return std::nullopt;
  }
  return CheckedModels{pack, std::move(*report)};
}

bool counts(const validators::Finding& finding, const ValidateOptions& options) {
  return options.failOn != "never" && finding.severity >= validators::severityNamed(qt(options.failOn));
}

ExitCode verdict(const validators::Report& report, const ValidateOptions& options) {
  const bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const validators::Finding& f) { return counts(f, options); });
  return report.hasFailures() ? ExitCode::Failed : found ? ExitCode::Findings : ExitCode::Clean;
}

bool writeReports(Context& context, const ValidateOptions& options, CheckedModels& checked) {
  validators::Report& report = checked.report;
  report.shown = validators::severityNamed(qt(options.show));
  std::erase_if(report.findings, [&](const validators::Finding& f) { return f.severity < report.shown; });
  const validators::FormatInput input{*context.metamodel, *checked.pack, report, context.language, QStringLiteral(KHUNG_VERSION),
                                      model::outputStreamIsTerminal() && coloursWanted()};
  bool toOut = false;
  for (const std::string& output : options.outputs) {
    const QString name = qt(output).section(u'=', 0, 0);
    const QString path = qt(output).section(u'=', 1);
    const QByteArray bytes = validators::format(name)->write(input);
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

} // namespace khung::app
