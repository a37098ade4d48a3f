// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/page_flow.h"

namespace khung::app {

/// Puts a table on pages: its head stands again on each, rows that fit on a page stay in one piece.
class TableLayout {
public:
  explicit TableLayout(const Table& table) : m_table(table) {}

  /// Height of the head and the first row, so that a caption can stay with them.
  double beginning(double width);
  void put(PageFlow& flow);

private:
  struct Cell {
    SetText text;
    double x = 0;
    double width = 0;
    int done = 0; ///< lines already put on earlier pages
  };
  using Row = std::vector<Cell>;

  void measure(double width);
  Row set(const TableRow& row, bool head) const;
  static double heightOf(const Row& row);
  void putHead(PageFlow& flow) const;
  void putRow(PageFlow& flow, Row row, const QColor& ground) const;
  /// Puts as many lines of each cell as fit; whether any are left.
  bool putPart(PageFlow& flow, Row& row, double height, const QColor& ground) const;

  const Table& m_table;
  std::vector<double> m_widths;
};

} // namespace khung::app
