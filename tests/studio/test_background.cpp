// SPDX-License-Identifier: Apache-2.0
#include "app/studio/workspace/background.h"
#include "tests/support/studio_support.h"

#include <QThread>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using app::Background;

namespace {

/// Tells on which thread it ends.
struct Marked {
  explicit Marked(std::atomic<QThread*>* end) : ended(end) {}
  Marked(Marked&& other) noexcept : ended(std::exchange(other.ended, nullptr)) {}
  Marked& operator=(Marked&&) = delete;
  ~Marked() {
    if (ended) {
      *ended = QThread::currentThread();
    }
  }
  std::atomic<QThread*>* ended;
};

} // namespace

class TestBackground : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theWindowGoesOnMeanwhile() {
    tests::ScriptedPrompter prompter;
    Background background(prompter);
    std::atomic<bool> seen = false;
    QTimer::singleShot(0, qApp, [&] { seen = background.isBusy(); });
    const auto outcome = background.run<int>({u"x"_s, false}, [&](const Background::GoOn& goOn) {
      while (!seen) { // only the window can end this
        QThread::msleep(1);
      }
      return goOn() ? 7 : 0;
    });
    QCOMPARE(outcome, std::optional(7));
    QVERIFY(!background.isBusy());
    QVERIFY(prompter.waits.isEmpty());
  }

  void whatTakesLongIsShown() {
    tests::ScriptedPrompter prompter;
    Background background(prompter);
    std::atomic<bool> shown = false;
    prompter.whileWaiting = [&] { shown = true; };
    const auto outcome = background.run<bool>({u"Opening"_s, false}, [&](const Background::GoOn&) {
      while (!shown) {
        QThread::msleep(1);
      }
      return true;
    });
    QVERIFY(outcome);
    QCOMPARE(prompter.waits, QStringList{u"Opening"_s});
  }

  void whatIsGivenUpEndsAwayFromTheWindow() {
    tests::ScriptedPrompter prompter;
    prompter.givesUp = true;
    std::atomic<QThread*> ended = nullptr;
    std::atomic<bool> release = false;
    {
      Background background(prompter);
      const auto outcome = background.run<Marked>({u"x"_s, true}, [&](const Background::GoOn& goOn) {
        while (goOn() || !release) {
          QThread::msleep(1);
        }
        return Marked(&ended);
      });
      QVERIFY(!outcome); // returned while it still ran
      QVERIFY(!background.isBusy());
      QVERIFY(!ended);
      const auto next = background.run<int>({u"y"_s, true}, [](const Background::GoOn&) { return 1; });
      QCOMPARE(next, std::optional(1));
      release = true;
    } // waits for it
    QVERIFY(ended);
    QVERIFY(ended != QThread::currentThread());
  }

  void whatMustBeFinishedIsNotGivenUp() {
    tests::ScriptedPrompter prompter;
    prompter.givesUp = true;
    Background background(prompter);
    std::atomic<bool> asked = false;
    prompter.whileWaiting = [&] {
      background.giveUp();
      asked = true;
    };
    const auto outcome = background.run<bool>({u"x"_s, false}, [&](const Background::GoOn& goOn) {
      while (!asked) {
        QThread::msleep(1);
      }
      return goOn();
    });
    QCOMPARE(outcome, std::optional(true));
  }
};

KHUNG_STUDIO_TEST(TestBackground)
#include "test_background.moc"
