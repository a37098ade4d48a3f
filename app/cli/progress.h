// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"

#include <QElapsedTimer>

namespace khung::app {

/// One line on a terminal that says what goes on, once an action has taken over a second. Silent elsewhere.
class Progress {
public:
  explicit Progress(Context& context) : m_context(context) { m_clock.start(); }
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void say(const QString& text);
  void clear();

private:
  Context& m_context;
  QElapsedTimer m_clock;
  bool m_shown = false;
};

} // namespace khung::app
