// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/metamodel/metamodel.h"

namespace khung::model {

/// Whether an element of this type may stand in an element of the parent's type.
inline bool mayContain(const ElementType& type, QStringView parentType) {
  return type.parent && (type.parent->to.contains(parentType) || type.parent->to.contains(QStringView(u"any")));
}

} // namespace khung::model
