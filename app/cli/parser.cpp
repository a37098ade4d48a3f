// SPDX-License-Identifier: Apache-2.0
#include "app/cli/parser.h"

#include "model/base/platform/terminal.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString text(const char* source) {
  return QCoreApplication::translate("cli", source);
}

/// What was wrong with the words of the command line, by the parser's kind of error.
QString reason(const CLI::ParseError& error) {
  const QString what = qt(error.what());
  const QString name = error.get_name().c_str() ? qt(error.get_name()) : QString();
  if (name == u"ExtrasError") {
    return text(QT_TRANSLATE_NOOP("cli", "Not understood: %1")).arg(what.section(u": "_s, 1).trimmed());
  }
  if (name == u"RequiredError") {
    return what.contains(u"subcommand") ? text(QT_TRANSLATE_NOOP("cli", "A command is missing."))
                                        : text(QT_TRANSLATE_NOOP("cli", "Missing: %1")).arg(what.section(u' ', 0, 0));
  }
  if (name == u"ArgumentMismatch") {
    return text(QT_TRANSLATE_NOOP("cli", "A value is missing or there are too many: %1")).arg(what.section(u": "_s, 0, 0));
  }
  if (name == u"ValidationError" || name == u"ConversionError") {
    return text(QT_TRANSLATE_NOOP("cli", "Not a possible value: %1")).arg(what);
  }
  return what;
}

} // namespace

QStringList qt(const std::vector<std::string>& texts) {
  QStringList result;
  for (const std::string& item : texts) {
    result << qt(item);
  }
  return result;
}

bool errIsTerminal() {
  return model::errorStreamIsTerminal();
}

void prepareParser(CLI::App& app) {
  app.description(utf8(text(QT_TRANSLATE_NOOP("cli", "Checks data architectures and digital-government architectures against the national framework."))));
  app.name("khung");
  app.require_subcommand(1);
  app.fallthrough();
  app.set_help_flag("-h,--help", utf8(text(QT_TRANSLATE_NOOP("cli", "Show this help and stop."))));
  app.set_version_flag("--version", std::string("khung " KHUNG_VERSION), utf8(text(QT_TRANSLATE_NOOP("cli", "Show the version and stop."))));
  const auto formatter = app.get_formatter();
  formatter->column_width(34);
  const std::pair<const char*, const char*> labels[] = {
      {"Usage", QT_TRANSLATE_NOOP("cli", "Usage")},
      {"Options", QT_TRANSLATE_NOOP("cli", "Options")},
      {"OPTIONS", QT_TRANSLATE_NOOP("cli", "OPTIONS")},
      {"Positionals", QT_TRANSLATE_NOOP("cli", "Arguments")},
      {"Subcommands", QT_TRANSLATE_NOOP("cli", "Commands")},
      {"SUBCOMMAND", QT_TRANSLATE_NOOP("cli", "COMMAND")},
      {"REQUIRED", QT_TRANSLATE_NOOP("cli", "(required)")},
      {"TEXT", QT_TRANSLATE_NOOP("cli", "TEXT")},
      {"INT", QT_TRANSLATE_NOOP("cli", "NUMBER")}};
  for (const auto& [key, source] : labels) {
    formatter->label(key, utf8(text(source)));
  }
}

CLI::App* addCommand(CLI::App& app, const std::string& name, const QString& description) {
  CLI::App* command = app.add_subcommand(name, utf8(description));
  command->set_help_flag("-h,--help", utf8(text(QT_TRANSLATE_NOOP("cli", "Show this help and stop."))));
  return command;
}

void addLanguageOption(CLI::App& app, Context& context) {
  app.add_option_function<std::string>("--lang", [&context](const std::string& value) { context.language = qt(value); },
                                       utf8(text(QT_TRANSLATE_NOOP("cli", "Language of texts for people: vi or en."))))
      ->check(CLI::IsMember({"vi", "en"}))
      ->type_name("vi|en");
}

std::optional<ExitCode> parse(CLI::App& app, const QStringList& arguments, Context& context) {
  std::vector<std::string> words;
  for (auto it = arguments.crbegin(); it != arguments.crend(); ++it) {
    words.push_back(utf8(*it)); // CLI11 takes them from the back
  }
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    CLI::App* shown = &app;
    while (!shown->get_subcommands().empty()) {
      shown = shown->get_subcommands().front();
    }
    context.out << qt(shown->help(shown == &app ? std::string() : std::string("khung")));
    return ExitCode::Clean;
  } catch (const CLI::CallForVersion&) {
    context.out << u"khung "_s << QStringLiteral(KHUNG_VERSION) << u'\n';
    return ExitCode::Clean;
  } catch (const CLI::RuntimeError& error) {
    return static_cast<ExitCode>(error.get_exit_code());
  } catch (const CLI::ParseError& error) {
    context.err << u"khung: "_s << reason(error) << u'\n' << text(QT_TRANSLATE_NOOP("cli", "See: khung --help, khung COMMAND --help")) << u'\n';
    return ExitCode::Usage;
  }
  return std::nullopt;
}

} // namespace khung::app
