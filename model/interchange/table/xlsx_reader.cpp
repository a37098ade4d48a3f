// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/table/xlsx_reader.h"

#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr zip_uint64_t mostPartBytes = zip_uint64_t(64) << 20;
constexpr int mostColumns = 200;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive openArchive(const QByteArray& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !archive) {
    zip_source_free(source);
  }
  zip_error_fini(&error);
  return Archive(archive, zip_discard);
}

/// A part of the workbook, or nothing when it is not there, too large or damaged.
bool readPart(zip_t* archive, const QString& name, pugi::xml_document& document) {
  zip_stat_t about;
  if (zip_stat(archive, name.toUtf8().constData(), 0, &about) != 0 || about.size > mostPartBytes) {
    return false;
  }
  QByteArray content(static_cast<qsizetype>(about.size), Qt::Uninitialized);
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(zip_fopen_index(archive, about.index, 0), zip_fclose);
  if (!part || zip_fread(part.get(), content.data(), about.size) != static_cast<zip_int64_t>(about.size)) {
    return false;
  }
  return document.load_buffer(content.constData(), static_cast<std::size_t>(content.size()));
}

/// Text of a shared or inline string, with or without rich-text runs; phonetic hints are left out.
QString textOf(const pugi::xml_node& node) {
  QString text = QString::fromUtf8(node.child_value("t"));
  for (const pugi::xml_node run : node.children("r")) {
    text += QString::fromUtf8(run.child_value("t"));
  }
  return text;
}

/// Path of the first sheet, told by the workbook and its relations.
QString firstSheet(zip_t* archive) {
  pugi::xml_document workbook;
  pugi::xml_document relations;
  if (!readPart(archive, u"xl/workbook.xml"_s, workbook) || !readPart(archive, u"xl/_rels/workbook.xml.rels"_s, relations)) {
    return {};
  }
  const QByteArray id = workbook.child("workbook").child("sheets").child("sheet").attribute("r:id").value();
  for (const pugi::xml_node relation : relations.child("Relationships").children("Relationship")) {
    if (id == relation.attribute("Id").value()) {
      const QString target = QString::fromUtf8(relation.attribute("Target").value());
      return target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
    }
  }
  return {};
}

/// Column of a cell reference: "B7" is 1.
int columnOf(QStringView reference) {
  int column = 0;
  for (const QChar c : reference) {
    if (c < u'A' || c > u'Z' || column > mostColumns) {
      break;
    }
    column = column * 26 + (c.unicode() - u'A' + 1);
  }
  return column - 1;
}

} // namespace

Result<Table> readXlsx(const QByteArray& bytes, const QString& file) {
  const auto damaged = [&] {
    return Failure(Notice{u"table.xlsx-damaged"_s, {file}, {file, 0, 0}, Notice::Level::Error});
  };
  const Archive archive = openArchive(bytes);
  pugi::xml_document sheet;
  if (!archive || !readPart(archive.get(), firstSheet(archive.get()), sheet)) {
    return damaged();
  }
  QStringList shared;
  pugi::xml_document strings;
  if (readPart(archive.get(), u"xl/sharedStrings.xml"_s, strings)) {
    for (const pugi::xml_node item : strings.child("sst").children("si")) {
      shared << textOf(item);
    }
  }
  Table table;
  table.file = file;
  for (const pugi::xml_node row : sheet.child("worksheet").child("sheetData").children("row")) {
    QStringList cells;
    for (const pugi::xml_node cell : row.children("c")) {
      const int column = columnOf(QString::fromUtf8(cell.attribute("r").value()));
      if (column < 0 || column >= mostColumns) {
        continue;
      }
      const QByteArray kind = cell.attribute("t").value();
      const QString value = QString::fromUtf8(cell.child_value("v"));
      cells.resize(std::max<qsizetype>(cells.size(), column + 1));
      cells[column] = (kind == "s" ? shared.value(value.toInt()) : kind == "inlineStr" ? textOf(cell.child("is")) : value).trimmed();
    }
    if (std::any_of(cells.begin(), cells.end(), [](const QString& text) { return !text.isEmpty(); })) {
      table.rows.push_back(cells);
      table.lines.push_back(row.attribute("r").as_int());
    }
  }
  return table;
}

} // namespace khung::model
