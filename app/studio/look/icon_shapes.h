// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QString>

namespace khung::app {

/// The lines of an icon file on its 24 by 24 ground: the little of SVG that the set is drawn in (path with M L H V C S Z, circle, rect).
/// Empty when the file is missing or says something else.
QPainterPath iconShape(const QString& file);

} // namespace khung::app
