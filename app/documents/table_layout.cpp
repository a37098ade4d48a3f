// SPDX-License-Identifier: Apache-2.0
#include "app/documents/table_layout.h"

#include <algorithm>

namespace khung::app {
namespace {

constexpr double typeSize = 10.5;
constexpr double padX = 4;
constexpr double padY = 2.5;

const QColor headGround(0xe4, 0xec, 0xf5);
const QColor groupGround(0xf3, 0xf6, 0xf9);
const QColor rule(0x4b, 0x57, 0x67);

} // namespace

void TableLayout::measure(double width) {
  m_widths = columnWidths(m_table, width, typeSize, 2 * padX);
}

TableLayout::Row TableLayout::set(const TableRow& row, bool head) const {
  Row cells;
  double x = 0;
  double whole = 0;
  for (const double width : m_widths) {
    whole += width;
  }
  for (std::size_t i = 0; i < m_widths.size(); ++i) {
    const double width = row.heads ? whole : m_widths[i];
    SetText::Style style;
    style.size = typeSize;
    style.lineSpacing = 1.05;
    style.anywhere = true;
    const TableColumn::Align align = head ? TableColumn::Align::Centre : m_table.columns[i].align;
    if (!row.heads && align != TableColumn::Align::Left) {
      style.alignment = align == TableColumn::Align::Centre ? Qt::AlignHCenter : Qt::AlignRight;
    }
    const QString text =
        i < static_cast<std::size_t>(row.cells.size()) ? row.cells[static_cast<qsizetype>(i)] : QString();
    cells.push_back({SetText({{text, head || row.heads, false}}, style, width - 2 * padX), x, width, 0});
    x += width;
    if (row.heads) {
      break;
    }
  }
  return cells;
}

double TableLayout::heightOf(const Row& row) {
  double height = 0;
  for (const Cell& cell : row) {
    height = std::max(height, (cell.text.lines() - cell.done) * cell.text.lineHeight());
  }
  return height + 2 * padY;
}

bool TableLayout::putPart(PageFlow& flow, Row& row, double height, const QColor& ground) const {
  const double left = flow.content().left(), top = flow.y();
  bool more = false;
  for (Cell& cell : row) {
    const QRectF box(left + cell.x, top, cell.width, height);
    flow.draw([box, ground](QPainter& painter) {
      painter.setPen(QPen(rule, 0.5));
      painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
      painter.drawRect(box);
    });
    // Titles stand in the middle of the head.
    const double rest = (cell.text.lines() - cell.done) * cell.text.lineHeight();
    double y = ground == headGround ? top + (height - rest) / 2 : top + padY;
    while (cell.done < cell.text.lines() && y + cell.text.lineHeight() <= top + height - padY + 0.1) {
      const int line = cell.done++;
      const double x = box.left() + padX;
      flow.draw([text = cell.text, line, x, y](QPainter& painter) { text.draw(painter, line, x, y); });
      y += cell.text.lineHeight();
    }
    more = more || cell.done < cell.text.lines();
  }
  flow.skip(height);
  return more;
}

void TableLayout::putHead(PageFlow& flow) const {
  TableRow titles;
  for (const TableColumn& column : m_table.columns) {
    titles.cells << column.title;
  }
  Row row = set(titles, true);
  putPart(flow, row, heightOf(row), headGround);
}

void TableLayout::putRow(PageFlow& flow, Row row, const QColor& ground) const {
  const double usual = flow.content().height();
  for (bool more = true; more;) {
    double height = heightOf(row);
    if (height > flow.left()) {
      // A row that a whole page cannot hold is split where it stands, if there is room for some lines.
      const bool split = height > usual * 0.6 && flow.left() > 80;
      if (!split) {
        flow.breakPage();
        putHead(flow);
      }
      height = std::min(height, flow.left());
    }
    more = putPart(flow, row, height, ground);
    if (more) {
      flow.breakPage();
      putHead(flow);
    }
  }
}

double TableLayout::beginning(double width) {
  measure(width);
  TableRow titles;
  for (const TableColumn& column : m_table.columns) {
    titles.cells << column.title;
  }
  double height = heightOf(set(titles, true));
  for (std::size_t i = 0; i < std::min<std::size_t>(2, m_table.rows.size()); ++i) {
    height += heightOf(set(m_table.rows[i], false));
  }
  return std::min(height, 300.0);
}

void TableLayout::put(PageFlow& flow) {
  measure(flow.content().width());
  putHead(flow);
  for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
    const TableRow& row = m_table.rows[i];
    Row cells = set(row, false);
    if (row.heads && i + 1 < m_table.rows.size() &&
        flow.left() < heightOf(cells) + std::min(120.0, heightOf(set(m_table.rows[i + 1], false)))) {
      flow.breakPage();
      putHead(flow);
    }
    putRow(flow, std::move(cells), row.heads ? groupGround : QColor());
  }
}

} // namespace khung::app
