// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problem_groups.h"

#include "app/messages/rule_words.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Finding;

QString words(const char* source) { return QCoreApplication::translate("ProblemsPanel", source); }

/// The group that a finding belongs to, and where the group stands among the others.
struct Heading {
  int order = 0;
  QString key;
  QString title;
  bool operator<(const Heading& other) const { return order != other.order ? order < other.order : key < other.key; }
};

class Grouper {
public:
  explicit Grouper(const ProblemList& list) : m_list(list), m_sheet(list.sheet), m_report(*list.sheet.report) {
    for (const model::RuleSource& rule : list.pack.rules) {
      m_rules.insert(rule.slug, static_cast<int>(m_rules.size()));
    }
  }

  std::vector<ProblemGroup> groups() {
    std::vector<ProblemGroup> result = found();
    addWaived(result);
    addNotRun(result);
    return result;
  }

private:
  const QString& language() const { return m_sheet.language; }

  std::vector<ProblemGroup> found() {
    QMap<Heading, std::vector<int>> gathered;
    const int count = static_cast<int>(m_report.findings.size());
    for (int place = 0; place < count; ++place) {
      if (!m_list.filter.hidden.contains(m_report.findings[static_cast<std::size_t>(place)].severity) && passes(place)) {
        gathered[heading(place)].push_back(place);
      }
    }
    std::vector<ProblemGroup> result;
    for (auto it = gathered.begin(); it != gathered.end(); ++it) {
      result.push_back({ProblemGroup::Kind::Findings, it.key().key, it.key().title, std::move(it.value())});
    }
    return result;
  }

  void addWaived(std::vector<ProblemGroup>& result) const {
    ProblemGroup group{ProblemGroup::Kind::Waived, u"waived"_s, words(QT_TRANSLATE_NOOP("ProblemsPanel", "Waived, or with a stated reason")), {}};
    for (std::size_t place = m_report.findings.size(); place < m_sheet.words.size(); ++place) {
      if (passes(static_cast<int>(place))) {
        group.rows.push_back(static_cast<int>(place));
      }
    }
    if (!group.rows.empty()) {
      result.push_back(std::move(group));
    }
  }

  /// Failed ones first: they may have hidden something.
  void addNotRun(std::vector<ProblemGroup>& result) const {
    ProblemGroup group{ProblemGroup::Kind::NotRun, u"not-run"_s, words(QT_TRANSLATE_NOOP("ProblemsPanel", "Rules that did not run")), {}};
    for (const auto outcome : {validators::RuleRun::Outcome::Failed, validators::RuleRun::Outcome::Off}) {
      for (std::size_t i = 0; i < m_report.runs.size(); ++i) {
        if (m_report.runs[i].outcome == outcome) {
          group.rows.push_back(static_cast<int>(i));
        }
      }
    }
    if (!group.rows.empty()) {
      result.push_back(std::move(group));
    }
  }

  bool passes(int place) const {
    const QString& folded = m_sheet.words[static_cast<std::size_t>(place)].folded;
    return std::all_of(m_list.filter.words.begin(), m_list.filter.words.end(), [&](const QString& word) { return folded.contains(word); }) &&
           (m_list.filter.rules.isEmpty() || m_list.filter.rules.contains(m_sheet.finding(place).slug)) &&
           (!m_list.filter.elements || concerns(m_sheet.finding(place), *m_list.filter.elements));
  }

  bool concerns(const Finding& finding, const QSet<QUuid>& elements) const {
    const auto among = [&](const QUuid& id) { return elements.contains(id); };
    const auto label = m_report.labels.constFind(finding.subject);
    return among(finding.subject) ||
           std::any_of(finding.related.begin(), finding.related.end(), [&](const validators::Related& related) { return among(related.id); }) ||
           (label != m_report.labels.constEnd() && std::any_of(label->within.begin(), label->within.end(), among));
  }

  Heading heading(int place) {
    const Finding& finding = m_sheet.finding(place);
    switch (m_list.grouping) {
    case ProblemGrouping::Severity:
      return {-static_cast<int>(finding.severity), validators::severityName(finding.severity), validators::severityWord(finding.severity)};
    case ProblemGrouping::Rule:
      return ruleHeading(finding.slug);
    case ProblemGrouping::Article:
      return articleHeading(finding.slug);
    case ProblemGrouping::Element: {
      const FindingWords& said = m_sheet.words[static_cast<std::size_t>(place)];
      return {said.elementOrder, finding.subject.toString(), said.element};
    }
    case ProblemGrouping::Agency:
      break;
    }
    const QString agency = m_report.labels.value(finding.subject).declaredBy;
    return {agency.isEmpty(), agency,
            agency.isEmpty() ? words(QT_TRANSLATE_NOOP("ProblemsPanel", "The agency of the document")) : m_list.agencies.value(agency, agency)};
  }

  Heading ruleHeading(const QString& slug) const {
    const model::RuleSource* rule = m_list.pack.rule(slug);
    return {m_rules.value(slug), slug, rule ? rule->title.in(language()) : slug};
  }

  Heading articleHeading(const QString& slug) {
    if (const auto known = m_articles.constFind(slug); known != m_articles.constEnd()) {
      return *known;
    }
    const model::RuleSource* rule = m_list.pack.rule(slug);
    const int last = static_cast<int>(m_list.pack.clauses.size());
    Heading result{last, {}, words(QT_TRANSLATE_NOOP("ProblemsPanel", "No article: soundness of the model"))};
    if (rule && !rule->cites.isEmpty()) {
      const QString& cite = rule->cites.first();
      result = {citedClause(m_list.pack, cite).place, cite, articleText(m_list.pack, cite, language())};
    }
    return *m_articles.insert(slug, result);
  }

  const ProblemList& m_list;
  const FindingSheet& m_sheet;
  const validators::Report& m_report;
  QHash<QString, int> m_rules;
  QHash<QString, Heading> m_articles; ///< by rule
};

} // namespace

std::vector<ProblemGroup> groupProblems(const ProblemList& list) { return Grouper(list).groups(); }

} // namespace khung::app
