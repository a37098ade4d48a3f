// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// personal_name: attributes without a personal category whose name sounds like personal data, and what the name speaks of.
QString analysePersonal(AnalysisContext& context);

} // namespace khung::validators
