// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"

namespace khung::tests {

/// The model as it is stored: texts normalised, empty ones gone, elements and properties in one order.
model::ModelData canonical(model::ModelData model);

/// The first few differences of two models in words, empty when they say the same.
QString differences(const model::ModelData& a, const model::ModelData& b);

} // namespace khung::tests
