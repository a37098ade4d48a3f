// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Tables of the architectures in the model and of what counts for each agency that has one.
QString fillArchitectures(AnalysisContext& context);

} // namespace khung::validators
