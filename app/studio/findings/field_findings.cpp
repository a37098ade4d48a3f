// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/field_findings.h"

#include "model/base/vietnamese.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Facts that tell of the element as a whole and name no field to be mended.
bool isGeneral(const QString& property) { return property == u"name" || property == u"code" || property == u"kind" || property == u"state"; }

QString byEvidence(const validators::Finding& finding, const model::ElementType& type) {
  for (const QString& word : finding.discriminator.split(QRegularExpression(u"[^a-z0-9_]+"_s), Qt::SkipEmptyParts)) {
    if (type.find(word)) {
      return word;
    }
  }
  for (const validators::Evidence& evidence : finding.evidence) {
    const QString text = evidence.value.toString();
    for (const model::Property& property : type.properties) {
      const bool named = evidence.name == property.name || text == property.name || text == property.label.vi;
      if (named && !isGeneral(property.name)) {
        return property.name;
      }
    }
  }
  for (const validators::Related& related : finding.related) {
    if (type.find(related.role) && !isGeneral(related.role)) {
      return related.role;
    }
  }
  return {};
}

/// The field whose label, of two words or more, stands in what the rule says; the longest label.
QString byWords(const model::RuleSource& rule, const model::ElementType& type) {
  const QString said = u' ' + model::folded(rule.message.vi) + u' ' + model::folded(rule.title.vi) + u' ' + model::folded(rule.fixHint.vi) + u' ';
  QString field;
  qsizetype longest = 0;
  for (const model::Property& property : type.properties) {
    const QString label = model::folded(property.label.vi);
    const bool named = rule.fixHint.vi.contains(u'`' + property.name + u'`') || (label.contains(u' ') && said.contains(u' ' + label + u' '));
    if (named && label.size() > longest) {
      longest = label.size();
      field = property.name;
    }
  }
  return field;
}

/// The one field that the rule's query asks to be filled.
QString byQuery(const model::RuleSource& rule, const model::ElementType& type) {
  static const QRegularExpression blank(u"is_blank\\(\\w+\\.(\\w+)\\)|\\.(\\w+) IS NULL"_s);
  QString field;
  for (auto it = blank.globalMatch(rule.query); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    if (!type.find(name) || isGeneral(name)) {
      continue;
    }
    if (!field.isEmpty() && field != name) {
      return {};
    }
    field = name;
  }
  return field;
}

QString citation(const QStringList& parts, const QString& language) {
  const auto part = [&](qsizetype place) { return parts.value(place); };
  if (language == u"en") {
    return QCoreApplication::translate("fields", "Article %1").arg(parts.join(u'.'));
  }
  return (part(2).isEmpty() ? QString() : u"điểm "_s + part(2) + u' ') + (part(1).isEmpty() ? QString() : u"khoản "_s + part(1) + u' ') +
         QCoreApplication::translate("fields", "Article %1").arg(part(0));
}

} // namespace

QString concernedField(const validators::Finding& finding, const model::ElementType& type, const model::Pack& pack) {
  const QString told = byEvidence(finding, type);
  const model::RuleSource* rule = told.isEmpty() ? pack.rule(finding.slug) : nullptr;
  if (!rule) {
    return told;
  }
  const QString worded = byWords(*rule, type);
  return worded.isEmpty() ? byQuery(*rule, type) : worded;
}

QStringList articleLines(const QString& articles, const model::Pack& pack, const QString& language) {
  QStringList lines;
  for (const QString& article : articles.split(u',', Qt::SkipEmptyParts)) {
    const QStringList parts = article.trimmed().split(u'.');
    QStringList topics;
    for (const model::Clause& clause : pack.clauses) {
      const bool fits = clause.article == parts.value(0) && (parts.size() < 2 || clause.clause == parts[1]) && (parts.size() < 3 || clause.point == parts[2]);
      if (fits && topics.size() < 3) {
        topics << clause.topic.in(language);
      }
    }
    lines << citation(parts, language) + (topics.isEmpty() ? QString() : u": "_s + topics.join(u"; "_s));
  }
  return lines;
}

} // namespace khung::app
