// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Tables unnamed(id) of elements whose kind needs a name and that have none, and same_name(id, class) of siblings of one
/// kind that look alike with case, tone placement and Unicode form folded. One pass, as SQL would sort all names for it.
QString fillNames(AnalysisContext& context);

} // namespace khung::validators
