// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/cli/save_model.h"
#include "model/base/vietnamese.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string path;
  std::string agency;
  std::string framework;
  std::string kind = "data";
  bool listAgencies = false;
  bool force = false;
};

std::vector<const model::PackValue*> agenciesOf(const model::Pack& pack) {
  std::vector<const model::PackValue*> result;
  for (const model::PackValue& value : pack.values) {
    if (value.list == u"agencies") {
      result.push_back(&value);
    }
  }
  return result;
}

/// By code, or by a name that is the same when folded.
const model::PackValue* findAgency(const model::Pack& pack, const QString& wanted) {
  for (const model::PackValue* agency : agenciesOf(pack)) {
    if ((!agency->code.isEmpty() && agency->code == wanted) || model::folded(agency->name.vi) == model::folded(wanted) ||
        model::folded(agency->name.en) == model::folded(wanted)) {
      return agency;
    }
  }
  return nullptr;
}

model::Element element(const QString& agency, const QString& type, const QString& code, const QString& name) {
  model::Element result;
  result.type = type;
  result.declaredBy = agency;
  result.code = code;
  result.id = model::derivedId(agency, type, code);
  result.set(u"name"_s, name);
  return result;
}

/// The agency, its architecture and the outline with the template's prompts, ready to be filled in.
model::ModelData starter(const Context& context, const model::Pack& pack, const model::PackValue& agency,
                         const QString& kind) {
  model::ModelData data;
  data.framework = pack.name;
  data.agency = agency.code.isEmpty() ? model::folded(agency.name.vi).replace(u' ', u'-') : agency.code;
  data.title = agency.name.vi;
  model::Element organisation = element(data.agency, u"organisation"_s, data.agency, agency.name.vi);
  organisation.set(u"kind"_s, agency.extra.value(u"kind").toString());
  organisation.set(u"identifier_code"_s, agency.code);
  const QString code = kind == u"data" ? u"KTDL"_s : u"KTCPS"_s;
  const QString name = kind == u"data" ? u"Kiến trúc dữ liệu "_s + agency.name.vi : u"Kiến trúc chính phủ số "_s + agency.name.vi;
  model::Element architecture = element(data.agency, u"architecture"_s, code, name);
  architecture.set(u"kind"_s, kind);
  architecture.set(u"framework"_s, pack.name);
  architecture.set(u"framework_version"_s, pack.version);
  architecture.setLinks(u"agency"_s, {{organisation.id, {}, false}});
  data.elements = {organisation, architecture};
  int position = 0;
  for (const model::OutlineSection& section : pack.outline) {
    if (!section.architectures.isEmpty() && !section.architectures.contains(kind)) {
      continue;
    }
    model::Element part = element(data.agency, u"section"_s, section.place, section.title.vi);
    part.id = model::derivedId(data.agency, u"section", code + u'/' + section.place);
    part.parent = architecture.id;
    part.position = position++;
    part.set(u"place"_s, section.place);
    part.set(u"text"_s, section.prompt.in(context.language));
    data.elements.push_back(part);
  }
  return data;
}

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
  if (!agency || options.path.empty()) {
    return context.fail(ExitCode::Usage, {u"new.agency-missing"_s, {}, {}, model::Notice::Level::Error});
  }
  if (saveModel(context, starter(context, *pack, *agency, qt(options.kind)), qt(options.path), options.force)) {
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
