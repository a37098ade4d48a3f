// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/tools/canvas_tool.h"

namespace khung::app {

class CanvasView;

/// Points at things of a drawing that is not to be changed: a click selects, with Ctrl or Shift one more, a double click goes there.
class SelectTool : public CanvasTool {
public:
  explicit SelectTool(CanvasView& canvas) : m_canvas(canvas) {}

  void press(const CanvasPointer& pointer) override;
  void doubleClick(const CanvasPointer& pointer) override;

private:
  CanvasView& m_canvas;
};

} // namespace khung::app
