// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "app/files/model_file.h"
#include "model/interchange/text/text_form.h"
#include "validators/engine/check.h"
#include "validators/engine/quick_fix.h"
#include "validators/engine/settings.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string model;
  std::string finding;
  std::string reason;
  std::string person;
  std::string until;
  std::string by;
  std::string output;
  std::string framework;
  bool accept = false;
  bool reject = false;
  bool force = false;
};

model::Notice error(const QString& code, const QStringList& values = {}) { return {code, values, {}, model::Notice::Level::Error}; }

/// The model as it can be edited: a document in its file unless it is to be written elsewhere, else one in memory.
std::unique_ptr<model::Document> openModel(Context& context, const Options& options) {
  const QString path = qt(options.model);
  if (options.output.empty() && QFile::exists(path) && modelFileKind(path) == ModelFileKind::Document) {
    auto document = openDocument(context.metamodel, path, model::Document::Mode::Edit);
    if (!document) {
      context.fail(ExitCode::Unreadable, document.error());
      return nullptr;
    }
    return std::move(*document);
  }
  if (options.output.empty() && modelFileKind(path) == ModelFileKind::Package) {
    context.fail(ExitCode::Usage, error(u"waiver.needs-output"_s));
    return nullptr;
  }
  auto loaded = loadModels(context, {path});
  if (loaded && modelFileKind(path) == ModelFileKind::Document) { // opened to be read only
    const auto data = loaded->document->exportData();
    auto copy = model::Document::create(context.metamodel);
    return data && copy && (*copy)->import(*data) ? std::move(*copy) : nullptr;
  }
  return loaded ? std::move(loaded->document) : nullptr;
}

/// Waivers with this code, or for the finding with this fingerprint.
std::vector<QUuid> waiversFor(const model::Document& document, const QString& wanted) {
  std::vector<QUuid> result;
  for (const QUuid& id : document.elementsOf(u"waiver")) {
    const auto waiver = document.element(id);
    if (waiver && (waiver->code == wanted || waiver->text(u"target_finding").compare(wanted, Qt::CaseInsensitive) == 0)) {
      result.push_back(id);
    }
  }
  return result;
}

model::Result<model::Edit> decision(const model::Document& document, const Options& options) {
  const std::vector<QUuid> waivers = waiversFor(document, qt(options.finding));
  if (waivers.empty()) {
    return model::Failure(error(u"waiver.unknown"_s, {qt(options.finding)}));
  }
  return validators::decideWaivers(waivers, {options.accept, qt(options.by), qt(options.reason), {}}, u"waive"_s);
}

model::Result<model::Edit> waiver(const model::Document& document, const model::Pack& pack, const Options& options) {
  validators::CheckOptions check;
  model::Notices ignored; // settings are told by validate
  validators::applySettings(validators::settingsOf(document), pack, {}, check, ignored);
  const auto report = validators::check(document, pack, check);
  if (!report) {
    return model::Failure(report.error());
  }
  const QString wanted = qt(options.finding).toLower();
  const auto is = [&](const validators::Finding& finding) { return finding.fingerprint == wanted; };
  if (std::any_of(report->waived.begin(), report->waived.end(), [&](const validators::WaivedFinding& waived) { return is(waived.finding); })) {
    return model::Failure(error(u"waiver.there"_s, {wanted}));
  }
  const auto finding = std::find_if(report->findings.begin(), report->findings.end(), is);
  if (finding == report->findings.end()) {
    return model::Failure(error(u"waiver.no-finding"_s, {wanted}));
  }
  validators::WaiverText text;
  text.reason = qt(options.reason);
  text.person = qt(options.person);
  text.until = QDate::fromString(qt(options.until), Qt::ISODate);
  text.declaredBy = document.meta(u"agency");
  return validators::makeWaiver(*finding, text, u"waive"_s);
}

/// Writes only the files of the folder that the edit changed, and only where they held what the program itself writes: a person's own files stay
/// as they are.
bool writeIntoFolder(Context& context, const QString& folder, const model::ModelData& before, const model::ModelData& after) {
  const model::TextFiles old = model::writeText(*context.metamodel, before);
  const model::TextFiles fresh = model::writeText(*context.metamodel, after);
  for (auto it = fresh.constBegin(); it != fresh.constEnd(); ++it) {
    if (old.value(it.key()) == it.value()) {
      continue;
    }
    const QString path = folder + u'/' + it.key();
    QFile there(path);
    const bool readable = there.open(QIODevice::ReadOnly);
    if (readable != old.contains(it.key()) || (readable && there.readAll() != old.value(it.key()))) {
      context.fail(ExitCode::Failed, error(u"waiver.other-layout"_s, {path}));
      return false;
    }
    there.close();
    if (!writeFile(context, path, it.value())) {
      return false;
    }
  }
  return true;
}

bool save(Context& context, const Options& options, model::Document& document, const model::ModelData& before) {
  const QString path = qt(options.model);
  if (options.output.empty() && modelFileKind(path) == ModelFileKind::Document) {
    const auto saved = document.save();
    if (!saved) {
      context.fail(ExitCode::Failed, saved.error());
    }
    return saved.has_value();
  }
  const auto after = document.exportData();
  if (!after) {
    context.fail(ExitCode::Failed, after.error());
    return false;
  }
  return options.output.empty() ? writeIntoFolder(context, path, before, *after) : saveModel(context, *after, qt(options.output), options.force);
}

void run(Context& context, const Options& options) {
  if (!options.until.empty() && !QDate::fromString(qt(options.until), Qt::ISODate).isValid()) {
    return context.fail(ExitCode::Usage, error(u"date.not-one"_s, {qt(options.until)}));
  }
  const std::unique_ptr<model::Document> document = openModel(context, options);
  if (!document) {
    return;
  }
  const bool decides = options.accept || options.reject;
  const auto pack = decides ? nullptr : context.pack(options.framework.empty() ? document->meta(u"framework") : qt(options.framework));
  if (!decides && !pack) {
    return;
  }
  const auto before = document->exportData();
  const auto edit = decides ? decision(*document, options) : waiver(*document, *pack, options);
  if (!edit || !before) {
    return context.fail(ExitCode::Usage, edit ? before.error() : edit.error());
  }
  if (const auto applied = document->apply(*edit); !applied) {
    return context.fail(ExitCode::Failed, applied.error());
  }
  if (save(context, options, *document, *before)) {
    context.out << (options.accept   ? QCoreApplication::translate("cli", "The waiver is accepted.")
                    : options.reject ? QCoreApplication::translate("cli", "The waiver is rejected: its finding counts again.")
                                     : QCoreApplication::translate("cli", "The waiver is proposed; the appraisers accept or reject it."))
                << u"\n"_s;
  }
}

} // namespace

void addWaiveCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(app, "waive",
                                 QCoreApplication::translate("cli", "Propose a waiver for a finding, or, as the appraiser, accept or reject one."));
  const auto text = [](const char* source) { return utf8(QCoreApplication::translate("cli", source)); };
  command->add_option("model", options->model, text(QT_TRANSLATE_NOOP("cli", "A .khung file, a folder of the text form or a review package.")))->required();
  command->add_option("finding", options->finding,
                      text(QT_TRANSLATE_NOOP("cli", "Fingerprint of the finding, as reports tell it; to decide also the waiver's code.")))
      ->required();
  command->add_option("--reason", options->reason, text(QT_TRANSLATE_NOOP("cli", "Why the finding should be accepted, or why the appraiser decides so.")));
  command->add_option("--person", options->person, text(QT_TRANSLATE_NOOP("cli", "Who answers for the waiver.")));
  command->add_option("--until", options->until, text(QT_TRANSLATE_NOOP("cli", "Last day the waiver holds, yyyy-mm-dd.")));
  CLI::Option* accept = command->add_flag("--accept", options->accept, text(QT_TRANSLATE_NOOP("cli", "As the appraiser: accept the waiver.")));
  command->add_flag("--reject", options->reject, text(QT_TRANSLATE_NOOP("cli", "As the appraiser: reject the waiver; needs --reason.")))->excludes(accept);
  command->add_option("--by", options->by, text(QT_TRANSLATE_NOOP("cli", "The appraiser who decides.")));
  command->add_option("-o,--output", options->output,
                      text(QT_TRANSLATE_NOOP("cli", "Write the model here instead: a .khung file or a folder of the text form.")));
  command->add_option("--framework", options->framework,
                      text(QT_TRANSLATE_NOOP("cli", "Framework pack: a name or a folder; default: the model's own.")));
  command->add_flag("--force", options->force, text(QT_TRANSLATE_NOOP("cli", "Write over what is there.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
