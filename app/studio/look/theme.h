// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

#include <QColor>
#include <QIcon>

namespace khung::app {

enum class ThemeChoice { System, Light, Dark };

/// Sets style, palette and style sheet of the whole program. System follows what the desktop says, now and when it changes.
void useTheme(ThemeChoice choice);
ThemeChoice themeInUse();
/// Whether the palette in use is dark.
bool isDark();

/// Colour of a severity on the window's ground, at least 4.5 : 1 against it. Never the only sign: use severityIcon or severityWord beside it.
QColor severityColour(validators::Severity severity);
/// A shape of its own for each severity: cross in a circle, exclamation mark in a triangle, i in a square.
QIcon severityIcon(validators::Severity severity);
/// Secondary text.
QColor mutedText();

} // namespace khung::app
