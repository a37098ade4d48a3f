// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack_values.h"

#include <QJsonArray>
#include <QJsonObject>

namespace khung::model {
namespace {

QVariant parameterOf(const YamlNode& node) {
  bool whole = false;
  bool number = false;
  const qlonglong integer = node.text.toLongLong(&whole);
  const double real = node.text.toDouble(&number);
  if (node.isScalar() && !node.quoted && whole) {
    return integer;
  }
  if (node.isScalar() && !node.quoted && number) {
    return real;
  }
  return node.isScalar() ? QVariant(node.text) : QVariant(jsonOf(node));
}

} // namespace

QJsonValue jsonOf(const YamlNode& node) {
  switch (node.kind) {
  case YamlNode::Kind::Null:
    return {};
  case YamlNode::Kind::Scalar:
    return node.text;
  case YamlNode::Kind::List: {
    QJsonArray array;
    for (const YamlNode& item : node.items) {
      array.append(jsonOf(item));
    }
    return array;
  }
  case YamlNode::Kind::Map: {
    QJsonObject object;
    for (const auto& [key, value] : node.members) {
      object.insert(key.text, jsonOf(value));
    }
    return object;
  }
  }
  return {};
}

QVariantMap parametersOf(const YamlNode* node) {
  QVariantMap result;
  if (node) {
    for (const auto& [key, value] : node->members) {
      result.insert(key.text, parameterOf(value));
    }
  }
  return result;
}

} // namespace khung::model
