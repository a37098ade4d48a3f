// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/yaml.h"
#include "model/metamodel/metamodel.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace khung::model {

/// What a property gets: texts with {placeholders}, or the elements it refers to, as paths.
struct FixValue {
  QStringList texts;
  QStringList to;
};

/// One change of a fix. An element is named by a path: `subject`, a column of the query or what an earlier step added, then
/// `parent` or references of one element, joined by points ("related_master.parent"); of several paths with `|` between them the
/// first that leads somewhere counts.
struct FixStep {
  enum class Kind { Set, Link, Unlink, Append, Add, Remove, Move };
  Kind kind = Kind::Set;
  QString element;        ///< path; the type for Add
  QString property;       ///< Link, Unlink, Append
  QString to;             ///< Link, Unlink: path; Append: text
  QString parent;         ///< Add, Move: path
  QString as;             ///< Add: how later steps name it
  QString code;           ///< Add: text with {placeholders}; made unique by a number
  std::vector<std::pair<QString, FixValue>> values; ///< Set, Add
};

/// A way to repair what a rule finds, as its file describes it. Made into an edit by validators.
struct RuleFix {
  Localised title;        ///< with the placeholders of a message
  std::vector<std::pair<QString, QStringList>> when; ///< path -> texts it may have; "given", "empty"
  std::vector<FixStep> steps;
  bool prepares = false;  ///< makes the place where a person goes on; the finding stays until then
  Place place;
};

/// The list `fix:` of a rule's file. What is wrong with it becomes a notice.
std::vector<RuleFix> readFixes(const YamlNode& rule, const QString& path, Notices& notices);

} // namespace khung::model
