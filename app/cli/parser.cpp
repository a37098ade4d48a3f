// SPDX-License-Identifier: Apache-2.0
#include "app/cli/parser.h"

#include "model/base/nearest.h"
#include "model/base/platform/terminal.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString text(const char* source) {
  return QCoreApplication::translate("cli", source);
}

/// The command that the words have led to so far.
const CLI::App& innermost(const CLI::App& app) {
  const std::vector<CLI::App*> parsed = app.get_subcommands();
  return parsed.empty() ? app : innermost(*parsed.back());
}

/// What can be written where a word was not understood: options of the command and of those above it, or commands below it.
QStringList understood(const CLI::App& app, bool option) {
  QStringList names;
  const CLI::App* command = &innermost(app);
  if (!option) {
    for (const CLI::App* below : command->get_subcommands({})) {
      names << qt(below->get_name());
    }
    return names;
  }
  for (; command; command = command->get_parent()) {
    for (const CLI::Option* known : command->get_options()) {
      for (const std::string& name : known->get_lnames()) {
        names << u"--"_s + qt(name);
      }
    }
  }
  return names;
}

QString notUnderstood(const CLI::App& app, const QStringList& words) {
  const QString word = words.value(0).section(u'=', 0, 0);
  const QString meant = model::nearest(word, understood(app, word.startsWith(u'-')));
  const QString said = text(QT_TRANSLATE_NOOP("cli", "Not understood: %1")).arg(words.join(u' '));
  return meant.isEmpty() ? said : said + u' ' + text(QT_TRANSLATE_NOOP("cli", "(perhaps %1 is meant)")).arg(meant);
}

/// An argument's name as help and complaints show it: a word of the reader's language.
QString argumentWord(const QString& name) {
  static const QHash<QString, const char*> words = {
      {u"model"_s, QT_TRANSLATE_NOOP("cli", "MODEL")},     {u"paths"_s, QT_TRANSLATE_NOOP("cli", "PATH")},
      {u"path"_s, QT_TRANSLATE_NOOP("cli", "PATH")},       {u"package"_s, QT_TRANSLATE_NOOP("cli", "PACKAGE")},
      {u"before"_s, QT_TRANSLATE_NOOP("cli", "BEFORE")},   {u"after"_s, QT_TRANSLATE_NOOP("cli", "AFTER")},
      {u"finding"_s, QT_TRANSLATE_NOOP("cli", "FINDING")}, {u"folder"_s, QT_TRANSLATE_NOOP("cli", "FOLDER")},
      {u"pack"_s, QT_TRANSLATE_NOOP("cli", "PACK")},       {u"output"_s, QT_TRANSLATE_NOOP("cli", "OUTPUT")},
      {u"slug"_s, QT_TRANSLATE_NOOP("cli", "RULE")},       {u"table"_s, QT_TRANSLATE_NOOP("cli", "TABLE")}};
  const char* word = words.value(name);
  return word != nullptr ? text(word) : name;
}

/// What was wrong with the value of an option: the parser's "--format: x not in {text,json}" in the reader's language.
QString badValue(const QString& what) {
  static const QRegularExpression unlisted(u"^(\\S+): (.*) not in \\{(.*)\\}$"_s);
  if (const QRegularExpressionMatch match = unlisted.match(what); match.hasMatch()) {
    const QString possible = match.captured(3).split(u',').join(u", "_s);
    return text(QT_TRANSLATE_NOOP("cli", "Not a possible value of %1: %2. Possible: %3."))
        .arg(match.captured(1), match.captured(2), possible);
  }
  return text(QT_TRANSLATE_NOOP("cli", "Not a possible value: %1")).arg(what.section(u": "_s, -1));
}

/// What was wrong with the words of the command line, by the parser's kind of error.
QString reason(const CLI::ParseError& error, const CLI::App& app) {
  const QString what = qt(error.what());
  const QStringList left = qt(app.remaining(true));
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
  case CLI::ExitCodes::ExtrasError:
    return notUnderstood(app, left.isEmpty() ? QStringList{what.section(u": "_s, 1)} : left);
  case CLI::ExitCodes::RequiredError:
    if (!what.contains(u"subcommand")) {
      return text(QT_TRANSLATE_NOOP("cli", "Missing: %1")).arg(argumentWord(what.section(u' ', 0, 0)));
    }
    return left.isEmpty() ? text(QT_TRANSLATE_NOOP("cli", "A command is missing.")) : notUnderstood(app, left);
  case CLI::ExitCodes::ArgumentMismatch:
    return text(QT_TRANSLATE_NOOP("cli", "A value is missing or there are too many: %1")).arg(argumentWord(what.section(u": "_s, 0, 0)));
  case CLI::ExitCodes::ExcludesError:
    return text(QT_TRANSLATE_NOOP("cli", "Cannot be given together: %1")).arg(QString(what).replace(u" excludes "_s, u", "_s));
  case CLI::ExitCodes::ValidationError:
  case CLI::ExitCodes::ConversionError:
    return badValue(what);
  default:
    return what;
  }
}

/// Help with columns that count letters, not bytes, and without the parser's own notation of types.
class HelpFormatter : public CLI::Formatter {
public:
  std::string make_option(const CLI::Option* option, bool positional) const override {
    return row(qt(make_option_name(option, positional) + make_option_opts(option)), qt(make_option_desc(option)));
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return row(qt(command->get_name()), qt(command->get_description()));
  }
  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    const std::string name = CLI::Formatter::make_option_name(option, positional);
    return positional ? utf8(argumentWord(qt(name))) : name;
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    const bool takesValue = option->get_expected_min() > 0 && !option->get_positional();
    QString result = takesValue ? u' ' + text(QT_TRANSLATE_NOOP("cli", "VALUE")) : QString();
    if (option->get_expected_max() > 1) {
      result += u" …"_s;
    }
    return utf8(option->get_required() ? result + u' ' + text(QT_TRANSLATE_NOOP("cli", "(required)")) : result);
  }
  std::string make_option_usage(const CLI::Option* option) const override {
    const QString name = qt(make_option_name(option, true)) + (option->get_expected_max() > 1 ? u" …"_s : QString());
    return utf8(option->get_required() ? name : u'[' + name + u']');
  }

private:
  static std::string row(const QString& name, const QString& description) {
    constexpr int width = 30;
    const QString head = u"  "_s + name;
    const bool fits = head.size() < width;
    return utf8((fits ? head.leftJustified(width) : head + u'\n' + QString(width, u' ')) + description + u'\n');
  }
};

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
  app.option_defaults()->group(utf8(text(QT_TRANSLATE_NOOP("cli", "Options"))));
  app.set_help_flag("-h,--help", utf8(text(QT_TRANSLATE_NOOP("cli", "Show this help and stop."))));
  app.set_version_flag("--version", std::string("khung " KHUNG_VERSION), utf8(text(QT_TRANSLATE_NOOP("cli", "Show the version and stop."))));
  const auto formatter = std::make_shared<HelpFormatter>();
  const std::pair<const char*, const char*> labels[] = {
      {"Usage", QT_TRANSLATE_NOOP("cli", "Usage")},
      {"OPTIONS", QT_TRANSLATE_NOOP("cli", "OPTIONS")},
      {"Positionals", QT_TRANSLATE_NOOP("cli", "Arguments")},
      {"SUBCOMMAND", QT_TRANSLATE_NOOP("cli", "COMMAND")}};
  for (const auto& [key, source] : labels) {
    formatter->label(key, utf8(text(source)));
  }
  app.formatter(formatter);
}

CLI::App* addCommand(CLI::App& app, const std::string& name, const QString& description) {
  CLI::App* command = app.add_subcommand(name, utf8(description));
  command->group(utf8(text(QT_TRANSLATE_NOOP("cli", "Commands"))));
  command->option_defaults()->group(utf8(text(QT_TRANSLATE_NOOP("cli", "Options"))));
  command->set_help_flag("-h,--help", utf8(text(QT_TRANSLATE_NOOP("cli", "Show this help and stop."))));
  return command;
}

void addLanguageOption(CLI::App& app, Context& context) {
  app.add_option_function<std::string>("--lang", [&context](const std::string& value) { context.language = qt(value); },
                                       utf8(text(QT_TRANSLATE_NOOP("cli", "Language of texts for people: vi or en."))))
      ->check(CLI::IsMember({"vi", "en"}))
      ->type_name("");
}

std::optional<ExitCode> parse(CLI::App& app, const QStringList& arguments, Context& context) {
  std::vector<std::string> words;
  for (auto it = arguments.crbegin(); it != arguments.crend(); ++it) {
    words.push_back(utf8(*it)); // CLI11 takes them from the back
  }
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    context.out << qt(app.help());
    return ExitCode::Clean;
  } catch (const CLI::CallForVersion&) {
    context.out << u"khung "_s << QStringLiteral(KHUNG_VERSION) << u'\n';
    return ExitCode::Clean;
  } catch (const CLI::RuntimeError& error) {
    return static_cast<ExitCode>(error.get_exit_code());
  } catch (const CLI::ParseError& error) {
    context.err << u"khung: "_s << reason(error, app) << u'\n' << text(QT_TRANSLATE_NOOP("cli", "See: khung --help, khung COMMAND --help")) << u'\n';
    return ExitCode::Usage;
  }
  return std::nullopt;
}

} // namespace khung::app
