// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/overlap.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString analyseOverlap(AnalysisContext& context) {
  return model::execute(context.database, uR"(
    CREATE TEMP TABLE overlap_pair(kind TEXT, a BLOB, b BLOB, score REAL, evidence_vi TEXT, evidence_en TEXT, shared INTEGER,
      total INTEGER, same_identifier INTEGER, certain INTEGER);)"_s);
}

} // namespace khung::validators
