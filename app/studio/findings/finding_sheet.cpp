// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/finding_sheet.h"

#include "model/base/vietnamese.h"
#include "validators/engine/finding_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Finding;
using validators::FindingText;

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

/// The words of an earlier sheet, for findings of which nothing that is said has changed. Asked of them in their order.
class KnownWords {
public:
  KnownWords(const FindingSheet* sheet, const validators::Report& now) : m_sheet(sheet) {
    if (!sheet) {
      return;
    }
    for (const auto* rejected : {&now.rejected, &sheet->report->rejected}) {
      for (auto it = rejected->constBegin(); it != rejected->constEnd(); ++it) {
        if (!now.rejected.contains(it.key()) || !sheet->report->rejected.contains(it.key())) {
          m_decided.insert(it.key());
        }
      }
    }
    m_findings = allOf(*sheet->report);
    const QHash<QUuid, validators::ElementLabel>& before = sheet->report->labels;
    if (before.isSharedWith(now.labels)) {
      return;
    }
    for (auto label = now.labels.constBegin(); label != now.labels.constEnd(); ++label) {
      const auto earlier = before.constFind(label.key());
      if (earlier != before.constEnd() && (earlier->name != label->name || earlier->code != label->code)) { // what is new, no known finding names
        m_renamed.insert(label.key());
      }
    }
  }

  bool isRenamed(const QUuid& element) const { return m_renamed.contains(element); }
  /// Null when it must be worded.
  const FindingWords* of(const Finding& finding) {
    const std::size_t place = placeOf(finding.fingerprint);
    if (place >= m_findings.size()) {
      return nullptr;
    }
    m_next = place + 1;
    const Finding& known = *m_findings[place];
    const bool same = known.evidence == finding.evidence && known.subject == finding.subject && !m_decided.contains(finding.fingerprint) &&
                      (m_renamed.isEmpty() || !mayNameRenamed(finding));
    return same ? &m_sheet->words[place] : nullptr;
  }

private:
  /// Mostly the one after the last.
  std::size_t placeOf(const QString& fingerprint) {
    if (m_next < m_findings.size() && m_findings[m_next]->fingerprint == fingerprint) {
      return m_next;
    }
    if (m_places.isEmpty()) {
      m_places.reserve(static_cast<qsizetype>(m_findings.size()));
      for (std::size_t i = 0; i < m_findings.size(); ++i) {
        m_places.insert(m_findings[i]->fingerprint, i);
      }
    }
    return m_places.value(fingerprint, m_findings.size());
  }

  bool mayNameRenamed(const Finding& finding) const {
    constexpr qsizetype identity = 32; // digits: a longer text may be a path of identities
    return m_renamed.contains(finding.subject) ||
           std::any_of(finding.evidence.begin(), finding.evidence.end(), [this](const validators::Evidence& evidence) {
             return evidence.value.typeId() == QMetaType::QUuid ? m_renamed.contains(evidence.value.toUuid())
                                                                : !evidence.value.canConvert<QString>() || evidence.value.toString().size() >= identity;
           });
  }

  const FindingSheet* m_sheet;
  std::vector<const Finding*> m_findings; ///< of the earlier sheet
  std::size_t m_next = 0;
  QHash<QString, std::size_t> m_places;
  QSet<QUuid> m_renamed;
  QSet<QString> m_decided; ///< whose waiver has been rejected since, or is so no longer
};

/// Notes the subjects in the order of a dictionary of the language; what is still named as it was keeps its key.
void sortSubjects(FindingSheet& sheet, const std::vector<const Finding*>& findings, const FindingText& text, const KnownWords& known,
                  const FindingSheet* before) {
  QSet<QUuid> missing;
  missing.reserve(before ? static_cast<qsizetype>(before->subjects.size()) : 0);
  for (const Finding* finding : findings) {
    missing.insert(finding->subject);
  }
  sheet.subjects.reserve(static_cast<std::size_t>(missing.size()));
  for (const NamedSubject& subject : before ? before->subjects : std::vector<NamedSubject>()) {
    if (!known.isRenamed(subject.id) && missing.remove(subject.id)) {
      sheet.subjects.push_back(subject);
    }
  }
  const auto inOrder = [](const NamedSubject& a, const NamedSubject& b) { return a.key.compare(b.key) < 0; };
  const QCollator collator{QLocale(sheet.language)};
  const auto sorted = static_cast<std::ptrdiff_t>(sheet.subjects.size());
  for (const QUuid& id : std::as_const(missing)) {
    sheet.subjects.push_back({collator.sortKey(text.element(id)), id});
  }
  std::sort(sheet.subjects.begin() + sorted, sheet.subjects.end(), inOrder);
  std::inplace_merge(sheet.subjects.begin(), sheet.subjects.begin() + sorted, sheet.subjects.end(), inOrder);
}

void addWords(FindingSheet& sheet, const FindingText& text, const FindingSheet* before) {
  const std::vector<const Finding*> findings = allOf(*sheet.report);
  KnownWords known(before, *sheet.report);
  sortSubjects(sheet, findings, text, known, before);
  QHash<QUuid, int> order;
  order.reserve(static_cast<qsizetype>(sheet.subjects.size()));
  for (const NamedSubject& subject : sheet.subjects) {
    order.insert(subject.id, static_cast<int>(order.size()));
  }
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
    const int place = static_cast<int>(i);
    sheet.byElement[finding.subject].push_back(place);
    for (const validators::Related& related : finding.related) {
      std::vector<int>& places = sheet.byElement[related.id];
      if (places.empty() || places.back() != place) { // named twice
        places.push_back(place);
      }
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
