// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/attribute_shape.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr int mostSteps = 16; // of subsets of subsets

bool isNumber(const QString& datatype) {
  return datatype == u"integer" || datatype == u"decimal";
}

/// Types into which every value of another goes without loss, lengths aside.
bool typeArrives(const AttributeShape& sent, const AttributeShape& received) {
  const QString& from = sent.datatype;
  const QString& to = received.datatype;
  if (from.isEmpty() || to.isEmpty() || from == to) {
    return true;
  }
  static const QSet<std::pair<QString, QString>> whole = {
      {u"integer"_s, u"decimal"_s}, {u"integer"_s, u"text"_s}, {u"decimal"_s, u"text"_s},  {u"date"_s, u"datetime"_s},
      {u"date"_s, u"text"_s},       {u"datetime"_s, u"text"_s}, {u"code"_s, u"text"_s},    {u"boolean"_s, u"text"_s},
      {u"boolean"_s, u"integer"_s}, {u"boolean"_s, u"decimal"_s}, {u"boolean"_s, u"code"_s}};
  const bool withoutDecimals = from == u"decimal" && to == u"integer" && sent.precision == 0;
  return withoutDecimals || whole.contains({from, to});
}

bool lengthArrives(const AttributeShape& sent, const AttributeShape& received) {
  if (!sent.length || !received.length) {
    return true;
  }
  if (isNumber(sent.datatype) && isNumber(received.datatype)) {
    // Digits before the mark must fit; those after it are the precision's matter.
    const auto before = [](const AttributeShape& shape) {
      return *shape.length - (shape.datatype == u"decimal" ? shape.precision.value_or(0) : 0);
    };
    return before(sent) <= before(received);
  }
  return *sent.length <= *received.length;
}

bool precisionArrives(const AttributeShape& sent, const AttributeShape& received) {
  return !sent.precision || !received.precision || *sent.precision <= *received.precision;
}

} // namespace

bool CodeListBook::arrives(const QUuid& sent, const QUuid& received) const {
  if (sent == received || m_mappings.value(sent) == received || m_mappings.value(received) == sent) {
    return true;
  }
  QUuid at = sent;
  for (int i = 0; i < mostSteps && m_subsets.contains(at); ++i) {
    at = m_subsets.value(at);
    if (at == received || m_mappings.value(at) == received) {
      return true;
    }
  }
  return false;
}

QString aspectName(Aspect aspect) {
  static const QStringList names = {u"type"_s, u"length"_s, u"precision"_s, u"unit"_s, u"code_list"_s, u"required"_s};
  return names.value(static_cast<int>(aspect));
}

std::vector<Aspect> lostAspects(const AttributeShape& sent, const AttributeShape& received, const CodeListBook& lists) {
  std::vector<Aspect> lost;
  const bool typeFits = typeArrives(sent, received);
  const bool listsDiffer = !sent.codeList.isNull() && !received.codeList.isNull() && sent.codeList != received.codeList;
  const bool unitsDiffer = !sent.unit.isEmpty() && !received.unit.isEmpty() && sent.unit != received.unit;
  if (!typeFits) {
    lost.push_back(Aspect::Type);
  }
  // Lengths of values that are turned into others (another code list, another unit) say nothing of loss.
  if (typeFits && !listsDiffer && !unitsDiffer && !lengthArrives(sent, received)) {
    lost.push_back(Aspect::Length);
  }
  if (typeFits && !unitsDiffer && !precisionArrives(sent, received)) {
    lost.push_back(Aspect::Precision);
  }
  if (unitsDiffer && !convertsExactly(sent.unit, received.unit)) {
    lost.push_back(Aspect::Unit);
  }
  if (listsDiffer && !lists.arrives(sent.codeList, received.codeList)) {
    lost.push_back(Aspect::CodeList);
  }
  if (received.required == true && sent.required == false) {
    lost.push_back(Aspect::Required);
  }
  return lost;
}

QString aspectText(const AttributeShape& shape, Aspect aspect) {
  switch (aspect) {
  case Aspect::Type:
    return shape.datatype;
  case Aspect::Length:
    return shape.length ? QString::number(*shape.length) : QString();
  case Aspect::Precision:
    return shape.precision ? QString::number(*shape.precision) : QString();
  case Aspect::Unit:
    return shape.unit;
  case Aspect::Required:
    return !shape.required ? QString() : *shape.required ? u"required"_s : u"optional"_s;
  case Aspect::CodeList:
    break;
  }
  return {};
}

} // namespace khung::validators
