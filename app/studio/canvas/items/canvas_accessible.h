// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace khung::app {

/// From now on screen readers are told of a canvas as a list of its items: their names, places on the screen, which are selected and which has the focus.
void describeCanvasesToReaders();
/// Tells readers that the focus is on an item now.
void tellReadersOfItem(QWidget* canvas, int number);

} // namespace khung::app
