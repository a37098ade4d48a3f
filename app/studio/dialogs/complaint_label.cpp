// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/complaint_label.h"

#include "app/messages/message_text.h"
#include "app/studio/look/theme.h"

namespace khung::app {

ComplaintLabel::ComplaintLabel(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("missing"));
  setWordWrap(true);
  QPalette red = palette();
  red.setColor(QPalette::WindowText, severityColour(validators::Severity::Error));
  setPalette(red);
  hide();
}

void ComplaintLabel::complain(const model::Notice& why, QWidget* field) {
  setText(messageText(why));
  show();
  field->setFocus();
}

} // namespace khung::app
