// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Whose architecture stands in the model, what of the model counts for it, and which reference nodes that realises.
/// validators/README.md lists the tables.
QString analyseCoverage(AnalysisContext& context);

/// The code of a reference node as mappings may write it ("DRM.1.3", "data/DRM.1.3", "drm.1.3") in the form of the pack;
/// empty when nothing is left.
QString referenceCode(const QString& written);

} // namespace khung::validators
