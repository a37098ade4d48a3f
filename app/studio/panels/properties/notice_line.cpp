// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/notice_line.h"

#include "app/studio/look/theme.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString word(validators::Severity severity) {
  switch (severity) {
  case validators::Severity::Error:
    return NoticeLine::tr("Error");
  case validators::Severity::Warning:
    return NoticeLine::tr("Warning");
  case validators::Severity::Info:
    break;
  }
  return NoticeLine::tr("Information");
}

} // namespace

NoticeLine::NoticeLine(validators::Severity severity, const QString& text, QWidget* parent) : QWidget(parent), m_text(new QLabel(text, this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* sign = new QLabel(this);
  const int side = fontMetrics().height();
  sign->setPixmap(severityIcon(severity).pixmap(side, side));
  sign->setToolTip(word(severity));
  sign->setAccessibleName(word(severity));
  layout->addWidget(sign, 0, Qt::AlignTop);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_text->setFocusPolicy(Qt::NoFocus);
  m_text->setAccessibleName(word(severity) + u": "_s + text);
  colourText(*m_text, severity);
  layout->addWidget(m_text, 1);
}

} // namespace khung::app
