// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/cli/progress.h"
#include "app/files/package_content.h"
#include "app/files/package_readiness.h"
#include "validators/engine/check.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string framework;
  std::string date;
  std::string sign;
  std::string passwordFile;
  std::string passwordVariable;
  bool force = false;
};

model::Notice error(const QString& code, const QStringList& values) {
  return {code, values, {}, model::Notice::Level::Error};
}

/// The signer, or nothing when none was asked for. False when one was asked for and cannot be had.
bool readSigner(Context& context, const Options& options, std::optional<model::Signer>& signer) {
  if (options.sign.empty()) {
    return true;
  }
  auto password = !options.passwordFile.empty()       ? model::Password::fromFile(qt(options.passwordFile))
                  : !options.passwordVariable.empty() ? model::Password::fromEnvironment(qt(options.passwordVariable))
                                                      : model::Result<model::Password>(model::Password(QByteArray()));
  if (!password) {
    context.fail(ExitCode::Unreadable, password.error());
    return false;
  }
  auto read = model::Signer::fromFile(qt(options.sign), *password);
  if (!read) {
    context.fail(ExitCode::Unreadable, read.error());
    return false;
  }
  signer = std::move(*read);
  return true;
}

std::optional<validators::Report> checked(Context& context, const LoadedModel& loaded, const model::Pack& pack, const QDate& date) {
  validators::CheckOptions check;
  check.today = date;
  auto report = validators::check(*loaded.document, pack, check);
  if (!report) {
    context.fail(ExitCode::Failed, report.error());
    return std::nullopt;
  }
  for (const validators::RuleRun& run : report->runs) {
    if (run.outcome == validators::RuleRun::Outcome::Failed) {
      context.tell({u"package.rule-failed"_s, {run.slug, validators::failureWords(run.why)}, {}, model::Notice::Level::Warning});
    }
  }
  return *report;
}

/// As the studio's package dialog does: the faults that the appraisers will read.
void tellWhatIsLeft(Context& context, const model::Pack& pack, const validators::Report& report) {
  const std::vector<LeftGroup> left = leftForPackage(pack, report);
  if (blockingCount(left) == 0) {
    return;
  }
  context.out << QCoreApplication::translate("cli", "What the appraisers will find in it:") << u'\n';
  for (const LeftGroup& group : left) {
    if (group.blocks()) {
      context.out << u"  - "_s << leftTitle(group, pack, context.language) << u'\n';
    }
  }
}

void run(Context& context, const Options& options) {
  QStringList inputs = qt(options.paths);
  const QString output = inputs.takeLast();
  if (QFileInfo::exists(output) && !options.force) {
    return context.fail(ExitCode::Usage, error(u"output.exists"_s, {output}));
  }
  const QDate date = options.date.empty() ? QDate::currentDate() : QDate::fromString(qt(options.date), Qt::ISODate);
  if (!date.isValid()) {
    return context.fail(ExitCode::Usage, error(u"date.not-one"_s, {qt(options.date)}));
  }
  std::optional<model::Signer> signer;
  if (!readSigner(context, options, signer)) {
    return;
  }
  Progress progress(context);
  progress.say(QCoreApplication::translate("cli", "Reading the model"));
  const auto loaded = loadModels(context, inputs);
  const auto pack = loaded ? context.pack(options.framework.empty() ? loaded->framework : qt(options.framework)) : nullptr;
  if (!pack) {
    return;
  }
  progress.say(QCoreApplication::translate("cli", "Checking the model"));
  const auto report = checked(context, *loaded, *pack, date);
  const auto data = loaded->document->exportData();
  if (!report || !data) {
    return data ? void() : context.fail(ExitCode::Unreadable, data.error());
  }
  progress.say(QCoreApplication::translate("cli", "Drawing and writing the documents"));
  model::Notices notices;
  const auto files = packageContent({*context.metamodel, *data, *pack, *report, date, context.language}, notices);
  progress.clear();
  context.tell(notices);
  if (!files) {
    return context.fail(ExitCode::Failed, files.error());
  }
  const auto written = model::writePackage(output, *files, signer);
  if (!written) {
    return context.fail(ExitCode::Failed, written.error());
  }
  context.out << QCoreApplication::translate("cli", "Wrote %1: %2 files; findings: %3 errors, %4 warnings, %5 notes%6.")
                     .arg(output).arg(files->size()).arg(report->count(validators::Severity::Error))
                     .arg(report->count(validators::Severity::Warning)).arg(report->count(validators::Severity::Info))
                     .arg(signer ? QCoreApplication::translate("cli", "; signed by %1").arg(signer->name()) : QString())
              << u"\n"_s;
  tellWhatIsLeft(context, *pack, *report);
}

} // namespace

void addPackageCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(
      app, "package", QCoreApplication::translate("cli", "Write the review package of a model: text form, findings, document and "
                                                         "diagrams, with a manifest and a signature. The last path is the package."));
  command->add_option("paths", options->paths,
                      utf8(QCoreApplication::translate("cli", "Models to read, and the package to write (NAME.asice).")))
      ->required()->expected(2, 1000);
  command->add_option("--sign", options->sign, utf8(QCoreApplication::translate("cli", "Sign with this PKCS#12 file (.p12, .pfx).")));
  command->add_option("--password-file", options->passwordFile,
                      utf8(QCoreApplication::translate("cli", "File whose first line is the password of the PKCS#12 file.")));
  command->add_option("--password-env", options->passwordVariable,
                      utf8(QCoreApplication::translate("cli", "Environment variable that holds that password.")));
  command->add_option("--framework", options->framework,
                      utf8(QCoreApplication::translate("cli", "Framework pack: a name or a folder; default: the model's own.")));
  command->add_option("--date", options->date,
                      utf8(QCoreApplication::translate("cli", "Day of submission, yyyy-mm-dd; default: today.")));
  command->add_flag("--force", options->force, utf8(QCoreApplication::translate("cli", "Write over what is there.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
