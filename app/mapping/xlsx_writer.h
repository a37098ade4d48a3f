// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace khung::app {

/// A workbook of one sheet: notes above, a heading row that stays in sight and filters, and rows of text.
struct XlsxSheet {
  QString name;
  QStringList notes;
  QStringList columns;
  std::vector<QStringList> rows;
};

/// The same content gives the same bytes.
model::Result<QByteArray> xlsxBytes(const XlsxSheet& sheet);

} // namespace khung::app
