// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/coverage/coverage.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString analyseCoverage(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TEMP TABLE node_cover(architecture BLOB, model TEXT, node TEXT, direct INTEGER, descendants INTEGER, state INTEGER);
    CREATE TEMP TABLE mapped(element BLOB, model TEXT, node TEXT, known INTEGER);)"_s);
}

} // namespace khung::validators
