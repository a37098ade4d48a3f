// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

#include <QJsonObject>

namespace khung::validators {

/// Parts that the JSON and SARIF formats share.
QJsonObject elementJson(const Report& report, const QUuid& id);
QJsonObject evidenceJson(const Report& report, const Finding& finding);
QJsonObject waiverJson(const WaiverFacts& waiver);
QJsonObject runJson(const RuleRun& run);

} // namespace khung::validators
