// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QWidget>

#include <functional>
#include <stdexcept>

namespace khung::tests {

/// What a journey met that should not be.
struct Lost : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A walk through the studio as a person makes it: real keys and mouse (xdotool) on a real display. It runs on a thread of its own, so that windows
/// that wait for an answer can be answered; what it asks of widgets is done on their thread.
class Journey {
public:
  /// Why journeys cannot be made here; empty when they can.
  static QString obstacle();
  /// Makes the journey while the program's events go on. The reason of a failure, or empty.
  static QString make(const std::function<void(Journey&)>& steps);

  /// Runs a function on the widgets' thread and returns what it returns.
  template <typename Function> auto ask(Function function) {
    decltype(function()) result{};
    QMetaObject::invokeMethod(qApp, [&] { result = function(); }, Qt::BlockingQueuedConnection);
    return result;
  }
  /// Waits until the function, run on the widgets' thread, is true.
  void until(const QString& what, const std::function<bool()>& reached, int milliseconds = 20'000);

  /// Keys as xdotool names them: "ctrl+shift+p", "Return".
  void key(const QString& keys);
  void type(const QString& text);
  /// A click in the middle of a widget, or at a place within it.
  void click(QWidget* widget, QPoint at = {-1, -1}, int times = 1);
  void drag(QWidget* from, QPoint start, QWidget* to, QPoint end);
  /// The visible widget of a class and object name anywhere in the program; waits for it.
  template <typename Widget> Widget* find(const QString& name) {
    Widget* found = nullptr;
    until(QStringLiteral("a visible ") + QString::fromLatin1(Widget::staticMetaObject.className()) + u' ' + name, [&] {
      for (QWidget* window : QApplication::topLevelWidgets()) {
        QList<Widget*> all = window->findChildren<Widget*>(name);
        if (auto* itself = qobject_cast<Widget*>(window); itself && (name.isEmpty() || itself->objectName() == name)) {
          all << itself;
        }
        for (Widget* widget : all) {
          if (widget->isVisible()) {
            found = widget;
          }
        }
      }
      return found != nullptr;
    });
    return found;
  }
  /// Waits for the window of another program and gives it the focus.
  void window(qint64 process);
  /// Saves what the screen shows, for a person to look at after a failure.
  void picture(const QString& name);

private:
  void hand(const QStringList& arguments);
  QPoint place(QWidget* widget, QPoint at);
};

} // namespace khung::tests
