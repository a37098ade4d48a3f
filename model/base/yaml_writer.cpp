// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml_writer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr double largestWhole = 1e15;

/// Characters that YAML does not count as printable or takes for the end of a line.
bool isOdd(QChar c) {
  const char16_t u = c.unicode();
  return c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029 || u == 0xFEFF || u == 0xFFFE ||
         u == 0xFFFF;
}

/// Whether some YAML reader takes the bare word for something other than text.
bool isOtherThanText(const QString& text) {
  static const QSet<QString> words = {u"null"_s, u"~"_s,   u"true"_s, u"false"_s, u"yes"_s, u"no"_s,
                                      u"on"_s,   u"off"_s, u"y"_s,    u"n"_s,     u"<<"_s,  u"="_s};
  if (text.size() <= 5 && words.contains(text.toLower())) {
    return true;
  }
  const char16_t first = text[0].unicode();
  if (first != u'.' && first != u'+' && (first < u'0' || first > u'9')) {
    return false; // a leading minus is quoted anyway
  }
  // numbers in any base, times, dates: nothing but digits, signs and the letters of 0x, 0o, exponents, .inf and .nan
  return std::all_of(text.begin(), text.end(), [](QChar c) {
    return c.unicode() < 0x80 && (c.isDigit() || QStringView(u"+-._:abcdefinotxzABCDEFINOTXZ").contains(c));
  });
}

bool isBare(const QString& text) {
  if (text.isEmpty() || text[0].isSpace() || text.back().isSpace() || isOtherThanText(text)) {
    return false;
  }
  if (QStringView(u"-?:,[]{}#&*!|>'\"%@`").contains(text[0]) || text.startsWith(u"..."_s) || text.endsWith(u':')) {
    return false;
  }
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
    if (isOdd(c) || (c == u':' && next == u' ') || (c == u' ' && next == u'#')) {
      return false;
    }
  }
  return true;
}

/// Whether a literal block gives the text back exactly, whatever editors and git do to blanks at the ends of lines.
bool isBlock(const QString& text) {
  const qsizetype end = text.endsWith(u'\n') ? text.size() - 1 : text.size();
  if (end == 0 || !QStringView(text).left(end).contains(u'\n') || text[0].isSpace() || text[end - 1] == u'\n') {
    return false;
  }
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == u'\n') {
      if (i > 0 && text[i - 1] != u'\n' && text[i - 1].isSpace()) {
        return false;
      }
    } else if (isOdd(text[i])) {
      return false;
    }
  }
  return !text.back().isSpace() || text.back() == u'\n';
}

QString quoted(const QString& text) {
  QString result = u"\""_s;
  for (const QChar c : text) {
    if (c == u'"' || c == u'\\') {
      result += u'\\';
      result += c;
    } else if (c == u'\n') {
      result += u"\\n"_s;
    } else if (c == u'\t') {
      result += u"\\t"_s;
    } else if (isOdd(c)) {
      result += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
    } else {
      result += c;
    }
  }
  return result + u'"';
}

} // namespace

QString numberText(double number) {
  if (std::abs(number) < largestWhole && number == std::trunc(number)) {
    return QString::number(static_cast<qint64>(number));
  }
  return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString YamlWriter::oneLine(const QString& text) {
  return isBare(text) ? text : quoted(text);
}

void YamlWriter::indent() {
  if (m_afterDash) {
    m_afterDash = false;
  } else {
    m_out.resize(m_out.size() + m_level * 2, u' ');
  }
}

void YamlWriter::key(const QString& name) {
  if (m_out.endsWith(u':')) {
    m_out += u'\n';
  }
  indent();
  m_out += oneLine(name) + u':';
}

void YamlWriter::item() {
  if (m_out.endsWith(u':')) {
    m_out += u'\n';
  }
  indent();
  m_out += u"- "_s;
  m_afterDash = true;
}

void YamlWriter::bare(const QString& word) {
  if (!m_afterDash) {
    m_out += u' ';
  }
  m_afterDash = false;
  m_out += word + u'\n';
}

void YamlWriter::text(const QString& text) {
  if (!isBlock(text)) {
    bare(oneLine(text));
    return;
  }
  const bool ends = text.endsWith(u'\n');
  bare(ends ? u"|"_s : u"|-"_s);
  const QString margin((m_level + 1) * 2, u' ');
  for (const QStringView line : QStringView(text).left(text.size() - (ends ? 1 : 0)).split(u'\n')) {
    if (!line.isEmpty()) {
      m_out += margin;
      m_out += line;
    }
    m_out += u'\n';
  }
}

void YamlWriter::json(const QJsonValue& value) {
  switch (value.type()) {
  case QJsonValue::Bool:
    return bare(value.toBool() ? u"true"_s : u"false"_s);
  case QJsonValue::Double:
    return bare(numberText(value.toDouble()));
  case QJsonValue::String:
    return text(value.toString());
  case QJsonValue::Array: {
    const QJsonArray array = value.toArray();
    if (array.isEmpty()) {
      return bare(u"[]"_s);
    }
    open();
    for (const QJsonValue& entry : array) {
      item();
      json(entry);
    }
    return close();
  }
  case QJsonValue::Object: {
    const QJsonObject object = value.toObject();
    if (object.isEmpty()) {
      return bare(u"{}"_s);
    }
    open();
    for (auto it = object.begin(); it != object.end(); ++it) {
      key(it.key());
      json(it.value());
    }
    return close();
  }
  case QJsonValue::Null:
  case QJsonValue::Undefined:
    break;
  }
  bare(u"null"_s);
}

} // namespace khung::model
