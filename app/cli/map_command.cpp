// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "app/mapping/mapping_formats.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string to;
  std::string from;
  std::string format;
  std::string out;
};

/// What --format says, else the suffix of --out, else text.
QString formatOf(const Options& options) {
  const QString suffix = QFileInfo(qt(options.out)).suffix().toLower();
  return !options.format.empty() ? qt(options.format) : mappingFormats().contains(suffix) ? suffix : u"text"_s;
}

void run(Context& context, const Options& options) {
  const std::optional<LoadedModel> loaded = loadModels(context, qt(options.inputs));
  const auto from = loaded ? context.pack(options.from.empty() ? loaded->framework : qt(options.from)) : nullptr;
  const auto to = from ? context.pack(qt(options.to)) : nullptr;
  if (!to) {
    return;
  }
  model::Notices notices;
  const auto mapping = model::FrameworkMapping::load(*to, from->name, notices);
  context.tell(notices);
  if (!mapping) {
    return context.fail(ExitCode::Usage, mapping.error());
  }
  const QString format = formatOf(options);
  if (format == u"xlsx" && options.out.empty()) {
    return context.fail(ExitCode::Usage, {u"mapping.needs-file"_s, {}, {}, model::Notice::Level::Error});
  }
  const MappingTable table = mappingTable(*loaded->document, *from, *to, *mapping, context.language);
  const auto bytes = formatMapping(table, format, context.language);
  if (!bytes) {
    return context.fail(ExitCode::Failed, bytes.error());
  }
  if (options.out.empty()) {
    context.out << QString::fromUtf8(*bytes);
  } else if (writeFile(context, qt(options.out), *bytes)) {
    context.out << QCoreApplication::translate("cli", "Wrote %1.").arg(qt(options.out)) << u' ' << table.summary() << u'\n';
  }
}

} // namespace

void addMapCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(
      app, "map", QCoreApplication::translate("cli", "Make the table that maps an architecture to the layers of another framework."));
  command->add_option("model", options->inputs, utf8(QCoreApplication::translate("cli", ".khung documents, folders of the text form, or review packages.")))
      ->required();
  command->add_option("--to", options->to, utf8(QCoreApplication::translate("cli", "Framework pack to map to: a name or a folder.")))->required();
  command->add_option("--from", options->from,
                      utf8(QCoreApplication::translate("cli", "Framework pack it was made for; without it, the one the model names.")));
  command->add_option("--format", options->format, utf8(QCoreApplication::translate("cli", "text, csv, xlsx, html or json; without it, after the file's suffix.")))
      ->check(CLI::IsMember({"text", "csv", "xlsx", "html", "json"}));
  command->add_option("-o,--out", options->out, utf8(QCoreApplication::translate("cli", "File to write; without it, to the output.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
