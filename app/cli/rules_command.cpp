// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "app/documents/rule_book.h"
#include "app/messages/rule_words.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::string framework;
  std::string slug;
  std::string output;
  std::string format = "text";
};

QString severityLabel(const QString& severity) {
  return validators::severityWord(validators::severityNamed(severity));
}

void printJson(Context& context, const QJsonArray& list) {
  context.out << QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Indented));
}

QJsonObject ruleJson(const model::RuleSource& rule) {
  const auto both = [](const model::Localised& text) { return QJsonObject{{u"vi"_s, text.vi}, {u"en"_s, text.en}}; };
  QJsonArray examples;
  for (const model::RuleExample& example : rule.examples) {
    examples.append(QJsonObject{{u"name"_s, example.name}, {u"violates"_s, !example.expected.empty()}});
  }
  return {{u"slug"_s, rule.slug},
          {u"section"_s, rule.section},
          {u"cites"_s, QJsonArray::fromStringList(rule.cites)},
          {u"severity"_s, rule.severity},
          {u"title"_s, both(rule.title)},
          {u"explanation"_s, both(rule.explanation)},
          {u"fixHint"_s, both(rule.fixHint)},
          {u"parameters"_s, QJsonObject::fromVariantMap(rule.parameters)},
          {u"examples"_s, examples}};
}

void list(Context& context, const Options& options) {
  const auto pack = context.pack(qt(options.framework));
  if (!pack) {
    return;
  }
  if (options.format == "json") {
    QJsonArray rules;
    for (const model::RuleSource& rule : pack->rules) {
      rules.append(ruleJson(rule));
    }
    return printJson(context, rules);
  }
  QString section;
  for (const model::RuleSource& rule : pack->rules) {
    if (rule.section != section) {
      section = rule.section;
      context.out << u"\n"_s << QCoreApplication::translate("cli", "Section %1").arg(section) << u"\n"_s;
    }
    context.out << u"  "_s << rule.slug.leftJustified(34) << severityLabel(rule.severity).leftJustified(12)
                << rule.title.in(context.language) << u"\n"_s;
  }
}

void explain(Context& context, const Options& options) {
  const auto pack = context.pack(qt(options.framework));
  if (!pack) {
    return;
  }
  const model::RuleSource* rule = pack->rule(qt(options.slug));
  if (!rule) {
    return context.fail(ExitCode::Usage, unknownRule(*pack, qt(options.slug)));
  }
  if (options.format == "json") {
    return printJson(context, {ruleJson(*rule)});
  }
  const validators::Report none;
  const validators::FindingText text(*context.metamodel, *pack, none, context.language);
  context.out << rule->title.in(context.language) << u" ["_s << rule->slug << u"]\n"_s;
  context.out << severityLabel(rule->severity) << (rule->cites.isEmpty() ? QString() : u"; "_s + text.citation(rule->slug))
              << u"\n"_s;
  for (const RulePart& part : explainRule(*pack, *rule, context.language)) {
    context.out << u"\n"_s << part.heading << u"\n"_s;
    for (const QString& line : part.lines) {
      context.out << u"  "_s << QString(line).replace(u"\n"_s, u"\n  "_s) << u"\n"_s;
    }
  }
}

/// Which clause is checked by which rule, and for the others why no program can.
void coverage(Context& context, const Options& options) {
  const auto pack = context.pack(qt(options.framework));
  if (!pack) {
    return;
  }
  QJsonArray rows;
  int checked = 0;
  int open = 0;
  int reasons = 0;
  for (const model::Clause& clause : pack->clauses) {
    QStringList present;
    QStringList missing;
    for (const QString& slug : clause.rules) {
      (pack->rule(slug) ? present : missing) << slug;
    }
    checked += !present.isEmpty();
    open += present.isEmpty() && clause.checkable;
    reasons += !clause.checkable;
    if (options.format == "json") {
      rows.append(QJsonObject{{u"article"_s, clause.article},
                              {u"clause"_s, clause.clause},
                              {u"point"_s, clause.point},
                              {u"topic"_s, clause.topic.in(context.language)},
                              {u"rules"_s, QJsonArray::fromStringList(present)},
                              {u"rulesNotInPack"_s, QJsonArray::fromStringList(missing)},
                              {u"reason"_s, clause.reason.in(context.language)}});
      continue;
    }
    context.out << validators::clauseText(*pack, clause, context.language).leftJustified(28) << clause.topic.in(context.language) << u"\n"_s;
    if (!present.isEmpty()) {
      context.out << QString(28, u' ') << QCoreApplication::translate("cli", "Checked by: %1").arg(present.join(u", "_s))
                  << u"\n"_s;
    }
    if (!missing.isEmpty()) {
      context.out << QString(28, u' ')
                  << QCoreApplication::translate("cli", "Not yet in this pack: %1").arg(missing.join(u", "_s)) << u"\n"_s;
    }
    if (!clause.checkable) {
      context.out << QString(28, u' ') << QCoreApplication::translate("cli", "Not checked: %1").arg(clause.reason.in(context.language)) << u"\n"_s;
    }
  }
  if (options.format == "json") {
    return printJson(context, rows);
  }
  context.out << u"\n"_s
              << QCoreApplication::translate("cli", "Clauses: %1. Checked by rules: %2. Rules still to come: %3. Not "
                                                    "checkable by a program: %4.")
                     .arg(pack->clauses.size()).arg(checked).arg(open).arg(reasons)
              << u"\n"_s;
}

void book(Context& context, const Options& options) {
  const auto pack = context.pack(qt(options.framework));
  if (pack && writeFile(context, qt(options.output), ruleBook(*context.metamodel, *pack, context.language))) {
    context.out << QCoreApplication::translate("cli", "Wrote %1: %2 rules.").arg(qt(options.output)).arg(pack->rules.size()) << u"\n"_s;
  }
}

} // namespace

void addRulesCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      addCommand(app, "rules", QCoreApplication::translate("cli", "Show the rules of a framework pack and what they check."));
  command->require_subcommand(1);
  const auto shared = [&](CLI::App* sub) {
    sub->add_option("--framework", options->framework,
                    utf8(QCoreApplication::translate("cli", "Framework pack: a name or a folder.")));
    sub->add_option("--format", options->format, utf8(QCoreApplication::translate("cli", "text or json.")))
        ->check(CLI::IsMember({"text", "json"}))->type_name("");
  };
  CLI::App* listing = addCommand(*command, "list", QCoreApplication::translate("cli", "List every rule."));
  shared(listing);
  listing->callback([&context, options] { list(context, *options); });
  CLI::App* explaining =
      addCommand(*command, "explain", QCoreApplication::translate("cli", "Explain one rule: why, what to do, examples."));
  explaining->add_option("slug", options->slug, utf8(QCoreApplication::translate("cli", "Name of the rule.")))->required();
  shared(explaining);
  explaining->callback([&context, options] { explain(context, *options); });
  CLI::App* covering = addCommand(
      *command, "coverage", QCoreApplication::translate("cli", "Show each clause of the law with the rules that check it."));
  shared(covering);
  covering->callback([&context, options] { coverage(context, *options); });
  CLI::App* binding = addCommand(*command, "book", QCoreApplication::translate("cli", "Write all rules with their explanations as one HTML page."));
  binding->add_option("output", options->output, utf8(QCoreApplication::translate("cli", "Page to write (NAME.html).")))->required();
  binding->add_option("--framework", options->framework,
                      utf8(QCoreApplication::translate("cli", "Framework pack: a name or a folder.")));
  binding->callback([&context, options] { book(context, *options); });
}

} // namespace khung::app
