// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "validators/engine/finding.h"

#include <QDate>
#include <QSet>

#include <functional>

namespace khung::validators {

struct CheckOptions {
  QStringList rules;              ///< run only these (slugs or section letters); empty for all
  QHash<QString, QString> severities; ///< slug -> error | warning | info | off
  QVariantMap parameters;         ///< "slug.parameter" -> value
  QSet<QString> baseline;         ///< fingerprints known
  QDate today;                    ///< for waivers' end; invalid: the current date
  int ruleMilliseconds = 20'000;  ///< time limit of one rule
  int ruleRows = 100'000;         ///< row limit of one rule
  bool coverage = false;          ///< carry out what covers the reference models
  int tablesFrom = 500;           ///< element types with so many elements are copied into tables for the check; negative: never
  std::function<bool(const QString& slug, int done, int total)> progress; ///< before each step; false cancels
  std::function<bool()> cancelled; ///< asked within long steps, on the thread of the check; true cancels
};

/// Checks a document against a pack: analyses fill derived tables, rules query them under a read-only
/// authorizer. A rule that fails is reported as such and never stops the run. Works on a connection of its own where the
/// document has a file, so that it can run beside the document's owner; leaves the document untouched.
model::Result<Report> check(const model::Document& document, const model::Pack& pack, const CheckOptions& options = {});

} // namespace khung::validators
