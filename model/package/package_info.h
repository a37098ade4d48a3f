// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace khung::model {

/// Where the parts of a review package lie. Who makes the contents and who reads them both ask here.
namespace package_path {
inline constexpr QStringView info = u"package.json";  ///< PackageInfo
inline constexpr QStringView modelFolder = u"model/"; ///< text form of the model, as TextFiles below it
inline constexpr QStringView sarif = u"findings/findings.sarif";
inline constexpr QStringView html = u"findings/findings.html";
inline constexpr QStringView documentPdf = u"document/architecture.pdf";
inline constexpr QStringView documentDocx = u"document/architecture.docx";
inline constexpr QStringView formsFolder = u"forms/";      ///< national forms, *.xlsx
inline constexpr QStringView diagramFolder = u"diagrams/"; ///< *.svg

/// A path below a folder of the package for a name from the model: characters that no Windows file name may hold become
/// "_". Two names may give one path; writePackage refuses that, so number them before.
QString below(QStringView folder, const QString& name, QStringView suffix);
} // namespace package_path

/// What made a package, and from what: the claims that the reader compares with findings computed afresh.
struct PackageInfo {
  struct RuleOff {
    QString slug;
    QString reason; ///< code, as in RuleRun::why
    bool operator==(const RuleOff&) const = default;
  };
  struct Waiver {
    QString fingerprint;
    QString slug;
    QString reason;
    QString person;
    QString until;
    QString state = {};      ///< proposed, accepted, rejected; empty where a reason stands on the element
    QString decidedBy = {};
    QString decidedOn = {};
    QString decision = {};   ///< the appraisers' reason
    bool operator==(const Waiver&) const = default;
  };

  QString programVersion;
  QString agency; ///< code
  QString agencyName;
  QString edition; ///< of the architecture, as its agency numbers it
  QDate submitted; ///< passed in, so that the same input gives the same bytes
  QString packName;
  QString packVersion;
  QString packStatus;
  QString packHash;  ///< SHA-256, hexadecimal
  QString modelHash; ///< SHA-256, hexadecimal
  QStringList rulesRun;
  std::vector<RuleOff> rulesOff;
  QStringList rulesFailed;
  std::vector<Waiver> waivers;

  bool operator==(const PackageInfo&) const = default;

  /// Indented JSON with sorted keys and lists.
  QByteArray toJson() const;
  /// Keys it does not know are passed over; a newer format is refused.
  static Result<PackageInfo> fromJson(const QByteArray& json);
};

} // namespace khung::model
