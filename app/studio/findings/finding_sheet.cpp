// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/finding_sheet.h"

#include "model/base/vietnamese.h"
#include "validators/engine/finding_text.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Finding;
using validators::FindingText;

/// Places of the subjects' names in a dictionary of the language.
QHash<QUuid, int> dictionaryOrder(const std::vector<const Finding*>& findings, const FindingText& text, const QString& language) {
  const QCollator collator{QLocale(language)};
  std::vector<std::pair<QCollatorSortKey, QUuid>> keys;
  QSet<QUuid> seen;
  for (const Finding* finding : findings) {
    if (!seen.contains(finding->subject)) {
      seen.insert(finding->subject);
      keys.emplace_back(collator.sortKey(text.element(finding->subject)), finding->subject);
    }
  }
  std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });
  QHash<QUuid, int> order;
  for (const auto& [key, id] : keys) {
    order.insert(id, static_cast<int>(order.size()));
  }
  return order;
}

std::vector<const Finding*> allOf(const validators::Report& report) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : report.findings) {
    findings.push_back(&finding);
  }
  for (const validators::WaivedFinding& waived : report.waived) {
    findings.push_back(&waived.finding);
  }
  return findings;
}

/// The words of an earlier sheet, for findings of which nothing that is said has changed.
class KnownWords {
public:
  KnownWords(const FindingSheet* sheet, const validators::Report& now) {
    if (!sheet) {
      return;
    }
    for (const auto& finding : now.findings) {
      if (now.rejected.contains(finding.fingerprint) != sheet->report->rejected.contains(finding.fingerprint)) {
        m_decided.insert(finding.fingerprint);
      }
    }
    const std::vector<const Finding*> findings = allOf(*sheet->report);
    for (std::size_t i = 0; i < findings.size(); ++i) {
      m_known.insert(findings[i]->fingerprint, {findings[i], &sheet->words[i]});
    }
    const QHash<QUuid, validators::ElementLabel>& before = sheet->report->labels;
    for (auto label = now.labels.constBegin(); label != now.labels.constEnd(); ++label) {
      const auto earlier = before.constFind(label.key());
      if (earlier == before.constEnd() || earlier->name != label->name || earlier->code != label->code) {
        m_renamed.insert(label.key());
      }
    }
  }

  /// Null when it must be worded.
  const FindingWords* of(const Finding& finding) const {
    const auto known = m_known.constFind(finding.fingerprint);
    const bool same = known != m_known.constEnd() && known->first->evidence == finding.evidence && known->first->subject == finding.subject &&
                      !m_decided.contains(finding.fingerprint) && (m_renamed.isEmpty() || !mayNameRenamed(finding));
    return same ? known->second : nullptr;
  }

private:
  bool mayNameRenamed(const Finding& finding) const {
    constexpr qsizetype identity = 32; // digits: a longer text may be a path of identities
    return m_renamed.contains(finding.subject) ||
           std::any_of(finding.evidence.begin(), finding.evidence.end(), [this](const validators::Evidence& evidence) {
             return evidence.value.typeId() == QMetaType::QUuid ? m_renamed.contains(evidence.value.toUuid())
                                                                : !evidence.value.canConvert<QString>() || evidence.value.toString().size() >= identity;
           });
  }

  QHash<QString, std::pair<const Finding*, const FindingWords*>> m_known;
  QSet<QUuid> m_renamed;
  QSet<QString> m_decided; ///< whose waiver has been rejected since, or is so no longer
};

void addWords(FindingSheet& sheet, const FindingText& text, const FindingSheet* before) {
  const std::vector<const Finding*> findings = allOf(*sheet.report);
  const QHash<QUuid, int> order = dictionaryOrder(findings, text, sheet.language);
  const KnownWords known(before, *sheet.report);
  sheet.words.reserve(findings.size());
  for (const Finding* finding : findings) {
    if (const FindingWords* said = known.of(*finding)) {
      sheet.words.push_back(*said);
      sheet.words.back().elementOrder = order.value(finding->subject);
      continue;
    }
    const bool rejected = sheet.report->rejected.contains(finding->fingerprint);
    const QString mark = rejected ? u" – "_s + QCoreApplication::translate("FindingSheet", "waiver rejected") : QString();
    FindingWords words{text.message(*finding) + mark, text.element(finding->subject), text.citation(finding->slug), {},
                       order.value(finding->subject)};
    words.folded = model::folded(QString(words.sentence + u'\n' + words.element + u'\n' + words.citation + u'\n' + text.title(finding->slug)));
    sheet.words.push_back(std::move(words));
  }
}

void addIndex(FindingSheet& sheet) {
  const validators::Report& report = *sheet.report;
  const auto raise = [&](const QUuid& id, validators::Severity severity) {
    const auto known = sheet.worst.find(id);
    if (known == sheet.worst.end()) {
      sheet.worst.insert(id, severity);
    } else {
      *known = std::max(*known, severity);
    }
  };
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    QSet<QUuid> named{finding.subject};
    for (const validators::Related& related : finding.related) {
      named.insert(related.id);
    }
    for (const QUuid& id : std::as_const(named)) {
      sheet.byElement[id].push_back(static_cast<int>(i));
    }
    raise(finding.subject, finding.severity);
    const auto label = report.labels.constFind(finding.subject);
    if (label != report.labels.constEnd()) {
      for (const QUuid& id : label->within) {
        raise(id, finding.severity);
      }
    }
  }
}

} // namespace

const Finding& FindingSheet::finding(int place) const {
  const auto at = static_cast<std::size_t>(place);
  return at < report->findings.size() ? report->findings[at] : report->waived[at - report->findings.size()].finding;
}

const validators::WaivedFinding* FindingSheet::waived(int place) const {
  const auto at = static_cast<std::size_t>(place);
  return at < report->findings.size() ? nullptr : &report->waived[at - report->findings.size()];
}

std::shared_ptr<const FindingSheet> makeFindingSheet(const model::Metamodel& metamodel, std::shared_ptr<const model::Pack> pack,
                                                     std::shared_ptr<const validators::Report> report, const QString& language,
                                                     const FindingSheet* before) {
  auto sheet = std::make_shared<FindingSheet>();
  sheet->report = std::move(report);
  sheet->language = language;
  sheet->pack = std::move(pack);
  addWords(*sheet, FindingText(metamodel, *sheet->pack, *sheet->report, language),
           before && before->language == language && before->pack == sheet->pack ? before : nullptr);
  addIndex(*sheet);
  sheet->articles = validators::complianceOf(*sheet->pack, *sheet->report);
  sheet->left = leftForPackage(*sheet->pack, *sheet->report);
  return sheet;
}

} // namespace khung::app
