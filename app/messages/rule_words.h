// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::app {

/// One part of what is said of a rule, the same wherever a person reads it: its heading and lines.
struct RulePart {
  enum class Kind { Why, WhatToDo, Articles, Parameters, Violating, Sound };
  Kind kind;
  QString heading;
  QStringList lines;
};

/// All that is said of a rule beside its title and severity; parts without lines are left out.
std::vector<RulePart> explainRule(const model::Pack& pack, const model::RuleSource& rule, const QString& language);

/// The clause that a citation names, or failing that the nearest one above it; place is the number of clauses where there is none.
struct CitedClause {
  int place = 0;
  bool exact = false;
};
CitedClause citedClause(const model::Pack& pack, const QString& cite);

/// A citation in words with the topic of its clause.
QString articleText(const model::Pack& pack, const QString& cite, const QString& language);

} // namespace khung::app
