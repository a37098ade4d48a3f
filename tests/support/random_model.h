// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::tests {

/// A model over the whole metamodel, full of what breaks readers and writers: the same seed gives the same model.
/// References are resolved or unresolved for good; positions, identities, agencies and codes are partly the usual ones
/// and partly odd.
model::ModelData randomModel(const model::Metamodel& metamodel, quint32 seed, int elements = 120);

} // namespace khung::tests
