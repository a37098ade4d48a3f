// SPDX-License-Identifier: Apache-2.0
#include "app/studio/workspace/background.h"

#include "app/studio/workspace/prompter.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace khung::app {
namespace {

constexpr int Patience = 300; ///< milliseconds before it is shown that something is under way

} // namespace

Background::~Background() {
  for (QThread* thread : std::as_const(m_left)) {
    thread->wait();
    delete thread;
  }
}

void Background::giveUp() {
  if (m_giveUp) {
    m_giveUp();
  }
}

bool Background::wait(const Task& task, const std::function<void(const GoOn&)>& work) {
  Q_ASSERT(!isBusy());
  const auto wanted = std::make_shared<std::atomic<bool>>(true);
  QThread* thread = QThread::create([work, wanted] { work([wanted] { return wanted->load(); }); });
  QEventLoop loop;
  bool ended = false; // isFinished() is true only some time after the signal
  QObject::connect(thread, &QThread::finished, &loop, [&] {
    ended = true;
    loop.quit();
  });
  m_giveUp = [&] {
    if (task.mayGiveUp) {
      *wanted = false;
      loop.quit();
    }
  };
  QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
  thread->start();
  loop.exec(QEventLoop::ExcludeUserInputEvents);
  if (*wanted && !ended) {
    const auto sign = m_prompter.waiting(task.title, task.mayGiveUp ? m_giveUp : std::function<void()>());
    loop.exec();
  }
  m_giveUp = nullptr;
  if (!*wanted) {
    m_left << thread;
    return false;
  }
  thread->wait();
  delete thread;
  return true;
}

} // namespace khung::app
