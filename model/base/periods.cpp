// SPDX-License-Identifier: Apache-2.0
#include "model/base/periods.h"

#include "model/base/vietnamese.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

struct Words {
  QStringView vi;
  QStringView en;
};

struct Unit {
  Words counted; ///< after a number
  Words every;   ///< without one
};

constexpr std::array<Unit, 8> units{{{{u"giây", u"second"}, {u"mỗi giây", u"every second"}},
                                     {{u"phút", u"minute"}, {u"mỗi phút", u"every minute"}},
                                     {{u"giờ", u"hour"}, {u"hằng giờ", u"hourly"}},
                                     {{u"ngày", u"day"}, {u"hằng ngày", u"daily"}},
                                     {{u"tuần", u"week"}, {u"hằng tuần", u"weekly"}},
                                     {{u"tháng", u"month"}, {u"hằng tháng", u"monthly"}},
                                     {{u"quý", u"quarter"}, {u"hằng quý", u"quarterly"}},
                                     {{u"năm", u"year"}, {u"hằng năm", u"yearly"}}}};
constexpr std::array<Words, 2> others{{{u"thời gian thực", u"realtime"}, {u"vĩnh viễn", u"permanent"}}};

/// Each way of writing, folded, and what it means.
const QHash<QString, const Words*>& wordsOf() {
  static const QHash<QString, const Words*> known = [] {
    QHash<QString, const Words*> result{{u"real time"_s, &others[0]}, {u"permanently"_s, &others[1]}, {u"annually"_s, &units.back().every}};
    for (const Words& word : others) {
      result.insert(folded(word.vi), &word);
      result.insert(folded(word.en), &word);
    }
    for (const Unit& unit : units) {
      result.insert(folded(unit.every.vi), &unit.every);
      result.insert(folded(unit.every.en), &unit.every);
      for (const QString& begin : {u"hang "_s, u"moi "_s}) {
        result.insert(begin + folded(unit.counted.vi), &unit.every);
      }
    }
    return result;
  }();
  return known;
}

} // namespace

QString periodText(const QString& text, QStringView language) {
  constexpr qsizetype longest = 40;
  if (text.isEmpty() || text.size() > longest) {
    return text;
  }
  const bool english = language == u"en";
  const QString plain = folded(text);
  if (const Words* words = wordsOf().value(plain)) {
    return (english ? words->en : words->vi).toString();
  }
  static const QRegularExpression counted(u"^(\\d{1,6}) ([a-z]+?)(s?)$"_s);
  const QRegularExpressionMatch match = counted.match(plain);
  for (const Unit& unit : match.hasMatch() ? units : decltype(units){}) {
    const QString word = match.captured(2);
    if (!word.isEmpty() && (word == unit.counted.en || (word == folded(unit.counted.vi) && match.captured(3).isEmpty()))) {
      const QString number = match.captured(1);
      return number + u' ' + (english ? unit.counted.en.toString() + (number == u"1" ? QString() : u"s"_s) : unit.counted.vi.toString());
    }
  }
  return text;
}

} // namespace khung::model
