// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/analysis.h"

namespace khung::validators {

/// Follows data along flows: which entity and attributes each carries and where they land (flow_link, flow_attr), what an end
/// lacks (flow_gap), who masters what (entity_master, entity_role, inherited_attr, kept_key), how copies are kept in step (copy_feed),
/// paths of copies of copies (copy_reach) and cycles (flow_cycle); besides who stands at the ends of a flow (flow_info,
/// flow_party), what systems, procedures and services do with data (data_use), and how provinces use the copies they take from
/// ministries' shared databases (province_copy, province_use).
QString analyseLineage(AnalysisContext& context);

} // namespace khung::validators
