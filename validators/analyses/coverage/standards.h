// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Views over every type whose elements name standards or capabilities: applied_standard(element, standard) and
/// element_capability(element, node).
QString createStandardViews(AnalysisContext& context);

} // namespace khung::validators
