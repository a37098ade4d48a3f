// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"

#include "app/messages/message_table.h"
#include "app/messages/yaml_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

namespace {

QString filled(QStringView text, const QStringList& values) {
  // One pass: a value that itself holds "%1" must not be filled in again.
  QString result;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const int digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
    if (digit >= 1 && digit <= values.size()) {
      result += values[digit - 1];
      ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

/// Whether all values that the part names are there.
bool isKnown(QStringView part, const QStringList& values) {
  for (qsizetype i = 0; i + 1 < part.size(); ++i) {
    const int digit = part[i] == u'%' ? part[i + 1].digitValue() : -1;
    if (digit >= 1 && values.value(digit - 1).isEmpty()) {
      return false;
    }
  }
  return true;
}

/// Fills a sentence in; a part {?like this %2} stands only where its values are known.
QString sentence(const QString& pattern, const QStringList& values) {
  QString result;
  qsizetype at = 0;
  while (at < pattern.size()) {
    const qsizetype open = pattern.indexOf(u"{?"_s, at);
    const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
    if (close < 0) {
      break;
    }
    const QStringView part = QStringView(pattern).mid(open + 2, close - open - 2);
    result += filled(QStringView(pattern).mid(at, open - at), values);
    result += isKnown(part, values) ? filled(part, values) : QString();
    at = close + 1;
  }
  return result + filled(QStringView(pattern).mid(at), values);
}

/// A value may come from a hostile file: what a terminal would obey is shown as a sign.
QString harmless(QString text) {
  for (QChar& c : text) {
    if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') {
      c = QChar::ReplacementCharacter;
    }
  }
  return text;
}

QStringList valuesOf(const model::Notice& notice) {
  QStringList values;
  for (const QString& value : notice.values) {
    values << harmless(value);
  }
  if (notice.code == u"yaml.syntax" && !values.isEmpty()) {
    values.front() = yamlWords(values.front()); // the parser's own are English only
  }
  return values;
}

} // namespace

QString messageText(const model::Notice& notice) {
  for (const MessageEntry& entry : messageTable()) {
    if (notice.code == QLatin1StringView(entry.code)) {
      return sentence(QCoreApplication::translate("messages", entry.sentence), valuesOf(notice));
    }
  }
  return notice.code + u": "_s + valuesOf(notice).join(u", "_s);
}

QString messageLine(const model::Notice& notice) {
  QString place = harmless(notice.place.file);
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
