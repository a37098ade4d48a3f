// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/schedule.h"

#include <future>

namespace khung::validators {
namespace {

/// Tables that are there only when the first lane is through, in small letters.
const QSet<QString>& lateTables() {
  static const QSet<QString> tables = [] {
    QSet<QString> result;
    for (const Analysis& analysis : analyses()) {
      if (analysis.lane != Lane::Ground && analysis.lane != Lane::Second) {
        result.unite(QSet<QString>(analysis.tables.begin(), analysis.tables.end()));
      }
    }
    return result;
  }();
  return tables;
}

/// A table cannot be read without its name standing in the query, whatever else it may mean there.
bool namesAny(const QString& query, const QSet<QString>& tables) {
  qsizetype begin = 0;
  for (qsizetype at = 0; at <= query.size(); ++at) {
    const bool inWord = at < query.size() && (query[at].isLetterOrNumber() || query[at] == u'_');
    if (!inWord) {
      if (at > begin && tables.contains(query.mid(begin, at - begin).toLower())) {
        return true;
      }
      begin = at + 1;
    }
  }
  return false;
}

} // namespace

void Schedule::add(std::size_t rule, const QString& query) {
  (namesAny(query, lateTables()) ? m_late : m_early).rules.push_back(rule);
}

QString Schedule::run() {
  QString trouble = m_work.analyse(Lane::Ground);
  trouble = trouble.isEmpty() ? m_database.publish(Lane::Ground) : trouble;
  trouble = trouble.isEmpty() ? m_work.analyse(Lane::Wide) : trouble;
  if (!trouble.isEmpty()) {
    return trouble;
  }
  auto second = std::async(std::launch::async, [this] { runSecond(); });
  trouble = m_work.analyse(Lane::First);
  m_secondPublished.wait();
  trouble = trouble.isEmpty() ? join() : trouble;
  m_goesOn = trouble.isEmpty();
  m_firstPublished.count_down();
  if (m_goesOn) {
    take(m_late, Lane::First);
    take(m_early, Lane::First);
  }
  second.get();
  return trouble.isEmpty() ? m_secondTrouble : trouble;
}

/// The thread of the check has what the other lane made, and publishes all of its own.
QString Schedule::join() {
  QString trouble = m_secondTrouble;
  trouble = trouble.isEmpty() ? m_database.adopt(Lane::Second, Lane::First) : trouble;
  trouble = trouble.isEmpty() ? m_work.analyse(Lane::Last) : trouble;
  return trouble.isEmpty() ? m_database.publish(Lane::First) : trouble;
}

void Schedule::runSecond() {
  QString trouble = m_database.adopt(Lane::Ground, Lane::Second);
  trouble = trouble.isEmpty() ? m_work.analyse(Lane::Second) : trouble;
  trouble = trouble.isEmpty() ? m_database.publish(Lane::Second) : trouble;
  m_secondTrouble = trouble;
  m_secondPublished.count_down();
  if (!trouble.isEmpty()) {
    return;
  }
  take(m_early, Lane::Second);
  m_firstPublished.wait();
  if (m_goesOn) {
    m_secondTrouble = m_database.adopt(Lane::First, Lane::Second);
    take(m_late, Lane::Second);
  }
}

void Schedule::take(Pool& pool, Lane lane) {
  for (std::size_t at = pool.next++; at < pool.rules.size() && m_work.runRule(pool.rules[at], lane); at = pool.next++) {
  }
}

} // namespace khung::validators
