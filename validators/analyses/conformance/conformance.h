// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

QString analyseConformance(AnalysisContext& context);

} // namespace khung::validators
