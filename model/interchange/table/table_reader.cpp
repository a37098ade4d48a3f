// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/table/table_reader.h"

#include "model/interchange/table/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 mostBytes = qint64(64) << 20;
constexpr std::size_t mostRows = 200'000;

Failure failure(const QString& code, const QStringList& values, const QString& file, int line = 0) {
  return Failure(Notice{code, values, {file, line, line > 0 ? 1 : 0}, Notice::Level::Error});
}

/// The separator that the first line has most of, outside quotes.
QChar separatorOf(QStringView text) {
  const QStringView first = text.left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
  QChar best = u',';
  qsizetype most = 0;
  for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
    const qsizetype count = first.count(candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

/// Reads records one by one; a quoted field may hold separators, line ends and doubled quotes.
class CsvReader {
public:
  CsvReader(const QString& text, Table& table) : m_text(text), m_separator(separatorOf(text)), m_table(table) {}

  bool read() {
    while (m_at < m_text.size()) {
      const int line = m_line;
      QStringList row = record();
      const bool any = std::any_of(row.begin(), row.end(), [](const QString& cell) { return !cell.trimmed().isEmpty(); });
      if (any) {
        m_table.rows.push_back(row);
        m_table.lines.push_back(line);
      }
      if (m_openQuote) {
        return false;
      }
    }
    return true;
  }

  int line() const { return m_line; }

private:
  QStringList record() {
    QStringList row;
    QString cell;
    bool quoted = false;
    for (; m_at < m_text.size(); ++m_at) {
      const QChar c = m_text[m_at];
      m_line += c == u'\n';
      if (quoted) {
        if (c == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
          cell += c;
          ++m_at;
        } else if (c == u'"') {
          quoted = false;
        } else {
          cell += c;
        }
      } else if (c == u'"' && cell.trimmed().isEmpty()) {
        quoted = true;
        cell.clear();
      } else if (c == m_separator) {
        row << cell.trimmed();
        cell.clear();
      } else if (c == u'\n') {
        ++m_at;
        break;
      } else if (c != u'\r') {
        cell += c;
      }
    }
    m_openQuote = quoted;
    return row << cell.trimmed();
  }

  const QString& m_text;
  QChar m_separator;
  Table& m_table;
  qsizetype m_at = 0;
  int m_line = 1;
  bool m_openQuote = false;
};

Result<Table> checked(Table table) {
  if (table.rows.empty()) {
    return failure(u"table.empty"_s, {table.file}, table.file);
  }
  if (table.rows.size() > mostRows) {
    return failure(u"table.too-many-rows"_s, {QString::number(mostRows)}, table.file);
  }
  qsizetype width = 0;
  for (const QStringList& row : table.rows) {
    width = std::max(width, row.size());
  }
  for (QStringList& row : table.rows) {
    row.resize(width);
  }
  return table;
}

} // namespace

Result<Table> readCsv(const QByteArray& bytes, const QString& file) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder.decode(bytes);
  if (decoder.hasError()) {
    return failure(u"table.not-utf8"_s, {file}, file);
  }
  Table table;
  table.file = file;
  CsvReader reader(text, table);
  if (!reader.read()) {
    return failure(u"table.open-quote"_s, {}, file, table.lines.empty() ? 1 : table.lines.back());
  }
  return checked(std::move(table));
}

Result<Table> readTable(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return failure(u"file.unreadable"_s, {path, file.errorString()}, path);
  }
  if (file.size() > mostBytes) {
    return failure(u"table.too-large"_s, {QString::number(mostBytes >> 20)}, path);
  }
  const QByteArray bytes = file.readAll();
  if (!bytes.startsWith("PK\x03\x04")) {
    return readCsv(bytes, path);
  }
  Result<Table> table = readXlsx(bytes, path);
  return table ? checked(std::move(*table)) : table;
}

} // namespace khung::model
