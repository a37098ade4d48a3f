// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/finding_json.h"

#include "validators/engine/labels.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QJsonObject elementJson(const Report& report, const QUuid& id) {
  const ElementLabel label = report.labels.value(id);
  QJsonObject json{{u"id"_s, id.toString(QUuid::WithoutBraces)},
                   {u"type"_s, label.type},
                   {u"code"_s, label.code},
                   {u"name"_s, label.name},
                   {u"declaredBy"_s, label.declaredBy}};
  if (!label.place.file.isEmpty()) {
    json.insert(u"file"_s, label.place.file);
    json.insert(u"line"_s, label.place.line);
    json.insert(u"column"_s, label.place.column);
  }
  return json;
}

QJsonObject evidenceJson(const Report& report, const Finding& finding) {
  QJsonObject json;
  for (const Evidence& evidence : finding.evidence) {
    if (evidence.name == u"subject" || evidence.name.startsWith(u"related_")) {
      continue;
    }
    const std::vector<QUuid> path = idsInPath(evidence.value.toString());
    if (evidence.value.typeId() == QMetaType::QUuid) {
      json.insert(evidence.name, elementJson(report, evidence.value.toUuid()));
    } else if (!path.empty()) {
      QJsonArray elements;
      for (const QUuid& id : path) {
        elements.append(elementJson(report, id));
      }
      json.insert(evidence.name, elements);
    } else {
      json.insert(evidence.name, QJsonValue::fromVariant(evidence.value));
    }
  }
  return json;
}

QJsonObject waiverJson(const WaiverFacts& waiver) {
  QJsonObject json{{u"reason"_s, waiver.reason}};
  if (!waiver.waiver.isNull()) {
    json.insert(u"person"_s, waiver.person);
    json.insert(u"until"_s, waiver.until);
    json.insert(u"state"_s, waiver.state.isEmpty() ? u"proposed"_s : waiver.state);
  }
  const std::pair<QString, QString> decided[] = {{u"decidedBy"_s, waiver.decidedBy}, {u"decidedOn"_s, waiver.decidedOn}, {u"decision"_s, waiver.decision}};
  for (const auto& [key, value] : decided) {
    if (!value.isEmpty()) {
      json.insert(key, value);
    }
  }
  return json;
}

QJsonObject runJson(const RuleRun& run) {
  const QString outcome = run.outcome == RuleRun::Outcome::Ran   ? u"ran"_s
                          : run.outcome == RuleRun::Outcome::Off ? u"off"_s
                                                                 : u"failed"_s;
  QJsonObject json{{u"rule"_s, run.slug}, {u"outcome"_s, outcome}};
  if (run.outcome == RuleRun::Outcome::Ran) {
    json.insert(u"findings"_s, run.findings);
  } else {
    json.insert(u"why"_s, run.why);
  }
  if (!run.severity.isEmpty()) {
    json.insert(u"severityOfSettings"_s, run.severity);
  }
  if (!run.parameters.isEmpty()) {
    json.insert(u"parametersOfSettings"_s, QJsonArray::fromStringList(run.parameters));
  }
  return json;
}

} // namespace khung::validators
