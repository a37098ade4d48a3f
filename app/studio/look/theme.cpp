// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/theme.h"

#include <QApplication>
#include <QPalette>

namespace khung::app {

void useTheme(ThemeChoice) {}

ThemeChoice themeInUse() { return ThemeChoice::System; }

bool isDark() { return QApplication::palette().window().color().lightness() < 128; }

QColor severityColour(validators::Severity severity) {
  using validators::Severity;
  if (isDark()) {
    return severity == Severity::Error ? QColor(0xff, 0x8a, 0x80) : severity == Severity::Warning ? QColor(0xff, 0xc1, 0x5e) : QColor(0x8a, 0xb4, 0xf8);
  }
  return severity == Severity::Error ? QColor(0xb3, 0x1b, 0x1b) : severity == Severity::Warning ? QColor(0x8a, 0x53, 0x00) : QColor(0x1d, 0x5f, 0xa8);
}

QIcon severityIcon(validators::Severity) { return {}; }

QColor mutedText() { return isDark() ? QColor(0xa8, 0xb2, 0xbf) : QColor(0x56, 0x60, 0x6e); }

} // namespace khung::app
