// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/messages/message_text.h"
#include "model/base/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// --lang has to be known before any text is made, so it is looked for ahead of the parser.
QString languageOf(const QStringList& arguments) {
  for (qsizetype i = 0; i < arguments.size(); ++i) {
    const QString value = arguments[i] == u"--lang" && i + 1 < arguments.size() ? arguments[i + 1]
                          : arguments[i].startsWith(u"--lang=")                 ? arguments[i].mid(7)
                                                                                : QString();
    if (value == u"vi" || value == u"en") {
      return value;
    }
  }
  return defaultLanguage();
}

bool loadMetamodel(Context& context) {
  const QString folder = model::templatesFolder();
  if (folder.isEmpty()) {
    context.fail(ExitCode::Failed, {u"program.no-templates"_s, {}, {}, model::Notice::Level::Error});
    return false;
  }
  model::Notices notices;
  const auto metamodel = model::Metamodel::load(folder + u"/metamodel"_s, notices);
  if (!metamodel) {
    context.tell(notices);
    context.exit = ExitCode::Failed;
    return false;
  }
  context.metamodel = *metamodel;
  return true;
}

} // namespace

ExitCode runCommandLine(const QStringList& arguments, QTextStream& out, QTextStream& err) {
  Context context{out, err, languageOf(arguments), errIsTerminal(), ExitCode::Clean, nullptr};
  useLanguage(context.language);
  CLI::App app;
  prepareParser(app);
  addNewCommand(app, context);
  addConvertCommand(app, context);
  addValidateCommand(app, context);
  addRulesCommand(app, context);
  addRenderCommand(app, context);
  addPackageCommand(app, context);
  addVerifyCommand(app, context);
  addDiffCommand(app, context);
  addWaiveCommand(app, context);
  addCoverageCommand(app, context);
  addReferenceModelCommand(app, context);
  addPackCommand(app, context);
  addMapCommand(app, context);
  addLanguageOption(app, context);
  app.parse_complete_callback([&context] {
    if (!loadMetamodel(context)) {
      throw CLI::RuntimeError(static_cast<int>(context.exit));
    }
  });
  const std::optional<ExitCode> refused = parse(app, arguments, context);
  out.flush();
  if (out.status() == QTextStream::WriteFailed) {
    context.fail(ExitCode::Failed, {u"output.failed"_s, {}, {}, model::Notice::Level::Error});
    return context.exit;
  }
  err.flush();
  return refused.value_or(context.exit);
}

} // namespace khung::app
