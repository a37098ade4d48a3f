// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/compliance_tab.h"

#include "app/messages/message_text.h"
#include "app/studio/compliance/article_page.h"
#include "app/studio/compliance/coverage_page.h"
#include "app/studio/compliance/readiness_page.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/workspace/workspace.h"
#include "validators/formats/report_words.h"

#include <QEvent>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

ComplianceTab::ComplianceTab(Workspace& workspace, const ViewRequest& request, QWidget* parent)
    : ViewTab(request, parent), m_workspace(workspace), m_summary(new QLabel(this)), m_parts(new QTabWidget(this)),
      m_articles(new ArticlePage(workspace, this)), m_coverage(new CoveragePage(workspace, this)), m_left(new ReadinessPage(workspace, this)) {
  m_summary->setObjectName(u"summary"_s);
  m_summary->setWordWrap(true);
  m_summary->setMargin(fontMetrics().averageCharWidth());
  m_parts->setObjectName(u"parts"_s);
  m_parts->setDocumentMode(true);
  m_parts->addTab(m_articles, QString());
  m_parts->addTab(m_coverage, QString());
  m_parts->addTab(m_left, QString());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_summary);
  column->addWidget(m_parts, 1);
  setFocusProxy(m_parts);
  connect(&workspace.findings(), &LiveFindings::updated, this, &ComplianceTab::refresh);
  connect(&workspace.findings(), &LiveFindings::busyChanged, this, [this] { m_summary->setText(summary()); });
  connect(&workspace, &Workspace::languageChanged, this, [this] { Q_EMIT titleChanged(); });
  retranslate();
}

QString ComplianceTab::title() const { return tr("Compliance"); }

void ComplianceTab::showEvent(QShowEvent* event) {
  ViewTab::showEvent(event);
  if (m_stale) {
    refresh();
  }
}

void ComplianceTab::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  }
  ViewTab::changeEvent(event);
}

void ComplianceTab::retranslate() {
  m_parts->setTabText(0, tr("By article"));
  m_parts->setTabText(1, tr("Reference models"));
  m_parts->setTabText(2, tr("Before the package"));
  m_summary->setText(summary());
}

void ComplianceTab::refresh() {
  m_stale = !isVisible();
  if (m_stale) {
    return;
  }
  const std::shared_ptr<const FindingSheet>& sheet = m_workspace.findings().sheet();
  m_articles->show(sheet);
  m_coverage->show(sheet);
  m_left->show(sheet);
  m_summary->setText(summary());
}

QString ComplianceTab::summary() const {
  using State = validators::ClauseState::State;
  const LiveFindings& live = m_workspace.findings();
  if (live.trouble()) {
    return tr("The check could not be made: %1").arg(messageText(*live.trouble()));
  }
  if (!live.sheet()) {
    return tr("Checking…");
  }
  const FindingSheet& sheet = *live.sheet();
  int found = 0;
  int clean = 0;
  int open = 0;
  int unchecked = 0;
  for (const validators::ArticleState& article : sheet.articles) {
    for (const validators::ClauseState& clause : article.clauses) {
      if (clause.clause) {
        found += clause.state == State::Found;
        clean += clause.state == State::Clean;
        open += clause.state == State::NotRun || clause.state == State::Partial;
        unchecked += clause.state == State::NoProgram;
      }
    }
  }
  QStringList parts{sheet.pack->title.in(sheet.language) + u" ("_s + validators::packStatusWord(sheet.pack->status) + u')',
                    tr("%n clause(s) with findings", nullptr, found), tr("%n without findings", nullptr, clean)};
  if (open > 0) {
    parts << tr("%n not checked in full, as rules did not run", nullptr, open);
  }
  parts << tr("%n that no program can check", nullptr, unchecked);
  return parts.join(u" · "_s) + (live.isBusy() ? u" · "_s + tr("checking…") : QString());
}

} // namespace khung::app
