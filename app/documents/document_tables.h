// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"
#include "app/documents/document_scope.h"

namespace khung::app {

/// Tables that show the elements of a type: one for most types, several for databases (plan, actors, sharing) and for
/// entities. Empty when the architecture has none.
std::vector<Table> tablesOf(const DocumentScope& scope, const Wording& words, QStringView type);

/// The attributes of one entity.
Table attributeTable(const DocumentScope& scope, const Wording& words, const model::Element& entity);

/// Column with a running number, as the first of a table.
TableColumn numberColumn(const Wording& words);

} // namespace khung::app
