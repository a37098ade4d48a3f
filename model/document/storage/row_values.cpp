// SPDX-License-Identifier: Apache-2.0
#include "model/document/storage/row_values.h"

#include "model/base/vietnamese.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

std::optional<Value> storedText(const Value& value) {
  if (const QString* text = std::get_if<QString>(&value)) {
    QString clean = normalised(*text);
    return clean.isEmpty() ? Value() : Value(std::move(clean));
  }
  return std::nullopt;
}

std::optional<Value> storedInteger(const Value& value) {
  if (const qint64* number = std::get_if<qint64>(&value)) {
    return *number;
  }
  if (const double* number = std::get_if<double>(&value)) {
    constexpr double Exact = 9007199254740992.0; // 2^53
    if (std::trunc(*number) == *number && std::abs(*number) <= Exact) {
      return qint64(*number);
    }
  }
  return std::nullopt;
}

std::optional<Value> storedNumber(const Value& value) {
  if (const qint64* number = std::get_if<qint64>(&value)) {
    return double(*number);
  }
  if (const double* number = std::get_if<double>(&value)) {
    if (std::isfinite(*number)) {
      return *number;
    }
  }
  return std::nullopt;
}

std::optional<Value> storedList(const Value& value) {
  if (const QStringList* list = std::get_if<QStringList>(&value)) {
    QStringList clean;
    for (const QString& text : *list) {
      clean << normalised(text);
    }
    return clean.isEmpty() ? Value() : Value(std::move(clean));
  }
  return std::nullopt;
}

std::optional<Value> storedMap(const Value& value) {
  if (const QJsonObject* map = std::get_if<QJsonObject>(&value)) {
    QJsonObject clean;
    for (auto it = map->begin(); it != map->end(); ++it) {
      clean[normalised(it.key())] = it.value().isString() ? QJsonValue(normalised(it.value().toString())) : it.value();
    }
    return clean.isEmpty() ? Value() : Value(std::move(clean));
  }
  return std::nullopt;
}

} // namespace

std::optional<Value> storedValue(const StoredProperty& property, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    return Value();
  }
  switch (property.storage) {
  case Storage::Text:
    return storedText(value);
  case Storage::Integer:
    return storedInteger(value);
  case Storage::Number:
    return storedNumber(value);
  case Storage::List:
    return storedList(value);
  case Storage::Map:
    return storedMap(value);
  case Storage::Reference:
  case Storage::Links:
    break; // references are links, never values
  }
  return std::nullopt;
}

void bindValue(Query& query, int index, const Value& value) {
  if (const QString* text = std::get_if<QString>(&value)) {
    query.text(index, *text);
  } else if (const qint64* whole = std::get_if<qint64>(&value)) {
    query.integer(index, *whole);
  } else if (const double* number = std::get_if<double>(&value)) {
    query.bind(index, *number);
  } else if (const QStringList* list = std::get_if<QStringList>(&value)) {
    query.text(index, listText(*list));
  } else if (const QJsonObject* map = std::get_if<QJsonObject>(&value)) {
    query.text(index, mapText(*map));
  } else {
    query.bind(index);
  }
}

Value readValue(const Query& query, int column, const StoredProperty& property) {
  const SQLite::Column cell = query.getColumn(column);
  if (cell.isNull()) {
    return {};
  }
  switch (property.storage) {
  case Storage::Integer:
    return qint64(cell.getInt64());
  case Storage::Number:
    return cell.getDouble();
  case Storage::List:
    return listOf(query.textAt(column));
  case Storage::Map:
    return mapOf(query.textAt(column));
  default:
    return query.textAt(column);
  }
}

QString listText(const QStringList& list) {
  if (list.isEmpty()) {
    return {};
  }
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QString mapText(const QJsonObject& map) {
  return map.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(map).toJson(QJsonDocument::Compact));
}

QStringList listOf(const QString& json) {
  QStringList list;
  const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
  for (const QJsonValue& item : array) {
    list << item.toString();
  }
  return list;
}

QJsonObject mapOf(const QString& json) {
  return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace khung::model
