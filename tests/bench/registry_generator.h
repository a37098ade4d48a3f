// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"

namespace khung::bench {

/// A registry of agencies that nobody wrote, the same for the same arguments: at 100 percent 120 agencies, 12,000 databases,
/// 120,000 entities, 1.4 million attributes, 36,000 flows and 12,000 systems. Names are made of Vietnamese words with a long
/// tail; about one entity in a hundred repeats another agency's. A personal one is all about persons: two attributes of three
/// are personal data, and half of the entities are sensitive.
model::ModelData generateRegistry(int percent, bool personal = false, quint32 seed = 1);

} // namespace khung::bench
