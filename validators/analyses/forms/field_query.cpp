// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/forms/field_query.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::ElementType;
using model::FormField;
using model::Property;

QString literal(QString text) { return u'\'' + text.replace(u'\'', u"''"_s) + u'\''; }

QString column(const QString& owner, const QString& property) { return owner + u".\""_s + property + u'"'; }

QString listOf(const QStringList& values) {
  QStringList result;
  for (const QString& value : values) {
    result << literal(value);
  }
  return result.join(u", "_s);
}

} // namespace

QString FieldQuery::unknown(const QString& what) {
  if (m_trouble.isEmpty()) {
    m_trouble = m_type.name + u'.' + what;
  }
  return u"0"_s;
}

/// A reference to nothing is written all the same: that it leads nowhere is another rule's to say.
QString FieldQuery::emptyProperty(const ElementType& type, const QString& owner, const QString& name) {
  const Property* property = type.find(name);
  if (!property) {
    return unknown(name);
  }
  if (!property->isRef()) {
    return property->list ? u"coalesce(%1, '[]') IN ('', '[]')"_s.arg(column(owner, name))
                          : u"coalesce(trim(%1), '') = ''"_s.arg(column(owner, name));
  }
  const QString set = property->common ? u"element_"_s + name : type.name + u'_' + name;
  const QString none = property->list ? u"NOT EXISTS (SELECT 1 FROM \"%1\" l WHERE l.id = %2.id)"_s.arg(set, owner)
                                      : column(owner, name) + u" IS NULL"_s;
  return u"(%1 AND NOT EXISTS (SELECT 1 FROM unresolved u WHERE u.element = %2.id AND u.property = %3))"_s.arg(none, owner, literal(name));
}

QString FieldQuery::emptyPath(const QString& path) {
  const qsizetype dot = path.indexOf(u'.');
  if (dot < 0) {
    return emptyProperty(m_type, u"e"_s, path);
  }
  const ElementType* inside = m_metamodel.type(path.left(dot));
  if (!inside) {
    return unknown(path);
  }
  return u"NOT EXISTS (SELECT 1 FROM \"%1\" c WHERE c.parent = e.id AND NOT %2)"_s.arg(inside->name, emptyProperty(*inside, u"c"_s, path.mid(dot + 1)));
}

QString FieldQuery::condition(const QString& key, const QStringList& values) {
  if (key == u"record") {
    return u"r.record IN (%1)"_s.arg(listOf(values));
  }
  if (key == u"phase") {
    return u"r.phase IN (%1)"_s.arg(listOf(values));
  }
  const QString empty = emptyPath(key);
  if (values == QStringList{u"given"_s}) {
    return u"NOT "_s + empty;
  }
  return values == QStringList{u"empty"_s} ? empty : u"%1 IN (%2)"_s.arg(column(u"e"_s, key), listOf(values));
}

QString FieldQuery::missing(const model::DossierForm& form, const FormField& field) {
  const QString from = field.from.value(m_type.name);
  if (from.isEmpty() || (field.when.contains(u"type"_s) && !field.when.value(u"type"_s).contains(m_type.name))) {
    return {};
  }
  // What the metamodel has no property for is kept under the field's own name among the element's additional facts.
  QStringList terms{u"coalesce(json_extract(e.extra, %1), '') = ''"_s.arg(literal(u"$.\""_s + field.name.vi + u'"'))};
  for (const QString& path : from.split(u'|')) {
    terms << emptyPath(path.trimmed());
  }
  for (auto line = field.when.constBegin(); line != field.when.constEnd(); ++line) {
    if (line.key() != u"type") {
      terms << condition(line.key(), line.value());
    }
  }
  return u"INSERT INTO form_gap SELECT r.form, r.element, %1, r.agency FROM form_record r CROSS JOIN \"%2\" e ON e.id = r.element "
         u"WHERE r.form = %3 AND r.type = %4 AND %5"_s.arg(literal(field.code), m_type.name, literal(form.code), literal(m_type.name), terms.join(u" AND "_s));
}

} // namespace khung::validators
