// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/attribute_shape.h"

#include "model/base/vietnamese.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// A unit as a whole number of the smallest unit of its dimension.
struct Unit {
  int dimension = 0;
  qint64 size = 0;
};

enum Dimension { Mass = 1, Length, Area, Volume, Time, Months, Money, Count, Share, Energy, Power, Bytes, Dollar };

/// Signs that folding would lose: "m²", "m3", "%".
QString unitKey(const QString& unit) {
  QString text = unit.trimmed();
  text.replace(u'²', u'2').replace(u'³', u'3').replace(u"%"_s, u" phan tram "_s).replace(u"₫"_s, u" dong "_s);
  return model::folded(text);
}

const QHash<QString, Unit>& units() {
  static const QHash<QString, Unit> all = [] {
    QHash<QString, Unit> result;
    const auto add = [&](Dimension dimension, qint64 size, const QString& names) {
      for (const QString& name : names.split(u',')) {
        result.insert(name, {dimension, size});
      }
    };
    add(Mass, 1, u"mg,miligam,milligram"_s);
    add(Mass, 1'000, u"g,gam,gram"_s);
    add(Mass, 1'000'000, u"kg,kilogam,kilogram,ki lo gam,can"_s);
    add(Mass, 10'000'000, u"yen"_s);
    add(Mass, 100'000'000, u"ta"_s);
    add(Mass, 1'000'000'000, u"tan,t,ton,tonne"_s);
    add(Length, 1, u"mm,milimet"_s);
    add(Length, 10, u"cm,centimet,xentimet"_s);
    add(Length, 100, u"dm,decimet,deximet"_s);
    add(Length, 1'000, u"m,met,mét,meter,metre"_s);
    add(Length, 1'000'000, u"km,kilomet,kilometer,kilometre,ki lo met"_s);
    add(Area, 1, u"cm2"_s);
    add(Area, 10'000, u"m2,met vuong,square metre"_s);
    add(Area, 100'000'000, u"ha,hecta,hec ta,hectare"_s);
    add(Area, 10'000'000'000, u"km2,kilomet vuong,ki lo met vuong"_s);
    add(Volume, 1, u"ml,mililit,cm3"_s);
    add(Volume, 1'000, u"l,lit,litre,dm3"_s);
    add(Volume, 1'000'000, u"m3,met khoi"_s);
    add(Time, 1, u"s,giay,second,seconds"_s);
    add(Time, 60, u"phut,minute,minutes,min"_s);
    add(Time, 3'600, u"h,gio,hour,hours"_s);
    add(Time, 86'400, u"ngay,day,days"_s);
    add(Time, 604'800, u"tuan,week,weeks"_s);
    add(Months, 1, u"thang,month,months"_s);
    add(Months, 3, u"quy,quarter,quarters"_s);
    add(Months, 12, u"nam,year,years"_s);
    add(Money, 1, u"vnd,dong,d,dong viet nam,viet nam dong"_s);
    add(Money, 1'000, u"nghin dong,ngan dong,1000 dong,nghin vnd,thousand vnd,kvnd,1000d,1000 d"_s);
    add(Money, 1'000'000, u"trieu dong,trd,trieu vnd,million vnd,trieu d,tr d"_s);
    add(Money, 1'000'000'000, u"ty dong,ti dong,ty vnd,billion vnd,ty d"_s);
    add(Dollar, 1, u"usd,do la my,us dollar,dollar"_s);
    add(Dollar, 1'000'000, u"trieu usd,million usd"_s);
    add(Count, 1, u"nguoi,person,persons,people"_s);
    add(Count, 1'000, u"nghin nguoi,ngan nguoi,thousand people"_s);
    add(Share, 1, u"phan nghin,permille"_s);
    add(Share, 10, u"phan tram,percent"_s);
    add(Energy, 1, u"wh"_s);
    add(Energy, 1'000, u"kwh"_s);
    add(Energy, 1'000'000, u"mwh"_s);
    add(Power, 1, u"w,watt"_s);
    add(Power, 1'000, u"kw"_s);
    add(Power, 1'000'000, u"mw"_s);
    add(Bytes, 1, u"byte,bytes,b"_s);
    add(Bytes, 1'024, u"kb"_s);
    add(Bytes, 1'048'576, u"mb"_s);
    add(Bytes, 1'073'741'824, u"gb"_s);
    return result;
  }();
  return all;
}

} // namespace

bool convertsExactly(const QString& from, const QString& to) {
  const QString left = unitKey(from);
  const QString right = unitKey(to);
  if (left == right) {
    return true;
  }
  const Unit a = units().value(left);
  const Unit b = units().value(right);
  if (a.size == 0 || b.size == 0 || a.dimension != b.dimension) {
    return false;
  }
  qint64 denominator = b.size / std::gcd(a.size, b.size);
  for (const qint64 factor : {2, 5}) {
    while (denominator % factor == 0) {
      denominator /= factor;
    }
  }
  return denominator == 1; // otherwise the amount has no end after the decimal mark: minutes in hours
}

} // namespace khung::validators
