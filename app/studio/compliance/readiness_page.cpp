// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/readiness_page.h"

#include "app/studio/compliance/readiness_tree.h"
#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

ReadinessPage::ReadinessPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_verdict(new QLabel(this)), m_tree(new ReadinessTree(this)), m_last(new QLabel(this)), m_package(new QPushButton(this)) {
  const int edge = fontMetrics().averageCharWidth();
  m_verdict->setObjectName(u"verdict"_s);
  m_verdict->setWordWrap(true);
  m_verdict->setMargin(edge);
  m_tree->setObjectName(u"left"_s);
  m_tree->setFrameShape(QFrame::NoFrame);
  m_last->setWordWrap(true);
  m_package->setObjectName(u"package"_s);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(edge, edge / 2, edge, edge / 2);
  foot->addWidget(m_last, 1);
  foot->addWidget(m_package);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_verdict);
  column->addWidget(m_tree, 1);
  column->addLayout(foot);
  setFocusProxy(m_tree);
  connect(m_tree, &ReadinessTree::elementWanted, this, [&workspace](const QUuid& id) { workspace.reveal(id); });
  connect(m_tree, &ReadinessTree::rulesWanted, &workspace, &Workspace::showFindings);
  connect(m_package, &QPushButton::clicked, this, [&workspace] { Q_EMIT workspace.commandWanted(u"doc.package"_s); });
  retranslate();
}

void ReadinessPage::show(const std::shared_ptr<const FindingSheet>& sheet) {
  const bool same = m_sheet == sheet;
  m_sheet = sheet;
  if (sheet && !same) {
    m_tree->show(*sheet);
  } else if (!sheet) {
    m_tree->clear();
  }
  showVerdict();
}

void ReadinessPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  } else if (event->type() == QEvent::PaletteChange && m_sheet) {
    m_tree->show(*m_sheet);
    showVerdict();
  }
  QWidget::changeEvent(event);
}

void ReadinessPage::retranslate() {
  m_tree->setAccessibleName(tr("What is left before the package is clean"));
  m_last->setText(tr("Last of all the package is written and signed, and verified at once."));
  m_package->setText(tr("Review package…"));
  m_package->setIcon(icon(u"package"_s));
  showVerdict();
}

void ReadinessPage::showVerdict() {
  m_verdict->setText(m_sheet ? readinessVerdict(*m_sheet) : tr("Checking…"));
  const bool faults = m_sheet && blockingCount(m_sheet->left) > 0;
  colourText(*m_verdict, faults ? std::optional(validators::Severity::Error) : std::nullopt);
}

QString readinessVerdict(const FindingSheet& sheet) {
  const int count = blockingCount(sheet.left);
  return count > 0 ? u"✗ "_s + ReadinessPage::tr("%n fault(s) would stand in the package, for the appraisers to see. Mend or waive them first, or write it all the same.", nullptr, count)
                   : u"✓ "_s + ReadinessPage::tr("No faults: the package can be written.");
}

} // namespace khung::app
