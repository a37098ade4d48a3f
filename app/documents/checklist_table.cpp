// SPDX-License-Identifier: Apache-2.0
#include "app/documents/checklist_table.h"

#include "app/documents/document_tables.h"
#include "validators/engine/finding_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::ChecklistItem;
using validators::Finding;
using validators::Report;
using validators::RuleRun;
using validators::Severity;

bool allRan(const ChecklistItem& item, const Report& report) {
  return !item.rules.isEmpty() && std::all_of(item.rules.begin(), item.rules.end(), [&](const QString& slug) {
    return std::any_of(report.runs.begin(), report.runs.end(), [&](const RuleRun& run) { return run.slug == slug && run.outcome == RuleRun::Outcome::Ran; });
  });
}

/// Titles of the rules that found something, each with how often.
QString grounds(const std::vector<Finding>& found, const validators::FindingText& text) {
  std::vector<std::pair<QString, int>> counted;
  for (const Finding& finding : found) {
    const auto known = std::find_if(counted.begin(), counted.end(), [&](const auto& c) { return c.first == finding.slug; });
    if (known == counted.end()) {
      counted.emplace_back(finding.slug, 1);
    } else {
      ++known->second;
    }
  }
  QStringList lines;
  for (const auto& [slug, count] : counted) {
    lines << u"%1 (%2)"_s.arg(text.title(slug)).arg(count);
  }
  return lines.join(u"; "_s);
}

/// What the agency or the appraisers answered, by item, the latest decision last.
QHash<QString, QString> answersOf(const DocumentScope& scope) {
  std::vector<const model::Element*> decisions = scope.index().elementsOf(u"decision");
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const model::Element* a, const model::Element* b) { return a->text(u"decided_on") < b->text(u"decided_on"); });
  QHash<QString, QString> answers;
  for (const model::Element* decision : decisions) {
    for (const model::Element* answer : scope.index().target(*decision, u"element") == &scope.architecture() ? scope.index().childrenOf(decision->id, u"checklist_answer")
                                                                                                            : std::vector<const model::Element*>()) {
      QStringList said{scope.text(*answer, u"result"), answer->text(u"basis"), answer->text(u"remedy")};
      said.removeAll(QString());
      answers.insert(answer->text(u"criterion"), said.join(u". "_s).replace(u".. "_s, u". "_s));
    }
  }
  return answers;
}

} // namespace

Table checklistTable(const DocumentScope& scope, const Wording& words, const model::Pack& pack, const std::vector<ChecklistItem>& items, const Report& report) {
  const validators::FindingText text(scope.index().metamodel(), pack, report, words.language());
  const QString kind = scope.architecture().text(u"kind");
  Table table;
  table.caption = words(QT_TRANSLATE_NOOP("document", "Checklist"));
  table.columns = {numberColumn(words),
                   {words(QT_TRANSLATE_NOOP("document", "Item"))},
                   {words(QT_TRANSLATE_NOOP("document", "Result of the automatic check"))},
                   {words(QT_TRANSLATE_NOOP("document", "What was found"))}};
  const QHash<QString, QString> answers = answersOf(scope);
  if (!answers.isEmpty()) {
    table.columns.push_back({words(QT_TRANSLATE_NOOP("document", "Conclusion of those who checked"))});
  }
  for (const ChecklistItem& item : items) {
    if (!item.architectures.isEmpty() && !item.architectures.contains(kind)) {
      continue;
    }
    std::vector<Finding> found;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(found),
                 [&](const Finding& finding) { return item.rules.contains(finding.slug) && finding.severity != Severity::Info && scope.isAbout(finding); });
    const bool errors = std::any_of(found.begin(), found.end(), [](const Finding& finding) { return finding.severity == Severity::Error; });
    const QString result = errors           ? words(QT_TRANSLATE_NOOP("document", "Not met"))
                           : !found.empty() ? words(QT_TRANSLATE_NOOP("document", "To be looked at"))
                           : allRan(item, report) ? words(QT_TRANSLATE_NOOP("document", "Nothing found against it; a person decides"))
                                                  : words(QT_TRANSLATE_NOOP("document", "Not checked by program; a person decides"));
    table.rows.push_back({{QString::number(table.rows.size() + 1), item.code + u". "_s + item.question.in(words.language()), result, grounds(found, text)}, false});
    if (!answers.isEmpty()) {
      table.rows.back().cells << answers.value(item.code);
    }
  }
  return table;
}

} // namespace khung::app
