// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

QString analyseCoverage(AnalysisContext& context);

} // namespace khung::validators
