// SPDX-License-Identifier: Apache-2.0
#include "model/package/package_info.h"

#include "model/package/entry_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int formatVersion = 1;
constexpr QStringView formatName = u"khung-review-package";
constexpr int longestPart = 100;

QStringList strings(const QJsonValue& value) {
  QStringList list;
  for (const QJsonValue item : value.toArray()) {
    list << item.toString();
  }
  return list;
}

QJsonArray sorted(QStringList list) {
  list.sort();
  return QJsonArray::fromStringList(list);
}

QJsonObject rulesObject(const PackageInfo& info) {
  std::vector<PackageInfo::RuleOff> off = info.rulesOff;
  std::sort(off.begin(), off.end(), [](const auto& a, const auto& b) { return a.slug < b.slug; });
  QJsonArray offArray;
  for (const PackageInfo::RuleOff& rule : off) {
    offArray.append(QJsonObject{{u"slug"_s, rule.slug}, {u"reason"_s, rule.reason}});
  }
  return {{u"run"_s, sorted(info.rulesRun)}, {u"off"_s, offArray}, {u"failed"_s, sorted(info.rulesFailed)}};
}

QJsonArray waiverArray(const PackageInfo& info) {
  std::vector<PackageInfo::Waiver> waivers = info.waivers;
  std::sort(waivers.begin(), waivers.end(), [](const auto& a, const auto& b) { return a.fingerprint < b.fingerprint; });
  QJsonArray array;
  for (const PackageInfo::Waiver& waiver : waivers) {
    array.append(QJsonObject{{u"fingerprint"_s, waiver.fingerprint},
                             {u"rule"_s, waiver.slug},
                             {u"reason"_s, waiver.reason},
                             {u"person"_s, waiver.person},
                             {u"until"_s, waiver.until},
                             {u"state"_s, waiver.state},
                             {u"decidedBy"_s, waiver.decidedBy},
                             {u"decidedOn"_s, waiver.decidedOn},
                             {u"decision"_s, waiver.decision}});
  }
  return array;
}

void readRules(const QJsonObject& rules, PackageInfo& info) {
  info.rulesRun = strings(rules.value(u"run"_s));
  info.rulesFailed = strings(rules.value(u"failed"_s));
  for (const QJsonValue item : rules.value(u"off"_s).toArray()) {
    const QJsonObject rule = item.toObject();
    info.rulesOff.push_back({rule.value(u"slug"_s).toString(), rule.value(u"reason"_s).toString()});
  }
}

void readWaivers(const QJsonArray& array, PackageInfo& info) {
  for (const QJsonValue item : array) {
    const QJsonObject waiver = item.toObject();
    info.waivers.push_back({waiver.value(u"fingerprint"_s).toString(), waiver.value(u"rule"_s).toString(),
                            waiver.value(u"reason"_s).toString(), waiver.value(u"person"_s).toString(),
                            waiver.value(u"until"_s).toString(), waiver.value(u"state"_s).toString(),
                            waiver.value(u"decidedBy"_s).toString(), waiver.value(u"decidedOn"_s).toString(),
                            waiver.value(u"decision"_s).toString()});
  }
}

Failure failure(const QString& code, const QStringList& values) {
  return Failure(Notice{code, values, {package_path::info.toString(), 0, 0}, Notice::Level::Error});
}

} // namespace

QString package_path::below(QStringView folder, const QString& name, QStringView suffix) {
  QString safe;
  for (const char32_t c : name.normalized(QString::NormalizationForm_C).toUcs4()) {
    const QString one = QString::fromUcs4(&c, 1);
    const bool fits = c != U'/' && !entryNameFault(u'a' + one + u'a', longestPart);
    safe += fits ? one : u"_"_s;
    if (safe.size() >= longestPart) {
      break;
    }
  }
  while (safe.endsWith(u'.') || safe.endsWith(u' ')) {
    safe.chop(1);
  }
  // Names of devices and none at all.
  if (safe.isEmpty() || entryNameFault(safe + suffix.toString(), 2 * longestPart)) {
    safe.prepend(u'_');
  }
  return folder.toString() + safe + suffix.toString();
}

QByteArray PackageInfo::toJson() const {
  const QJsonObject framework{
      {u"name"_s, packName}, {u"version"_s, packVersion}, {u"status"_s, packStatus}, {u"sha256"_s, packHash}};
  const QJsonObject root{{u"format"_s, formatName.toString()},
                         {u"format_version"_s, formatVersion},
                         {u"program"_s, QJsonObject{{u"name"_s, u"khung"_s}, {u"version"_s, programVersion}}},
                         {u"agency"_s, QJsonObject{{u"code"_s, agency}, {u"name"_s, agencyName}}},
                         {u"edition"_s, edition},
                         {u"submitted"_s, submitted.toString(Qt::ISODate)},
                         {u"framework"_s, framework},
                         {u"model"_s, QJsonObject{{u"sha256"_s, modelHash}}},
                         {u"rules"_s, rulesObject(*this)},
                         {u"waivers"_s, waiverArray(*this)}};
  return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<PackageInfo> PackageInfo::fromJson(const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (error.error != QJsonParseError::NoError) {
    return failure(u"package.info-damaged"_s, {error.errorString()});
  }
  const QJsonObject root = document.object();
  if (root.value(u"format"_s).toString() != formatName) {
    return failure(u"package.info-damaged"_s, {u"format"_s});
  }
  const int version = root.value(u"format_version"_s).toInt();
  if (version < 1 || version > formatVersion) {
    return failure(u"package.info-newer"_s, {QString::number(version), QString::number(formatVersion)});
  }
  const auto part = [&root](const QString& key, const QString& inner) {
    return root.value(key).toObject().value(inner).toString();
  };
  PackageInfo info;
  info.programVersion = part(u"program"_s, u"version"_s);
  info.agency = part(u"agency"_s, u"code"_s);
  info.agencyName = part(u"agency"_s, u"name"_s);
  info.edition = root.value(u"edition"_s).toString();
  info.submitted = QDate::fromString(root.value(u"submitted"_s).toString(), Qt::ISODate);
  info.packName = part(u"framework"_s, u"name"_s);
  info.packVersion = part(u"framework"_s, u"version"_s);
  info.packStatus = part(u"framework"_s, u"status"_s);
  info.packHash = part(u"framework"_s, u"sha256"_s);
  info.modelHash = part(u"model"_s, u"sha256"_s);
  readRules(root.value(u"rules"_s).toObject(), info);
  readWaivers(root.value(u"waivers"_s).toArray(), info);
  return info;
}

} // namespace khung::model
