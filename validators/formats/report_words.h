// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

namespace khung::validators {

/// Words that the formats for people share, in the installed language.
QString severityWord(Severity severity);
/// The word of machine formats: error, warning, info.
QString severityName(Severity severity);
/// Why a rule did not run, as a sentence's end.
QString whyOff(const RuleRun& run);
/// Why a rule failed (RuleRun::why, RuleResult::failure), in the reader's language; messages of SQLite stay as they are.
QString failureWords(const QString& why);
/// The frameworks that a pack extends, each with version and status; empty where it is a framework itself.
QString frameworksBelow(const model::Pack& pack);
/// What the settings changed of a rule that runs: "severity Warning (Error); share = 0.3 (0.5)"; empty when nothing.
QString changesOf(const RuleRun& run, const model::RuleSource* rule);
/// What became of a waiver: proposed, accepted, rejected.
QString waiverStateWord(const QString& state);
/// "Waived by … until …: reason", its state and what the appraisers said; or the reason stated on the element.
QString waiverText(const WaiverFacts& waiver);
/// For a finding whose waiver was rejected: by whom, when and why; empty for others.
QString rejectionText(const Report& report, const Finding& finding);
/// "Compared with X: 2 new, 3 unchanged, 1 gone."
QString againstText(const Report& report);
/// What a framework pack's status says: issued, draft, replaced.
QString packStatusWord(const QString& status);
/// "3 errors, 2 warnings, 1 note".
QString countLine(const Report& report);
/// file:line:column, or empty when the model was not read from text.
QString placeText(const model::Place& place);

} // namespace khung::validators
