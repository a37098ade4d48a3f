// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/metamodel/metamodel.h"

namespace khung::tests {

/// The contents of templates/metamodel/REFERENCE.md: every element type with its properties, every enumeration.
QString metamodelReference(const model::Metamodel& metamodel, const QStringList& enumerationNames);

} // namespace khung::tests
