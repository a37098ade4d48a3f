// SPDX-License-Identifier: Apache-2.0
#include "tests/support/metamodel_reference.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {
namespace {

QString cell(QString text) {
  return text.replace(u'|', u"\\|"_s).replace(u'\n', u' ');
}

QString codeList(const QStringList& names) {
  QStringList result;
  for (const QString& name : names) {
    result << u'`' + name + u'`';
  }
  return result.join(u", "_s);
}

QString typeName(const Property& property) {
  switch (property.type) {
  case DataType::Text:
    return property.map ? u"keys and texts"_s : u"text"_s;
  case DataType::RichText:
    return u"text of several lines"_s;
  case DataType::Integer:
    return u"whole number"_s;
  case DataType::Number:
    return u"number"_s;
  case DataType::Boolean:
    return u"true or false"_s;
  case DataType::Date:
    return u"date"_s;
  case DataType::Year:
    return u"year"_s;
  case DataType::Enum:
    return u"[%1](#%1)"_s.arg(property.enumeration);
  case DataType::Ref:
    return u"→ "_s + (property.to.contains(u"any"_s) ? u"any type"_s : codeList(property.to));
  }
  return {};
}

QString kindOf(const Property& property) {
  QStringList notes;
  if (property.list) {
    notes << u"list"_s;
  }
  if (property.groups) {
    notes << u"groups may stand"_s;
  }
  if (!property.within.isEmpty()) {
    notes << u"looked up first in "_s + codeList(property.within);
  }
  if (!property.unit.isEmpty()) {
    notes << u"unit "_s + property.unit;
  }
  return typeName(property) + (notes.isEmpty() ? QString() : u" ("_s + notes.join(u", "_s) + u')');
}

QString propertyTable(const std::vector<Property>& properties, bool common) {
  QString result = u"| property | tiếng Việt | holds | article | |\n|---|---|---|---|---|\n"_s;
  int count = 0;
  for (const Property& property : properties) {
    if (property.common == common) {
      result += u"| `%1`%2 | %3 | %4 | %5 | %6 |\n"_s.arg(property.name, property.required ? u" *"_s : QString(),
                                                          cell(property.label.vi), kindOf(property),
                                                          cell(property.article), cell(property.help.en));
      ++count;
    }
  }
  return count > 0 ? result : u"No properties of its own.\n"_s;
}

QString typeSection(const Metamodel& metamodel, const ElementType& type) {
  QString result = u"### %1\n\n**%2** · %3. %4\n\n"_s.arg(type.name, type.label.vi, type.label.en, type.help.en);
  QStringList facts;
  if (type.parent) {
    const QString in = type.parent->to.contains(u"any"_s) ? u"any element"_s : codeList(type.parent->to);
    facts << u"Stands in %1 under `%2`%3."_s.arg(in, type.parent->list,
                                                 type.parent->required ? QString() : u", or by itself"_s);
  }
  QStringList nested;
  for (const ElementType* contained : metamodel.containedIn(type.name)) {
    if (!contained->parent->to.contains(u"any"_s)) {
      nested << u"`%1` ([%2](#%2))"_s.arg(contained->parent->list, contained->name);
    }
  }
  if (!nested.isEmpty()) {
    facts << u"Contains %1."_s.arg(nested.join(u", "_s));
  }
  if (!type.codeFrom.isEmpty()) {
    facts << u"Without `code`, its code is `%1`."_s.arg(type.codeFrom);
  }
  if (!type.shortForm.isEmpty()) {
    facts << u"A lone text stands for `%1`."_s.arg(type.shortForm);
  }
  if (!type.referenceModels.isEmpty()) {
    facts << u"Mapped to reference model %1."_s.arg(codeList(type.referenceModels));
  }
  if (!facts.isEmpty()) {
    result += facts.join(u' ') + u"\n\n"_s;
  }
  return result + propertyTable(type.properties, false) + u'\n';
}

} // namespace

QString metamodelReference(const Metamodel& metamodel, const QStringList& enumerationNames) {
  QString result = uR"(# Element types and their properties

Made from the files of this folder; do not edit (the test `test_metamodel_reference` compares, and rewrites it when the
environment variable `KHUNG_UPDATE` is set). How the text form uses them: [../README.md](../README.md). `*` marks what an element
must have; a star alone never stops a model from being read, the rules report what is missing.

)"_s;
  QStringList layers;
  for (const ElementType& type : metamodel.types()) {
    if (!layers.contains(type.layer)) {
      layers << type.layer;
    }
  }
  layers.sort();
  for (const QString& layer : std::as_const(layers)) {
    QStringList links;
    for (const ElementType& type : metamodel.types()) {
      if (type.layer == layer) {
        links << u"[%1](#%1)"_s.arg(type.name);
      }
    }
    result += u"* %1: %2\n"_s.arg(layer, links.join(u", "_s));
  }
  result += u"\n## Properties of every element\n\n"_s + propertyTable(metamodel.commonProperties(), true);
  result +=
      u"\nEvery element can contain `mappings` ([mapping](#mapping)) and `reasons` ([reason](#reason)).\n\n## Types\n\n"_s;
  for (const ElementType& type : metamodel.types()) {
    result += typeSection(metamodel, type);
  }
  result += u"## Enumerations\n\n"_s;
  for (const QString& name : enumerationNames) {
    result += u"### %1\n\n| value | tiếng Việt | English |\n|---|---|---|\n"_s.arg(name);
    for (const EnumerationValue& value : metamodel.enumeration(name)->values) {
      result += u"| `%1` | %2 | %3 |\n"_s.arg(value.name, cell(value.label.vi), cell(value.label.en));
    }
    result += u'\n';
  }
  return result.trimmed() + u'\n';
}

} // namespace khung::tests
