// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

namespace khung::bench {

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
    m_clock.start();
    const bool done = QApplication::notify(receiver, event);
    note();
    m_running.pop_back();
    m_clock.start(); // what waited for this loop goes on
    return done;
  }

  double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
  void note() {
    if (!m_running.empty()) {
      m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    }
  }

  std::vector<int> m_running; ///< levels of the loops that have an event under way
  QElapsedTimer m_clock;
  double m_longest = 0;
};

/// Makes steps and prints a line of each: milliseconds until its end shows, and the longest time without an answer meanwhile.
class Steps {
public:
  explicit Steps(WatchedApplication& program) : m_program(program) { line(QStringLiteral("step"), QStringLiteral("ms"), QStringLiteral("longest block")); }

  void step(const QString& name, const std::function<void()>& act, const std::function<bool()>& done = [] { return true; }) {
    m_program.takeLongest();
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
    line(name, QString::number(static_cast<double>(clock.nsecsElapsed()) / 1e6, 'f', 1), QString::number(m_program.takeLongest(), 'f', 1));
  }

private:
  void line(const QString& name, const QString& time, const QString& block) {
    m_out << name.leftJustified(44) << time.rightJustified(10) << block.rightJustified(16) << Qt::endl;
  }

  WatchedApplication& m_program;
  QTextStream m_out{stdout};
};

} // namespace khung::bench
