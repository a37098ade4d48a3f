// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

#include "validators/engine/finding_text.h"
#include "validators/formats/html_style.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

class HtmlReport {
public:
  explicit HtmlReport(const FormatInput& input)
      : m_input(input), m_report(input.report), m_text(input.metamodel, input.pack, input.report, input.language) {}

  QByteArray write() {
    const QString title = QCoreApplication::translate("report", "Findings of the architecture check");
    m_out = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            u"content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n"_s
                .arg(m_input.language, escaped(title), QString::fromUtf8(htmlStyle));
    line(u"<h1>"_s + escaped(title) + u"</h1>"_s);
    writeHead();
    writeFindings();
    writeWaived();
    writeRules();
    line(u"</main>\n</body>\n</html>"_s);
    return m_out.toUtf8();
  }

private:
  static QString escaped(const QString& text) { return text.toHtmlEscaped(); }
  void line(const QString& text) { m_out += text + u'\n'; }
  static QString letter(Severity severity) {
    return severity == Severity::Error ? u"e"_s : severity == Severity::Warning ? u"w"_s : u"i"_s;
  }

  void writeHead() {
    line(u"<ul class=\"counts\">"_s);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
      line(u"<li class=\"%1\"><b>%2</b>%3</li>"_s.arg(letter(severity)).arg(m_report.count(severity)).arg(
          escaped(severityWord(severity))));
    }
    line(u"</ul>"_s);
    line(u"<table>"_s);
    if (!m_report.agencies.isEmpty()) {
      row(QCoreApplication::translate("report", "Agencies"), escaped(m_report.agencies.join(u"; "_s)));
    }
    row(QCoreApplication::translate("report", "Framework"),
        escaped(m_report.packName + u' ' + m_report.packVersion + u" ("_s + packStatusWord(m_report.packStatus) + u')') + u"<br><code>"_s +
            m_report.packHash + u"</code>"_s);
    if (const QString below = frameworksBelow(m_input.pack); !below.isEmpty()) {
      row(QCoreApplication::translate("report", "It extends"), escaped(below));
    }
    if (const QStringList drafts = draftsOf(m_input.pack, m_input.language); !drafts.isEmpty()) {
      row(QCoreApplication::translate("report", "Rests in part on drafts"), escaped(drafts.join(u"; "_s)));
    }
    row(QCoreApplication::translate("report", "Model, SHA-256"), u"<code>"_s + m_report.modelHash + u"</code>"_s);
    row(QCoreApplication::translate("report", "Severities shown"),
        escaped(QCoreApplication::translate("report", "%1 and above").arg(severityWord(m_report.shown))));
    row(QCoreApplication::translate("report", "Program"), escaped(u"khung "_s + m_input.version));
    line(u"</table>"_s);
  }

  void row(const QString& head, const QString& html) {
    line(u"<tr><th scope=\"row\">"_s + escaped(head) + u"</th><td>"_s + html + u"</td></tr>"_s);
  }

  void writeFindings() {
    line(u"<h2>"_s + escaped(QCoreApplication::translate("report", "Findings")) + u"</h2>"_s);
    if (m_report.findings.empty()) {
      line(u"<p>"_s + escaped(QCoreApplication::translate("report", "Nothing was found by the rules that ran.")) + u"</p>"_s);
    }
    for (const Finding& finding : m_report.findings) {
      writeFinding(finding);
    }
  }

  void writeFinding(const Finding& finding) {
    line(u"<article class=\"%1\" id=\"f-%2\">"_s.arg(letter(finding.severity), finding.fingerprint));
    line(u"<h3><span class=\"tag\">%1</span> · %2</h3>"_s.arg(escaped(severityWord(finding.severity)),
                                                             escaped(m_text.title(finding.slug))));
    line(u"<p>"_s + escaped(m_text.message(finding)) + u"</p>"_s);
    if (const QString rejected = rejectionText(m_report, finding); !rejected.isEmpty()) {
      line(u"<p><b>"_s + escaped(rejected) + u"</b></p>"_s);
    }
    line(u"<p><b>"_s + escaped(QCoreApplication::translate("report", "What to do")) + u":</b> "_s +
         escaped(m_text.fixHint(finding.slug)) + u"</p>"_s);
    QStringList elements{escaped(m_text.element(finding.subject))};
    for (const Related& related : finding.related) {
      elements << escaped(m_text.element(related.id));
    }
    elements.removeDuplicates();
    line(u"<p class=\"soft\">"_s + elements.join(u" · "_s) + u"</p>"_s);
    const QString place = placeText(m_report.labels.value(finding.subject).place);
    const QString cited = m_text.citation(finding.slug);
    line(u"<details><summary>"_s + escaped(cited.isEmpty() ? finding.slug : cited) + u"</summary><p>"_s +
         escaped(m_text.explanation(finding.slug)) + u"</p><p class=\"soft\"><code>"_s + escaped(finding.slug) +
         u"</code> <code>"_s + finding.fingerprint + u"</code> "_s + escaped(place) + u"</p></details>"_s);
    line(u"</article>"_s);
  }

  void writeWaived() {
    if (!m_report.waived.empty()) {
      line(u"<h2>"_s + escaped(QCoreApplication::translate("report", "Waived findings")) + u"</h2>\n<table>"_s);
      for (const WaivedFinding& waived : m_report.waived) {
        row(m_text.title(waived.finding.slug), escaped(m_text.message(waived.finding)) + u"<br>"_s + escaped(waiverText(waived)));
      }
      line(u"</table>"_s);
    }
    if (!m_report.gone.empty()) {
      line(u"<h2>"_s + escaped(QCoreApplication::translate("report", "Gone since then")) + u"</h2>\n<table>"_s);
      for (const Finding& finding : m_report.gone) {
        row(m_text.title(finding.slug), escaped(m_text.message(finding)));
      }
      line(u"</table>"_s);
    }
    if (!m_report.against.isEmpty()) {
      line(u"<p>"_s + escaped(againstText(m_report)) + u"</p>"_s);
    } else if (!m_report.baselined.empty()) {
      line(u"<p>"_s +
           escaped(QCoreApplication::translate("report", "Findings known from the baseline: %1").arg(m_report.baselined.size())) +
           u"</p>"_s);
    }
  }

  void writeRules() {
    line(u"<h2>"_s + escaped(QCoreApplication::translate("report", "Rules")) + u"</h2>\n<table>"_s);
    for (const RuleRun& run : m_report.runs) {
      const QString outcome = run.outcome == RuleRun::Outcome::Ran
                                  ? QCoreApplication::translate("report", "ran, findings: %1").arg(run.findings)
                                  : whyOff(run);
      const QString changes = changesOf(run, m_input.pack.rule(run.slug));
      const QString told = changes.isEmpty() ? outcome
                                             : outcome + u". "_s + QCoreApplication::translate("report", "Changed by the settings:") + u' ' + changes;
      row(m_text.title(run.slug), escaped(told) + u" <span class=\"soft\">"_s + escaped(m_text.citation(run.slug)) +
                                      u" <code>"_s + escaped(run.slug) + u"</code></span>"_s);
    }
    line(u"</table>"_s);
  }

  const FormatInput& m_input;
  const Report& m_report;
  FindingText m_text;
  QString m_out;
};

} // namespace

QByteArray writeHtmlReport(const FormatInput& input) {
  return HtmlReport(input).write();
}

} // namespace khung::validators
