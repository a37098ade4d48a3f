// SPDX-License-Identifier: Apache-2.0
#include "validators/packs/example_run.h"

#include "model/interchange/text/text_form.h"
#include "validators/engine/finding_filter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// The rule and those that can silence it, at once or through others; a rule without a query of its own needs all.
QStringList neededFor(const model::Pack& pack, const model::RuleSource& rule) {
  if (rule.slug == staleWaiver) {
    return {};
  }
  QStringList needed{rule.slug};
  for (qsizetype i = 0; i < needed.size(); ++i) {
    if (const model::RuleSource* other = pack.rule(needed[i])) {
      needed += other->yieldsTo;
    }
    needed.removeDuplicates();
  }
  return needed;
}

QString severityText(Severity severity) {
  return severity == Severity::Error ? u"error"_s : severity == Severity::Warning ? u"warning"_s : u"info"_s;
}

QString line(Severity severity, const QString& subject, QStringList related) {
  related.sort();
  return severityText(severity) + u' ' + subject + u" ["_s + related.join(u", "_s) + u']';
}

std::unique_ptr<model::Document> documentOf(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& yaml, model::Notices& notices) {
  model::ModelData data = model::readTextFiles(*metamodel, {{u"model.yaml"_s, yaml.toUtf8()}}, notices);
  model::resolveReferences(*metamodel, data, notices);
  auto document = model::Document::create(metamodel);
  const auto filled = document ? (*document)->import(data) : model::Result<void>();
  if (!document || !filled) {
    notices.push_back(document ? filled.error() : document.error());
    return nullptr;
  }
  return std::move(*document);
}

void compare(const Report& report, const model::RuleSource& rule, const model::RuleExample& example, ExampleRun& run) {
  for (const model::RuleExample::Expected& row : example.expected) {
    const Severity severity = severityNamed(row.severity.isEmpty() ? rule.severity : row.severity);
    run.expected << line(std::max(severity, severityNamed(rule.leastSeverity)), row.subject, row.related);
  }
  for (const Finding& finding : report.findings) {
    if (finding.slug != rule.slug) {
      continue;
    }
    const QString subject = report.labels.value(finding.subject).code;
    const auto row = std::find_if(example.expected.begin(), example.expected.end(), [&](const auto& e) { return e.subject == subject; });
    QStringList related;
    if (row == example.expected.end() || !row->related.isEmpty()) { // an example need not name the related elements
      for (const Related& other : finding.related) {
        related << report.labels.value(other.id).code;
      }
    }
    run.found << line(finding.severity, subject, related);
  }
  run.found.sort();
  run.expected.sort();
}

} // namespace

ExampleRun runExample(const std::shared_ptr<const model::Metamodel>& metamodel, const model::Pack& pack, const model::RuleSource& rule,
                      const model::RuleExample& example) {
  ExampleRun run;
  const auto document = documentOf(metamodel, example.model, run.notices);
  if (!document || model::hasErrors(run.notices)) {
    return run;
  }
  CheckOptions options;
  options.today = exampleDay();
  options.rules = neededFor(pack, rule);
  const auto report = check(*document, pack, options);
  if (!report) {
    run.notices.push_back(report.error());
    return run;
  }
  for (const RuleRun& other : report->runs) {
    if (other.outcome == RuleRun::Outcome::Failed) {
      run.failedRule = other.slug;
      run.failure = other.why;
      return run;
    }
  }
  compare(*report, rule, example, run);
  return run;
}

} // namespace khung::validators
