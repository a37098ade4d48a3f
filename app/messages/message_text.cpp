// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"

#include "app/messages/message_table.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

QString messageText(const model::Notice& notice) {
  for (const MessageEntry& entry : messageTable()) {
    if (notice.code == QLatin1StringView(entry.code)) {
      QString text = QCoreApplication::translate("messages", entry.sentence);
      // One pass: a value that itself holds "%1" must not be filled in again.
      QString result;
      for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= notice.values.size()) {
          result += notice.values[digit - 1];
          ++i;
        } else {
          result += text[i];
        }
      }
      return result;
    }
  }
  return notice.code + u": "_s + notice.values.join(u", "_s);
}

QString messageLine(const model::Notice& notice) {
  QString place = notice.place.file;
  if (notice.place.line > 0) {
    place += u':' + QString::number(notice.place.line);
    if (notice.place.column > 0) {
      place += u':' + QString::number(notice.place.column);
    }
  }
  const QString level = notice.level == model::Notice::Level::Error
                            ? QCoreApplication::translate("messages", "error")
                        : notice.level == model::Notice::Level::Warning
                            ? QCoreApplication::translate("messages", "warning")
                            : QCoreApplication::translate("messages", "note");
  return (place.isEmpty() ? QString() : place + u": "_s) + level + u": "_s + messageText(notice);
}

QStringList messageCodes() {
  QStringList codes;
  for (const MessageEntry& entry : messageTable()) {
    codes << QString::fromLatin1(entry.code);
  }
  return codes;
}

} // namespace khung::app
