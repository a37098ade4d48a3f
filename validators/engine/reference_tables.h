// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"

struct sqlite3;

namespace khung::validators {

/// Temporary tables that tell rules what the metamodel and framework.yaml say, so that no rule lists element types,
/// reference models, layers or versions by hand. The message of what fails, or empty.
QString fillMetamodelTables(sqlite3* database, const model::Metamodel& metamodel);
QString fillFrameworkTables(sqlite3* database, const model::Pack& pack);

} // namespace khung::validators
