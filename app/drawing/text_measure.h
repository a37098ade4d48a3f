// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"

#include <QFont>
#include <QStringList>

namespace khung::app {

/// Fonts are made this many times larger than drawn and measured or painted with a scale: at small sizes the font
/// engine rounds widths to whole pixels.
constexpr double fontOversize = 16;

/// Families by preference; the first is the one used here.
const QStringList& drawingFamilies();
const QStringList& documentFamilies();
/// Whether a family, or what the system gives for it, has all Vietnamese letters.
bool writesVietnamese(const QString& family);

/// Font of a drawing, fontOversize times its size.
QFont fontFor(const TextStyle& style);
/// Font of a document's text, fontOversize times its size.
QFont serifFont(double size, bool bold = false, bool italic = false);

double textWidth(const QString& text, const TextStyle& style);
/// Distance of two baselines.
double lineHeight(const TextStyle& style);
/// Height of letters above the baseline.
double ascent(const TextStyle& style);

/// Breaks text into lines no wider than `width`, between words and behind hyphens and slashes, within a word only where
/// it is too long for a line. Nothing is left out.
QStringList wrapText(const QString& text, const TextStyle& style, double width);

/// Shapes of wrapped lines below each other; `top` is the upper edge of the first line.
double addLines(std::vector<Shape>& shapes, const QStringList& lines, const QPointF& top, const TextStyle& style,
                TextShape::Anchor anchor = TextShape::Anchor::Start);

} // namespace khung::app
