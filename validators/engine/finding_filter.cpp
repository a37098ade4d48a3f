// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/finding_filter.h"

#include "model/base/sqlite_statement.h"
#include "validators/engine/rule_runner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

QSet<QUuid> idsOf(const Finding& finding) {
  QSet<QUuid> ids{finding.subject};
  for (const Related& related : finding.related) {
    ids.insert(related.id);
  }
  return ids;
}

} // namespace

FindingFilter::FindingFilter(sqlite3* database, const model::Pack& pack, const CheckOptions& options)
    : m_database(database), m_pack(pack), m_options(options),
      m_today(options.today.isValid() ? options.today : QDate::currentDate()) {
  readReasons();
  readTasks();
  readWaivers();
}

void FindingFilter::readReasons() {
  Statement rows(m_database, u"SELECT parent, rule, \"text\" FROM reason"_s);
  while (rows.step()) {
    if (!rows.text(2).trimmed().isEmpty()) {
      m_reasons.insert({rows.id(0), rows.text(1)}, rows.text(2));
    }
  }
}

/// Articles 82.1 and 82.3: what exists today may be mended by a planned task (a parameter of the pack).
void FindingFilter::readTasks() {
  if (m_pack.parameters.value(u"task_covers_lowers"_s).toString() == u"false") {
    return;
  }
  Statement rows(m_database, uR"(
    WITH covered(id) AS (
      SELECT l.target FROM task_elements l JOIN task t ON t.id = l.id
        WHERE t.lead IS NOT NULL AND (t.due IS NOT NULL OR t.start IS NOT NULL)
      UNION SELECT g.target FROM task_gaps l JOIN task t ON t.id = l.id JOIN gap_elements g ON g.id = l.target
        WHERE t.lead IS NOT NULL AND (t.due IS NOT NULL OR t.start IS NOT NULL)
      UNION SELECT e.id FROM main.element e JOIN covered c ON e.parent = c.id)
    SELECT c.id FROM covered c JOIN element e ON e.id = c.id WHERE e.states = 1)"_s);
  while (rows.step()) {
    m_planned.insert(rows.id(0));
  }
}

void FindingFilter::readWaivers() {
  Statement rows(m_database, uR"(SELECT id, target_finding, element, rule, reason, person, "until", status, decided_by,
      decided_on, decision_reason FROM waiver
      ORDER BY declared_by, code, id)"_s);
  while (rows.step()) {
    Waiver waiver;
    waiver.facts = {rows.id(0), rows.text(4), rows.text(5), rows.text(6), rows.text(7), rows.text(8), rows.text(9), rows.text(10)};
    waiver.finding = rows.text(1).toLower();
    waiver.element = rows.id(2);
    waiver.rule = rows.text(3);
    // Whoever writes a waiver can also write that it is accepted: what counts is who decided, not he himself, and when.
    const QString by = waiver.facts.decidedBy.simplified();
    waiver.undecided = waiver.facts.state == u"accepted" && (by.isEmpty() || by == waiver.facts.person.simplified() ||
                                                             !QDate::fromString(waiver.facts.decidedOn, Qt::ISODate).isValid());
    if (waiver.undecided) {
      waiver.facts.state = u"proposed"_s;
    }
    m_waivers.push_back(std::move(waiver));
  }
}

/// Of rules that did not run nobody knows whether they would still find it.
void FindingFilter::noteStaleBaseline(const std::vector<Finding>& findings, Report& report) const {
  const bool complete = std::all_of(report.runs.begin(), report.runs.end(),
                                    [](const RuleRun& run) { return run.outcome == RuleRun::Outcome::Ran; });
  if (m_options.baseline.isEmpty() || !complete) {
    return;
  }
  QSet<QString> left = m_options.baseline;
  for (const Finding& finding : findings) {
    left.remove(finding.fingerprint);
  }
  report.staleBaseline = QStringList(left.begin(), left.end());
  report.staleBaseline.sort();
}

void FindingFilter::apply(std::vector<Finding> findings, Report& report) {
  noteStaleBaseline(findings, report);
  for (Finding& finding : withoutGeneral(std::move(findings))) {
    QString reason;
    if (reasoned(finding, reason)) {
      report.waived.push_back({{{}, reason, {}, {}, {}, {}, {}, {}}, finding});
      continue;
    }
    lowerPlanned(finding);
    if (const Waiver* waiver = waiverOf(finding, report)) {
      report.waived.push_back({waiver->facts, finding});
    } else if (m_options.baseline.contains(finding.fingerprint)) {
      report.baselined.push_back(std::move(finding));
    } else {
      report.findings.push_back(std::move(finding));
    }
  }
  addStaleWaivers(report);
}

std::vector<Finding> FindingFilter::withoutGeneral(std::vector<Finding> findings) const {
  QHash<QString, QStringList> yields;
  QSet<QString> specials;
  for (const model::RuleSource& rule : m_pack.rules) {
    yields.insert(rule.slug, rule.yieldsTo);
    specials += QSet<QString>(rule.yieldsTo.begin(), rule.yieldsTo.end());
  }
  QHash<std::pair<QString, QUuid>, std::vector<QSet<QUuid>>> bySlugAndElement;
  for (const Finding& finding : findings) {
    const QSet<QUuid> ids = specials.contains(finding.slug) ? idsOf(finding) : QSet<QUuid>();
    for (const QUuid& id : ids) {
      bySlugAndElement[{finding.slug, id}].push_back(ids);
    }
  }
  const auto silenced = [&](const Finding& finding) {
    const QStringList special = yields.value(finding.slug);
    if (special.isEmpty()) {
      return false;
    }
    const QSet<QUuid> own = idsOf(finding);
    return std::any_of(special.begin(), special.end(), [&](const QString& slug) {
      const auto found = bySlugAndElement.constFind({slug, finding.subject});
      return found != bySlugAndElement.constEnd() &&
             std::any_of(found->begin(), found->end(), [&](const QSet<QUuid>& ids) { return ids.contains(own); });
    });
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), silenced), findings.end());
  return findings;
}

bool FindingFilter::reasoned(Finding& finding, QString& text) const {
  const model::RuleSource* rule = m_pack.rule(finding.slug);
  const auto reason = m_reasons.constFind({finding.subject, finding.slug});
  if (!rule || rule->reason == u"none" || reason == m_reasons.constEnd()) {
    return false;
  }
  text = *reason;
  if (rule->reason == u"silences") {
    return true;
  }
  const Severity lowered = rule->reason == u"info" ? Severity::Info : Severity::Warning;
  finding.severity = std::min(finding.severity, lowered);
  return false;
}

void FindingFilter::lowerPlanned(Finding& finding) const {
  if (finding.severity == Severity::Error && m_planned.contains(finding.subject)) {
    finding.severity = Severity::Warning;
  }
}

bool FindingFilter::valid(const Waiver& waiver) const {
  const QDate until = QDate::fromString(waiver.facts.until, Qt::ISODate);
  return !waiver.facts.reason.trimmed().isEmpty() && !waiver.facts.person.trimmed().isEmpty() && until.isValid() &&
         until >= m_today && waiver.facts.state != u"rejected";
}

FindingFilter::Waiver* FindingFilter::waiverOf(const Finding& finding, Report& report) {
  Waiver* result = nullptr;
  const Waiver* rejected = nullptr;
  for (Waiver& waiver : m_waivers) {
    const bool byPrint = !waiver.finding.isEmpty() && waiver.finding == finding.fingerprint;
    const bool byElement = waiver.finding.isEmpty() && waiver.rule == finding.slug && !waiver.element.isNull() &&
                           waiver.element == finding.subject;
    if (byPrint || byElement) {
      waiver.used = true;
      if (waiver.facts.state == u"rejected") {
        rejected = &waiver;
      } else if (!result && valid(waiver)) {
        result = &waiver;
      }
    }
  }
  if (!result && rejected) {
    report.rejected.insert(finding.fingerprint, rejected->facts);
  }
  return result;
}

QString FindingFilter::staleness(const Waiver& waiver, const Report& report) const {
  const QDate until = QDate::fromString(waiver.facts.until, Qt::ISODate);
  if (waiver.facts.reason.trimmed().isEmpty()) {
    return u"no_reason"_s;
  }
  if (waiver.facts.person.trimmed().isEmpty()) {
    return u"no_person"_s;
  }
  if (!until.isValid()) {
    return u"no_end"_s;
  }
  if (until < m_today) {
    return u"expired"_s;
  }
  if (waiver.used) {
    return waiver.undecided ? u"no_decision"_s : QString();
  }
  // Only a rule that ran can have stopped finding something; a waiver by print alone asks for all of them.
  const auto ran = [&](const RuleRun& run) {
    return run.outcome == RuleRun::Outcome::Ran && (waiver.rule.isEmpty() || run.slug == waiver.rule);
  };
  const bool known = waiver.rule.isEmpty() ? std::all_of(report.runs.begin(), report.runs.end(), ran)
                                           : std::any_of(report.runs.begin(), report.runs.end(), ran);
  return known ? u"no_finding"_s : QString();
}

void FindingFilter::addStaleWaivers(Report& report) {
  const model::RuleSource* rule = m_pack.rule(staleWaiver);
  const auto run = std::find_if(report.runs.begin(), report.runs.end(),
                                [](const RuleRun& r) { return r.slug == staleWaiver; });
  if (!rule || run == report.runs.end() || run->outcome != RuleRun::Outcome::Ran) {
    return;
  }
  for (const Waiver& waiver : m_waivers) {
    const QString why = staleness(waiver, report);
    if (why.isEmpty()) {
      continue;
    }
    Finding finding;
    finding.slug = staleWaiver;
    finding.severity = severityNamed(m_options.severities.value(staleWaiver, rule->severity));
    finding.subject = waiver.facts.waiver;
    finding.evidence = {{u"subject"_s, QVariant::fromValue(waiver.facts.waiver)}, {u"why"_s, why}, {u"until"_s, waiver.facts.until}};
    if (!waiver.element.isNull()) {
      finding.related.push_back({u"element"_s, waiver.element});
    }
    finding.fingerprint = fingerprint(finding);
    report.findings.push_back(finding);
    ++run->findings;
  }
}

} // namespace khung::validators
