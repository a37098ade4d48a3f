// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

#include "validators/engine/finding_text.h"
#include "validators/formats/finding_list.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

class TextReport {
public:
  explicit TextReport(const FormatInput& input)
      : m_input(input), m_report(input.report), m_text(input.metamodel, input.pack, input.report, input.language) {}

  QByteArray write() {
    for (const RuleRun& run : m_report.runs) {
      m_rules.insert(run.slug, wordsOf(run.slug));
    }
    m_out = writeFindings(m_report.findings, [this](const Finding& finding, QByteArray& out) { out += findingText(finding).toUtf8(); });
    writeWaived();
    writeRules();
    writeFoot();
    return m_out;
  }

private:
  /// What all findings of a rule have in common.
  struct RuleWords {
    QString head;
    QString toDo;
  };

  RuleWords wordsOf(const QString& slug) const {
    const QString cited = m_text.citation(slug);
    return {u": "_s + m_text.title(slug) + u" ["_s + slug + (cited.isEmpty() ? QString() : u"; "_s + cited) + u"]\n  "_s,
            u"\n  "_s + QCoreApplication::translate("report", "To do: %1").arg(m_text.fixHint(slug)) + u"\n  "_s};
  }

  QString coloured(Severity severity, const QString& text) const {
    if (!m_input.colour) {
      return text;
    }
    const char* code = severity == Severity::Error ? "31" : severity == Severity::Warning ? "33" : "36";
    return u"\x1b[1;"_s + QLatin1StringView(code) + u'm' + text + u"\x1b[0m"_s;
  }

  void line(const QString& text = {}) { m_out += text.toUtf8() + '\n'; }

  QString findingText(const Finding& finding) const {
    const RuleWords rule = m_rules.value(finding.slug);
    QString text = coloured(finding.severity, severityWord(finding.severity)) + rule.head + m_text.message(finding);
    if (const QString rejected = rejectionText(m_report, finding); !rejected.isEmpty()) {
      text += u"\n  "_s + rejected;
    }
    const ElementLabel label = m_report.labels.value(finding.subject);
    const QString place = placeText(label.place);
    text += u"\n  "_s + QCoreApplication::translate("report", "At: %1").arg(label.code + (place.isEmpty() ? QString() : u"  "_s + place));
    return text + rule.toDo + QCoreApplication::translate("report", "Fingerprint: %1").arg(finding.fingerprint) + u"\n\n"_s;
  }

  void writeWaived() {
    if (!m_report.waived.empty()) {
      line(QCoreApplication::translate("report", "Waived findings:"));
      for (const WaivedFinding& waived : m_report.waived) {
        QString text = u"  "_s + waived.finding.slug + u": "_s + m_text.message(waived.finding);
        line(text);
        line(u"    "_s + waiverText(waived));
      }
      line();
    }
    writeKnown();
  }

  void writeKnown() {
    if (!m_report.gone.empty()) {
      line(QCoreApplication::translate("report", "Gone since then:"));
      for (const Finding& finding : m_report.gone) {
        line(u"  "_s + finding.slug + u": "_s + m_text.message(finding));
      }
      line();
    }
    if (!m_report.against.isEmpty()) {
      line(againstText(m_report));
      line();
    } else if (!m_report.baselined.empty()) {
      line(QCoreApplication::translate("report", "Findings known from the baseline: %1").arg(m_report.baselined.size()));
      line();
    }
  }

  void writeRules() {
    int ran = 0;
    QStringList off;
    QStringList changed;
    for (const RuleRun& run : m_report.runs) {
      const QString changes = changesOf(run, m_input.pack.rule(run.slug));
      if (!changes.isEmpty()) {
        changed << u"  "_s + run.slug + u": "_s + changes;
      }
      if (run.outcome == RuleRun::Outcome::Ran) {
        ++ran;
      } else if (run.why == u"settings") {
        off.prepend(u"  "_s + run.slug + u": "_s + whyOff(run));
      } else {
        off << u"  "_s + run.slug + u": "_s + whyOff(run);
      }
    }
    if (!changed.isEmpty()) {
      line(QCoreApplication::translate("report", "Changed by the settings:"));
      line(changed.join(u'\n'));
    }
    line(QCoreApplication::translate("report", "Rules run: %1 of %2.").arg(ran).arg(m_report.runs.size()));
    constexpr int most = 12; // a run of one rule must not end in a page of the others
    for (const QString& text : off.mid(0, most)) {
      line(text);
    }
    if (off.size() > most) {
      line(u"  "_s + QCoreApplication::translate("report", "and %1 more that did not run").arg(off.size() - most));
    }
  }

  void writeFoot() {
    if (!m_report.agencies.isEmpty()) {
      line(QCoreApplication::translate("report", "Agencies: %1").arg(m_report.agencies.join(u"; "_s)));
    }
    line(QCoreApplication::translate("report", "Severities shown: %1 and above.").arg(severityWord(m_report.shown)));
    line(QCoreApplication::translate("report", "Framework: %1 %2 (%3), SHA-256 %4")
             .arg(m_report.packName, m_report.packVersion, packStatusWord(m_report.packStatus), m_report.packHash));
    if (const QString below = frameworksBelow(m_input.pack); !below.isEmpty()) {
      line(QCoreApplication::translate("report", "It extends: %1").arg(below));
    }
    for (const QString& draft : draftsOf(m_input.pack, m_input.language)) {
      line(QCoreApplication::translate("report", "Rests in part on a draft: %1").arg(draft));
    }
    line(QCoreApplication::translate("report", "Model: SHA-256 %1").arg(m_report.modelHash));
    line(countLine(m_report));
  }

  const FormatInput& m_input;
  const Report& m_report;
  FindingText m_text;
  QHash<QString, RuleWords> m_rules;
  QByteArray m_out;
};

} // namespace

QByteArray writeTextReport(const FormatInput& input) {
  return TextReport(input).write();
}

} // namespace khung::validators
