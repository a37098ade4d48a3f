// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QRectF>
#include <QUuid>

#include <vector>

namespace khung::app {

/// A diagram as far as arranging it needs to know it.
struct ArrangeTask {
  struct Box {
    QUuid id;
    QRectF box;
    bool frame = false;
  };
  std::vector<Box> boxes;
  std::vector<std::pair<QUuid, QUuid>> lines;
};

/// New places of all boxes: what lies in a frame is arranged within it, frames and the rest around each other. On any thread.
model::Result<QHash<QUuid, QRectF>> arranged(const ArrangeTask& task);

} // namespace khung::app
