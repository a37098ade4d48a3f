// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/tsv.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

std::vector<QStringList> readTsv(QStringView text) {
  std::vector<QStringList> rows;
  QStringList row;
  QString cell;
  bool quoted = false;
  bool begun = false; // something stands in the last row
  const auto endCell = [&] {
    row << cell;
    cell.clear();
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    const bool next = i + 1 < text.size();
    begun = true;
    if (quoted) {
      if (c == u'"' && next && text[i + 1] == u'"') {
        cell += c;
        ++i;
      } else if (c == u'"') {
        quoted = false;
      } else if (c != u'\r') {
        cell += c;
      }
    } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
      quoted = true;
    } else if (c == u'\t') {
      endCell();
    } else if (c == u'\n' || c == u'\r') {
      i += c == u'\r' && next && text[i + 1] == u'\n' ? 1 : 0;
      endCell();
      rows.push_back(std::exchange(row, {}));
      begun = false;
    } else {
      cell += c;
    }
  }
  if (begun) {
    endCell();
    rows.push_back(row);
  }
  return rows;
}

QString writeTsv(const std::vector<QStringList>& rows) {
  QString text;
  for (const QStringList& row : rows) {
    QStringList cells;
    for (QString cell : row) {
      if (cell.contains(u'\t') || cell.contains(u'\n') || cell.startsWith(u'"')) {
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
      }
      cells << cell;
    }
    text += cells.join(u'\t') + u'\n';
  }
  return text;
}

} // namespace khung::app
