// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/cli/progress.h"
#include "app/files/pack_file.h"
#include "app/files/pack_install.h"
#include "app/files/pack_starter.h"
#include "app/messages/pack_words.h"
#include "model/base/nearest.h"
#include "model/framework/pack_archive.h"
#include "model/framework/pack_folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string path;
  std::string base;
  std::string target;
  std::string format = "text";
  bool force = false;
};

model::Notice error(const QString& code, const QStringList& values) {
  return {code, values, {}, model::Notice::Level::Error};
}

void makeNew(Context& context, const Options& options) {
  const QString folder = qt(options.path);
  if (QFileInfo(folder).exists() && !(QFileInfo(folder).isDir() && QDir(folder).isEmpty())) {
    return context.fail(ExitCode::Usage, error(u"pack.folder-there"_s, {folder}));
  }
  model::Notices notices;
  const QString name = options.base.empty() ? QStringView(defaultPack).toString() : qt(options.base);
  const QString found = model::findPackFolder(name, folder);
  const auto base = model::Pack::load(found.isEmpty() ? name : found, notices);
  if (!base) {
    model::Notice why = base.error();
    if (why.code == u"pack.not-found") {
      why.values << model::nearest(name, frameworkNames());
    }
    notices.empty() ? context.tell(why) : context.tell(notices);
    context.exit = ExitCode::Unreadable;
    return;
  }
  if (const auto made = startPack(folder, **base); !made) {
    return context.fail(made.error().code == u"pack.name-form" ? ExitCode::Usage : ExitCode::Failed, made.error());
  }
  context.out << QCoreApplication::translate("cli", "Made the pack %1, which extends %2. Next: read its README.md, then khung pack check %1").arg(folder, (*base)->name)
              << u"\n"_s;
}

/// The exit code of a pack that is not sound: a container that is damaged or hostile, a pack that cannot be read at all, or faults in what it says.
ExitCode codeOf(const PackReview& review) {
  const auto& notices = review.check.notices;
  const auto first = std::find_if(notices.begin(), notices.end(), [](const model::Notice& n) { return n.level == model::Notice::Level::Error; });
  if (first == notices.end()) {
    return ExitCode::Clean;
  }
  return first->code.startsWith(u"package.")                                          ? ExitCode::NotValid
         : first->code == u"pack.not-found" || first->code == u"input.not-a-file" || first->code.startsWith(u"file.") ? ExitCode::Unreadable
                                                                                      : ExitCode::Findings;
}

PackReview review(Context& context, const QString& path) {
  Progress progress(context);
  PackReview result = reviewPack(context.metamodel, path, [&](const QString& slug) {
    progress.say(QCoreApplication::translate("cli", "Trying %1").arg(slug));
    return true;
  });
  progress.clear();
  context.tell(result.check.notices);
  context.exit = codeOf(result);
  return result;
}

void check(Context& context, const Options& options) {
  const PackReview found = review(context, qt(options.path));
  if (found.check.pack) {
    context.out << packSummary(found.check, context.language).join(u'\n') << u"\n"_s;
  }
  if (found.check.isSound()) {
    context.out << QCoreApplication::translate("cli", "The pack is sound. Examples run: %1.").arg(found.check.examples) << u"\n"_s;
  }
}

void install(Context& context, const Options& options) {
  const PackReview found = review(context, qt(options.path));
  if (!found.mayBeInstalled()) {
    return context.tell(error(u"pack.not-sound"_s, {qt(options.path)}));
  }
  if (!found.installedVersion.isEmpty() && !options.force) {
    return context.fail(ExitCode::Usage, error(u"pack.installed"_s, {found.check.pack->name, found.installedVersion}));
  }
  const auto target = installPack(found);
  if (!target) {
    return context.fail(ExitCode::Failed, target.error());
  }
  context.out << packSummary(found.check, context.language).join(u'\n') << u"\n"_s
              << QCoreApplication::translate("cli", "Installed in %1.").arg(*target) << u"\n"_s;
}

void make(Context& context, const Options& options) {
  const QString target = qt(options.target);
  if (QFileInfo::exists(target) && !options.force) {
    return context.fail(ExitCode::Usage, error(u"output.exists"_s, {target}));
  }
  const PackReview found = review(context, qt(options.path));
  if (!found.check.isSound()) {
    return;
  }
  if (const auto written = model::writePackArchive(found.folder, target); !written) {
    return context.fail(ExitCode::Failed, written.error());
  }
  context.out << QCoreApplication::translate("cli", "Wrote %1.").arg(target) << u"\n"_s;
}

void list(Context& context, const Options& options) {
  QJsonArray rows;
  for (const model::PackSummary& pack : model::findPacks()) {
    if (options.format == "json") {
      rows.append(QJsonObject{{u"name"_s, pack.name}, {u"version"_s, pack.version}, {u"status"_s, pack.status}, {u"extends"_s, pack.base},
                              {u"abstract"_s, pack.isAbstract}, {u"shipped"_s, pack.shipped}, {u"folder"_s, pack.folder},
                              {u"title"_s, QJsonObject{{u"vi"_s, pack.title.vi}, {u"en"_s, pack.title.en}}}});
      continue;
    }
    QStringList notes;
    notes << (pack.shipped ? QCoreApplication::translate("cli", "comes with the program") : QCoreApplication::translate("cli", "installed"));
    if (pack.isAbstract) {
      notes << QCoreApplication::translate("cli", "a base for others");
    }
    if (!pack.base.isEmpty()) {
      notes << QCoreApplication::translate("cli", "extends %1").arg(pack.base);
    }
    context.out << pack.name.leftJustified(26) << pack.version.leftJustified(14) << pack.title.in(context.language) << u" ("_s << notes.join(u", "_s) << u")\n"_s;
  }
  if (options.format == "json") {
    context.out << QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Indented));
  }
}

} // namespace

void addPackCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  const auto text = [](const char* source) { return utf8(QCoreApplication::translate("cli", source)); };
  CLI::App* command = addCommand(app, "pack", QCoreApplication::translate("cli", "Make, check, list and install framework packs."));
  command->require_subcommand(1);
  const auto sub = [&](const char* name, const char* about, void (*run)(Context&, const Options&)) {
    CLI::App* made = addCommand(*command, name, QCoreApplication::translate("cli", about));
    made->callback([&context, options, run] { run(context, *options); });
    return made;
  };
  CLI::App* starting = sub("new", QT_TRANSLATE_NOOP("cli", "Make the folder of a new pack that extends another."), makeNew);
  starting->add_option("folder", options->path, text(QT_TRANSLATE_NOOP("cli", "Folder to make; its name is the pack's.")))->required();
  starting->add_option("--extends", options->base, text(QT_TRANSLATE_NOOP("cli", "Pack to extend: a name or a folder.")));
  CLI::App* checking = sub("check", QT_TRANSLATE_NOOP("cli", "Check a pack: files, texts, citations, queries and examples."), check);
  checking->add_option("pack", options->path, text(QT_TRANSLATE_NOOP("cli", "A pack's folder or .khungpack file.")))->required();
  CLI::App* listing = sub("list", QT_TRANSLATE_NOOP("cli", "List the packs that are there."), list);
  listing->add_option("--format", options->format, text(QT_TRANSLATE_NOOP("cli", "text or json.")))->check(CLI::IsMember({"text", "json"}))->type_name("");
  CLI::App* installing = sub("install", QT_TRANSLATE_NOOP("cli", "Check a pack and install it for this user."), install);
  installing->add_option("pack", options->path, text(QT_TRANSLATE_NOOP("cli", "A pack's folder or .khungpack file.")))->required();
  installing->add_flag("--force", options->force, text(QT_TRANSLATE_NOOP("cli", "Replace the pack of this name that is installed.")));
  CLI::App* making = sub("make", QT_TRANSLATE_NOOP("cli", "Check a pack and write it as one file."), make);
  making->add_option("pack", options->path, text(QT_TRANSLATE_NOOP("cli", "A pack's folder.")))->required();
  making->add_option("output", options->target, text(QT_TRANSLATE_NOOP("cli", "File to write (NAME.khungpack).")))->required();
  making->add_flag("--force", options->force, text(QT_TRANSLATE_NOOP("cli", "Write over what is there.")));
}

} // namespace khung::app
