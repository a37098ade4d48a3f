// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/folding_section.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

FoldingSection::FoldingSection(const QString& name, QWidget* parent)
    : QWidget(parent), m_head(new QToolButton(this)), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)) {
  setObjectName(u"section_"_s + name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_head->setObjectName(u"sectionHead"_s);
  m_head->setAutoRaise(true);
  m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_head->setArrowType(Qt::RightArrow);
  m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  QFont bold = m_head->font();
  bold.setBold(true);
  m_head->setFont(bold);
  layout->addWidget(m_head);
  layout->addWidget(m_body);
  m_layout->setContentsMargins(6, 2, 2, 10);
  m_layout->setSpacing(6);
  m_body->hide();
  connect(m_head, &QToolButton::clicked, this, [this] {
    setOpen(!m_open);
    Q_EMIT toggled(m_open);
  });
}

void FoldingSection::setTitle(const QString& title, const QString& detail) {
  m_head->setText(detail.isEmpty() ? title : title + u"  "_s + detail);
  m_head->setAccessibleName(m_head->text());
}

void FoldingSection::setOpen(bool open) {
  if (open && !m_made) {
    m_made = true;
    Q_EMIT needed();
  }
  m_open = open;
  m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  m_body->setVisible(open);
}

} // namespace khung::app
