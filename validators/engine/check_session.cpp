// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check_session.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/structure/structure.h"
#include "validators/engine/coverage_sheet.h"
#include "validators/engine/finding_filter.h"
#include "validators/engine/labels.h"
#include "validators/engine/rule_runner.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::RuleSource;

const QString scopesPart = u"scopes"_s; // the scope book, which functions and analyses ask

QVariantMap parametersOf(const RuleSource& rule, const model::Pack& pack, const CheckOptions& options, const QDate& day) {
  QVariantMap result = pack.parameters;
  for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
    result.insert(it.key(), options.parameters.value(rule.slug + u'.' + it.key(), it.value()));
  }
  result.insert(u"today"_s, day.toString(Qt::ISODate));
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

/// All elements share one table; an analysis that reads it says whose names it means.
void narrowNames(QSet<QString>& dependencies, const QStringList& types) {
  for (const QString& column : {u"name"_s, u"code"_s}) {
    if (!types.isEmpty() && dependencies.remove(u"element."_s + column)) {
      for (const QString& type : types) {
        dependencies.insert(u"element:"_s + type + u'.' + column);
      }
    }
  }
}

bool selected(const RuleSource& rule, const QStringList& wanted) {
  return wanted.isEmpty() || wanted.contains(rule.slug) || wanted.contains(rule.section);
}

void sortFindings(std::vector<Finding>& findings, const model::Pack& pack, const Report& report) {
  QHash<QString, int> order;
  for (const RuleSource& rule : pack.rules) {
    order.insert(rule.slug, static_cast<int>(order.size()));
  }
  struct Key {
    int severity;
    int rule;
    const ElementLabel* label;
    Finding* finding;
  };
  static const ElementLabel none;
  std::vector<Key> keys;
  keys.reserve(findings.size());
  for (Finding& f : findings) {
    const auto label = report.labels.constFind(f.subject);
    keys.push_back({-static_cast<int>(f.severity), order.value(f.slug), label == report.labels.constEnd() ? &none : &*label, &f});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return std::tie(a.severity, a.rule, a.label->declaredBy, a.label->type, a.label->code, a.finding->fingerprint) <
           std::tie(b.severity, b.rule, b.label->declaredBy, b.label->type, b.label->code, b.finding->fingerprint);
  });
  std::vector<Finding> sorted;
  sorted.reserve(keys.size());
  for (const Key& key : keys) {
    sorted.push_back(std::move(*key.finding));
  }
  findings = std::move(sorted);
}

} // namespace

CheckSession::CheckSession(CheckDatabase& database, const model::Pack& pack, CheckOptions options)
    : m_database(database), m_pack(pack), m_options(std::move(options)), m_book(database.metamodel()),
      m_statesFrom(partsOfStates(database.metamodel())), m_analyses(analyses().size()), m_rules(pack.rules.size()) {}

void CheckSession::touch(const model::ChangeSet& changes) {
  if (changes.parts.contains(u"*"_s)) {
    m_statesStale = true;
    m_overview.stale = true;
    m_coverage.stale = true;
    m_labels.clear();
    for (Step& step : m_analyses) {
      step.stale = true;
    }
    for (Step& step : m_rules) {
      step.stale = true;
    }
    return;
  }
  const QSet<QString> touched = PartBook::touched(changes.parts);
  mark(touched);
  forgetLabels(changes, touched);
}

/// A label holds the codes of what contains the element.
void CheckSession::forgetLabels(const model::ChangeSet& changes, const QSet<QString>& touched) {
  if (touched.contains(u"element.code"_s) || touched.contains(u"element.parent"_s)) {
    m_labels.clear();
    return;
  }
  for (const auto* ids : {&changes.added, &changes.changed, &changes.removed}) {
    for (const QUuid& id : *ids) {
      m_labels.remove(id);
    }
  }
}

void CheckSession::mark(const QSet<QString>& touched) {
  m_statesStale = m_statesStale || m_statesFrom.intersects(touched);
  m_overview.stale = m_overview.stale || m_overview.dependencies.intersects(touched);
  m_coverage.stale = m_coverage.stale || m_coverage.dependencies.intersects(touched);
  for (Step& step : m_analyses) {
    step.stale = step.stale || step.dependencies.intersects(touched);
  }
  for (Step& step : m_rules) {
    step.stale = step.stale || step.dependencies.intersects(touched);
  }
}

/// Rules know today's date; after midnight they all have to be asked again.
void CheckSession::markDay() {
  const QDate day = m_options.today.isValid() ? m_options.today : QDate::currentDate();
  if (day != m_day) {
    m_day = day;
    for (Step& step : m_rules) {
      step.stale = true;
    }
  }
}

QString CheckSession::refreshStates() {
  QSet<QString> types;
  const QString trouble = validators::refreshStates(m_database.handle(), m_database.metamodel(), types);
  m_statesStale = !trouble.isEmpty();
  QSet<QString> touched;
  for (const QString& type : std::as_const(types)) {
    touched << u"element_states"_s << u"element_states:"_s + type;
  }
  mark(touched);
  return trouble;
}

bool CheckSession::goOn(const QString& name, int done) {
  m_cancelled = m_cancelled || (m_options.cancelled && m_options.cancelled()) ||
                (m_options.progress && !m_options.progress(name, done, static_cast<int>(m_rules.size())));
  return !m_cancelled;
}

bool CheckSession::waits(const Step& step, const QString& name) {
  const bool wait = m_most >= 0 && step.milliseconds > m_most;
  if (wait) {
    m_pending << name;
  }
  return wait;
}

QString CheckSession::runAnalyses() {
  const std::vector<Analysis>& list = analyses();
  for (std::size_t i = 0; i < list.size() && !m_cancelled; ++i) {
    const QString name = QString::fromLatin1(list[i].name);
    if (m_analyses[i].stale && !waits(m_analyses[i], name) && goOn(name, 0)) {
      const QString trouble = runAnalysis(list[i], m_analyses[i]);
      if (!trouble.isEmpty()) {
        return trouble;
      }
    }
  }
  return {};
}

QString CheckSession::runAnalysis(const Analysis& analysis, Step& step) {
  const QHash<QString, quint64> before = m_database.contents(analysis);
  const ScopeBook scopesBefore = m_database.scopes();
  const bool makesScopes = analysis.run == analyseStructure;
  if (makesScopes) {
    m_database.scopes() = ScopeBook();
  }
  const AnalysisRun run = m_database.run(analysis, m_pack, analysisParameters(m_pack, m_options), m_options.cancelled);
  const bool failed = !run.trouble.isEmpty();
  const bool again = !before.isEmpty(); // at first everybody waits anyway
  const QHash<QString, quint64> after = again ? m_database.contents(analysis) : before;
  QSet<QString> touched;
  for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
    if (failed || after.value(it.key()) != it.value()) {
      touched.insert(it.key());
    }
  }
  if (makesScopes && (failed || !(scopesBefore == m_database.scopes()))) {
    touched.insert(scopesPart);
  }
  mark(touched);
  step.milliseconds = run.milliseconds;
  step.dependencies = m_book.dependencies(run.reads);
  narrowNames(step.dependencies, analysis.namesOf);
  if (run.asksScopes && !makesScopes) {
    step.dependencies.insert(scopesPart);
  }
  step.stale = failed;
  m_ran << QString::fromLatin1(analysis.name);
  m_cancelled = m_cancelled || (failed && m_options.cancelled && m_options.cancelled());
  return m_cancelled ? QString() : run.trouble;
}

void CheckSession::runRules() {
  std::vector<std::size_t> due;
  for (std::size_t i = 0; i < m_rules.size(); ++i) {
    const RuleSource& rule = m_pack.rules[i];
    RuleStep& step = m_rules[i];
    step.run.slug = rule.slug;
    noteSettings(rule, step.run);
    const bool off = m_options.severities.value(rule.slug) == u"off";
    if (off || !selected(rule, m_options.rules)) {
      step.run.outcome = RuleRun::Outcome::Off;
      step.run.why = off ? u"settings"_s : u"not-selected"_s;
      step.stale = false;
    } else if (step.stale && !waits(step, rule.slug)) {
      due.push_back(i);
    }
  }
  runDue(due);
  for (const std::size_t i : due) {
    RuleStep& step = m_rules[i];
    if (step.stale) {
      step.run.outcome = RuleRun::Outcome::Off;
      step.run.why = u"cancelled"_s;
    } else {
      m_ran << step.run.slug;
    }
  }
}

/// The caller's thread and one more, if there is a connection for it, each take the next rule; only the caller's asks whether to
/// go on. Rules that did not come with the program run by themselves, since their memory is told by that of all SQLite.
void CheckSession::runDue(std::vector<std::size_t> due) {
  const std::vector<sqlite3*> connections = m_database.publish();
  m_reader = connections.front();
  const auto strangers = std::stable_partition(due.begin(), due.end(), [this](std::size_t i) { return m_pack.rules[i].shipped; });
  const auto together = connections.size() > 1 ? static_cast<std::size_t>(strangers - due.begin()) : 0;
  std::atomic<std::size_t> next = 0;
  std::atomic_bool cancelled = m_cancelled;
  const auto runOwn = [&](std::size_t i) {
    const bool on = goOn(m_pack.rules[i].slug, static_cast<int>(i)) && runRule(m_reader, i, m_options.cancelled);
    cancelled = cancelled || !on;
  };
  std::future<void> other;
  if (together > 0) {
    other = std::async(std::launch::async, [&] {
      for (std::size_t at = next++; at < together && !cancelled; at = next++) {
        runRule(connections[1], due[at], [&cancelled] { return cancelled.load(); });
      }
    });
  }
  for (std::size_t at = next++; at < together && !cancelled; at = next++) {
    runOwn(due[at]);
  }
  if (other.valid()) {
    other.get();
  }
  for (std::size_t at = together; at < due.size() && !cancelled; ++at) {
    runOwn(due[at]);
  }
  m_cancelled = cancelled;
}

/// False when it was cancelled. Touches nothing that another rule's run does.
bool CheckSession::runRule(sqlite3* connection, std::size_t index, const std::function<bool()>& cancelled) {
  const RuleSource& rule = m_pack.rules[index];
  RuleStep& step = m_rules[index];
  const QString severity = m_options.severities.value(rule.slug);
  RuleSource effective = rule;
  effective.severity = severity.isEmpty() ? rule.severity : severity;
  RuleLimits limits;
  limits.milliseconds = m_options.ruleMilliseconds;
  limits.rows = m_options.ruleRows;
  limits.cancelled = cancelled;
  RuleResult result = validators::runRule(connection, effective, parametersOf(rule, m_pack, m_options, m_day),
                                          rule.shipped ? limits : strangersLimits(limits));
  if (result.cancelled) {
    return false;
  }
  step.stale = false;
  if (!m_once) {
    step.dependencies = m_book.dependencies(result.reads, rule.query);
    if (result.asksScopes) {
      step.dependencies.insert(scopesPart);
    }
  }
  step.milliseconds = step.run.milliseconds = result.milliseconds;
  step.run.findings = static_cast<int>(result.findings.size());
  step.run.outcome = result.failure.isEmpty() ? RuleRun::Outcome::Ran : RuleRun::Outcome::Failed;
  step.run.why = result.failure;
  step.findings = std::move(result.findings);
  if (!severity.isEmpty()) {
    for (Finding& finding : step.findings) {
      finding.severity = severityNamed(severity);
    }
  }
  return true;
}

void CheckSession::noteSettings(const RuleSource& rule, RuleRun& run) const {
  const QString severity = m_options.severities.value(rule.slug);
  run.severity = severity == rule.severity ? QString() : severity;
  run.parameters.clear();
  for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
    const QVariant value = m_options.parameters.value(rule.slug + u'.' + it.key(), it.value());
    if (value != it.value()) {
      run.parameters << u"%1 = %2 (%3)"_s.arg(it.key(), value.toString(), it->toString());
    }
  }
}

void CheckSession::addOverview(Report& report) {
  if (m_overview.stale) {
    const ReadRecorder recorder(m_reader);
    validators::addOverview(m_reader, report);
    m_overview.dependencies = m_book.dependencies(recorder.reads());
    m_overview.stale = false;
    m_counts = report.elementCounts;
    m_agencies = report.agencies;
  }
  report.elementCounts = m_counts;
  report.agencies = m_agencies;
}

void CheckSession::addCoverage(Report& report) {
  if (!m_options.coverage || m_cancelled) {
    return;
  }
  if (m_coverage.stale) {
    const ReadRecorder recorder(m_reader);
    auto made = std::make_shared<const CoverageSheet>(readCoverage(m_reader, m_pack));
    m_coverage.dependencies = m_book.dependencies(recorder.reads());
    m_coverage.stale = false;
    m_cover = m_cover && *m_cover == *made ? m_cover : made;
  }
  report.coverage = m_cover;
}

Report CheckSession::report() {
  Report report;
  report.pending = m_pending;
  report.packName = m_pack.name;
  report.packVersion = m_pack.version;
  report.packStatus = m_pack.status;
  report.packHash = m_pack.hash;
  report.stages.emplace_back(u"open"_s, m_database.openMilliseconds());
  for (std::size_t i = 0; i < m_analyses.size(); ++i) {
    report.stages.emplace_back(QString::fromLatin1(analyses()[i].name), m_analyses[i].milliseconds);
  }
  std::vector<Finding> findings;
  for (RuleStep& step : m_rules) {
    report.runs.push_back(step.run);
    if (m_once) {
      std::move(step.findings.begin(), step.findings.end(), std::back_inserter(findings));
      step.findings = {};
    } else {
      findings.insert(findings.end(), step.findings.begin(), step.findings.end());
    }
  }
  CheckOptions options = m_options;
  options.today = m_day;
  FindingFilter(m_reader, m_pack, options).apply(std::move(findings), report);
  addLabels(m_reader, report, m_labels);
  addOverview(report);
  addCoverage(report);
  sortFindings(report.findings, m_pack, report);
  sortFindings(report.baselined, m_pack, report);
  return report;
}

model::Result<Report> CheckSession::runOnce() {
  m_once = true;
  return run();
}

model::Result<Report> CheckSession::run(int most) {
  m_most = most;
  m_ran.clear();
  m_pending.clear();
  m_cancelled = false;
  markDay();
  m_database.begin(m_once);
  if (m_database.refreshDocumentInfo()) {
    mark({u"document_info"_s});
  }
  QString trouble = m_statesStale ? refreshStates() : QString();
  trouble = trouble.isEmpty() ? runAnalyses() : trouble;
  Report result;
  if (trouble.isEmpty()) {
    runRules();
    result = report();
  }
  m_database.end();
  if (!trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.analysis"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  return result;
}

} // namespace khung::validators
