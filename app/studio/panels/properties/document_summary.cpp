// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/document_summary.h"

#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/sqlite_statement.h"

#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

DocumentSummary::DocumentSummary(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace), m_text(new QLabel(this)) {
  setObjectName(u"documentSummary"_s);
  auto* layout = new QVBoxLayout(this);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(m_text);
  layout->addStretch(1);
  m_soon.setSingleShot(true);
  m_soon.setInterval(0);
  connect(&m_soon, &QTimer::timeout, this, &DocumentSummary::write);
}

void DocumentSummary::write() {
  const model::Document* document = m_workspace.document();
  if (!document) {
    m_text->setText(tr("No document is open."));
    return;
  }
  const QString& language = m_workspace.language();
  QHash<QString, qint64> counts;
  qint64 all = -static_cast<qint64>(model::builtInGroups().size());
  model::Statement query(document->handle(), QByteArray("SELECT type, count(*) FROM main.element GROUP BY type"));
  while (query.step()) {
    counts.insert(query.text(0), query.integer(1));
    all += query.integer(1);
  }
  const QString title = document->meta(u"title").isEmpty() ? m_workspace.title() : document->meta(u"title");
  QString html = u"<p><b style=\"font-size:large\">%1</b><br>%2</p><p>%3</p><table cellspacing=\"0\" cellpadding=\"2\">"_s.arg(
      title.toHtmlEscaped(), m_workspace.pack()->title.in(language).toHtmlEscaped(), tr("%n elements in the model", nullptr, static_cast<int>(all)));
  for (const model::ElementType& type : m_workspace.metamodel().types()) {
    if (type.important && counts.value(type.name) > 0) {
      html += u"<tr><td>%1</td><td align=\"right\">&nbsp;&nbsp;%2</td></tr>"_s.arg(type.plural.in(language).toHtmlEscaped(), QString::number(counts.value(type.name)));
    }
  }
  html += u"</table><p style=\"color:%1\">%2</p>"_s.arg(mutedText().name(), tr("Select an element in the tree or on a diagram to see and change what it says."));
  m_text->setText(html);
}

} // namespace khung::app
