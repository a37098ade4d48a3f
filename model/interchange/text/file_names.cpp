// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/file_names.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qsizetype longestName = 60;

bool isSafe(QChar c) {
  return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u'@');
}

bool isReserved(const QString& name) {
  const QString stem = name.section(u'.', 0, 0).toUpper();
  if (stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s))) {
    return stem[3].isDigit();
  }
  return stem == u"CON" || stem == u"PRN" || stem == u"AUX" || stem == u"NUL";
}

/// Letters without their marks where there are such, underscores for the rest.
QString plain(const QString& code) {
  QString result;
  for (const QChar c : code.left(4 * longestName).normalized(QString::NormalizationForm_KD)) {
    if (c == u'Đ' || c == u'đ') {
      result += c == u'Đ' ? u'D' : u'd';
    } else if (c.category() != QChar::Mark_NonSpacing) {
      result += isSafe(c) ? c : QChar(u'_');
    }
  }
  result.truncate(longestName);
  if (result.isEmpty() || result.startsWith(u'.')) {
    result.prepend(u'_');
  }
  if (result.endsWith(u'.')) {
    result += u'_';
  }
  return isReserved(result) ? u'_' + result : result;
}

QString hash(const QString& code) {
  return QString::fromLatin1(QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha1).toHex().left(8));
}

} // namespace

std::vector<QString> fileNames(const std::vector<QString>& codes) {
  std::vector<QString> names;
  QHash<QString, int> users;
  names.reserve(codes.size());
  for (const QString& code : codes) {
    names.push_back(plain(code));
    ++users[names.back().toLower()];
  }
  QSet<QString> taken;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (names[i] != codes[i] || users.value(names[i].toLower()) > 1) {
      names[i] += u'~' + hash(codes[i]);
    }
    const QString base = names[i];
    for (int copy = 2; taken.contains(names[i].toLower()); ++copy) { // one code twice
      names[i] = base + u'~' + QString::number(copy);
    }
    taken.insert(names[i].toLower());
  }
  return names;
}

} // namespace khung::model
