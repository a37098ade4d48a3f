// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/check_session.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/structure/structure.h"
#include "validators/engine/finding_filter.h"
#include "validators/engine/finding_order.h"
#include "validators/engine/rule_runner.h"
#include "validators/engine/schedule.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

} // namespace

CheckSession::CheckSession(CheckDatabase& database, const model::Pack& pack, CheckOptions options)
    : m_database(database), m_pack(pack), m_options(std::move(options)), m_book(database.metamodel()),
      m_statesFrom(partsOfStates(database.metamodel())), m_analyses(analyses().size()), m_rules(pack.rules.size()),
      m_facts(database, pack, m_book, m_options.coverage) {}

void CheckSession::touch(const model::ChangeSet& changes) {
  if (changes.parts.contains(u"*"_s)) {
    m_statesStale = true;
    m_changed.reset();
    m_facts.touchAll();
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
  m_facts.forgetLabels(changes, touched);
  noteChanged(changes, touched);
}

void CheckSession::noteChanged(const model::ChangeSet& changes, const QSet<QString>& touched) {
  if (touched.contains(u"l_element_replaces.*"_s)) {
    m_changed.reset();
  }
  for (const auto* ids : {&changes.added, &changes.changed, &changes.removed}) {
    if (m_statesStale && m_changed) {
      m_changed->unite(QSet<QUuid>(ids->begin(), ids->end()));
    }
  }
}

void CheckSession::mark(const QSet<QString>& touched) {
  m_statesStale = m_statesStale || m_statesFrom.intersects(touched);
  m_facts.touch(touched);
  for (Step& step : m_analyses) {
    step.touch(touched);
  }
  for (Step& step : m_rules) {
    step.touch(touched);
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
  constexpr int few = 2'000; // for more it is quicker to read all
  QSet<QString> types;
  const QString trouble = m_changed && m_changed->size() < few
                              ? validators::refreshStates(m_database.handle(), m_database.metamodel(), *m_changed, types)
                              : validators::refreshStates(m_database.handle(), m_database.metamodel(), types);
  m_statesStale = !trouble.isEmpty();
  m_changed = m_statesStale ? std::optional<QSet<QUuid>>() : QSet<QUuid>();
  QSet<QString> touched;
  for (const QString& type : std::as_const(types)) {
    touched << u"element_states"_s << u"element_states:"_s + type;
  }
  mark(touched);
  return trouble;
}

/// Asked on the thread of the check only.
bool CheckSession::goOn(const QString& name, int done) {
  const bool asks = !m_cancelled;
  if (asks && ((m_options.cancelled && m_options.cancelled()) ||
               (m_options.progress && !m_options.progress(name, done, static_cast<int>(m_rules.size()))))) {
    m_cancelled = true;
  }
  return !m_cancelled;
}

bool CheckSession::waits(const CheckStep& step, const QString& name) {
  const double left = m_most - m_closing - m_planned - static_cast<double>(m_since.elapsed());
  const bool known = step.milliseconds > 0; // what never ran does not wait
  const bool wait = m_most >= 0 && known && (step.milliseconds > std::max(0.0, left) || step.dependencies.intersects(m_unsettled));
  if (wait) {
    m_pending << name;
  }
  return wait;
}

void CheckSession::unsettle(const Analysis& analysis) {
  m_unsettled.unite(QSet<QString>(analysis.tables.begin(), analysis.tables.end()));
  if (analysis.makesScopes) {
    m_unsettled.insert(scopesPart);
  }
}

QString CheckSession::runAnalyses(std::optional<Lane> lane) {
  const std::vector<Analysis>& list = analyses();
  for (std::size_t i = 0; i < list.size() && !m_cancelled; ++i) {
    const QString name = QString::fromLatin1(list[i].name);
    AnalysisStep& step = m_analyses[i];
    const bool wanted = !lane || *lane == list[i].lane;
    const bool due = wanted && step.stale && !waits(step, name);
    if (due && (lane == Lane::Second || goOn(name, 0))) {
      const QString trouble = runAnalysis(list[i], step);
      if (!trouble.isEmpty()) {
        return trouble;
      }
    }
    if (m_most >= 0 && (step.stale || step.dependencies.intersects(m_unsettled))) {
      unsettle(list[i]);
    }
  }
  return {};
}

/// Whether to leave off, as a long step asks on the thread of its lane.
std::function<bool()> CheckSession::cancelledOn(Lane lane) const {
  return lane == Lane::Second ? [this] { return m_cancelled.load(); } : m_options.cancelled;
}

QString CheckSession::runAnalysis(const Analysis& analysis, AnalysisStep& step) {
  QElapsedTimer clock;
  clock.start();
  const AnalysisRun run = m_once ? m_database.run(analysis, m_pack, analysisParameters(m_pack, m_options), cancelledOn(analysis.lane))
                                 : runAgain(analysis, step);
  const bool failed = !run.trouble.isEmpty();
  step.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  step.stale = failed;
  step.ran = true;
  if (failed && m_options.cancelled && analysis.lane != Lane::Second && m_options.cancelled()) {
    m_cancelled = true;
  }
  return m_cancelled ? QString() : run.trouble;
}

/// Notes what it depends on, and marks what depends on a table that is another now.
AnalysisRun CheckSession::runAgain(const Analysis& analysis, AnalysisStep& step) {
  const QHash<QString, quint64> before = step.contents.isEmpty() ? m_database.contents(analysis) : step.contents;
  const ScopeBook scopesBefore = m_database.scopes();
  const bool makesScopes = analysis.makesScopes;
  if (makesScopes) {
    m_database.scopes() = ScopeBook();
  }
  AnalysisRun run = m_database.run(analysis, m_pack, analysisParameters(m_pack, m_options), m_options.cancelled);
  const bool failed = !run.trouble.isEmpty();
  if (!before.isEmpty()) { // at first everybody waits anyway
    step.contents = failed ? QHash<QString, quint64>() : m_database.contents(analysis);
  }
  QSet<QString> touched;
  for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
    if (failed || step.contents.value(it.key()) != it.value()) {
      touched.insert(it.key());
    }
  }
  if (makesScopes && (failed || !(scopesBefore == m_database.scopes()))) {
    touched.insert(scopesPart);
  }
  mark(touched);
  step.dependencies = m_book.dependencies(run.reads);
  narrowNames(step.dependencies, analysis.namesOf);
  if (run.asksScopes && !makesScopes) {
    step.dependencies.insert(scopesPart);
  }
  return run;
}

void CheckSession::findDueRules() {
  m_due.clear();
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
    } else if (step.stale) {
      m_due.push_back(i);
    }
  }
  if (m_most >= 0) {
    keepQuickRules();
  }
}

/// As many rules as the time allows.
void CheckSession::keepQuickRules() {
  std::stable_sort(m_due.begin(), m_due.end(), [this](std::size_t a, std::size_t b) { return m_rules[a].milliseconds < m_rules[b].milliseconds; });
  std::erase_if(m_due, [this](std::size_t rule) {
    const bool wait = waits(m_rules[rule], m_pack.rules[rule].slug);
    m_planned += wait ? 0 : m_rules[rule].milliseconds;
    return wait;
  });
}

QString CheckSession::runInOrder() {
  const QString trouble = runAnalyses({});
  if (trouble.isEmpty()) {
    findDueRules(); // more of them than before the analyses
    std::all_of(m_due.begin(), m_due.end(), [this](std::size_t rule) { return runRule(rule, Lane::First); });
  }
  return trouble;
}

QString CheckSession::runSideBySide() {
  Schedule schedule(m_database, {[this](Lane lane) { return runAnalyses(lane); },
                                 [this](std::size_t rule, Lane lane) { return runRule(rule, lane); }});
  findDueRules();
  for (const std::size_t rule : m_due) {
    schedule.add(rule, m_pack.rules[rule].query);
  }
  return schedule.run();
}

void CheckSession::noteRan() {
  m_planned = 0;
  for (std::size_t i = 0; i < m_analyses.size(); ++i) {
    if (std::exchange(m_analyses[i].ran, false)) {
      m_ran << QString::fromLatin1(analyses()[i].name);
    }
  }
  for (const std::size_t rule : std::exchange(m_due, {})) {
    RuleStep& step = m_rules[rule];
    if (std::exchange(step.ran, false)) {
      m_ran << step.run.slug;
      m_unsorted.push_back(rule);
    } else {
      step.run.outcome = RuleRun::Outcome::Off;
      step.run.why = u"cancelled"_s;
    }
  }
}

/// False when it was cancelled. Touches nothing that another rule's run does.
bool CheckSession::runRule(std::size_t index, Lane lane) {
  if (lane == Lane::Second ? m_cancelled.load() : !goOn(m_pack.rules[index].slug, static_cast<int>(index))) {
    return false;
  }
  const RuleSource& rule = m_pack.rules[index];
  RuleStep& step = m_rules[index];
  const QString severity = m_options.severities.value(rule.slug);
  RuleSource effective = rule;
  effective.severity = severity.isEmpty() ? rule.severity : severity;
  RuleLimits limits;
  limits.milliseconds = m_options.ruleMilliseconds;
  limits.rows = m_options.ruleRows;
  limits.cancelled = cancelledOn(lane);
  RuleResult result = validators::runRule(m_database.connection(lane), effective, parametersOf(rule, m_pack, m_options, m_day),
                                          rule.shipped ? limits : strangersLimits(limits));
  if (result.cancelled) {
    m_cancelled = true;
    return false;
  }
  step.stale = false;
  step.ran = true;
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

Report CheckSession::report() {
  QElapsedTimer clock;
  clock.start();
  Report report;
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
  FindingFilter(m_database.handle(), m_pack, options).apply(std::move(findings), report);
  m_facts.addTo(report, [this](const CheckStep& step, const QString& name) { return m_cancelled || waits(step, name); });
  report.pending = m_pending;
  sortFindings(report, m_pack);
  for (const std::size_t rule : std::exchange(m_unsorted, {})) {
    sortBySubject(m_rules[rule].findings, report.labels);
  }
  m_closing = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return report;
}

model::Result<Report> CheckSession::runOnce() {
  m_once = true;
  return run();
}

model::Result<Report> CheckSession::run(int most) {
  m_most = most;
  m_since.start();
  m_ran.clear();
  m_pending.clear();
  m_unsettled.clear();
  m_planned = 0;
  m_cancelled = false;
  markDay();
  m_database.begin(m_once);
  if (m_database.refreshDocumentInfo()) {
    mark({u"document_info"_s});
  }
  QString trouble = m_statesStale ? refreshStates() : QString();
  trouble = !trouble.isEmpty() ? trouble : m_database.hasSecond() ? runSideBySide() : runInOrder();
  noteRan();
  Report result;
  if (trouble.isEmpty()) {
    result = report();
  }
  m_database.end();
  if (!trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.analysis"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  return result;
}

} // namespace khung::validators
