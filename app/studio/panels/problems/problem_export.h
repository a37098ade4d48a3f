// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

namespace khung::app {

/// Findings as a table with headings, in the sheet's language. A row a finding, without line breaks in cells.
QString problemsAsTsv(const FindingSheet& sheet, const model::Pack& pack, const std::vector<int>& places);
/// The same as CSV in UTF-8 with a byte order mark, by which spreadsheet programs know it. Cells that a program would take for a formula are
/// quoted by an apostrophe.
QByteArray problemsAsCsv(const FindingSheet& sheet, const model::Pack& pack, const std::vector<int>& places);

} // namespace khung::app
