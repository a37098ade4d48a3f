// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/complaint_label.h"

#include "app/messages/message_text.h"
#include "app/studio/look/theme.h"

namespace khung::app {

ComplaintLabel::ComplaintLabel(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("missing"));
  setWordWrap(true);
  colourText(*this, validators::Severity::Error);
  hide();
}

void ComplaintLabel::complain(const model::Notice& why, QWidget* field) { complain(messageText(why), field); }

void ComplaintLabel::complain(const QString& what, QWidget* field) {
  setText(what);
  show();
  field->setFocus();
}

} // namespace khung::app
