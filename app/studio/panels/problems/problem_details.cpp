// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problem_details.h"

#include "app/messages/rule_words.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/problems/comparison.h"
#include "app/studio/panels/problems/element_words.h"
#include "app/studio/panels/problems/problem_groups.h"
#include "app/studio/workspace/workspace.h"
#include "validators/engine/finding_text.h"
#include "validators/engine/labels.h"
#include "validators/engine/quick_fix.h"
#include "validators/formats/report_words.h"

#include <QDate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString escaped(const QString& text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

QString heading(const QString& text) { return u"<h4>"_s + escaped(text) + u"</h4>"_s; }

QString paragraph(const QString& text) { return text.isEmpty() ? QString() : u"<p>"_s + escaped(text) + u"</p>"_s; }

QString link(const QUuid& id, const QString& text) {
  return u"<a href=\"element:%1\">%2</a>"_s.arg(id.toString(QUuid::WithoutBraces), escaped(text));
}

QString cell(const QString& html, int percent = 0) {
  return u"<td valign=\"top\"%1>%2</td>"_s.arg(percent ? u" width=\"%1%\""_s.arg(percent) : QString(), html);
}

/// Equal or not, as a sign and a word for those who do not see colours.
QString sign(bool alike) { return alike ? u"="_s : u"≠"_s; }

} // namespace

ProblemDetails::ProblemDetails(Workspace& workspace, QWidget* parent) : QTextBrowser(parent), m_workspace(workspace) {
  setObjectName(u"problemDetails"_s);
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    if (url.scheme() == u"element") {
      Q_EMIT elementWanted(QUuid::fromString(url.path()));
    } else if (url.scheme() == u"fix") {
      Q_EMIT fixWanted(url.path().toInt());
    }
  });
}

void ProblemDetails::setBody(const QString& html) {
  const QString muted = mutedText().name();
  document()->setDefaultStyleSheet(u"h3 { margin: 0 0 2px 0; } h4 { margin: 10px 0 2px 0; color: %1; font-weight: 600; } p { margin: 0 0 4px 0; }"
                                   u"td, th { padding: 2px 8px 2px 0; } .muted { color: %1; }"_s.arg(muted));
  setHtml(html);
}

void ProblemDetails::showNothing() { setBody(u"<p class=\"muted\">"_s + escaped(tr("Choose a finding to read what it means and what to do.")) + u"</p>"_s); }

void ProblemDetails::showFinding(const FindingSheet& sheet, int place) {
  const validators::Finding& finding = sheet.finding(place);
  const validators::FindingText text(m_workspace.metamodel(), *m_workspace.pack(), *sheet.report, sheet.language);
  QString html = u"<h3>"_s + escaped(text.title(finding.slug)) + u"</h3><p><b><font color=\"%1\">%2</font></b> · %3</p>"_s.arg(
      severityColour(finding.severity).name(), escaped(validators::severityWord(finding.severity)),
      escaped(sheet.words[static_cast<std::size_t>(place)].sentence));
  if (const validators::WaivedFinding* waived = sheet.waived(place)) {
    html += waiverHtml(*waived);
  } else if (const auto rejected = sheet.report->rejected.constFind(finding.fingerprint); rejected != sheet.report->rejected.constEnd()) {
    html += u"<p><b>"_s + escaped(validators::rejectionText(*sheet.report, finding)) + u"</b></p><p>"_s +
            link(rejected->waiver, tr("Open the waiver")) + u"</p>"_s;
  }
  html += heading(tr("What to do")) + paragraph(text.fixHint(finding.slug));
  if (!sheet.waived(place)) {
    html += fixesHtml(sheet, finding);
  }
  html += elementsHtml(sheet, finding) + comparisonHtml(sheet, finding) + ruleHtml(finding.slug);
  setBody(html);
}

void ProblemDetails::showRun(const validators::RuleRun& run) {
  const model::RuleSource* rule = m_workspace.pack()->rule(run.slug);
  setBody(u"<h3>"_s + escaped(rule ? rule->title.in(m_workspace.language()) : run.slug) + u"</h3>"_s +
          paragraph(tr("This rule did not run: %1. What it looks for may be there all the same.").arg(validators::whyOff(run))) + ruleHtml(run.slug));
}

QString ProblemDetails::waiverHtml(const validators::WaiverFacts& waived) const {
  if (waived.waiver.isNull()) {
    return heading(tr("Reason stated on the element")) + paragraph(waived.reason);
  }
  const QDate until = QDate::fromString(waived.until, Qt::ISODate);
  const QDate decidedOn = QDate::fromString(waived.decidedOn, Qt::ISODate);
  QStringList state{tr("State: %1").arg(validators::waiverStateWord(waived.state)), waived.decidedBy, decidedOn.toString(u"d/M/yyyy"_s), waived.decision};
  state.removeAll(QString());
  return heading(tr("Waived by %1 until %2").arg(waived.person, until.toString(u"d/M/yyyy"_s))) + paragraph(waived.reason) + paragraph(state.join(u" · "_s)) +
         u"<p>"_s + link(waived.waiver, tr("Open the waiver")) + u"</p>"_s;
}

QString ProblemDetails::fixesHtml(const FindingSheet& sheet, const validators::Finding& finding) const {
  const validators::FindingText text(m_workspace.metamodel(), *m_workspace.pack(), *sheet.report, sheet.language);
  QString html;
  for (const validators::FixOffer& offer : validators::fixesOf(*m_workspace.document(), *m_workspace.pack(), finding)) {
    html += u"<p>→ <a href=\"fix:%1\">%2</a></p>"_s.arg(offer.number).arg(escaped(text.fixTitle(finding, offer.number)));
  }
  return html;
}

QString ProblemDetails::ruleHtml(const QString& slug) const {
  const model::RuleSource* rule = m_workspace.pack()->rule(slug);
  if (!rule) {
    return {};
  }
  QString html;
  for (const RulePart& part : explainRule(*m_workspace.pack(), *rule, m_workspace.language())) {
    const bool told = part.kind == RulePart::Kind::WhatToDo; // stands above, with the fixes
    if (!told && part.kind != RulePart::Kind::Violating && part.kind != RulePart::Kind::Sound) {
      html += heading(part.heading);
      for (const QString& line : part.lines) {
        html += paragraph(line);
      }
    }
  }
  return html + u"<p class=\"muted\">"_s + escaped(tr("Rule: %1").arg(slug)) + u"</p>"_s;
}

/// Every element that the finding names, each once, in the order of its evidence.
QString ProblemDetails::elementsHtml(const FindingSheet& sheet, const validators::Finding& finding) const {
  std::vector<QUuid> ids{finding.subject};
  const auto add = [&](const QUuid& id) {
    if (!id.isNull() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
      ids.push_back(id);
    }
  };
  for (const validators::Related& related : finding.related) {
    add(related.id);
  }
  for (const validators::Evidence& evidence : finding.evidence) {
    if (evidence.value.typeId() == QMetaType::QUuid) {
      add(evidence.value.toUuid());
    } else {
      for (const QUuid& id : validators::idsInPath(evidence.value.toString())) {
        add(id);
      }
    }
  }
  const validators::FindingText text(m_workspace.metamodel(), *m_workspace.pack(), *sheet.report, sheet.language);
  const ElementWords words(*m_workspace.document(), sheet.language);
  constexpr std::size_t most = 30;
  QString html = heading(tr("Elements"));
  for (std::size_t i = 0; i < ids.size() && i < most; ++i) {
    const validators::ElementLabel label = sheet.report->labels.value(ids[i]);
    html += u"<p>"_s + escaped(words.type(label.type)) + u": "_s + link(ids[i], text.element(ids[i])) + u"</p>"_s;
  }
  return ids.size() > most ? html + paragraph(tr("and %n more", nullptr, static_cast<int>(ids.size() - most))) : html;
}

QString ProblemDetails::comparisonHtml(const FindingSheet& sheet, const validators::Finding& finding) const {
  const auto typeOf = [&](const QUuid& id) { return sheet.report->labels.value(id).type; };
  const auto other = std::find_if(finding.related.begin(), finding.related.end(), [&](const validators::Related& related) {
    return related.id != finding.subject && typeOf(related.id) == typeOf(finding.subject);
  });
  if (other == finding.related.end()) {
    return {};
  }
  const Comparison comparison =
      compareElements(*m_workspace.document(), *m_workspace.pack(), sheet.language, finding.subject, other->id);
  const validators::FindingText text(m_workspace.metamodel(), *m_workspace.pack(), *sheet.report, sheet.language);
  QString html = heading(tr("Side by side"));
  const auto evidence = [&](const QString& name) {
    const auto found = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const validators::Evidence& e) { return e.name == name; });
    return found == finding.evidence.end() ? QVariant() : found->value;
  };
  const QString grounds = evidence(u"evidence_"_s + sheet.language).toString();
  const QVariant score = evidence(u"score"_s);
  html += grounds.isEmpty() && score.isValid() ? paragraph(tr("Likeness: %1 of 1").arg(QLocale(sheet.language).toString(score.toDouble(), 'g', 2)))
                                               : paragraph(grounds);
  html += u"<table cellspacing=\"0\" width=\"100%\"><tr>"_s + cell({}, 22) + cell(link(finding.subject, text.element(finding.subject)), 37) +
          cell({}, 4) + cell(link(other->id, text.element(other->id)), 37) + u"</tr>"_s;
  for (const ComparedRow& row : comparison.properties) {
    html += u"<tr>"_s + cell(u"<span class=\"muted\">%1</span>"_s.arg(escaped(row.label))) + cell(escaped(row.left)) + cell(sign(row.alike)) +
            cell(escaped(row.right)) + u"</tr>"_s;
  }
  if (!comparison.parts.empty()) {
    html += u"<tr><td colspan=\"4\"><b>"_s + escaped(tr("Contents: %1 alike of %2").arg(comparison.alikeParts).arg(comparison.parts.size())) + u"</b></td></tr>"_s;
  }
  for (const ComparedRow& row : comparison.parts) {
    const auto part = [](const QUuid& id, const QString& shown) { return id.isNull() ? u"–"_s : link(id, shown); };
    html += u"<tr>"_s + cell({}) + cell(part(row.leftId, row.left)) + cell(sign(row.alike)) + cell(part(row.rightId, row.right)) + u"</tr>"_s;
  }
  return html + u"</table>"_s;
}

} // namespace khung::app
