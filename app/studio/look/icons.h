// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>

namespace khung::app {

/// An icon of the set in templates/icons, drawn in the colours of the palette at any size. An unknown name gives a plain box.
QIcon icon(const QString& name);
/// The same in one colour.
QIcon icon(const QString& name, const QColor& colour);

} // namespace khung::app
