// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/conformance.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString analyseConformance(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TEMP TABLE attr_mismatch(attribute BLOB, counterpart BLOB, flow BLOB, aspect TEXT, direction TEXT, loses INTEGER,
      detail_a TEXT, detail_b TEXT);)"_s);
}

} // namespace khung::validators
