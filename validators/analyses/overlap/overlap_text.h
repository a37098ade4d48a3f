// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/thing_matcher.h"

#include <QString>

namespace khung::validators {

/// The grounds for a likeness in few words: "giống 0,86: 7/9 trường, cùng trường định danh".
struct OverlapText {
  QString vi;
  QString en;
};

OverlapText overlapText(const ThingComparison& comparison);

} // namespace khung::validators
