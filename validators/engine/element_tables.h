// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/metamodel/metamodel.h"

struct sqlite3;

namespace khung::validators {

/// Makes what queries ask of the document: `element`, and for each type a relation of its name with all its columns and its
/// states. It is a temporary view over the document; of a type with `tablesFrom` elements or more, attributes and other
/// leaves aside, a table in the derived database, so that a nation's entities are put together once and not by every query.
/// A negative number makes views only. The text of what went wrong, or empty.
QString createElementTables(sqlite3* database, const model::Metamodel& metamodel, int tablesFrom);

} // namespace khung::validators
