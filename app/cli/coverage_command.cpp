// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "validators/engine/coverage_sheet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string framework;
  std::string format = "text";
  bool missing = false;
};

/// A line a node, further in the deeper it lies; what is asked for and empty is said in words.
void printText(Context& context, const Options& options, const model::Pack& pack, const validators::CoverageSheet& sheet) {
  for (const validators::AgencyCover& agency : sheet.agencies) {
    context.out << (agency.agency.isNull() ? QCoreApplication::translate("cli", "Everything in the model") : agency.name) << u"\n"_s;
    QHash<QString, int> depth;
    int missing = 0;
    for (const model::ReferenceNode& node : pack.nodes) {
      const int level = node.parent.isEmpty() ? 1 : depth.value(node.parent) + 1;
      depth.insert(node.code, level);
      const auto cover = agency.nodes.constFind(node.code);
      if (cover == agency.nodes.constEnd()) {
        continue;
      }
      missing += cover->isMissing();
      if (options.missing && !cover->isMissing()) {
        continue;
      }
      const QString note = !cover->isMissing() ? QString()
                           : cover->mandatory  ? u"  "_s + QCoreApplication::translate("cli", "mandatory and empty")
                                               : u"  "_s + QCoreApplication::translate("cli", "required and empty");
      context.out << QString(2 * level, u' ') << node.code.leftJustified(12) << QString::number(cover->elements.size()).rightJustified(5) << u" +"_s
                  << QString::number(cover->below).leftJustified(6) << node.name.in(context.language) << note << u"\n"_s;
    }
    context.out << u"  "_s << QCoreApplication::translate("cli", "Required and empty: %1").arg(missing) << u"\n\n"_s;
  }
}

void printJson(Context& context, const Options& options, const model::Pack& pack, const validators::CoverageSheet& sheet) {
  QJsonArray agencies;
  for (const validators::AgencyCover& agency : sheet.agencies) {
    QJsonArray nodes;
    for (const model::ReferenceNode& node : pack.nodes) {
      const auto cover = agency.nodes.constFind(node.code);
      if (cover == agency.nodes.constEnd() || (options.missing && !cover->isMissing())) {
        continue;
      }
      QJsonArray elements;
      for (const QUuid& id : cover->elements) {
        elements.append(id.toString(QUuid::WithoutBraces));
      }
      nodes.append(QJsonObject{{u"model"_s, node.model},
                               {u"node"_s, node.code},
                               {u"elements"_s, elements},
                               {u"below"_s, cover->below},
                               {u"required"_s, cover->required},
                               {u"mandatory"_s, cover->mandatory}});
    }
    agencies.append(QJsonObject{{u"agency"_s, agency.agency.isNull() ? QString() : agency.agency.toString(QUuid::WithoutBraces)},
                                {u"name"_s, agency.name},
                                {u"nodes"_s, nodes}});
  }
  const QJsonObject root{{u"format"_s, u"khung-coverage/1"_s}, {u"framework"_s, pack.name}, {u"agencies"_s, agencies}};
  context.out << QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Indented));
}

void run(Context& context, const Options& options) {
  const auto loaded = loadModels(context, qt(options.inputs));
  const auto pack = loaded ? context.pack(options.framework.empty() ? loaded->framework : qt(options.framework)) : nullptr;
  if (!pack) {
    return;
  }
  const auto sheet = validators::coverageOf(*loaded->document, *pack);
  if (!sheet) {
    return context.fail(ExitCode::Failed, sheet.error());
  }
  options.format == "json" ? printJson(context, options, *pack, *sheet) : printText(context, options, *pack, *sheet);
}

} // namespace

void addCoverageCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(app, "coverage",
                                 QCoreApplication::translate("cli", "Show how many elements are mapped to each node of the reference models, and below it (+), "
                                                                    "for each agency with an architecture."));
  const auto text = [](const char* source) { return utf8(QCoreApplication::translate("cli", source)); };
  command->add_option("model", options->inputs, text(QT_TRANSLATE_NOOP("cli", "A .khung file, a folder of the text form or a review package.")))->required();
  command->add_option("--framework", options->framework,
                      text(QT_TRANSLATE_NOOP("cli", "Framework pack: a name or a folder; default: the model's own.")));
  command->add_option("--format", options->format, text(QT_TRANSLATE_NOOP("cli", "text or json.")))->check(CLI::IsMember({"text", "json"}))->type_name("");
  command->add_flag("--missing", options->missing, text(QT_TRANSLATE_NOOP("cli", "Only what is required and empty.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
