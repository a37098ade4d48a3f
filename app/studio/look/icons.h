// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>

#include <functional>

namespace khung::app {

/// An icon of the set in templates/icons, drawn in the colours of the palette at any size. An unknown name gives a plain box.
QIcon icon(const QString& name);
/// The same in one colour.
QIcon icon(const QString& name, const QColor& colour);
/// The same in a colour that is asked for whenever it is painted.
QIcon icon(const QString& name, std::function<QColor()> colour);

} // namespace khung::app
