// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"

#include <QStringList>
#include <QTextStream>

namespace CLI {
class App;
}

namespace khung::app {

struct Context;

/// The whole command line: parses, runs one command, answers with its exit code. arguments without the program's name.
ExitCode runCommandLine(const QStringList& arguments, QTextStream& out, QTextStream& err);

/// Each adds one command to the parser; what it does is run when the parser meets it.
void addNewCommand(CLI::App& app, Context& context);
void addConvertCommand(CLI::App& app, Context& context);
void addValidateCommand(CLI::App& app, Context& context);
void addRulesCommand(CLI::App& app, Context& context);
void addReferenceModelCommand(CLI::App& app, Context& context);
void addMapCommand(CLI::App& app, Context& context);
void addRenderCommand(CLI::App& app, Context& context);
void addPackageCommand(CLI::App& app, Context& context);
void addVerifyCommand(CLI::App& app, Context& context);
void addDiffCommand(CLI::App& app, Context& context);
void addPackCommand(CLI::App& app, Context& context);
void addWaiveCommand(CLI::App& app, Context& context);
void addCoverageCommand(CLI::App& app, Context& context);

} // namespace khung::app
