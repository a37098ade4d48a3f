// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/quick_fix.h"

#include "validators/engine/fix_writer.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

model::Failure failure(const QString& code, const QStringList& values = {}) {
  return model::Failure(model::Notice{code, values, {}, model::Notice::Level::Error});
}

} // namespace

std::vector<FixOffer> fixesOf(const model::Document& document, const model::Pack& pack, const Finding& finding) {
  std::vector<FixOffer> result;
  const model::RuleSource* rule = pack.rule(finding.slug);
  for (std::size_t i = 0; rule && i < rule->fixes.size(); ++i) {
    if (FixWriter(document).make(rule->fixes[i], finding)) {
      result.push_back({finding.slug, static_cast<int>(i)});
    }
  }
  return result;
}

model::Result<model::Edit> makeFix(const model::Document& document, const model::Pack& pack,
                                   const std::vector<Finding>& findings, const FixOffer& offer, const QString& name) {
  const model::RuleSource* rule = pack.rule(offer.slug);
  if (!rule || offer.number < 0 || offer.number >= static_cast<int>(rule->fixes.size())) {
    return failure(u"fix.impossible"_s, {offer.slug});
  }
  FixWriter writer(document);
  for (const Finding& finding : findings) {
    if (finding.slug == offer.slug) {
      writer.make(rule->fixes[static_cast<std::size_t>(offer.number)], finding);
    }
  }
  if (writer.isEmpty()) {
    return failure(u"fix.impossible"_s, {offer.slug});
  }
  return writer.edit(name);
}

model::Result<model::Edit> makeWaiver(const Finding& finding, const WaiverText& text, const QString& name) {
  const QDate today = text.today.isValid() ? text.today : QDate::currentDate();
  if (text.reason.trimmed().isEmpty()) {
    return failure(u"waiver.no-reason"_s);
  }
  if (text.person.trimmed().isEmpty()) {
    return failure(u"waiver.no-person"_s);
  }
  if (!text.until.isValid()) {
    return failure(u"waiver.no-end"_s);
  }
  if (text.until < today) {
    return failure(u"waiver.end-past"_s, {text.until.toString(Qt::ISODate)});
  }
  model::Element waiver;
  waiver.id = QUuid::createUuid();
  waiver.type = u"waiver"_s;
  waiver.code = text.code.isEmpty() ? finding.slug + u'-' + finding.fingerprint.left(8) : text.code;
  waiver.declaredBy = text.declaredBy;
  waiver.position = -1;
  waiver.set(u"target_finding"_s, finding.fingerprint);
  waiver.setLinks(u"element"_s, {{finding.subject, {}, false}});
  waiver.set(u"rule"_s, finding.slug);
  waiver.set(u"reason"_s, text.reason.trimmed());
  waiver.set(u"person"_s, text.person.trimmed());
  waiver.set(u"written_on"_s, today.toString(Qt::ISODate));
  waiver.set(u"until"_s, text.until.toString(Qt::ISODate));
  waiver.set(u"status"_s, u"proposed"_s);
  model::Edit edit(name);
  edit.add(std::move(waiver));
  return edit;
}

model::Result<model::Edit> decideWaivers(const std::vector<QUuid>& waivers, const WaiverDecision& decision, const QString& name) {
  if (decision.by.trimmed().isEmpty()) {
    return failure(u"waiver.no-decider"_s);
  }
  if (!decision.accepted && decision.reason.trimmed().isEmpty()) {
    return failure(u"waiver.no-decision"_s);
  }
  const QDate today = decision.today.isValid() ? decision.today : QDate::currentDate();
  model::Edit edit(name);
  for (const QUuid& waiver : waivers) {
    edit.set(waiver, u"status"_s, decision.accepted ? u"accepted"_s : u"rejected"_s);
    edit.set(waiver, u"decided_by"_s, decision.by.trimmed());
    edit.set(waiver, u"decided_on"_s, today.toString(Qt::ISODate));
    edit.set(waiver, u"decision_reason"_s, decision.reason.trimmed().isEmpty() ? model::Value() : model::Value(decision.reason.trimmed()));
  }
  return edit;
}

} // namespace khung::validators
