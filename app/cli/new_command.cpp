// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/files/starter.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string path;
  std::string agency;
  std::string framework;
  std::string kind;
  bool listAgencies = false;
  bool force = false;
};

void run(Context& context, const Options& options) {
  const auto pack = context.pack(qt(options.framework));
  if (!pack) {
    return;
  }
  if (options.listAgencies) {
    for (const model::PackValue* agency : agenciesOf(*pack)) {
      context.out << agency->code.leftJustified(8) << agency->name.in(context.language) << u"\n"_s;
    }
    return;
  }
  const model::PackValue* agency = findAgency(*pack, qt(options.agency));
  model::PackValue own;
  if (!agency && !options.agency.empty()) {
    own.name = {qt(options.agency), qt(options.agency)}; // an agency the pack does not list yet
    agency = &own;
    context.tell({u"new.agency-unlisted"_s, {qt(options.agency)}, {}, model::Notice::Level::Warning});
  }
  const QStringList kinds = architectureKinds(*pack);
  const QString kind = options.kind.empty() ? kinds.value(0) : qt(options.kind);
  if (!kinds.contains(kind)) {
    return context.fail(ExitCode::Usage, {u"new.kind-unknown"_s, {kind, kinds.join(u", "_s)}, {}, model::Notice::Level::Error});
  }
  if (!agency || options.path.empty()) {
    return context.fail(ExitCode::Usage, {u"new.agency-missing"_s, {}, {}, model::Notice::Level::Error});
  }
  if (saveModel(context, starter(*pack, *agency, kind, context.language), qt(options.path), options.force)) {
    context.out << QCoreApplication::translate("cli", "Made %1 for %2.").arg(qt(options.path), agency->name.in(context.language))
                << u"\n"_s;
  }
}

} // namespace

void addNewCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      addCommand(app, "new", QCoreApplication::translate("cli", "Start a model for an agency, with the outline to fill in."));
  command->add_option("path", options->path,
                      utf8(QCoreApplication::translate("cli", "Where to make it: NAME.khung, or a folder of the text form.")));
  command->add_option("--agency", options->agency,
                      utf8(QCoreApplication::translate("cli", "Code or name of the agency, as the framework pack lists it.")));
  command->add_option("--kind", options->kind, utf8(QCoreApplication::translate("cli", "data or digital_government.")))
      ->check(CLI::IsMember({"data", "digital_government"}))->type_name("");
  command->add_option("--framework", options->framework,
                      utf8(QCoreApplication::translate("cli", "Framework pack: a name or a folder.")));
  command->add_flag("--list-agencies", options->listAgencies,
                    utf8(QCoreApplication::translate("cli", "List the agencies of the pack and stop.")));
  command->add_flag("--force", options->force, utf8(QCoreApplication::translate("cli", "Write over what is there.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
