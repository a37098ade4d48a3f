// SPDX-License-Identifier: Apache-2.0
#include "tests/support/journey.h"

#include "tests/support/paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QThread>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {

QString Journey::obstacle() {
  if (QGuiApplication::platformName() != u"xcb") {
    return u"journeys need an X display; tests/e2e/with_display gives one where Xvfb, xdotool and openbox are installed"_s;
  }
  return QStandardPaths::findExecutable(u"xdotool"_s).isEmpty() ? u"xdotool is not installed"_s : QString();
}

QString Journey::make(const std::function<void(Journey&)>& steps) {
  QString trouble;
  QEventLoop loop;
  std::thread walker([&] {
    Journey journey;
    try {
      steps(journey);
    } catch (const std::exception& exception) {
      trouble = QString::fromUtf8(exception.what());
      journey.picture(u"lost"_s);
    }
    // A window still open would keep the program in a loop within ours.
    QMetaObject::invokeMethod(qApp, [] {
      while (QWidget* modal = QApplication::activeModalWidget()) {
        modal->close();
      }
    });
    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
  });
  loop.exec();
  walker.join();
  return trouble;
}

void Journey::until(const QString& what, const std::function<bool()>& reached, int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (!ask(reached)) {
    if (clock.hasExpired(milliseconds)) {
      throw Lost(qPrintable(u"waited in vain for "_s + what));
    }
    QThread::msleep(30);
  }
}

void Journey::hand(const QStringList& arguments) {
  QProcess process;
  process.start(u"xdotool"_s, arguments);
  if (!process.waitForFinished(20'000) || process.exitCode() != 0) {
    throw Lost("xdotool: " + process.readAllStandardError().toStdString());
  }
  QThread::msleep(60);
  ask([] { return 0; }); // what the hand did has been looked at
}

void Journey::key(const QString& keys) { hand({u"key"_s, u"--clearmodifiers"_s, keys}); }

void Journey::type(const QString& text) { hand({u"type"_s, u"--delay"_s, u"15"_s, text}); }

QPoint Journey::place(QWidget* widget, QPoint at) {
  return ask([&] { return widget->mapToGlobal(at.x() < 0 ? widget->rect().center() : at); });
}

void Journey::click(QWidget* widget, QPoint at, int times) {
  const QPoint point = place(widget, at);
  hand({u"mousemove"_s, QString::number(point.x()), QString::number(point.y())});
  hand({u"click"_s, u"--repeat"_s, QString::number(times), u"--delay"_s, u"80"_s, u"1"_s});
}

void Journey::drag(QWidget* from, QPoint start, QWidget* to, QPoint end) {
  const QPoint a = place(from, start);
  const QPoint b = place(to, end);
  hand({u"mousemove"_s, QString::number(a.x()), QString::number(a.y())});
  hand({u"mousedown"_s, u"1"_s});
  constexpr int steps = 12;
  for (int i = 1; i <= steps; ++i) {
    const QPoint at = a + (b - a) * i / steps;
    hand({u"mousemove"_s, QString::number(at.x()), QString::number(at.y())});
  }
  hand({u"mouseup"_s, u"1"_s});
}

void Journey::window(qint64 process) {
  hand({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(process), u"windowactivate"_s});
  QThread::sleep(3); // another program does not tell when it is ready
}

void Journey::picture(const QString& name) {
  ask([&] {
    QDir().mkpath(buildPath(u"journeys"));
    return QGuiApplication::primaryScreen()->grabWindow(0).save(buildPath(u"journeys/") + name + u".png"_s);
  });
}

} // namespace khung::tests
