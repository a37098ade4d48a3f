// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/article_page.h"

#include "app/studio/compliance/article_model.h"
#include "app/studio/workspace/workspace.h"
#include "validators/formats/report_words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

ArticlePage::ArticlePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new ArticleModel(this)), m_choice(new QComboBox(this)), m_view(new QTreeView(this)) {
  m_choice->setObjectName(u"articleChoice"_s);
  m_choice->addItems({QString(), QString(), QString()});
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_view->setObjectName(u"articles"_s);
  m_view->setModel(m_model);
  m_view->setUniformRowHeights(true);
  m_view->setAllColumnsShowFocus(true);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setExpandsOnDoubleClick(false);
  m_view->header()->setStretchLastSection(true);
  m_view->header()->setSectionsMovable(false);
  auto* tools = new QHBoxLayout;
  const int edge = fontMetrics().averageCharWidth();
  tools->setContentsMargins(edge, edge / 2, edge, edge / 2);
  tools->addWidget(m_choice);
  tools->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(tools);
  column->addWidget(m_view, 1);
  setFocusProxy(m_view);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &ArticlePage::refresh);
  connect(m_view, &QTreeView::activated, this, &ArticlePage::openFindings);
  connect(m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
  retranslate();
}

void ArticlePage::show(const std::shared_ptr<const FindingSheet>& sheet) {
  m_sheet = sheet;
  refresh();
}

void ArticlePage::refresh() { m_model->show(m_sheet, static_cast<ArticleChoice>(m_choice->currentIndex())); }

void ArticlePage::openFindings(const QModelIndex& index) {
  if (m_model->hasFindings(index)) {
    m_workspace.showFindings(m_model->rulesOf(index), m_model->nameOf(index));
  } else if (m_model->rowCount(index.siblingAtColumn(0)) > 0) {
    m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
  }
}

void ArticlePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  }
  QWidget::changeEvent(event);
}

void ArticlePage::retranslate() {
  m_choice->setItemText(0, tr("All clauses"));
  m_choice->setItemText(1, tr("Only with findings"));
  m_choice->setItemText(2, tr("Only what is not checked"));
  m_choice->setAccessibleName(tr("Clauses listed"));
  m_choice->setToolTip(m_choice->accessibleName());
  m_view->setAccessibleName(tr("Findings by article"));
  m_view->setToolTip({});
  m_model->retranslate();
  const QFontMetrics metrics = m_view->fontMetrics();
  const int wide = metrics.averageCharWidth();
  m_view->setColumnWidth(ArticleModel::NameColumn, wide * 48);
  int widest = 0;
  for (const QString& word : ArticleModel::stateWords()) {
    widest = std::max(widest, metrics.horizontalAdvance(word));
  }
  m_view->setColumnWidth(ArticleModel::StateColumn, widest * 11 / 10 + metrics.height() * 2); // articles are bold
  for (int column = ArticleModel::ErrorColumn; column <= ArticleModel::WaivedColumn; ++column) {
    const QString head = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    m_view->setColumnWidth(column, metrics.horizontalAdvance(head) + wide * 2);
  }
}

} // namespace khung::app
