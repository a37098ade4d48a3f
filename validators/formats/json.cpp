// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

#include "validators/engine/finding_text.h"
#include "validators/formats/finding_json.h"
#include "validators/formats/finding_list.h"
#include "validators/formats/report_words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

class JsonReport {
public:
  explicit JsonReport(const FormatInput& input)
      : m_input(input), m_report(input.report), m_vi(input.metamodel, input.pack, input.report, u"vi"_s),
        m_en(input.metamodel, input.pack, input.report, u"en"_s) {}

  QByteArray write() const {
    QJsonObject root{{u"format"_s, u"khung-report/1"_s},
                     {u"tool"_s, QJsonObject{{u"name"_s, u"khung"_s}, {u"version"_s, m_input.version}}},
                     {u"framework"_s, framework()},
                     {u"modelHash"_s, m_report.modelHash},
                     {u"inputs"_s, QJsonArray::fromStringList(m_report.inputs)},
                     {u"agencies"_s, QJsonArray::fromStringList(m_report.agencies)},
                     {u"severitiesShown"_s, severityName(m_report.shown)},
                     {u"counts"_s, counts()}};
    root.insert(u"findings"_s, m_report.findings.empty() ? QJsonArray() : QJsonArray{0});
    root.insert(u"waived"_s, waived());
    QJsonArray known;
    for (const Finding& finding : m_report.baselined) {
      known.append(finding.fingerprint);
    }
    root.insert(u"baselined"_s, known);
    if (!m_report.against.isEmpty()) {
      QJsonArray gone;
      for (const Finding& finding : m_report.gone) {
        gone.append(findingJson(finding));
      }
      root.insert(u"against"_s, m_report.against);
      root.insert(u"gone"_s, gone);
    }
    root.insert(u"staleBaseline"_s, QJsonArray::fromStringList(m_report.staleBaseline));
    QJsonArray runs;
    for (const RuleRun& run : m_report.runs) {
      runs.append(runJson(run));
    }
    root.insert(u"rules"_s, runs);
    return withFindings(QJsonDocument(root).toJson(QJsonDocument::Indented));
  }

private:
  /// Each finding is written by itself where the frame keeps a place: as values of JSON all of them would take three times their text.
  QByteArray withFindings(const QByteArray& frame) const {
    const QByteArray indent = ",\n" + QByteArray(8, ' ');
    const QByteArray key = "\n    \"findings\": [\n"; // of the root alone: texts hold no line ends
    const qsizetype at = frame.indexOf(key) + key.size();
    if (m_report.findings.empty()) {
      return frame;
    }
    QByteArray text = writeFindings(m_report.findings, [&](const Finding& finding, QByteArray& out) {
      const QByteArray json = QJsonDocument(findingJson(finding)).toJson(QJsonDocument::Indented).trimmed();
      out += indent + QByteArray(json).replace('\n', indent.sliced(1));
    });
    text.replace(0, 2, frame.left(at)); // in place of what comes between two
    return text += QByteArrayView(frame).sliced(frame.indexOf('\n', at));
  }

  QJsonObject framework() const {
    QJsonArray bases;
    for (const model::PackBase& base : m_input.pack.bases) {
      bases.append(QJsonObject{{u"name"_s, base.name}, {u"version"_s, base.version}, {u"status"_s, base.status}, {u"hash"_s, base.hash}});
    }
    return {{u"extends"_s, bases},
            {u"name"_s, m_report.packName},
            {u"version"_s, m_report.packVersion},
            {u"status"_s, m_report.packStatus},
            {u"drafts"_s, QJsonArray::fromStringList(draftsOf(m_input.pack, u"vi"))},
            {u"hash"_s, m_report.packHash}};
  }

  QJsonObject counts() const {
    QJsonObject elements;
    for (const auto& [type, count] : m_report.elementCounts) {
      elements.insert(type, count);
    }
    return {{u"error"_s, m_report.count(Severity::Error)},
            {u"warning"_s, m_report.count(Severity::Warning)},
            {u"info"_s, m_report.count(Severity::Info)},
            {u"elements"_s, elements}};
  }

  QJsonObject findingJson(const Finding& finding) const {
    const model::RuleSource* rule = m_input.pack.rule(finding.slug);
    QJsonArray related;
    for (const Related& other : finding.related) {
      QJsonObject json = elementJson(m_report, other.id);
      json.insert(u"role"_s, other.role);
      related.append(json);
    }
    QJsonObject json{{u"rule"_s, finding.slug},
            {u"severity"_s, severityName(finding.severity)},
            {u"cites"_s, rule ? QJsonArray::fromStringList(rule->cites) : QJsonArray()},
            {u"fingerprint"_s, finding.fingerprint},
            {u"subject"_s, elementJson(m_report, finding.subject)},
            {u"related"_s, related},
            {u"evidence"_s, evidenceJson(m_report, finding)},
            {u"message"_s, QJsonObject{{u"vi"_s, m_vi.message(finding)}, {u"en"_s, m_en.message(finding)}}}};
    if (const auto rejected = m_report.rejected.constFind(finding.fingerprint); rejected != m_report.rejected.constEnd()) {
      json.insert(u"rejectedWaiver"_s, waiverJson(*rejected));
    }
    return json;
  }

  QJsonArray waived() const {
    QJsonArray list;
    for (const WaivedFinding& waived : m_report.waived) {
      QJsonObject json = findingJson(waived.finding);
      const QJsonObject waiver = waiverJson(waived);
      for (auto it = waiver.begin(); it != waiver.end(); ++it) {
        json.insert(it.key(), it.value());
      }
      list.append(json);
    }
    return list;
  }

  const FormatInput& m_input;
  const Report& m_report;
  FindingText m_vi;
  FindingText m_en;
};

} // namespace

QByteArray writeJsonReport(const FormatInput& input) {
  return JsonReport(input).write();
}

} // namespace khung::validators
