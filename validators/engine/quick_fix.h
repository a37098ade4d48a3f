// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <QDate>

#include <vector>

namespace khung::validators {

/// A way to repair a finding: the fix of its rule with this number.
struct FixOffer {
  QString slug;
  int number = 0;
  bool operator==(const FixOffer&) const = default;
};

/// The fixes of a finding's rule that can be made in the document as it is. The sentence is FindingText::fixTitle.
std::vector<FixOffer> fixesOf(const model::Document& document, const model::Pack& pack, const Finding& finding);

/// One edit that makes the fix for all findings of its rule among those given; those that it does not suit, or that an
/// earlier one repairs as well, are left out. Fails with "fix.impossible" where nothing remains. Nothing is changed: the
/// caller shows or applies the edit.
model::Result<model::Edit> makeFix(const model::Document& document, const model::Pack& pack,
                                   const std::vector<Finding>& findings, const FixOffer& offer, const QString& name);

/// What a waiver says beside the finding it is for.
struct WaiverText {
  QString code;         ///< of the new element; empty: made of the rule's and the finding's
  QString reason;
  QString person;
  QDate until;
  QDate today;          ///< invalid: the current date
  QString declaredBy;   ///< code of the agency that explains
};

/// An edit that adds a waiver, proposed, for one finding. Without a reason, person or an end that lies ahead there is none
/// ("waiver.no-reason", "waiver.no-person", "waiver.no-end", "waiver.end-past"): such a waiver would not hold.
model::Result<model::Edit> makeWaiver(const Finding& finding, const WaiverText& text, const QString& name);

/// What the appraisers make of a waiver.
struct WaiverDecision {
  bool accepted = false;
  QString by;
  QString reason;       ///< must be given to reject
  QDate today;          ///< invalid: the current date
};

/// An edit that writes the appraisers' decision into waivers. Without a name, or a reason for a rejection, there is none ("waiver.no-decider",
/// "waiver.no-decision").
model::Result<model::Edit> decideWaivers(const std::vector<QUuid>& waivers, const WaiverDecision& decision, const QString& name);

} // namespace khung::validators
