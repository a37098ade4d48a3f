// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

void Progress::say(const QString& text) {
  constexpr qint64 patience = 1000; // milliseconds
  if (m_context.progress && m_clock.elapsed() >= patience) {
    m_context.err << u"\r\x1b[K"_s << text << u"…"_s << Qt::flush;
    m_shown = true;
  }
}

void Progress::clear() {
  if (m_shown) {
    m_context.err << u"\r\x1b[K"_s << Qt::flush;
    m_shown = false;
  }
}

} // namespace khung::app
