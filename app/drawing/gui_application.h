// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QStringList>

namespace khung::app {

/// Makes drawing possible where no QGuiApplication runs: creates one that needs neither display nor HOME. It lives
/// until the program ends. Fails with "drawing.no-gui" when the program has made a plain QCoreApplication already, and
/// with "drawing.no-font" when no font can write Vietnamese. Call it from the main thread.
model::Result<void> ensureGuiApplication();

/// Adds "-platform offscreen" unless the environment or the arguments choose a platform. For a program that makes its
/// own QGuiApplication only to draw.
QStringList withOffscreenPlatform(QStringList arguments);

} // namespace khung::app
