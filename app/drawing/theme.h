// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"

namespace khung::app::theme {

/// Colours of printed drawings: light ground, every text and line at least 4.5 : 1 against what it stands on (a test
/// reckons it). No meaning rests on colour alone: levels are written, flow kinds have a dash and a letter of their own.

inline constexpr QColor ink(0x1b, 0x25, 0x33);       ///< text
inline constexpr QColor mutedInk(0x4b, 0x57, 0x67);  ///< secondary text
inline constexpr QColor line(0x54, 0x64, 0x78);      ///< borders of boxes
inline constexpr QColor faintLine(0x9a, 0xa7, 0xb6); ///< frames, rules of tables
inline constexpr QColor paper(0xff, 0xff, 0xff);

/// What one level, layer or other division looks like.
struct Tint {
  QColor ground; ///< pale, behind boxes
  QColor strong; ///< headers (white text on it) and accents
};

/// 1 national, 2 ministry and sector, 3 province, 4 unit, 5 outside.
const Tint& level(int level);
/// business, data, application, technology, security; anything else is neutral.
const Tint& layer(QStringView name);

/// How flows of one kind are drawn.
struct FlowLook {
  QString kind; ///< value of the enumeration flow_kind; empty: not stated
  Stroke stroke;
};
const FlowLook& flow(QStringView kind);
const std::vector<FlowLook>& flows();

/// Text sizes in points.
constexpr double titleSize = 17;
constexpr double subtitleSize = 11;
constexpr double nameSize = 9.5;
constexpr double textSize = 8.5;
constexpr double smallSize = 7.5;

constexpr double boxStroke = 0.9;
constexpr double frameStroke = 0.7;
constexpr double flowStroke = 1.2;

/// Ratio of luminance of two opaque colours as WCAG 2 reckons it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace khung::app::theme
