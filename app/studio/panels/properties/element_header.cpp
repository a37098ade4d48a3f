// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/element_header.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/properties/notice_line.h"
#include "app/studio/workspace/workspace.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

ElementHeader::ElementHeader(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_icon(new QLabel(this)), m_type(new QLabel(this)), m_name(new QLabel(this)), m_path(new QLabel(this)),
      m_layout(new QVBoxLayout(this)) {
  setObjectName(u"elementHeader"_s);
  m_layout->setContentsMargins(6, 6, 6, 6);
  m_layout->setSpacing(6);
  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  top->addWidget(m_icon, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  QFont large = m_name->font();
  large.setPointSizeF(large.pointSizeF() * 1.15);
  large.setBold(true);
  m_name->setFont(large);
  m_name->setWordWrap(true);
  m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
  for (QLabel* label : {m_type, m_path}) {
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, mutedText());
    label->setPalette(colours);
    label->setWordWrap(true);
  }
  m_path->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_path->setAccessibleName(tr("Path"));
  connect(m_path, &QLabel::linkActivated, this, [this](const QString& id) { m_workspace.reveal(QUuid(id)); });
  words->addWidget(m_name);
  words->addWidget(m_type);
  words->addWidget(m_path);
  top->addLayout(words, 1);
  m_layout->addLayout(top);
}

void ElementHeader::display(const std::vector<QUuid>& elements, const model::ElementType* type) {
  const QString& language = m_workspace.language();
  const int side = fontMetrics().height() * 2;
  m_icon->setPixmap(icon(type ? type->icon : u"element"_s).pixmap(side, side));
  m_path->clear();
  if (elements.size() == 1) {
    const auto brief = briefOf(*m_workspace.document(), elements.front());
    m_name->setText(!brief || brief->name.isEmpty() ? tr("(no name)") : brief->name);
    m_type->setText(type->label.in(language) + (brief && !brief->code.isEmpty() ? u" · "_s + brief->code : QString()));
    QStringList path;
    for (const ElementBrief& container : containersOf(*m_workspace.document(), elements.front())) {
      path << u"<a href=\"%1\">%2</a>"_s.arg(container.id.toString(), (container.name.isEmpty() ? container.code : container.name).toHtmlEscaped());
    }
    m_path->setText(path.join(u" › "_s));
  } else {
    m_name->setText(tr("%n elements", nullptr, static_cast<int>(elements.size())));
    m_type->setText(type ? type->plural.in(language) : tr("of several types: what all types have"));
  }
  m_path->setVisible(!m_path->text().isEmpty());
}

void ElementHeader::setFindings(const std::vector<FieldRow::Shown>& findings) {
  qDeleteAll(m_findings);
  m_findings.clear();
  for (const FieldRow::Shown& finding : findings) {
    auto* line = new NoticeLine(finding.severity, finding.text, this);
    line->setToolTip(finding.detail);
    m_layout->addWidget(line);
    m_findings.push_back(line);
  }
}

} // namespace khung::app
