// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_codes.h"

#include "model/base/vietnamese.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr qsizetype LongestNumber = 9;

/// What stands before the number at the end of a code, and the number's digits.
std::pair<QString, QString> parted(const QString& code) {
  qsizetype at = code.size();
  while (at > 0 && code.size() - at < LongestNumber && code[at - 1] >= u'0' && code[at - 1] <= u'9') {
    --at;
  }
  return {code.left(at), code.mid(at)};
}

QString initials(const model::ElementType& type) {
  QString result;
  for (const QString& word : model::foldedWords(type.label.vi)) {
    result += word.front().toUpper();
  }
  return result;
}

QString counted(const QString& before, int number, qsizetype digits) { return before + QString::number(number).rightJustified(digits, u'0'); }

QString countedOn(const QString& before, int number, qsizetype digits, const QSet<QString>& taken) {
  for (;; ++number) {
    const QString code = counted(before, number, digits);
    if (!taken.contains(code)) {
      return code;
    }
  }
}

} // namespace

QStringList codesBeside(const model::Document& document, QStringView type, const QUuid& parent) {
  QStringList codes;
  for (const model::ElementLine& line : document.childLines(parent, type)) {
    codes << line.code;
  }
  return codes;
}

QString proposedCode(const model::ElementType& type, const QStringList& others) {
  const QSet<QString> taken(others.begin(), others.end());
  QHash<QString, int> users;
  QString most;
  for (const QString& code : others) {
    if (const auto [before, digits] = parted(code); !digits.isEmpty() && ++users[before] > users.value(most, 0)) {
      most = before;
    }
  }
  if (users.isEmpty()) {
    return countedOn(initials(type) + u'-', 1, 2, taken);
  }
  int last = 0;
  qsizetype width = 1;
  for (const QString& code : others) {
    if (const auto [before, digits] = parted(code); before == most && !digits.isEmpty() && digits.toInt() >= last) {
      last = digits.toInt();
      width = digits.size();
    }
  }
  return countedOn(most, last + 1, width, taken);
}

QString FreeCodes::take(const QString& code) {
  QString free = code;
  if (m_taken.contains(code)) {
    const auto [before, digits] = parted(code);
    const QString stem = digits.isEmpty() ? code + u'-' : before;
    int number = digits.isEmpty() ? 2 : digits.toInt() + 1;
    QStringList passed;
    for (free = counted(stem, number, digits.size()); m_taken.contains(free); free = counted(stem, number, digits.size())) {
      passed << free;
      number = m_next.value(free, number + 1);
    }
    for (const QString& other : std::as_const(passed)) {
      m_next.insert(other, number + 1);
    }
  }
  m_taken.insert(free);
  return free;
}

} // namespace khung::app
