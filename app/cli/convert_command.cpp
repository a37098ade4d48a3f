// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "model/interchange/text/text_form.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> paths;
  bool force = false;
};

void run(Context& context, const Options& options) {
  QStringList inputs = qt(options.paths);
  const QString output = inputs.takeLast();
  std::vector<model::ModelData> models;
  for (const QString& input : std::as_const(inputs)) {
    std::optional<model::ModelData> data = readInput(context, input);
    if (!data) {
      return;
    }
    models.push_back(std::move(*data));
  }
  model::Notices notices;
  model::ModelData joined = model::mergeModels(*context.metamodel, std::move(models), notices);
  model::resolveReferences(*context.metamodel, joined, notices);
  context.tell(notices);
  if (model::hasErrors(notices)) {
    context.exit = ExitCode::Unreadable;
    return;
  }
  saveModel(context, joined, output, options.force);
}

} // namespace

void addConvertCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(
      app, "convert", QCoreApplication::translate("cli", "Convert between .khung documents and the text form; several "
                                                         "models are joined into one. The last path is the result."));
  command->add_option("paths", options->paths,
                      utf8(QCoreApplication::translate("cli", "Models to read, and where to write (NAME.khung or a folder).")))
      ->required()->expected(2, 1000);
  command->add_flag("--force", options->force, utf8(QCoreApplication::translate("cli", "Write over what is there.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
