// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace khung::app {

class Prompter;

/// Does what takes long on a thread, one piece at a time, and waits for it while the window goes on painting. What was typed meanwhile comes
/// afterwards; from a moment on the prompter shows that something is under way.
class Background {
public:
  /// Asked by the work now and then; false: nobody waits for it any more.
  using GoOn = std::function<bool()>;

  struct Task {
    QString title;              ///< what is being done, for the person who waits
    bool mayGiveUp = false;     ///< whether its outcome may be left behind
  };

  explicit Background(Prompter& prompter) : m_prompter(prompter) {}
  /// Waits for work that was given up.
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// Whether something is being waited for; nothing else can be begun then.
  bool isBusy() const { return m_giveUp != nullptr; }
  /// Leaves what is being waited for, where that may be.
  void giveUp();

  /// What the work comes to; nothing when it was given up. It may then still run for a while: it must own what it works with.
  template <typename Outcome> std::optional<Outcome> run(const Task& task, const std::function<Outcome(const GoOn&)>& work) {
    auto outcome = std::make_shared<std::optional<Outcome>>();
    const bool done = wait(task, [outcome, work](const GoOn& goOn) {
      outcome->emplace(work(goOn));
      if (!goOn()) {
        outcome->reset(); // here, and not on the window's thread
      }
    });
    return done ? std::move(*outcome) : std::nullopt;
  }

private:
  bool wait(const Task& task, const std::function<void(const GoOn&)>& work);

  Prompter& m_prompter;
  std::function<void()> m_giveUp;
  QList<QThread*> m_left; ///< threads of work that was given up
};

} // namespace khung::app
