// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problem_export.h"

#include "validators/formats/report_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ProblemsPanel", source); }

std::vector<QStringList> tableOf(const FindingSheet& sheet, const model::Pack& pack, const std::vector<int>& places) {
  std::vector<QStringList> rows{{words(QT_TRANSLATE_NOOP("ProblemsPanel", "Severity")), words(QT_TRANSLATE_NOOP("ProblemsPanel", "Finding")),
                                 words(QT_TRANSLATE_NOOP("ProblemsPanel", "Element")), words(QT_TRANSLATE_NOOP("ProblemsPanel", "Article")),
                                 words(QT_TRANSLATE_NOOP("ProblemsPanel", "Rule")), words(QT_TRANSLATE_NOOP("ProblemsPanel", "What to do")),
                                 words(QT_TRANSLATE_NOOP("ProblemsPanel", "Waived because")), words(QT_TRANSLATE_NOOP("ProblemsPanel", "Fingerprint"))}};
  for (const int place : places) {
    const validators::Finding& finding = sheet.finding(place);
    const FindingWords& said = sheet.words[static_cast<std::size_t>(place)];
    const model::RuleSource* rule = pack.rule(finding.slug);
    const validators::WaivedFinding* waived = sheet.waived(place);
    rows.push_back({validators::severityWord(finding.severity), said.sentence, said.element, said.citation,
                    rule ? rule->title.in(sheet.language) : finding.slug, rule ? rule->fixHint.in(sheet.language) : QString(),
                    waived ? waived->reason : QString(), finding.fingerprint});
  }
  return rows;
}

} // namespace

QString problemsAsTsv(const FindingSheet& sheet, const model::Pack& pack, const std::vector<int>& places) {
  QString text;
  for (QStringList row : tableOf(sheet, pack, places)) {
    for (QString& cell : row) {
      cell = cell.simplified();
    }
    text += row.join(u'\t') + u'\n';
  }
  return text;
}

QByteArray problemsAsCsv(const FindingSheet& sheet, const model::Pack& pack, const std::vector<int>& places) {
  QByteArray bytes("\xEF\xBB\xBF");
  for (const QStringList& row : tableOf(sheet, pack, places)) {
    QStringList cells;
    for (const QString& cell : row) {
      const QString safe = !cell.isEmpty() && u"=+-@"_s.contains(cell.front()) ? u'\'' + cell : cell;
      cells << u'"' + safe.simplified().replace(u'"', u"\"\""_s) + u'"';
    }
    bytes += (cells.join(u',') + u"\r\n"_s).toUtf8();
  }
  return bytes;
}

} // namespace khung::app
