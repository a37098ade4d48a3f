// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check_database.h"

#include <atomic>
#include <functional>
#include <latch>
#include <vector>

namespace khung::validators {

/// Who runs what and when in a check on two threads. The ground is made first, then what keeps both threads busy itself. Then the thread of the check goes through the
/// first lane of analyses and the other one through the second, and when it has through rules that need nothing of the first.
/// The rest of the rules is for both. Knows nothing of what a step does, nor in which order findings come.
class Schedule {
public:
  struct Work {
    std::function<QString(Lane)> analyse;           ///< runs the analyses of a lane; what went wrong, or empty
    std::function<bool(std::size_t, Lane)> runRule; ///< on the connection and the thread of a lane; false ends the check
  };

  Schedule(CheckDatabase& database, Work work) : m_database(database), m_work(std::move(work)) {}

  /// Rules are taken in the order they are added.
  void add(std::size_t rule, const QString& query);
  /// Runs everything; what went wrong with an analysis or between the connections, or empty.
  QString run();

private:
  struct Pool {
    std::vector<std::size_t> rules;
    std::atomic<std::size_t> next = 0;
  };

  void runSecond();
  QString join();
  void take(Pool& pool, Lane lane);

  CheckDatabase& m_database;
  Work m_work;
  Pool m_early;                 ///< rules that need nothing of the first lane
  Pool m_late;
  std::latch m_secondPublished{1};
  std::latch m_firstPublished{1};
  QString m_secondTrouble;      ///< read after the second lane is published, and once more when its thread has ended
  bool m_goesOn = false;        ///< whether rules follow; written before the first lane is published
};

} // namespace khung::validators
