// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <ctime>
#include <functional>
#include <utility>
#include <vector>

namespace khung::bench {

/// Milliseconds of the processor that the calling thread has had.
inline double processorTime() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// An application that notes for how long at most it answered nothing. A nested event loop answers: what ran before it and what runs after it are two.
class WatchedApplication : public QApplication {
public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    const int level = QThread::currentThread()->loopLevel();
    if (QThread::currentThread() != thread() || (!m_running.empty() && m_running.back() == level)) {
      return QApplication::notify(receiver, event);
    }
    note();
    m_running.push_back(level);
    begin();
    const bool done = QApplication::notify(receiver, event);
    note();
    m_running.pop_back();
    begin(); // what waited for this loop goes on
    return done;
  }

  double takeLongest() { return std::exchange(m_longest, 0.0); }
  /// The same without what others had the processor for, and without waiting for the disk.
  double takeBusiest() { return std::exchange(m_busiest, 0.0); }

private:
  void begin() {
    m_clock.start();
    m_began = processorTime();
  }
  void note() {
    if (!m_running.empty()) {
      m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
      m_busiest = std::max(m_busiest, processorTime() - m_began);
    }
  }

  std::vector<int> m_running; ///< levels of the loops that have an event under way
  QElapsedTimer m_clock;
  double m_began = 0;
  double m_longest = 0;
  double m_busiest = 0;
};

/// Makes steps and prints a line of each: milliseconds until its end shows, and the longest time without an answer meanwhile.
class Steps {
public:
  explicit Steps(WatchedApplication& program) : m_program(program) {
    line({QStringLiteral("step"), QStringLiteral("ms"), QStringLiteral("longest block"), QStringLiteral("processor's")});
  }

  void step(const QString& name, const std::function<void()>& act, const std::function<bool()>& done = [] { return true; }) {
    m_program.takeLongest();
    m_program.takeBusiest();
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    bool acted = false;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
      if ((acted && done()) || clock.elapsed() > 120'000) {
        loop.quit();
      }
    });
    QTimer::singleShot(0, &loop, [&] {
      act();
      acted = true;
    });
    look.start(2);
    loop.exec();
    const auto shown = [](double milliseconds) { return QString::number(milliseconds, 'f', 1); };
    line({name, shown(static_cast<double>(clock.nsecsElapsed()) / 1e6), shown(m_program.takeLongest()), shown(m_program.takeBusiest())});
  }

private:
  void line(const QStringList& parts) {
    m_out << parts[0].leftJustified(44) << parts[1].rightJustified(10) << parts[2].rightJustified(16) << parts[3].rightJustified(14) << Qt::endl;
  }

  WatchedApplication& m_program;
  QTextStream m_out{stdout};
};

} // namespace khung::bench
