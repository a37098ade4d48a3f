// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/field_value.h"

#include "app/studio/panels/properties/pasted_words.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QLocale localeOf(const QString& language) { return QLocale(language == u"en" ? QLocale::English : QLocale::Vietnamese); }

QString shownDate(const QString& stored) {
  const QStringList parts = stored.split(u'-');
  QStringList shown;
  for (qsizetype i = parts.size() - 1; i >= 0; --i) {
    shown << (i == 0 ? parts[i] : QString::number(parts[i].toInt()));
  }
  return shown.join(u'/');
}

std::optional<qint64> booleanOf(const QString& text) {
  const QString word = model::normalised(text).trimmed().toLower();
  static const QStringList yes = {u"true"_s, u"yes"_s, u"y"_s, u"có"_s, u"co"_s, u"đúng"_s, u"x"_s, u"1"_s, u"✓"_s};
  static const QStringList no = {u"false"_s, u"no"_s, u"n"_s, u"không"_s, u"khong"_s, u"sai"_s, u"0"_s};
  return yes.contains(word) ? std::optional<qint64>(1) : no.contains(word) ? std::optional<qint64>(0) : std::nullopt;
}

const model::EnumerationValue* enumerated(const model::Enumeration& enumeration, const QString& text) {
  for (const auto matches : {+[](const model::EnumerationValue& v, const QString& t) { return v.name == t; },
                             +[](const model::EnumerationValue& v, const QString& t) { return model::toneFolded(v.label.vi) == model::toneFolded(t); },
                             +[](const model::EnumerationValue& v, const QString& t) {
                               const QString letters = model::folded(t);
                               return model::folded(v.label.vi) == letters || model::folded(v.label.en) == letters || model::folded(v.name) == letters;
                             }}) {
    for (const model::EnumerationValue& value : enumeration.values) {
      if (matches(value, text)) {
        return &value;
      }
    }
  }
  return nullptr;
}

} // namespace

FieldValue fieldOf(const model::Element& element, const model::Property& property) {
  if (property.isRef()) {
    const auto* links = element.linksOf(property.name);
    return {{}, links ? *links : std::vector<model::Link>()};
  }
  if (property.name == u"code" || property.name == u"declared_by") {
    const QString& text = property.name == u"code" ? element.code : element.declaredBy;
    return {text.isEmpty() ? model::Value() : model::Value(text), {}};
  }
  const model::Value* value = element.find(property.name);
  return {value ? *value : model::Value(), {}};
}

void setField(model::Element& element, const model::Property& property, const FieldValue& value) {
  const QString* text = std::get_if<QString>(&value.value);
  if (property.isRef()) {
    element.setLinks(property.name, value.links);
  } else if (property.name == u"code") {
    element.code = text ? *text : QString();
  } else if (property.name == u"declared_by") {
    element.declaredBy = text ? *text : QString();
  } else {
    element.set(property.name, value.value);
  }
}

void setField(model::Edit& edit, const QUuid& id, const model::Property& property, const FieldValue& value) {
  property.isRef() ? edit.setLinks(id, property.name, value.links) : edit.set(id, property.name, value.value);
}

std::optional<QString> suppliedCode(const model::Document& document, const model::Property& property, const FieldValue& value) {
  if (!property.suppliesCode) {
    return std::nullopt;
  }
  if (property.isRef()) {
    const auto brief = value.links.empty() ? std::nullopt : briefOf(document, value.links.front().target);
    return brief ? brief->code : value.links.empty() ? QString() : value.links.front().text;
  }
  const QString* text = std::get_if<QString>(&value.value);
  return text ? *text : QString();
}

QString FieldText::linkText(const model::Link& link) const {
  if (link.target.isNull()) {
    return link.text;
  }
  const QString name = shownName(*m_workspace.document(), link.target);
  return link.asGroup ? tr("All units of %1").arg(name) : name;
}

QString FieldText::oneText(const model::Property& property, const model::Value& value) const {
  const QLocale locale = localeOf(m_workspace.language());
  if (const qint64* number = std::get_if<qint64>(&value)) {
    return property.type == model::DataType::Boolean ? (*number ? tr("Yes") : tr("No"))
           : property.type == model::DataType::Year  ? QString::number(*number)
                                                     : locale.toString(*number);
  }
  if (const double* number = std::get_if<double>(&value)) {
    return locale.toString(*number, 'g', QLocale::FloatingPointShortest);
  }
  const QString* text = std::get_if<QString>(&value);
  if (!text) {
    return {};
  }
  if (property.type == model::DataType::Date) {
    return shownDate(*text);
  }
  const model::Enumeration* enumeration = m_workspace.metamodel().enumeration(property.enumeration);
  const model::EnumerationValue* named = enumeration ? enumeration->find(*text) : nullptr;
  return named ? named->label.in(m_workspace.language()) : *text;
}

QString FieldText::text(const model::Property& property, const FieldValue& value, const QString& separator) const {
  QStringList texts;
  if (property.isRef()) {
    for (const model::Link& link : value.links) {
      texts << linkText(link);
    }
  } else if (const auto* list = std::get_if<QStringList>(&value.value)) {
    for (const QString& item : *list) {
      texts << oneText(property, item);
    }
  } else if (const auto* map = std::get_if<QJsonObject>(&value.value)) {
    for (auto it = map->begin(); it != map->end(); ++it) {
      texts << it.key() + u": "_s + it.value().toVariant().toString();
    }
  } else {
    return oneText(property, value.value);
  }
  return texts.join(separator);
}

FieldText::Reading FieldText::readDate(const QString& text) const {
  static const QRegularExpression written(u"^(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})$"_s);
  static const QRegularExpression stored(u"^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?$"_s);
  const auto asWritten = written.match(text);
  const auto asStored = stored.match(text);
  const auto part = [&](int ofWritten, int ofStored) { return asWritten.hasMatch() ? asWritten.captured(ofWritten) : asStored.captured(ofStored); };
  const QString year = part(3, 1);
  const QString month = part(2, 2);
  const QString day = part(1, 3);
  const bool valid = (asWritten.hasMatch() || asStored.hasMatch()) && year.toInt() > 0 &&
                     QDate::isValid(year.toInt(), month.isEmpty() ? 1 : month.toInt(), day.isEmpty() ? 1 : day.toInt());
  if (!valid) {
    return {{}, tr("“%1” is no date. Write day/month/year, such as 23/5/2026, or month/year, or a year.").arg(text)};
  }
  QString date = year;
  for (const QString& next : {month, day}) {
    date += next.isEmpty() ? QString() : u'-' + next.rightJustified(2, u'0');
  }
  return {{date, {}}, {}};
}

FieldText::Reading FieldText::readOne(const model::Property& property, const QString& text) const {
  const QLocale locale = localeOf(m_workspace.language());
  bool ok = false;
  switch (property.type) {
  case model::DataType::Integer: {
    QString plain = text;
    plain.remove(QRegularExpression(u"[\\s\u00a0]"_s));
    qint64 number = locale.toLongLong(plain, &ok);
    number = ok ? number : QLocale::c().toLongLong(plain, &ok);
    return ok ? Reading{{number, {}}, {}} : Reading{{}, tr("“%1” is no whole number.").arg(text)};
  }
  case model::DataType::Number: {
    QString plain = text;
    plain.remove(QRegularExpression(u"[\\s\u00a0]"_s));
    double number = locale.toDouble(plain, &ok);
    number = ok ? number : QLocale::c().toDouble(plain, &ok);
    return ok && std::isfinite(number) ? Reading{{number, {}}, {}} : Reading{{}, tr("“%1” is no number.").arg(text)};
  }
  case model::DataType::Boolean: {
    const auto value = booleanOf(text);
    return value ? Reading{{*value, {}}, {}} : Reading{{}, tr("“%1” is neither yes nor no.").arg(text)};
  }
  case model::DataType::Year: {
    const qint64 year = text.toLongLong(&ok);
    return ok && year >= 1000 && year <= 9999 ? Reading{{year, {}}, {}} : Reading{{}, tr("“%1” is no year of four digits.").arg(text)};
  }
  case model::DataType::Date:
    return readDate(text);
  case model::DataType::Enum: {
    const model::Enumeration* enumeration = m_workspace.metamodel().enumeration(property.enumeration);
    const model::EnumerationValue* value = enumeration ? enumerated(*enumeration, text) : nullptr;
    if (!value && enumeration) {
      value = enumeration->find(pastedWord(property.enumeration, text));
    }
    QStringList allowed;
    for (const model::EnumerationValue& v : enumeration ? enumeration->values : std::vector<model::EnumerationValue>()) {
      allowed << v.label.in(m_workspace.language());
    }
    return value ? Reading{{value->name, {}}, {}} : Reading{{}, tr("“%1” is none of: %2.").arg(text, allowed.join(u", "_s))};
  }
  case model::DataType::Text:
    if (const model::Enumeration* words = m_workspace.metamodel().enumeration(property.enumeration)) {
      const model::EnumerationValue* word = enumerated(*words, text);
      return {{word ? word->name : model::normalised(text), {}}, {}};
    }
    break;
  case model::DataType::RichText:
  case model::DataType::Ref:
    break;
  }
  return {{model::normalised(text), {}}, {}};
}

FieldText::Reading FieldText::read(const model::Property& property, const QString& text, const QUuid& from) const {
  const QString trimmed = property.type == model::DataType::RichText ? model::normalised(text) : model::normalised(text).trimmed();
  if (trimmed.isEmpty()) {
    return {};
  }
  if (property.map) {
    QJsonObject map;
    for (const QString& line : trimmed.split(QRegularExpression(u"[\\n;]"_s), Qt::SkipEmptyParts)) {
      map.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
    }
    return {{map, {}}, {}};
  }
  if (!property.list) {
    return property.isRef() ? Reading{{{}, {m_suggestions.linkOf(property, from, trimmed)}}, {}} : readOne(property, trimmed);
  }
  static const QRegularExpression ends(u"[\\n;]"_s);
  Reading result;
  QStringList values;
  for (const QString& part : trimmed.split(ends, Qt::SkipEmptyParts)) {
    if (part.trimmed().isEmpty()) {
      continue;
    }
    if (property.isRef()) {
      result.value.links.push_back(m_suggestions.linkOf(property, from, part));
      continue;
    }
    const Reading one = readOne(property, part.trimmed());
    if (!one.problem.isEmpty()) {
      return one;
    }
    const QString* kept = std::get_if<QString>(&one.value.value);
    values << (kept ? *kept : part.trimmed());
  }
  if (!values.isEmpty()) {
    result.value.value = values;
  }
  return result;
}

QString FieldText::pattern(const model::Property& property) const {
  switch (property.type) {
  case model::DataType::Date:
    return tr("day/month/year");
  case model::DataType::Year:
    return tr("year");
  default:
    return {};
  }
}

} // namespace khung::app
