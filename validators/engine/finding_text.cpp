// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/finding_text.h"

#include "model/document/element.h"
#include "validators/engine/labels.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// A label as it stands within a sentence; abbreviations stay as they are.
QString uncapitalised(const QString& label) {
  return label.size() > 1 && label[1].isLower() ? label[0].toLower() + label.mid(1) : label;
}

/// Days as people write them: 15/11/2024.
QString withVietnameseDays(QString text) {
  if (!text.contains(u'-')) {
    return text;
  }
  static const QRegularExpression day(uR"((?<![\w/.-])(\d{4})-(\d\d)-(\d\d)(?![\w-]))"_s, QRegularExpression::UseUnicodePropertiesOption);
  return text.replace(day, u"\\3/\\2/\\1"_s);
}

} // namespace

FindingText::FindingText(const model::Metamodel& metamodel, const model::Pack& pack, const Report& report,
                         QString language)
    : m_metamodel(metamodel), m_pack(pack), m_report(report), m_language(std::move(language)) {}

QString FindingText::message(const Finding& finding) const {
  const model::RuleSource* rule = m_pack.rule(finding.slug);
  return rule ? filled(rule->message.in(m_language), finding) : finding.slug;
}

QString FindingText::fixTitle(const Finding& finding, int number) const {
  const model::RuleSource* rule = m_pack.rule(finding.slug);
  const bool known = rule && number >= 0 && number < static_cast<int>(rule->fixes.size());
  return known ? filled(rule->fixes[static_cast<std::size_t>(number)].title.in(m_language), finding) : QString();
}

QString FindingText::filled(const QString& pattern, const Finding& finding) const {
  static const QRegularExpression placeholder(u"\\{([a-z0-9_]+)(?::([a-z_]+))?\\}"_s);
  QString result;
  qsizetype from = 0;
  for (auto it = placeholder.globalMatch(pattern); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    result += QStringView(pattern).sliced(from, match.capturedStart() - from);
    const auto value = std::find_if(finding.evidence.begin(), finding.evidence.end(),
                                    [&](const Evidence& e) { return e.name == match.capturedView(1); });
    if (value != finding.evidence.end()) {
      const bool within = !result.isEmpty() && !result.endsWith(u'“');
      result += valueText(value->value, match.captured(2), within);
    }
    from = match.capturedEnd();
  }
  return result + pattern.mid(from);
}

QString FindingText::valueText(const QVariant& value, const QString& format, bool within) const {
  if (value.typeId() == QMetaType::QUuid) {
    const QString group = groupName(value.toUuid());
    return group.isEmpty() ? element(value.toUuid()) : within ? group : group[0].toUpper() + group.mid(1);
  }
  if (format == u"elements") {
    QStringList names;
    for (const QUuid& id : idsInPath(value.toString())) {
      names << element(id);
    }
    return names.join(u" → "_s);
  }
  if (value.typeId() == QMetaType::Double) {
    const QString number = QString::number(value.toDouble(), 'g', 4);
    return m_language == u"vi" ? QString(number).replace(u'.', u',') : number;
  }
  const QString text = value.toString();
  if (const model::Enumeration* enumeration = format.isEmpty() ? nullptr : m_metamodel.enumeration(format)) {
    QStringList labels;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
      const model::EnumerationValue* found = enumeration->find(QStringView(part).trimmed());
      const QString label = found ? found->label.in(m_language) : part;
      labels << (within ? uncapitalised(label) : label);
    }
    return labels.join(u", "_s);
  }
  return m_language == u"vi" ? withVietnameseDays(text) : text;
}

/// The words for a group of agencies that a reference may name; empty for an element.
QString FindingText::groupName(const QUuid& id) const {
  const auto& groups = model::builtInGroups();
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const model::BuiltInGroup& g) { return g.id == id; });
  const model::Enumeration* names = m_metamodel.enumeration(u"agency_group");
  const model::EnumerationValue* name = group == groups.end() || !names ? nullptr : names->find(QStringView(group->code));
  return name ? name->label.in(m_language) : QString();
}

QString FindingText::element(const QUuid& id) const {
  const ElementLabel label = m_report.labels.value(id);
  if (const QString group = groupName(id); !group.isEmpty()) {
    return group;
  }
  if (label.name.isEmpty()) {
    return label.code.isEmpty() ? id.toString(QUuid::WithoutBraces) : label.code;
  }
  return label.code.isEmpty() ? label.name : label.name + u" ("_s + label.code + u')';
}

QString FindingText::title(const QString& slug) const {
  const model::RuleSource* rule = m_pack.rule(slug);
  return rule ? rule->title.in(m_language) : slug;
}

QString FindingText::explanation(const QString& slug) const {
  const model::RuleSource* rule = m_pack.rule(slug);
  return rule ? rule->explanation.in(m_language) : QString();
}

QString FindingText::fixHint(const QString& slug) const {
  const model::RuleSource* rule = m_pack.rule(slug);
  return rule ? rule->fixHint.in(m_language) : QString();
}

QString FindingText::citation(const QString& slug) const {
  const model::RuleSource* rule = m_pack.rule(slug);
  QStringList result;
  for (const QString& cite : rule ? rule->cites : QStringList()) {
    result << citeText(m_pack, cite, m_language);
  }
  return result.join(u"; "_s);
}

namespace {

QString articleText(const QString& cite, QStringView language) {
  static const QRegularExpression parts(u"^(\\d+)(?:\\.(\\d+))?\\.?([a-zđ](?: \\([a-z]+\\))?)?$"_s);
  const QRegularExpressionMatch match = parts.match(cite);
  if (!match.hasMatch()) {
    return cite;
  }
  if (language == u"en") {
    return u"Article "_s + match.captured(1) + (match.captured(2).isEmpty() ? QString() : u'.' + match.captured(2)) + match.captured(3);
  }
  return (match.captured(3).isEmpty() ? QString() : u"điểm "_s + match.captured(3) + u' ') +
         (match.captured(2).isEmpty() ? QString() : u"khoản "_s + match.captured(2) + u' ') + u"Điều "_s + match.captured(1);
}

QString sourceText(const model::PackSource& source, const QString& language) {
  return source.title.in(language) + (!source.isDraft() ? QString() : language == u"en" ? u" (draft)"_s : u" (dự thảo)"_s);
}

} // namespace

QString citeText(const model::Pack& pack, const QString& cite, QStringView language) {
  const qsizetype colon = cite.indexOf(u':');
  const model::PackSource* source = colon < 0 ? nullptr : pack.source(QStringView(cite).left(colon));
  if (!source) {
    return articleText(cite, language);
  }
  const QString place = cite.mid(colon + 1);
  const QString pattern = source->place.in(language.toString());
  const QString named = sourceText(*source, language.toString());
  return pattern.isEmpty() ? articleText(place, language) + (language == u"en" ? u" of "_s : u" "_s) + named : (pattern.contains(u"%1") ? pattern.arg(place) : pattern) + u", "_s + named;
}

QString clauseText(const model::Pack& pack, const model::Clause& clause, QStringView language) {
  QStringList numbers{clause.article, clause.clause, clause.point};
  numbers.removeAll(QString());
  return citeText(pack, numbers.join(u'.'), language);
}

QStringList draftsOf(const model::Pack& pack, QStringView language) {
  QStringList result;
  for (const model::PackSource& source : pack.sources) {
    if (source.isDraft()) {
      result << source.title.in(language.toString());
    }
  }
  result.removeDuplicates();
  return result;
}

} // namespace khung::validators
