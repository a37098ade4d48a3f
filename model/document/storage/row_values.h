// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/element.h"
#include "model/document/storage/storage_plan.h"

#include <optional>

namespace khung::model {

/// The value as it is stored: text normalised, whole numbers made numbers where the property is one, empty made nothing.
/// No value where the kind does not fit the property.
std::optional<Value> storedValue(const StoredProperty& property, const Value& value);
/// Binds a stored value.
void bindValue(Query& query, int index, const Value& value);
Value readValue(const Query& query, int column, const StoredProperty& property);

/// JSON text of a list or a map; empty for an empty one.
QString listText(const QStringList& list);
QString mapText(const QJsonObject& map);
QStringList listOf(const QString& json);
QJsonObject mapOf(const QString& json);

} // namespace khung::model
