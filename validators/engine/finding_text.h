// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

namespace khung::validators {

/// Makes the sentences of findings in one language from the pack's messages. Element placeholders become
/// "Name (code)", {x:enumeration} its label, {x:elements} a path joined by " → ".
class FindingText {
public:
  FindingText(const model::Metamodel& metamodel, const model::Pack& pack, const Report& report, QString language);

  QString message(const Finding& finding) const;
  /// What a fix of the finding's rule would do.
  QString fixTitle(const Finding& finding, int number) const;
  QString title(const QString& slug) const;
  QString explanation(const QString& slug) const;
  QString fixHint(const QString& slug) const;
  /// "Điều 14 khoản 2" or "Article 14.2", several joined.
  QString citation(const QString& slug) const;
  QString element(const QUuid& id) const;

private:
  QString filled(const QString& pattern, const Finding& finding) const;
  QString groupName(const QUuid& id) const;
  QString valueText(const QVariant& value, const QString& format, bool within) const;

  const model::Metamodel& m_metamodel;
  const model::Pack& m_pack;
  const Report& m_report;
  QString m_language;
};

/// One citation of a rule ("14.1đ", "SOURCE:3.4") in words; of a draft it says that it is one.
QString citeText(const model::Pack& pack, const QString& cite, QStringView language);
/// A clause as one cites it, with the words of its numbers.
QString clauseText(const model::Pack& pack, const model::Clause& clause, QStringView language);
/// The drafts that the pack cites beside its own instrument, as titles; what cites them rests on a draft.
QStringList draftsOf(const model::Pack& pack, QStringView language);

} // namespace khung::validators
