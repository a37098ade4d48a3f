// SPDX-License-Identifier: Apache-2.0
#include "app/files/package_readiness.h"

#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Kind = LeftGroup::Kind;
using validators::Finding;
using validators::RuleRun;
using validators::Severity;

bool isArchitecture(const validators::Report& report, const QUuid& id) { return report.labels.value(id).type == u"architecture"; }

/// Sections of the outline by place and by the rule that speaks for them.
class Outline {
public:
  explicit Outline(const model::Pack& pack) {
    for (const model::OutlineSection& section : pack.outline) {
      m_byPlace.insert(section.place, &section);
      if (!section.ownRule.isEmpty()) {
        m_byRule.insert(section.ownRule, &section);
      }
    }
  }

  /// The section that a finding says is empty: the one its rule speaks for, else the one its evidence names.
  const model::OutlineSection* emptyBy(const Finding& finding) const {
    if (const model::OutlineSection* own = m_byRule.value(finding.slug)) {
      return own;
    }
    const auto place = std::find_if(finding.evidence.begin(), finding.evidence.end(), [](const validators::Evidence& e) { return e.name == u"place"; });
    return place == finding.evidence.end() ? nullptr : m_byPlace.value(place->value.toString());
  }

private:
  QHash<QString, const model::OutlineSection*> m_byPlace;
  QHash<QString, const model::OutlineSection*> m_byRule;
};

bool wantsDiagram(const model::OutlineSection& section) { return !section.filledBy.isEmpty() && section.filledBy.first().startsWith(u"diagram:"); }

/// Where a finding belongs; nothing for notes that are left alone.
std::optional<std::pair<Kind, QString>> groupOf(const Finding& finding, const Outline& outline, const validators::Report& report) {
  if (finding.severity == Severity::Error && isArchitecture(report, finding.subject)) {
    if (const model::OutlineSection* section = outline.emptyBy(finding)) {
      return std::pair(wantsDiagram(*section) ? Kind::Diagram : Kind::Section, QString());
    }
  }
  return finding.severity == Severity::Info ? std::nullopt
                                            : std::optional(std::pair(finding.severity == Severity::Error ? Kind::Error : Kind::Warning, finding.slug));
}

} // namespace

std::vector<LeftGroup> leftForPackage(const model::Pack& pack, const validators::Report& report) {
  const Outline outline(pack);
  QHash<QString, int> order; // of rules, as the report lists them
  QMap<std::pair<Kind, int>, LeftGroup> groups;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (const auto key = groupOf(report.findings[i], outline, report)) {
      const int place = order.value(key->second, static_cast<int>(order.size()));
      order.insert(key->second, place);
      LeftGroup& group = groups[{key->first, place}];
      group.kind = key->first;
      group.rule = key->second;
      group.places.push_back(static_cast<int>(i));
    }
  }
  for (std::size_t i = 0; i < report.runs.size(); ++i) {
    if (report.runs[i].outcome != RuleRun::Outcome::Ran) {
      const Kind kind = report.runs[i].outcome == RuleRun::Outcome::Failed ? Kind::Failed : Kind::Off;
      LeftGroup& group = groups[{kind, 0}];
      group.kind = kind;
      group.places.push_back(static_cast<int>(i));
    }
  }
  for (std::size_t i = 0; i < report.waived.size(); ++i) {
    LeftGroup& group = groups[{Kind::Waived, 0}];
    group.kind = Kind::Waived;
    group.places.push_back(static_cast<int>(i));
  }
  return {groups.cbegin(), groups.cend()};
}

QString leftTitle(const LeftGroup& group, const model::Pack& pack, const QString& language) {
  const auto counted = [&](const char* text) { return QCoreApplication::translate("readiness", text).arg(group.places.size()); };
  switch (group.kind) {
  case Kind::Section:
    return counted(QT_TRANSLATE_NOOP("readiness", "Required sections that are empty (%1)"));
  case Kind::Diagram:
    return counted(QT_TRANSLATE_NOOP("readiness", "Required diagrams that are missing (%1)"));
  case Kind::Failed:
    return counted(QT_TRANSLATE_NOOP("readiness", "Rules that failed (%1)"));
  case Kind::Waived:
    return counted(QT_TRANSLATE_NOOP("readiness", "Waived, with the reason in the package (%1)"));
  case Kind::Off:
    return counted(QT_TRANSLATE_NOOP("readiness", "Rules that did not run (%1)"));
  case Kind::Error:
  case Kind::Warning:
    break;
  }
  const model::RuleSource* rule = pack.rule(group.rule);
  return u"%1: %2 (%3)"_s.arg(validators::severityWord(group.kind == Kind::Error ? Severity::Error : Severity::Warning), rule ? rule->title.in(language) : group.rule)
      .arg(group.places.size());
}

int blockingCount(const std::vector<LeftGroup>& groups) {
  std::size_t count = 0;
  for (const LeftGroup& group : groups) {
    count += group.blocks() ? group.places.size() : 0;
  }
  return static_cast<int>(count);
}

} // namespace khung::app
