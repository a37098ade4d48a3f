// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "model/document/model_diff.h"
#include "model/interchange/text/text_form.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::ElementChange;

struct Options {
  std::string before;
  std::string after;
  std::string format = "text";
};

std::optional<model::ModelData> read(Context& context, const std::string& path) {
  std::optional<model::ModelData> data = readInput(context, qt(path));
  if (data) {
    model::Notices notices;
    model::resolveReferences(*context.metamodel, *data, notices);
    context.tell(notices);
  }
  return data;
}

QString kindName(ElementChange::Kind kind) {
  return kind == ElementChange::Kind::Added ? u"added"_s : kind == ElementChange::Kind::Removed ? u"removed"_s : u"changed"_s;
}

QString shortened(const QString& text) {
  constexpr int longest = 160;
  const QString line = QString(text).replace(u'\n', u'⏎');
  return line.isEmpty() ? u"–"_s : line.size() > longest ? line.left(longest) + u"…"_s : line;
}

void printText(Context& context, const std::vector<ElementChange>& changes) {
  for (const ElementChange& change : changes) {
    const model::ElementType* type = context.metamodel->type(change.type);
    const QString sign = change.kind == ElementChange::Kind::Added ? u"+ "_s : change.kind == ElementChange::Kind::Removed ? u"- "_s : u"~ "_s;
    context.out << sign << (type ? type->label.in(context.language) : change.type) << u' ' << change.path
                << (change.name.isEmpty() ? QString() : u"  "_s + change.name) << u"\n"_s;
    for (const model::PropertyChange& property : change.properties) {
      const model::Property* described = type ? type->find(property.property) : nullptr;
      context.out << u"    "_s << (described ? described->label.in(context.language) : property.property) << u": "_s
                  << shortened(property.before) << u" → "_s << shortened(property.after) << u"\n"_s;
    }
  }
  if (changes.empty()) {
    context.out << QCoreApplication::translate("cli", "The two models are the same.") << u"\n"_s;
  }
}

void printJson(Context& context, const std::vector<ElementChange>& changes) {
  QJsonArray list;
  for (const ElementChange& change : changes) {
    QJsonArray properties;
    for (const model::PropertyChange& property : change.properties) {
      properties.append(QJsonObject{{u"property"_s, property.property}, {u"before"_s, property.before}, {u"after"_s, property.after}});
    }
    list.append(QJsonObject{{u"change"_s, kindName(change.kind)},
                            {u"id"_s, change.id.toString(QUuid::WithoutBraces)},
                            {u"type"_s, change.type},
                            {u"path"_s, change.path},
                            {u"name"_s, change.name},
                            {u"properties"_s, properties}});
  }
  context.out << QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Indented));
}

void run(Context& context, const Options& options) {
  const auto before = read(context, options.before);
  const auto after = read(context, options.after);
  if (!before || !after) {
    return;
  }
  const std::vector<ElementChange> changes = model::compareModels(*context.metamodel, *before, *after);
  options.format == "json" ? printJson(context, changes) : printText(context, changes);
  context.exit = changes.empty() ? ExitCode::Clean : ExitCode::Findings;
}

} // namespace

void addDiffCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(
      app, "diff", QCoreApplication::translate("cli", "Show what differs between two models; exit code 1 when anything does."));
  command->add_option("before", options->before, utf8(QCoreApplication::translate("cli", "The earlier model.")))->required();
  command->add_option("after", options->after, utf8(QCoreApplication::translate("cli", "The later model.")))->required();
  command->add_option("--format", options->format, utf8(QCoreApplication::translate("cli", "text or json.")))
      ->check(CLI::IsMember({"text", "json"}))->type_name("");
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
