// SPDX-License-Identifier: Apache-2.0
#include "tests/support/model_difference.h"

#include "model/base/vietnamese.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {
namespace {

Value canonicalValue(const Value& value) {
  if (const QString* text = std::get_if<QString>(&value)) {
    return normalised(*text);
  }
  if (const QStringList* list = std::get_if<QStringList>(&value)) {
    QStringList kept;
    for (const QString& text : *list) {
      kept << normalised(text);
    }
    kept.removeAll(QString());
    return kept;
  }
  if (const QJsonObject* object = std::get_if<QJsonObject>(&value)) {
    QJsonObject kept;
    for (auto it = object->begin(); it != object->end(); ++it) {
      kept.insert(normalised(it.key()), normalised(it.value().toString()));
    }
    return kept;
  }
  return value;
}

QString shown(const Value& value) {
  if (const QString* text = std::get_if<QString>(&value)) {
    return u"text "_s + *text;
  }
  if (const qint64* number = std::get_if<qint64>(&value)) {
    return u"whole "_s + QString::number(*number);
  }
  if (const double* number = std::get_if<double>(&value)) {
    return u"number "_s + QString::number(*number, 'g', 17);
  }
  if (const QStringList* list = std::get_if<QStringList>(&value)) {
    return u"list "_s + list->join(u" ¦ "_s);
  }
  if (const QJsonObject* object = std::get_if<QJsonObject>(&value)) {
    return u"map "_s + QString::fromUtf8(QJsonDocument(*object).toJson(QJsonDocument::Compact));
  }
  return u"nothing"_s;
}

QStringList dump(const Element& element) {
  QStringList lines = {u"type "_s + element.type, u"agency "_s + element.declaredBy, u"code "_s + element.code,
                       u"parent "_s + element.parent.toString(), u"position "_s + QString::number(element.position)};
  for (const auto& [name, value] : element.values) {
    lines << name + u" = "_s + shown(value);
  }
  for (const auto& [name, links] : element.links) {
    for (const Link& link : links) {
      lines << name + u" -> "_s + link.target.toString() + (link.asGroup ? u"/* "_s : u" "_s) + link.text;
    }
  }
  return lines;
}

} // namespace

ModelData canonical(ModelData model) {
  model.title = normalised(model.title);
  model.agency = normalised(model.agency);
  model.framework = normalised(model.framework);
  const auto byName = [](const auto& a, const auto& b) { return a.first < b.first; };
  for (Element& element : model.elements) {
    Element kept = element;
    kept.values.clear();
    kept.code = normalised(element.code);
    kept.declaredBy = normalised(element.declaredBy);
    for (const auto& [name, value] : element.values) {
      kept.set(name, canonicalValue(value));
    }
    for (auto& [name, links] : kept.links) {
      for (Link& link : links) {
        link.text = normalised(link.text);
      }
    }
    std::sort(kept.values.begin(), kept.values.end(), byName);
    std::sort(kept.links.begin(), kept.links.end(), byName);
    element = std::move(kept);
  }
  std::sort(model.elements.begin(), model.elements.end(),
            [](const Element& a, const Element& b) { return a.id < b.id; });
  return model;
}

QString differences(const ModelData& first, const ModelData& second) {
  const ModelData a = canonical(first);
  const ModelData b = canonical(second);
  QStringList found;
  for (const auto& [x, y] :
       {std::pair(a.title, b.title), std::pair(a.agency, b.agency), std::pair(a.framework, b.framework)}) {
    if (x != y) {
      found << u"head: "_s + x + u" / "_s + y;
    }
  }
  if (a.settings != b.settings) {
    found << shown(a.settings) << shown(b.settings);
  }
  QHash<QUuid, QStringList> left;
  for (const Element& element : b.elements) {
    left.insert(element.id, dump(element));
  }
  for (const Element& element : a.elements) {
    const QStringList lines = dump(element);
    const QStringList other = left.take(element.id);
    const QString title =
        element.type + u' ' + element.code + u' ' + element.id.toString(QUuid::WithoutBraces) + u": "_s;
    if (other.isEmpty()) {
      found << title + u"only in the first"_s;
      continue;
    }
    for (const QString& line : lines) {
      if (!other.contains(line)) {
        found << title + u"only in the first: "_s + line;
      }
    }
    for (const QString& line : other) {
      if (!lines.contains(line)) {
        found << title + u"only in the second: "_s + line;
      }
    }
    if (lines != other && found.isEmpty()) {
      found << title + u"order differs"_s;
    }
  }
  for (const QStringList& rest : std::as_const(left)) {
    found << u"only in the second: "_s + rest.join(u", "_s);
  }
  return found.mid(0, 12).join(u'\n');
}

} // namespace khung::tests
