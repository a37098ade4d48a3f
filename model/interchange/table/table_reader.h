// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QStringList>

#include <vector>

namespace khung::model {

/// A table of texts: the header row first. Short rows are filled up, empty rows left out.
struct Table {
  QString file;
  std::vector<QStringList> rows;
  std::vector<int> lines;   ///< line or row number of each row in the file, from 1
};

/// Reads a CSV file (UTF-8 with or without BOM; comma, semicolon or tab, told from the first line; quotes as in RFC 4180) or
/// the first sheet of an XLSX file. Files larger than 64 MiB and tables of more than 200,000 rows are refused.
Result<Table> readTable(const QString& path);
Result<Table> readCsv(const QByteArray& bytes, const QString& file);

} // namespace khung::model
