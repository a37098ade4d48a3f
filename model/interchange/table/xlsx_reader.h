// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/table/table_reader.h"

namespace khung::model {

/// The texts of the first sheet of a workbook (ECMA-376). Parts that unpack to more than 64 MiB are refused.
Result<Table> readXlsx(const QByteArray& bytes, const QString& file);

} // namespace khung::model
