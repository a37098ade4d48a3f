// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Adds pairs of code lists on one subject, and pairs of databases whose names and purposes read alike, to overlap_pair.
/// An empty text, or what went wrong.
QString writeTopicPairs(AnalysisContext& context);

} // namespace khung::validators
