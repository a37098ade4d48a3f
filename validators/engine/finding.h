// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"
#include "model/metamodel/metamodel.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <memory>
#include <vector>

namespace khung::validators {

struct CoverageSheet;

enum class Severity { Info, Warning, Error };

/// The severity that a rule, its query or the settings name: error, warning, info or their first letter in capitals.
Severity severityNamed(QStringView name, Severity otherwise = Severity::Info);

/// An element that a finding names beside its subject, with the role the rule gives it ("other", "flow").
struct Related {
  QString role;
  QUuid id;
  bool operator==(const Related&) const = default;
};

/// A value that proves a finding. Elements stand as QUuid, lists of elements as QVariantList of QUuid.
struct Evidence {
  QString name;
  QVariant value;
  bool operator==(const Evidence&) const = default;
};

/// One defect found by one rule. No prose: sentences are made by FindingText in the reader's language.
struct Finding {
  QString slug;
  Severity severity = Severity::Error;
  QUuid subject;
  QList<Related> related;   ///< shared, as the next one, by all reports that tell the finding
  QList<Evidence> evidence;
  QString discriminator;
  QString fingerprint;   ///< 32 hexadecimal digits of slug, identities and discriminator; survives renaming
};

/// What a report needs to name an element.
struct ElementLabel {
  QString type;
  QString code;          ///< path of codes within its containing elements
  QString name;
  QString declaredBy;
  model::Place place;    ///< where it was read, if from text
  QList<QUuid> within;   ///< containing elements, nearest first; shared by what they contain
};

/// What a waiver says, and what the appraisers made of it.
struct WaiverFacts {
  QUuid waiver;          ///< null for a reason stated on the element, of which only the reason is known
  QString reason;
  QString person;
  QString until;
  QString state;         ///< proposed, accepted or rejected; empty is proposed
  QString decidedBy;
  QString decidedOn;
  QString decision;      ///< the appraisers' reason
};

struct WaivedFinding : WaiverFacts {
  Finding finding;
};

struct RuleRun {
  enum class Outcome { Ran, Off, Failed };
  QString slug;
  Outcome outcome = Outcome::Ran;
  QString why;           ///< code of the reason why it is off, or SQLite's message when it failed
  double milliseconds = 0;
  int findings = 0;      ///< before waivers and baseline
  QString severity;      ///< given by the settings instead of the pack's; empty when they say nothing else
  QStringList parameters; ///< given by the settings instead of the pack's: "share = 0.3 (0.5)"
};

/// Everything a report tells. An empty list of findings must not mislead, so what did not run stands here too.
struct Report {
  std::vector<Finding> findings;      ///< worst first, then section, slug, subject
  std::vector<WaivedFinding> waived;
  QHash<QString, WaiverFacts> rejected; ///< waivers that the appraisers rejected, by fingerprint of a finding that stands for it
  std::vector<Finding> baselined;     ///< known from the baseline
  QString against;                    ///< name of the earlier state it was held against: what is baselined is then unchanged; empty for none
  std::vector<Finding> gone;          ///< found in that state and not any more
  QStringList staleBaseline;          ///< fingerprints of the baseline that nothing has any more; only when every rule ran
  std::vector<RuleRun> runs;          ///< every rule of the pack
  QHash<QUuid, ElementLabel> labels;  ///< of every element a finding names
  QString modelHash;
  QString packHash;
  QString packName;
  QString packVersion;
  QString packStatus;
  QStringList inputs;
  std::vector<std::pair<QString, int>> elementCounts; ///< by type, what was there to check
  Severity shown = Severity::Info;    ///< least severity listed
  QStringList agencies;               ///< names of the agencies checked
  std::shared_ptr<const CoverageSheet> coverage; ///< where CheckOptions asked for it; the same as before while nothing of it changed
  QStringList pending;                ///< analyses and rules whose part is of an earlier state (LiveCheck::quick)
  std::vector<std::pair<QString, double>> stages; ///< milliseconds of opening and of each analysis; never in a report

  int count(Severity severity) const;
  bool hasFailures() const;
};

} // namespace khung::validators
