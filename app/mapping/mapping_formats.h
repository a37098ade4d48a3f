// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mapping/mapping_table.h"

namespace khung::app {

/// "text", "csv", "xlsx", "html", "json".
const QStringList& mappingFormats();
/// The table in one of them; text for people, the others as files. An XLSX may fail to be packed.
model::Result<QByteArray> formatMapping(const MappingTable& table, const QString& format, const QString& language);

} // namespace khung::app
