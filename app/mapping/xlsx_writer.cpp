// SPDX-License-Identifier: Apache-2.0
#include "app/mapping/xlsx_writer.h"

#include "model/package/zip_io.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr qsizetype longestCell = 32'767; // letters, by the format
constexpr qsizetype widest = 60;

const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
const QString spreadsheet = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
const QString relationships = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;

QString columnName(qsizetype index) {
  const auto letter = [](qsizetype place) { return QChar(static_cast<char16_t>(u'A' + place)); };
  return (index >= 26 ? QString(letter(index / 26 - 1)) : QString()) + letter(index % 26);
}

QString cell(qsizetype column, qsizetype row, const QString& text, int style) {
  QString kept = text.left(longestCell);
  kept.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
  return u"<c r=\"%1%2\" t=\"inlineStr\" s=\"%3\"><is><t xml:space=\"preserve\">"_s.arg(columnName(column)).arg(row).arg(style) + kept.toHtmlEscaped() +
         u"</t></is></c>"_s;
}

QString row(qsizetype number, const QStringList& texts, int style) {
  QString cells;
  for (qsizetype i = 0; i < texts.size(); ++i) {
    cells += texts[i].isEmpty() ? QString() : cell(i, number, texts[i], style);
  }
  return u"<row r=\"%1\">"_s.arg(number) + cells + u"</row>"_s;
}

QString widths(const XlsxSheet& sheet) {
  QString result;
  for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
    qsizetype letters = sheet.columns[i].size();
    for (const QStringList& texts : sheet.rows) {
      letters = std::max(letters, std::min(widest, texts.value(i).size()));
    }
    result += u"<col min=\"%1\" max=\"%1\" width=\"%2\" customWidth=\"1\"/>"_s.arg(i + 1).arg(letters + 2);
  }
  return u"<cols>"_s + result + u"</cols>"_s;
}

QString sheetXml(const XlsxSheet& sheet) {
  const qsizetype heading = sheet.notes.size() + 1;
  const qsizetype last = heading + static_cast<qsizetype>(sheet.rows.size());
  QString data;
  for (qsizetype i = 0; i < sheet.notes.size(); ++i) {
    data += row(i + 1, {sheet.notes[i]}, i == 0 ? 1 : 0);
  }
  data += row(heading, sheet.columns, 2);
  qsizetype number = heading;
  for (const QStringList& texts : sheet.rows) {
    data += row(++number, texts, 3);
  }
  return head + u"<worksheet xmlns=\"%1\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"%2\" topLeftCell=\"A%3\" activePane=\"bottomLeft\" "
                "state=\"frozen\"/></sheetView></sheetViews>"_s.arg(spreadsheet).arg(heading).arg(heading + 1) +
         widths(sheet) + u"<sheetData>"_s + data + u"</sheetData><autoFilter ref=\"A%1:%2%3\"/></worksheet>"_s.arg(heading).arg(columnName(sheet.columns.size() - 1)).arg(last);
}

QString stylesXml() {
  const auto style = [](int font, int fill, const QString& alignment) {
    return u"<xf numFmtId=\"0\" fontId=\"%1\" fillId=\"%2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
           "<alignment vertical=\"top\"%3/></xf>"_s.arg(font).arg(fill).arg(alignment);
  };
  return head + u"<styleSheet xmlns=\"%1\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font><font><b/><sz val=\"11\"/><name "
                "val=\"Times New Roman\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
                "patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE6F0\"/></patternFill></fill></fills>"
                "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\">"_s.arg(spreadsheet) +
         style(0, 0, {}) + style(1, 0, {}) + style(1, 2, u" wrapText=\"1\""_s) + style(0, 0, u" wrapText=\"1\""_s) + u"</cellXfs></styleSheet>"_s;
}

QString relationship(const QString& id, const QString& type, const QString& target) {
  return u"<Relationship Id=\"%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(id, relationships, type, target);
}

QString relationshipsXml(const QString& body) {
  return head + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s + body + u"</Relationships>"_s;
}

QString typesXml() {
  const QString part = u"<Override PartName=\"/xl/%1\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%2+xml\"/>"_s;
  return head + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"_s +
         part.arg(u"workbook.xml"_s, u"sheet.main"_s) + part.arg(u"worksheets/sheet1.xml"_s, u"worksheet"_s) + part.arg(u"styles.xml"_s, u"styles"_s) + u"</Types>"_s;
}

} // namespace

model::Result<QByteArray> xlsxBytes(const XlsxSheet& sheet) {
  const QString workbook = head + u"<workbook xmlns=\"%1\" xmlns:r=\"%2\"><sheets><sheet name=\"%3\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"_s.arg(
                                      spreadsheet, relationships, sheet.name.left(31).toHtmlEscaped());
  const std::pair<QString, QString> parts[] = {
      {u"[Content_Types].xml"_s, typesXml()},
      {u"_rels/.rels"_s, relationshipsXml(relationship(u"rId1"_s, u"officeDocument"_s, u"xl/workbook.xml"_s))},
      {u"xl/workbook.xml"_s, workbook},
      {u"xl/_rels/workbook.xml.rels"_s, relationshipsXml(relationship(u"rId1"_s, u"worksheet"_s, u"worksheets/sheet1.xml"_s) +
                                                         relationship(u"rId2"_s, u"styles"_s, u"styles.xml"_s))},
      {u"xl/styles.xml"_s, stylesXml()},
      {u"xl/worksheets/sheet1.xml"_s, sheetXml(sheet)}};
  std::vector<model::PackageFile> files;
  for (const auto& [path, xml] : parts) {
    files.push_back({path, {}, xml.toUtf8()});
  }
  return model::zipBytes(files);
}

} // namespace khung::app
