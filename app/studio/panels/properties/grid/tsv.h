// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace khung::app {

/// A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around what holds either.
std::vector<QStringList> readTsv(QStringView text);
QString writeTsv(const std::vector<QStringList>& rows);

} // namespace khung::app
