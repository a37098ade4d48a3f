// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"

namespace khung::app {

/// The element that a code or the end of a path of codes means; null when none or several do.
QUuid findElement(const model::ModelData& model, const QString& path);

} // namespace khung::app
