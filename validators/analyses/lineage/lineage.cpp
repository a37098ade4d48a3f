// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/lineage.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString analyseLineage(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TEMP TABLE flow_link(flow BLOB, item BLOB, from_element BLOB, to_element BLOB, from_db BLOB, to_db BLOB,
      from_entity BLOB, to_entity BLOB, kind TEXT, purpose TEXT, channel TEXT, network TEXT, states INTEGER, cross_agency INTEGER);
    CREATE TEMP TABLE flow_attr(flow BLOB, from_entity BLOB, from_attribute BLOB, to_entity BLOB, to_attribute BLOB);
    CREATE TEMP TABLE copy_reach(source_entity BLOB, target_entity BLOB, first_flow BLOB, last_flow BLOB, path TEXT);
    CREATE TEMP TABLE flow_cycle(cycle INTEGER, flow BLOB, entity BLOB, path TEXT);)"_s);
}

} // namespace khung::validators
