// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "model/framework/reference_model_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string table;
  std::string output;
  std::string model;
  bool force = false;
};

void run(Context& context, const Options& options) {
  const QString output = qt(options.output);
  if (QFileInfo::exists(output) && !options.force) {
    return context.fail(ExitCode::Usage, {u"output.exists"_s, {output}, {}, model::Notice::Level::Error});
  }
  const auto table = model::readTable(qt(options.table));
  if (!table) {
    return context.fail(ExitCode::Unreadable, table.error());
  }
  model::Notices notices;
  const std::vector<model::ReferenceNode> nodes = model::referenceNodes(*table, qt(options.model), notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return;
  }
  const QString source = QFileInfo(qt(options.table)).fileName();
  if (writeFile(context, output, model::referenceModelYaml(nodes, qt(options.model), source))) {
    context.out << QCoreApplication::translate("cli", "Wrote %1: %2 nodes.").arg(output).arg(nodes.size()) << u"\n"_s;
  }
}

} // namespace

void addReferenceModelCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(
      app, "reference-model",
      QCoreApplication::translate("cli", "Make a pack's reference model from a table (CSV or XLSX), such as an official annex."));
  command->add_option("table", options->table, utf8(QCoreApplication::translate("cli", "The table: columns code and name; "
                                                                                "optional parent, name_en, cites, required_for.")))
      ->required();
  command->add_option("output", options->output,
                      utf8(QCoreApplication::translate("cli", "The YAML file to write, in the pack's folder reference-models.")))
      ->required();
  command->add_option("--model", options->model,
                      utf8(QCoreApplication::translate("cli", "business, data, application, technology or security.")))
      ->required()
      ->check(CLI::IsMember({"business", "data", "application", "technology", "security"}));
  command->add_flag("--force", options->force, utf8(QCoreApplication::translate("cli", "Write over what is there.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
