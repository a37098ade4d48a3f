// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check.h"

#include "model/base/sqlite_statement.h"
#include "validators/engine/check_database.h"
#include "validators/engine/finding_filter.h"
#include "validators/engine/labels.h"
#include "validators/engine/rule_runner.h"

#include <QElapsedTimer>

#include <algorithm>
#include <future>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::RuleSource;

bool selected(const RuleSource& rule, const QStringList& wanted) {
  return wanted.isEmpty() || wanted.contains(rule.slug) || wanted.contains(rule.section);
}

QVariantMap parametersOf(const RuleSource& rule, const model::Pack& pack, const CheckOptions& options) {
  QVariantMap result = pack.parameters;
  for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
    result.insert(it.key(), options.parameters.value(rule.slug + u'.' + it.key(), it.value()));
  }
  result.insert(u"today"_s, (options.today.isValid() ? options.today : QDate::currentDate()).toString(Qt::ISODate));
  return result;
}

QVariantMap analysisParameters(const model::Pack& pack, const CheckOptions& options) {
  QVariantMap result = pack.parameters;
  for (const RuleSource& rule : pack.rules) {
    for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
      result.insert(rule.slug + u'.' + it.key(), it.value());
    }
  }
  result.insert(options.parameters);
  return result;
}

/// Runs the rules one by one and gathers what they find.
class Run {
public:
  Run(CheckDatabase& database, const model::Pack& pack, const CheckOptions& options)
      : m_database(database), m_pack(pack), m_options(options) {}

  std::vector<Finding> findings(Report& report) {
    std::vector<Finding> all;
    int done = 0;
    for (const RuleSource& rule : m_pack.rules) {
      if (m_options.progress && !m_options.progress(rule.slug, done, static_cast<int>(m_pack.rules.size()))) {
        m_cancelled = true;
      }
      report.runs.push_back(runOne(rule, all));
      ++done;
    }
    return all;
  }

  bool cancelled() const { return m_cancelled; }

private:
  RuleRun runOne(const RuleSource& rule, std::vector<Finding>& all) {
    RuleRun run;
    run.slug = rule.slug;
    const QString severity = m_options.severities.value(rule.slug);
    if (m_cancelled || severity == u"off" || !selected(rule, m_options.rules)) {
      run.outcome = RuleRun::Outcome::Off;
      run.why = m_cancelled ? u"cancelled"_s : severity == u"off" ? u"settings"_s : u"not-selected"_s;
      return run;
    }
    RuleSource effective = rule;
    effective.severity = severity.isEmpty() ? rule.severity : severity;
    RuleResult result = runRule(m_database.handle(), effective, parametersOf(rule, m_pack, m_options),
                                {m_options.ruleMilliseconds, m_options.ruleRows});
    run.milliseconds = result.milliseconds;
    run.findings = static_cast<int>(result.findings.size());
    if (!result.failure.isEmpty()) {
      run.outcome = RuleRun::Outcome::Failed;
      run.why = result.failure;
    }
    for (Finding& finding : result.findings) {
      if (!severity.isEmpty()) {
        finding.severity = severity == u"error"     ? Severity::Error
                           : severity == u"warning" ? Severity::Warning
                                                    : Severity::Info;
      }
      all.push_back(std::move(finding));
    }
    return run;
  }

  CheckDatabase& m_database;
  const model::Pack& m_pack;
  const CheckOptions& m_options;
  bool m_cancelled = false;
};

void sortFindings(std::vector<Finding>& findings, const model::Pack& pack, const Report& report) {
  QHash<QString, int> order;
  for (const RuleSource& rule : pack.rules) {
    order.insert(rule.slug, static_cast<int>(order.size()));
  }
  using Key = std::tuple<int, int, QString, QString, QString, QString>;
  std::vector<std::pair<Key, std::size_t>> keys;
  for (const Finding& f : findings) {
    const ElementLabel label = report.labels.value(f.subject);
    keys.emplace_back(Key(-static_cast<int>(f.severity), order.value(f.slug), label.declaredBy, label.type, label.code, f.fingerprint),
                      keys.size());
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Finding> sorted;
  for (const auto& [key, at] : keys) {
    sorted.push_back(std::move(findings[at]));
  }
  findings = std::move(sorted);
}

} // namespace

model::Result<Report> check(const model::Document& document, const model::Pack& pack, const CheckOptions& options) {
  auto database = CheckDatabase::open(document, pack);
  if (!database) {
    return model::Failure(database.error());
  }
  // With a connection of its own the check leaves the document's free, so its hash is made meanwhile.
  const auto policy = (*database)->ownsConnection() ? std::launch::async : std::launch::deferred;
  auto contentHash = std::async(policy, [&document] { return document.contentHash(); });
  const QString trouble = (*database)->analyse(pack, analysisParameters(pack, options));
  if (!trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.analysis"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  Report report;
  report.stages = (*database)->stages();
  report.packName = pack.name;
  report.packVersion = pack.version;
  report.packStatus = pack.status;
  report.packHash = pack.hash;
  if (const auto hash = contentHash.get()) {
    report.modelHash = *hash;
  }
  Run run(**database, pack, options);
  FindingFilter filter((*database)->handle(), pack, options);
  std::vector<Finding> found = run.findings(report);
  QElapsedTimer clock;
  clock.start();
  filter.apply(std::move(found), report);
  describe((*database)->handle(), report);
  sortFindings(report.findings, pack, report);
  sortFindings(report.baselined, pack, report);
  report.stages.emplace_back(u"report"_s, static_cast<double>(clock.nsecsElapsed()) / 1e6);
  return report;
}

} // namespace khung::validators
