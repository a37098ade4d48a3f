// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/value_reader.h"

#include "model/base/nearest.h"
#include "model/base/vietnamese.h"
#include "model/base/yaml_writer.h"

#include <QDate>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int mostNoticesOfAFile = 1000;
constexpr qsizetype longestQuote = 80; // letters of a bad value repeated in a notice

QString quotable(const QString& text) {
  return text.size() <= longestQuote ? text : text.left(longestQuote) + u'…';
}

bool isDigits(QStringView text) {
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> booleanOf(const QString& text) {
  const QString word = normalised(text).toLower();
  if (word == u"true" || word == u"yes" || word == u"có") {
    return 1;
  }
  if (word == u"false" || word == u"no" || word == u"không") {
    return 0;
  }
  return std::nullopt;
}

std::optional<qint64> yearOf(QStringView text) {
  if (text.size() != 4 || !isDigits(text) || text == u"0000") {
    return std::nullopt;
  }
  return text.toLongLong();
}

/// yyyy, yyyy-mm or yyyy-mm-dd
bool isDate(QStringView text) {
  if (!yearOf(text.left(4))) {
    return false;
  }
  if (text.size() == 4) {
    return true;
  }
  const QStringView month = text.mid(5, 2);
  if (text[4] != u'-' || !isDigits(month) || month.size() != 2) {
    return false;
  }
  if (text.size() == 7) {
    return month.toInt() >= 1 && month.toInt() <= 12;
  }
  const QStringView day = text.mid(8);
  return text.size() == 10 && text[7] == u'-' && isDigits(day) &&
         QDate::isValid(text.left(4).toInt(), month.toInt(), day.toInt());
}

class ScalarReader {
public:
  ScalarReader(const Metamodel& metamodel, const Property& property, FileNotices& notices)
      : m_metamodel(metamodel), m_property(property), m_notices(notices) {}

  Value read(const YamlNode& node) const {
    switch (m_property.type) {
    case DataType::Integer:
      return integer(node);
    case DataType::Number:
      return number(node);
    case DataType::Boolean:
      return whole(booleanOf(node.text), u"text.wrong-boolean"_s, node);
    case DataType::Year:
      return whole(yearOf(node.text), u"text.wrong-year"_s, node);
    case DataType::Date:
      if (!isDate(node.text)) {
        return wrong(u"text.wrong-date"_s, node);
      }
      return node.text;
    case DataType::Enum:
      return enumerated(node);
    case DataType::Text:
    case DataType::RichText:
    case DataType::Ref:
      break;
    }
    return normalised(node.text);
  }

private:
  Value wrong(const QString& code, const YamlNode& node) const {
    m_notices.error(code, {m_property.name, quotable(node.text)}, node);
    return {};
  }

  Value whole(std::optional<qint64> number, const QString& code, const YamlNode& node) const {
    return number ? Value(*number) : wrong(code, node);
  }

  Value integer(const YamlNode& node) const {
    bool ok = false;
    const qint64 number = QLocale::c().toLongLong(node.text, &ok);
    return ok && !node.text.contains(u',') ? Value(number) : wrong(u"text.wrong-integer"_s, node);
  }

  Value number(const YamlNode& node) const {
    bool ok = false;
    const double number = QLocale::c().toDouble(node.text, &ok);
    return ok && std::isfinite(number) && !node.text.contains(u',') ? Value(number)
                                                                    : wrong(u"text.wrong-number"_s, node);
  }

  Value enumerated(const YamlNode& node) const {
    const Enumeration* enumeration = m_metamodel.enumeration(m_property.enumeration);
    if (!enumeration || enumeration->find(node.text)) {
      return node.text;
    }
    QStringList allowed;
    for (const EnumerationValue& value : enumeration->values) {
      allowed << value.name;
    }
    m_notices.error(u"text.unknown-value"_s,
                    {m_property.name, quotable(node.text), allowed.join(u", "_s), nearest(node.text, allowed)}, node);
    return {};
  }

  const Metamodel& m_metamodel;
  const Property& m_property;
  FileNotices& m_notices;
};

QStringList readList(const ScalarReader& reader, const Property& property, const YamlNode& node, FileNotices& notices) {
  QStringList result;
  for (const YamlNode& item : node.items) {
    if (!item.isScalar()) {
      notices.error(u"text.wrong-text"_s, {property.name}, item);
      continue;
    }
    const Value value = reader.read(item);
    if (const QString* text = std::get_if<QString>(&value); text && !text->isEmpty()) {
      result << *text;
    } else if (!std::holds_alternative<std::monostate>(value) && !text) {
      result << item.text; // lists of numbers are kept as they are written
    }
  }
  return result;
}

} // namespace

void FileNotices::error(const QString& code, const QStringList& values, const YamlNode& at) {
  add({code, values, place(at), Notice::Level::Error});
}

void FileNotices::warning(const QString& code, const QStringList& values, const YamlNode& at) {
  add({code, values, place(at), Notice::Level::Warning});
}

void FileNotices::add(Notice notice) {
  if (m_notices.size() < mostNoticesOfAFile) {
    m_notices.push_back(std::move(notice));
  } else {
    ++m_leftOut;
  }
}

Notices FileNotices::take() {
  if (m_notices.size() > mostNoticesOfAFile) { // those of the YAML itself come without count
    m_leftOut += static_cast<int>(m_notices.size()) - mostNoticesOfAFile;
    m_notices.resize(mostNoticesOfAFile);
  }
  if (m_leftOut > 0) {
    m_notices.push_back(
        {u"text.notices-left-out"_s, {QString::number(m_leftOut)}, {m_file, 0, 0}, Notice::Level::Error});
  }
  return std::move(m_notices);
}

Value readValue(const Metamodel& metamodel, const Property& property, const YamlNode& node, FileNotices& notices) {
  if (node.isNull()) {
    return {};
  }
  if (property.map) {
    return readFreeMap(property.name, node, notices);
  }
  const ScalarReader reader(metamodel, property, notices);
  if (property.list) {
    if (node.isList()) {
      return readList(reader, property, node, notices);
    }
    if (node.isScalar()) {
      YamlNode list;
      list.kind = YamlNode::Kind::List;
      list.items.push_back(node);
      return readList(reader, property, list, notices);
    }
  }
  if (!node.isScalar()) {
    notices.error(property.list ? u"text.wrong-list"_s : u"text.wrong-text"_s, {property.name}, node);
    return {};
  }
  if (node.text.isEmpty()) {
    return {};
  }
  return reader.read(node);
}

Value readFreeMap(const QString& key, const YamlNode& node, FileNotices& notices) {
  if (!node.isMap()) {
    notices.error(u"text.wrong-map"_s, {key}, node);
    return {};
  }
  QJsonObject object;
  for (const auto& [name, value] : node.members) {
    if (value.isList() || value.isMap()) {
      notices.error(u"text.wrong-text"_s, {key + u'.' + name.text}, value);
    } else {
      object.insert(normalised(name.text), normalised(value.text));
    }
  }
  return object;
}

QJsonValue toJson(const YamlNode& node) {
  switch (node.kind) {
  case YamlNode::Kind::Null:
    return QJsonValue::Null;
  case YamlNode::Kind::List: {
    QJsonArray array;
    for (const YamlNode& item : node.items) {
      array.append(toJson(item));
    }
    return array;
  }
  case YamlNode::Kind::Map: {
    QJsonObject object;
    for (const auto& [key, value] : node.members) {
      object.insert(key.text, toJson(value));
    }
    return object;
  }
  case YamlNode::Kind::Scalar:
    break;
  }
  if (!node.quoted) {
    if (node.text == u"true" || node.text == u"false") {
      return node.text == u"true";
    }
    bool ok = false;
    const double number = node.text.toDouble(&ok);
    if (ok && std::isfinite(number) && numberText(number) == node.text) {
      return number;
    }
  }
  return normalised(node.text);
}

} // namespace khung::model
