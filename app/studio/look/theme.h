// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

#include <QColor>
#include <QIcon>

#include <optional>

class QWidget;

namespace khung::app {

enum class ThemeChoice { System, Light, Dark };

/// Sets style, palette and style sheet of the whole program. System follows what the desktop says, now and when it changes.
void useTheme(ThemeChoice choice);
ThemeChoice themeInUse();
/// Whether the palette in use is dark.
bool isDark();

/// What something stands on: the window, light or dark, or the paper of diagrams, which is always light.
enum class Ground { Window, Paper };

/// Colour of a severity on a ground, at least 4.5 : 1 against it. Never the only sign: use severityIcon or severityWord beside it.
QColor severityColour(validators::Severity severity, Ground ground = Ground::Window);
/// A shape of its own for each severity: cross in a circle, exclamation mark in a triangle, i in a square.
QIcon severityIcon(validators::Severity severity, Ground ground = Ground::Window);
/// Writes a widget's text in the colour of a severity, or in its usual one.
void colourText(QWidget& widget, std::optional<validators::Severity> severity);
/// Secondary text.
QColor mutedText();

} // namespace khung::app
