// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

namespace khung::validators {

/// Puts all findings of a report in its order: worst first, then by rule, then by the label of the subject. Soon done where those of each
/// rule are in the order of their subjects already.
void sortFindings(Report& report, const model::Pack& pack);
/// Findings of one rule, by the labels of their subjects.
void sortBySubject(std::vector<Finding>& findings, const QHash<QUuid, ElementLabel>& labels);

} // namespace khung::validators
