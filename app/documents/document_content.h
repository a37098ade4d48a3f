// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace khung::app {

/// What a document says, free of the format it is written in.

/// Part of a paragraph in one style.
struct TextRun {
  QString text;
  bool bold = false;
  bool italic = false;
};

struct Paragraph {
  enum class Kind { Body, Bullet, SubBullet, Remark, Missing };

  Kind kind = Kind::Body; ///< Remark: small and muted; Missing: framed, for what ought to be there and is not
  std::vector<TextRun> runs;
};

struct Heading {
  int depth = 0;  ///< 0 part, 1 section, 2 sub-section
  QString number; ///< "I", "1", "Phụ lục 1"; empty for none
  QString text;
};

struct TableColumn {
  enum class Align { Left, Centre, Right };

  QString title;
  Align align = Align::Left;

  bool operator==(const TableColumn&) const = default;
};

struct TableRow {
  QStringList cells;
  bool heads = false; ///< one cell over all columns, introducing the rows below

  bool operator==(const TableRow&) const = default;
};

struct Table {
  QString caption; ///< without "Table 1"
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  bool wide = false; ///< wants a page across

  bool operator==(const Table&) const = default;
};

struct Figure {
  QString caption; ///< without "Figure 1"
  Scene scene;     ///< at its own size; may get a page of its own, larger if need be
};

/// Widths of a table's columns that keep its rows low: every word of a cell fits, and what is over goes to the columns
/// with much text. Lengths are points; size is that of the type, padding that of a cell, left and right together.
std::vector<double> columnWidths(const Table& table, double width, double size, double padding);

using Block = std::variant<Heading, Paragraph, Table, Figure>;

/// First page: who, what, when, as the decree on official papers lays it out.
struct FrontPage {
  QString superior; ///< body above the agency; may be empty
  QString agency;
  QString number; ///< "Số: ..." ; may be empty
  QString placeAndDate;
  QString title;
  QString subtitle;
  std::vector<std::pair<QString, QString>> facts;
};

struct DocumentContent {
  QString language = QStringLiteral("vi");
  FrontPage front;
  std::vector<Block> blocks;
};

/// Paragraphs of a rich text: one for each line, or for lines up to a blank one where the text has blank lines; lines
/// that begin with "-", "*" or "•" are items, with "+" items below items; **bold** and *italic* within a line.
std::vector<Paragraph> richParagraphs(const QString& text);

/// The runs of one line of a rich text.
std::vector<TextRun> richRuns(const QString& line);

} // namespace khung::app
