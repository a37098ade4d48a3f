// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/help_area.h"

#include "app/studio/findings/field_findings.h"
#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int mostLines = 12;

} // namespace

HelpArea::HelpArea(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace), m_text(new QTextBrowser(this)) {
  setObjectName(u"fieldHelp"_s);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  m_text->setAccessibleName(tr("Help"));
  layout->addWidget(m_text);
  auto* close = new QToolButton(this);
  close->setIcon(icon(u"close"_s));
  close->setText(u"×"_s);
  close->setToolTip(tr("Close the help (Esc)"));
  close->setAccessibleName(close->toolTip());
  close->setAutoRaise(true);
  layout->addWidget(close, 0, Qt::AlignTop);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  hide();
}

void HelpArea::show(const QString& title, const QString& help, const QString& articles) {
  QString html = u"<p><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), help.toHtmlEscaped());
  const QStringList lines = articleLines(articles, *m_workspace.pack(), m_workspace.language());
  if (!lines.isEmpty()) {
    html += u"<ul style=\"margin-left:0\">"_s;
    for (const QString& line : lines) {
      html += u"<li>%1</li>"_s.arg(line.toHtmlEscaped());
    }
    html += u"</ul><p>%1</p>"_s.arg(m_workspace.pack()->title.in(m_workspace.language()).toHtmlEscaped());
  }
  m_text->setHtml(html);
  setVisible(true);
  fit();
}

void HelpArea::fit() {
  m_text->document()->setTextWidth(m_text->viewport()->width());
  const int needed = static_cast<int>(m_text->document()->size().height()) + 2 * m_text->frameWidth();
  m_text->setFixedHeight(std::min(needed, fontMetrics().lineSpacing() * mostLines));
}

void HelpArea::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void HelpArea::explain(const model::Property& property) {
  const QString& language = m_workspace.language();
  show(property.label.in(language), property.help.in(language), property.article);
}

void HelpArea::explain(const model::ElementType& type) {
  const QString& language = m_workspace.language();
  show(type.label.in(language), type.help.in(language), {});
}

void HelpArea::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    hide();
    return;
  }
  QWidget::keyPressEvent(event);
}

} // namespace khung::app
