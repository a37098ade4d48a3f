// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::tests {

/// A model over the whole metamodel, full of what breaks readers and writers: the same seed gives the same model.
/// References are resolved or unresolved for good; positions, identities, agencies and codes are partly the usual ones
/// and partly odd.
model::ModelData randomModel(const model::Metamodel& metamodel, quint32 seed, int elements = 120);

/// The model as it is stored: texts normalised, empty ones gone, elements and properties in one order.
model::ModelData canonical(model::ModelData model);

/// The first few differences of two models in words, empty when they say the same.
QString differences(const model::ModelData& a, const model::ModelData& b);

} // namespace khung::tests
