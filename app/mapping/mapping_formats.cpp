// SPDX-License-Identifier: Apache-2.0
#include "app/mapping/mapping_formats.h"

#include "app/mapping/xlsx_writer.h"
#include "validators/formats/html_style.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Verdict = model::MappingDecision::Verdict;

/// Keys of the JSON form, in the order of the columns; never translated.
const QStringList keys = {u"kind"_s, u"code"_s, u"name"_s, u"agency"_s, u"state"_s, u"present"_s, u"layer"_s, u"component"_s, u"also"_s, u"rules"_s, u"result"_s, u"note"_s};
constexpr qsizetype nameColumn = 2;
constexpr qsizetype presentColumn = 5;
constexpr qsizetype componentColumn = 7;
constexpr qsizetype rulesColumn = 9;
constexpr qsizetype resultColumn = 10;
constexpr qsizetype noteColumn = 11;

QString verdictKey(Verdict verdict) {
  return verdict == Verdict::Already ? u"already"_s : verdict == Verdict::Certain ? u"certain"_s : verdict == Verdict::ToDecide ? u"decide"_s : u"none"_s;
}

QByteArray text(const MappingTable& table) {
  QString result = table.title + u'\n' + table.basis + u"\n\n"_s;
  for (const MappingTable::Row& row : table.rows) {
    const QStringList& cells = row.cells;
    result += cells[0] + u' ' + cells[1] + u" “"_s + cells[nameColumn] + u"”\n"_s;
    result += u"  "_s + (cells[presentColumn].isEmpty() ? u"–"_s : cells[presentColumn]) + u" → "_s + (cells[componentColumn].isEmpty() ? u"?"_s : cells[componentColumn]) +
              u" ["_s + cells[resultColumn] + u"]\n"_s;
    result += cells[rulesColumn].isEmpty() ? QString() : u"  "_s + cells[rulesColumn] + u'\n';
    result += cells[noteColumn].isEmpty() ? QString() : u"  "_s + cells[noteColumn] + u'\n';
  }
  return (result + u'\n' + table.summary() + u'\n').toUtf8();
}

/// Quoted throughout; a cell that a spreadsheet would take for a formula gets a quote before it.
QString csvCell(QString cell) {
  if (!cell.isEmpty() && QStringView(u"=+-@\t").contains(cell[0])) {
    cell.prepend(u'\'');
  }
  return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csv(const MappingTable& table) {
  QByteArray result = "\xEF\xBB\xBF"; // without it spreadsheets take UTF-8 for something else
  const auto line = [&](const QStringList& cells) {
    QStringList quoted;
    for (const QString& cell : cells) {
      quoted << csvCell(cell);
    }
    result += quoted.join(u',').toUtf8() + "\r\n";
  };
  line(table.columns);
  for (const MappingTable::Row& row : table.rows) {
    line(row.cells);
  }
  return result;
}

QByteArray html(const MappingTable& table, const QString& language) {
  const auto cells = [](const QStringList& texts, const QString& tag) {
    QString result;
    for (const QString& cell : texts) {
      result += u'<' + tag + u'>' + cell.toHtmlEscaped() + u"</"_s + tag + u'>';
    }
    return u"<tr>"_s + result + u"</tr>\n"_s;
  };
  QString body;
  for (const MappingTable::Row& row : table.rows) {
    body += cells(row.cells, u"td"_s);
  }
  return (u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>"_s.arg(language, table.title.toHtmlEscaped()) +
          QString::fromLatin1(validators::htmlStyle) + u"body{max-width:none}</style></head><body><h1>"_s + table.title.toHtmlEscaped() + u"</h1><p class=\"soft\">"_s +
          table.basis.toHtmlEscaped() + u"</p><p>"_s + table.summary().toHtmlEscaped() + u"</p>\n<table><thead>"_s + cells(table.columns, u"th"_s) +
          u"</thead><tbody>"_s + body + u"</tbody></table></body></html>\n"_s).toUtf8();
}

QByteArray json(const MappingTable& table) {
  QJsonArray rows;
  for (const MappingTable::Row& row : table.rows) {
    QJsonObject object{{u"id"_s, row.element.toString(QUuid::WithoutBraces)}, {u"verdict"_s, verdictKey(row.verdict)}};
    for (qsizetype i = 0; i < keys.size(); ++i) {
      object[keys[i]] = row.cells[i];
    }
    rows.append(object);
  }
  QJsonObject counts;
  for (const Verdict verdict : {Verdict::Certain, Verdict::ToDecide, Verdict::Already, Verdict::None}) {
    counts[verdictKey(verdict)] = table.count(verdict);
  }
  return QJsonDocument(QJsonObject{{u"format"_s, u"khung-mapping/1"_s}, {u"title"_s, table.title}, {u"basis"_s, table.basis}, {u"counts"_s, counts}, {u"rows"_s, rows}}).toJson();
}

model::Result<QByteArray> xlsx(const MappingTable& table) {
  XlsxSheet sheet{QCoreApplication::translate("mapping", "Mapping"), {table.title, table.basis, table.summary()}, table.columns, {}};
  for (const MappingTable::Row& row : table.rows) {
    sheet.rows.push_back(row.cells);
  }
  return xlsxBytes(sheet);
}

} // namespace

const QStringList& mappingFormats() {
  static const QStringList list = {u"text"_s, u"csv"_s, u"xlsx"_s, u"html"_s, u"json"_s};
  return list;
}

model::Result<QByteArray> formatMapping(const MappingTable& table, const QString& format, const QString& language) {
  return format == u"xlsx"   ? xlsx(table)
         : format == u"csv"  ? model::Result<QByteArray>(csv(table))
         : format == u"html" ? model::Result<QByteArray>(html(table, language))
         : format == u"json" ? model::Result<QByteArray>(json(table))
                             : model::Result<QByteArray>(text(table));
}

} // namespace khung::app
