// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/scope.h"

#include "model/base/vietnamese.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr int maxChain = 32;

QString withoutPrefix(QString name) {
  static const QStringList prefixes = {u"uy ban nhan dan "_s, u"ubnd "_s,  u"tinh "_s, u"thanh pho "_s, u"tp "_s,
                                       u"quan "_s,            u"huyen "_s, u"xa "_s,   u"phuong "_s,    u"thi tran "_s,
                                       u"thi xa "_s};
  for (bool again = true; again;) {
    again = false;
    for (const QString& prefix : prefixes) {
      if (name.startsWith(prefix)) {
        name.remove(0, prefix.size());
        again = true;
      }
    }
  }
  return name;
}

double unitMinutes(const QString& unit) {
  static const QHash<QString, double> units = {
      {u"second"_s, 1.0 / 60}, {u"giay"_s, 1.0 / 60}, {u"minute"_s, 1},    {u"min"_s, 1},        {u"phut"_s, 1},
      {u"hour"_s, 60},         {u"h"_s, 60},          {u"gio"_s, 60},      {u"day"_s, 1440},     {u"d"_s, 1440},
      {u"ngay"_s, 1440},       {u"week"_s, 10080},    {u"tuan"_s, 10080},  {u"month"_s, 43200},  {u"thang"_s, 43200},
      {u"quarter"_s, 129600},  {u"quy"_s, 129600},    {u"year"_s, 525600}, {u"nam"_s, 525600},   {u"s"_s, 1.0 / 60},
      {u"m"_s, 1},             {u"w"_s, 10080},       {u"y"_s, 525600}};
  const auto found = units.constFind(unit);
  if (found != units.constEnd()) {
    return *found;
  }
  return unit.endsWith(u's') ? units.value(unit.chopped(1), -1) : -1;
}

} // namespace

void ScopeBook::state(const QUuid& element, const QStringList& territory, const QStringList& records) {
  Scope scope;
  for (const QString& item : territory) {
    scope.territory << token(item);
  }
  for (const QString& item : records) {
    scope.records << model::folded(item);
  }
  m_stated.insert(element, scope);
}

QString ScopeBook::token(const QString& territory) {
  static const QStringList whole = {u"whole country"_s, u"toan quoc"_s,     u"ca nuoc"_s,      u"nationwide"_s,
                                    u"all provinces"_s, u"viet nam"_s,      u"all agencies"_s, u"quoc gia"_s,
                                    u"trung uong"_s,    u"all ministries"_s};
  QStringList parts;
  for (const QString& part : territory.split(u'/', Qt::SkipEmptyParts)) {
    const QString name = model::folded(part);
    if (whole.contains(name)) {
      return u"*"_s;
    }
    parts << withoutPrefix(name);
  }
  return parts.join(u'/');
}

QStringList ScopeBook::effective(const QUuid& element, QStringList Scope::*part) const {
  std::atomic_ref(m_asked).store(true, std::memory_order_relaxed);
  QUuid at = element;
  for (int i = 0; i < maxChain && !at.isNull(); ++i) {
    const auto stated = m_stated.constFind(at);
    if (stated != m_stated.constEnd() && !((*stated).*part).isEmpty()) {
      return (*stated).*part;
    }
    at = m_owner.value(at);
  }
  return {};
}

bool ScopeBook::covers(const QUuid& whole, const QUuid& part) const {
  const QStringList territory = effective(whole, &Scope::territory);
  const QStringList wanted = effective(part, &Scope::territory);
  const auto held = [&](const QString& place) {
    return std::any_of(territory.begin(), territory.end(),
                       [&](const QString& t) { return t == u"*" || t == place || place.startsWith(t + u'/'); });
  };
  const bool everywhere = territory.isEmpty() || territory.contains(u"*"_s);
  if (!everywhere && (wanted.isEmpty() || !std::all_of(wanted.begin(), wanted.end(), held))) {
    return false;
  }
  const QStringList records = effective(whole, &Scope::records);
  const QStringList sought = effective(part, &Scope::records);
  return records.isEmpty() ||
         (!sought.isEmpty() && std::all_of(sought.begin(), sought.end(), [&](const QString& r) { return records.contains(r); }));
}

QStringList ScopeBook::territoryOf(const QUuid& element) const {
  return effective(element, &Scope::territory);
}

QStringList ScopeBook::recordsOf(const QUuid& element) const {
  return effective(element, &Scope::records);
}

bool ScopeBook::covers(const QStringList& territories, const QString& territory) {
  return territories.isEmpty() || std::any_of(territories.begin(), territories.end(), [&](const QString& wider) {
           return wider == u"*" || wider == territory || territory.startsWith(wider + u'/');
         });
}

bool ScopeBook::territoriesMeet(const QStringList& a, const QStringList& b) {
  if (a.isEmpty() || b.isEmpty()) {
    return true;
  }
  return std::any_of(a.begin(), a.end(), [&](const QString& x) {
    return std::any_of(b.begin(), b.end(), [&](const QString& y) {
      return x == u"*" || y == u"*" || x == y || x.startsWith(y + u'/') || y.startsWith(x + u'/');
    });
  });
}

bool ScopeBook::meet(const QUuid& a, const QUuid& b) const {
  if (!territoriesMeet(effective(a, &Scope::territory), effective(b, &Scope::territory))) {
    return false;
  }
  const QStringList recordsA = effective(a, &Scope::records);
  const QStringList recordsB = effective(b, &Scope::records);
  return recordsA.isEmpty() || recordsB.isEmpty() ||
         std::any_of(recordsA.begin(), recordsA.end(), [&](const QString& x) { return recordsB.contains(x); });
}

namespace {

std::optional<double> readInterval(const QString& text) {
  static const QHash<QString, double> words = {
      {u"realtime"_s, 0},     {u"real time"_s, 0},     {u"thoi gian thuc"_s, 0}, {u"tuc thoi"_s, 0},
      {u"hourly"_s, 60},      {u"daily"_s, 1440},      {u"weekly"_s, 10080},     {u"monthly"_s, 43200},
      {u"quarterly"_s, 129600}, {u"yearly"_s, 525600}, {u"annually"_s, 525600},  {u"truc tuyen"_s, 0},
      {u"immediately"_s, 0},  {u"ngay lap tuc"_s, 0},  {u"online"_s, 0}};
  const QString plain = model::folded(text);
  if (const auto word = words.constFind(plain); word != words.constEnd()) {
    return *word;
  }
  static const QRegularExpression iso(u"^pt?(\\d+)([smhdwy])$"_s);
  if (const auto match = iso.match(plain); match.hasMatch()) {
    const bool months = match.captured(2) == u"m" && !plain.startsWith(u"pt");
    return match.captured(1).toDouble() * (months ? 43200 : unitMinutes(match.captured(2)));
  }
  static const QRegularExpression counted(u"^(?:every |moi |hang |)(\\d+)? ?([a-z]+)$"_s);
  if (const auto match = counted.match(plain); match.hasMatch()) {
    const double unit = unitMinutes(match.captured(2));
    if (unit >= 0) {
      return (match.captured(1).isEmpty() ? 1 : match.captured(1).toDouble()) * unit;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<double> intervalMinutes(const QString& text) {
  constexpr qsizetype most = 1000;
  thread_local QHash<QString, std::optional<double>> known; // a whole country writes a handful of intervals
  auto found = known.constFind(text);
  if (found == known.constEnd()) {
    if (known.size() >= most) {
      known.clear();
    }
    found = known.insert(text, readInterval(text));
  }
  return *found;
}

} // namespace khung::validators
