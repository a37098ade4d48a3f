// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/yaml.h"
#include "model/base/result.h"
#include "model/framework/dossier.h"
#include "model/framework/rule_fix.h"
#include "model/metamodel/metamodel.h"

#include <QJsonObject>
#include <QMap>
#include <QVariantMap>

#include <memory>

namespace khung::model {

/// A node of a reference model, in reading order (parents before children).
struct ReferenceNode {
  QString model;      ///< business, data, application, technology, security
  QString code;
  QString parent;
  Localised name;
  QStringList cites;
  int depth = 0;
  QStringList requiredFor;   ///< kinds of agency that must realise it
  QStringList mandatoryFor;  ///< kinds for which leaving it out is an error
  QString replacedBy;
};

struct PackValue {
  QString list;
  QString code;
  Localised name;
  QString parent;
  QString status;
  QJsonObject extra;
};

struct OutlineSection {
  QString place;
  QString parent;
  Localised title;
  Localised prompt;
  bool mandatory = false;
  QStringList filledBy;       ///< "table: database", "diagram: sharing"
  QStringList architectures;  ///< kinds of architecture that have the section; empty for all
  QStringList agencyKinds;    ///< kinds of agency whose document has it; empty for all
  QString number;             ///< as the outline numbers it; empty: counted
  QString cite;               ///< where the outline comes from, "SOURCE:place"; empty: the place is an article of the pack's own
  QString ownRule;            ///< slug of the rule that speaks for this section instead of section-missing
};

struct RuleExample {
  QString name;
  QString model;          ///< text form in one file
  struct Expected {
    QString subject;      ///< path of codes
    QStringList related;
    QString severity;     ///< empty: the rule's own
  };
  std::vector<Expected> expected;
  Place place;
};

/// A rule as its file holds it. The query is prepared and run by validators.
struct RuleSource {
  QString slug;
  QString section;
  QStringList cites;      ///< "16.2b"; "SOURCE:5.2" of a source
  QString severity;       ///< error, warning, info
  Localised title;
  Localised explanation;
  Localised message;
  Localised fixHint;
  QString subject;
  QVariantMap parameters;
  QMap<QString, QString> stricter; ///< parameter -> "more" or "less": the way in which a pack that extends this one may change it
  QString leastSeverity;  ///< what a pack that extends this one raised it to, also where the query says less
  QString reason;         ///< none, silences, info, warning
  QStringList yieldsTo;
  QString query;
  std::vector<RuleFix> fixes;
  std::vector<RuleExample> examples;
  Place place;
  QMap<QString, int> lines; ///< of the keys in its file
  QStringList amendedBy;  ///< packs that made it stricter or gave it citations
  QString pack;           ///< name of the pack whose folder holds the query
  bool shipped = false;   ///< that pack comes with the program; the query of another is trusted with less
};

struct Clause {
  QString article;        ///< "16", or "SOURCE:3" of another source than the pack's own instrument
  QString clause;
  QString point;
  Localised topic;
  bool checkable = false;
  Localised reason;       ///< why no rule checks it
  QStringList rules;
};

/// A pack that another one extends.
struct PackBase {
  QString name;
  QString version;
  QString hash;
  Localised title;
  Localised shortTitle;
  QString status;
  QJsonObject framework;  ///< its own framework.yaml with what it extends
  bool isAbstract = false;
};

/// A framework pack: what changes with the law. Read from templates/frameworks/<name> and, before that, from the pack it extends, whose
/// content is part of it; immutable after loading.
struct Pack {
  QString name;
  QString folder;
  bool isAbstract = false;       ///< only made to be extended: no framework of an architecture
  std::vector<PackBase> bases;   ///< what it extends, the nearest first
  Localised title;
  Localised shortTitle;   ///< as a citation names the instrument; the title where there is none
  QString version;
  QString status;         ///< issued or draft
  QString issued;
  QJsonObject framework;  ///< the whole of framework.yaml
  QString hash;           ///< SHA-256 over all files and the hash of the pack it extends, hexadecimal
  std::vector<ReferenceNode> nodes;
  std::vector<PackValue> values;
  std::vector<OutlineSection> outline;
  std::vector<DossierForm> forms;
  std::vector<DossierDiagram> diagrams;
  std::vector<PackSource> sources; ///< what it cites besides its own instrument
  std::vector<RuleSource> rules;      ///< by section, then slug
  std::vector<Clause> clauses;
  QVariantMap parameters;

  const RuleSource* rule(QStringView slug) const;
  const PackSource* source(QStringView code) const;
  /// Kind of agency (key of agency_kinds) that a kind of organisation is one of; empty for others.
  QString agencyKind(const QString& organisationKind) const;

  /// Reads the pack in a folder and the packs it extends, which are found by name (findPackFolder).
  static Result<std::shared_ptr<const Pack>> load(const QString& folder, Notices& notices);
};

} // namespace khung::model
