// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

#include "validators/engine/finding_text.h"
#include "validators/formats/finding_json.h"
#include "validators/formats/report_words.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// SARIF 2.1.0 (OASIS). Texts are English; the Vietnamese sentence stands in the result's properties.
class SarifReport {
public:
  explicit SarifReport(const FormatInput& input)
      : m_input(input), m_report(input.report), m_vi(input.metamodel, input.pack, input.report, u"vi"_s),
        m_en(input.metamodel, input.pack, input.report, u"en"_s) {}

  QByteArray write() {
    const QJsonObject driver{{u"name"_s, u"khung"_s},
                             {u"version"_s, m_input.version},
                             {u"semanticVersion"_s, m_input.version},
                             {u"language"_s, u"en-US"_s},
                             {u"rules"_s, rules()}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"invocations"_s, QJsonArray{invocation()}},
                          {u"results"_s, results()},
                          {u"properties"_s, properties()}};
    const QJsonObject root{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                           {u"version"_s, u"2.1.0"_s},
                           {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
  }

private:
  static QJsonObject text(const QString& value) { return {{u"text"_s, value}}; }

  static QString level(const QString& severity) {
    return severity == u"info" ? u"note"_s : severity;
  }

  QJsonArray rules() {
    QJsonArray list;
    for (const model::RuleSource& rule : m_input.pack.rules) {
      m_index.insert(rule.slug, static_cast<int>(list.size()));
      list.append(QJsonObject{
          {u"id"_s, rule.slug},
          {u"shortDescription"_s, text(rule.title.en)},
          {u"fullDescription"_s, text(rule.explanation.en)},
          {u"help"_s, text(rule.fixHint.en)},
          {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, level(rule.severity)}}},
          {u"properties"_s, QJsonObject{{u"section"_s, rule.section},
                                        {u"cites"_s, QJsonArray::fromStringList(rule.cites)},
                                        {u"title_vi"_s, rule.title.vi}}}});
    }
    return list;
  }

  QJsonObject location(const QUuid& id) const {
    const ElementLabel label = m_report.labels.value(id);
    QJsonObject logical{{u"fullyQualifiedName"_s, label.declaredBy + u'/' + label.type + u'/' + label.code},
                        {u"kind"_s, label.type}};
    logical.insert(u"name"_s, label.name.isEmpty() ? label.code : label.name);
    QJsonObject json{{u"logicalLocations"_s, QJsonArray{logical}}};
    if (!label.place.file.isEmpty()) {
      const bool absolute = QDir::isAbsolutePath(label.place.file);
      const QString uri = absolute ? QString::fromLatin1(QUrl::fromLocalFile(label.place.file).toEncoded())
                                   : QString::fromLatin1(QUrl::toPercentEncoding(label.place.file, "/"));
      QJsonObject physical{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uri}}}};
      if (label.place.line > 0) {
        physical.insert(u"region"_s, QJsonObject{{u"startLine"_s, label.place.line},
                                                 {u"startColumn"_s, std::max(1, label.place.column)}});
      }
      json.insert(u"physicalLocation"_s, physical);
    }
    return json;
  }

  QJsonObject result(const Finding& finding) const {
    QJsonArray related;
    for (const Related& other : finding.related) {
      QJsonObject json = location(other.id);
      json.insert(u"id"_s, related.size());
      json.insert(u"message"_s, text(other.role + u": "_s + m_en.element(other.id)));
      related.append(json);
    }
    QJsonObject json{{u"ruleId"_s, finding.slug},
                     {u"level"_s, level(severityName(finding.severity))},
                     {u"message"_s, text(m_en.message(finding))},
                     {u"locations"_s, QJsonArray{location(finding.subject)}},
                     {u"partialFingerprints"_s, QJsonObject{{u"khung/v1"_s, finding.fingerprint}}},
                     {u"properties"_s, QJsonObject{{u"message_vi"_s, m_vi.message(finding)},
                                                   {u"evidence"_s, evidenceJson(m_report, finding)}}}};
    if (m_index.contains(finding.slug)) {
      json.insert(u"ruleIndex"_s, m_index.value(finding.slug));
    }
    if (!related.isEmpty()) {
      json.insert(u"relatedLocations"_s, related);
    }
    return json;
  }

  /// A reason stated on the element counts by the rule itself; a waiver waits for the appraisers until they have decided.
  static QJsonArray suppression(const WaiverFacts& waiver) {
    const QString status = waiver.state == u"rejected"                                ? u"rejected"_s
                           : waiver.state == u"accepted" || waiver.waiver.isNull() ? u"accepted"_s
                                                                                      : u"underReview"_s;
    return {QJsonObject{{u"kind"_s, u"external"_s},
                        {u"status"_s, status},
                        {u"justification"_s, waiver.reason},
                        {u"properties"_s, waiverJson(waiver)}}};
  }

  QJsonArray results() const {
    QJsonArray list;
    for (const Finding& finding : m_report.findings) {
      QJsonObject json = result(finding);
      if (const auto rejected = m_report.rejected.constFind(finding.fingerprint); rejected != m_report.rejected.constEnd()) {
        json.insert(u"suppressions"_s, suppression(*rejected)); // only rejected ones: the result stands
      }
      if (!m_report.against.isEmpty()) {
        json.insert(u"baselineState"_s, u"new"_s);
      }
      list.append(json);
    }
    for (const Finding& finding : m_report.gone) {
      QJsonObject json = result(finding);
      json.insert(u"baselineState"_s, u"absent"_s);
      list.append(json);
    }
    for (const WaivedFinding& waived : m_report.waived) {
      QJsonObject json = result(waived.finding);
      json.insert(u"suppressions"_s, suppression(waived));
      list.append(json);
    }
    for (const Finding& finding : m_report.baselined) {
      QJsonObject json = result(finding);
      json.insert(u"baselineState"_s, u"unchanged"_s);
      list.append(json);
    }
    return list;
  }

  QJsonObject invocation() const {
    QJsonArray failures;
    for (const RuleRun& run : m_report.runs) {
      if (run.outcome == RuleRun::Outcome::Failed) {
        failures.append(QJsonObject{{u"level"_s, u"error"_s},
                                    {u"message"_s, text(run.slug + u": "_s + run.why)},
                                    {u"associatedRule"_s, QJsonObject{{u"id"_s, run.slug}}}});
      }
    }
    return {{u"executionSuccessful"_s, failures.isEmpty()}, {u"toolExecutionNotifications"_s, failures}};
  }

  QJsonObject properties() const {
    QJsonArray runs;
    for (const RuleRun& run : m_report.runs) {
      runs.append(runJson(run));
    }
    return {{u"modelHash"_s, m_report.modelHash},
            {u"framework"_s, m_report.packName},
            {u"frameworkVersion"_s, m_report.packVersion},
            {u"frameworkStatus"_s, m_report.packStatus},
            {u"frameworkHash"_s, m_report.packHash},
            {u"severitiesShown"_s, severityName(m_report.shown)},
            {u"rules"_s, runs}};
  }

  const FormatInput& m_input;
  const Report& m_report;
  FindingText m_vi;
  FindingText m_en;
  QHash<QString, int> m_index;
};

} // namespace

QByteArray writeSarifReport(const FormatInput& input) {
  return SarifReport(input).write();
}

} // namespace khung::validators
