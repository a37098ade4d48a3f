// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/compliance.h"

#include <QSet>

#include <algorithm>

namespace khung::validators {
namespace {

using State = ClauseState::State;

class Summary {
public:
  explicit Summary(const Report& report) {
    for (const Finding& finding : report.findings) {
      ++m_counts[finding.slug].bySeverity[static_cast<std::size_t>(finding.severity)];
    }
    for (const WaivedFinding& waived : report.waived) {
      ++m_counts[waived.finding.slug].waived;
    }
    for (const RuleRun& run : report.runs) {
      if (run.outcome == RuleRun::Outcome::Ran) {
        m_ran.insert(run.slug);
      }
    }
  }

  FindingCounts counts(const QStringList& rules) const {
    FindingCounts sum;
    for (const QString& slug : rules) {
      sum += m_counts.value(slug);
    }
    return sum;
  }

  ClauseState clause(const model::Clause* clause, const QStringList& rules) const {
    ClauseState result{clause, State::Clean, counts(rules), rules};
    const auto ran = std::count_if(rules.begin(), rules.end(), [&](const QString& slug) { return m_ran.contains(slug); });
    result.state = clause && !clause->checkable   ? State::NoProgram
                   : result.counts.all() > 0      ? State::Found
                   : ran == 0                     ? State::NotRun
                   : ran < rules.size()           ? State::Partial
                                                  : State::Clean;
    return result;
  }

private:
  QHash<QString, FindingCounts> m_counts;
  QSet<QString> m_ran;
};

} // namespace

FindingCounts& FindingCounts::operator+=(const FindingCounts& other) {
  for (std::size_t i = 0; i < bySeverity.size(); ++i) {
    bySeverity[i] += other.bySeverity[i];
  }
  waived += other.waived;
  return *this;
}

ClauseState::State ArticleState::state() const {
  State worst = State::NoProgram;
  bool clean = false;
  bool open = false;
  for (const ClauseState& clause : clauses) {
    if (clause.state == State::Found) {
      return State::Found;
    }
    clean = clean || clause.state == State::Clean || clause.state == State::Partial;
    open = open || clause.state == State::NotRun || clause.state == State::Partial;
  }
  if (clean || open) {
    worst = !clean ? State::NotRun : open ? State::Partial : State::Clean;
  }
  return worst;
}

QStringList ArticleState::rules() const {
  QStringList result;
  for (const ClauseState& clause : clauses) {
    result += clause.rules;
  }
  result.removeDuplicates();
  return result;
}

std::vector<ArticleState> complianceOf(const model::Pack& pack, const Report& report) {
  const Summary summary(report);
  std::vector<ArticleState> result;
  QHash<QString, std::size_t> places;
  QSet<QString> named;
  for (const model::Clause& clause : pack.clauses) {
    if (!places.contains(clause.article)) {
      places.insert(clause.article, result.size());
      result.push_back({clause.article, {}, {}});
    }
    named += QSet<QString>(clause.rules.begin(), clause.rules.end());
    result[places.value(clause.article)].clauses.push_back(summary.clause(&clause, clause.rules));
  }
  QStringList others;
  for (const model::RuleSource& rule : pack.rules) {
    if (!named.contains(rule.slug)) {
      others << rule.slug;
    }
  }
  if (!others.isEmpty()) {
    result.push_back({{}, {summary.clause(nullptr, others)}, {}});
  }
  for (ArticleState& article : result) {
    article.counts = summary.counts(article.rules());
  }
  return result;
}

} // namespace khung::validators
