// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

QString severityWord(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return QCoreApplication::translate("report", "Error");
  case Severity::Warning:
    return QCoreApplication::translate("report", "Warning");
  case Severity::Info:
    break;
  }
  return QCoreApplication::translate("report", "Information");
}

QString severityName(Severity severity) {
  return severity == Severity::Error ? u"error"_s : severity == Severity::Warning ? u"warning"_s : u"info"_s;
}

QString failureWords(const QString& why) {
  const QString code = why.section(u' ', 0, 0);
  const QString value = why.section(u' ', 1);
  if (code == u"limit.time") {
    return QCoreApplication::translate("report", "it took longer than %1 ms").arg(value);
  }
  if (code == u"limit.rows") {
    return QCoreApplication::translate("report", "it found more than %1 places").arg(value);
  }
  if (code == u"limit.text") {
    return QCoreApplication::translate("report", "it made or read a text of more than %1 KB").arg(value);
  }
  if (code == u"limit.memory") {
    return QCoreApplication::translate("report", "it took more than %1 MB of memory").arg(value);
  }
  if (code == u"forbidden") {
    return QCoreApplication::translate("report", "%1 is forbidden: a rule may only read").arg(value);
  }
  return why == u"statements" ? QCoreApplication::translate("report", "it holds more than one statement") : why;
}

QString whyOff(const RuleRun& run) {
  if (run.outcome == RuleRun::Outcome::Failed) {
    return QCoreApplication::translate("report", "failed: %1").arg(failureWords(run.why));
  }
  if (run.why == u"settings") {
    return QCoreApplication::translate("report", "switched off in the settings");
  }
  if (run.why == u"cancelled") {
    return QCoreApplication::translate("report", "the run was cancelled");
  }
  return QCoreApplication::translate("report", "not among the rules asked for");
}

QString frameworksBelow(const model::Pack& pack) {
  QStringList names;
  for (const model::PackBase& base : pack.bases) {
    if (!base.isAbstract) {
      names << u"%1 %2 (%3)"_s.arg(base.name, base.version, packStatusWord(base.status));
    }
  }
  return names.join(u", "_s);
}

QString changesOf(const RuleRun& run, const model::RuleSource* rule) {
  QStringList changes;
  if (!run.severity.isEmpty() && run.severity != u"off" && rule) {
    changes << QCoreApplication::translate("report", "%1 instead of %2").arg(severityWord(severityNamed(run.severity)), severityWord(severityNamed(rule->severity)));
  }
  return (changes + run.parameters).join(u"; "_s);
}

QString waiverStateWord(const QString& state) {
  if (state == u"accepted") {
    return QCoreApplication::translate("report", "accepted");
  }
  return state == u"rejected" ? QCoreApplication::translate("report", "rejected") : QCoreApplication::translate("report", "proposed, not yet decided");
}

namespace {

/// A day as people of the language write it; what is no day stays as it is.
QString dayText(const QString& iso) {
  const QDate day = QDate::fromString(iso, Qt::ISODate);
  return day.isValid() ? QCoreApplication::translate("report", "%3-%2-%1", "a day: %1 day, %2 month, %3 year")
                             .arg(day.day(), 2, 10, QLatin1Char('0')).arg(day.month(), 2, 10, QLatin1Char('0')).arg(day.year())
                       : iso;
}

/// ", by A on 2026-11-27: because", as far as it is known.
QString decided(const WaiverFacts& waiver) {
  QString text = waiver.decidedBy.isEmpty() ? QString() : u' ' + QCoreApplication::translate("report", "by %1").arg(waiver.decidedBy);
  text += waiver.decidedOn.isEmpty() ? QString() : u' ' + QCoreApplication::translate("report", "on %1").arg(dayText(waiver.decidedOn));
  return waiver.decision.isEmpty() ? text : text + u": "_s + waiver.decision;
}

} // namespace

QString waiverText(const WaiverFacts& waiver) {
  if (waiver.waiver.isNull()) {
    return QCoreApplication::translate("report", "Reason stated on the element: %1").arg(waiver.reason);
  }
  return QCoreApplication::translate("report", "Waived by %1 until %2: %3").arg(waiver.person, dayText(waiver.until), waiver.reason) + u' ' +
         u'(' + waiverStateWord(waiver.state) + decided(waiver) + u')';
}

QString rejectionText(const Report& report, const Finding& finding) {
  const auto waiver = report.rejected.constFind(finding.fingerprint);
  if (waiver == report.rejected.constEnd()) {
    return {};
  }
  return QCoreApplication::translate("report", "The waiver by %1 (%2) was rejected%3").arg(waiver->person, waiver->reason, decided(*waiver));
}

QString againstText(const Report& report) {
  return QCoreApplication::translate("report", "Compared with %1: %2 new, %3 unchanged, %4 gone.")
      .arg(report.against)
      .arg(report.findings.size())
      .arg(report.baselined.size())
      .arg(report.gone.size());
}

QString packStatusWord(const QString& status) {
  if (status == u"draft") {
    return QCoreApplication::translate("report", "draft");
  }
  if (status == u"issued") {
    return QCoreApplication::translate("report", "issued");
  }
  return status == u"replaced" ? QCoreApplication::translate("report", "replaced") : status;
}

QString countLine(const Report& report) {
  return QCoreApplication::translate("report", "Errors: %1. Warnings: %2. Information: %3.")
      .arg(report.count(Severity::Error))
      .arg(report.count(Severity::Warning))
      .arg(report.count(Severity::Info));
}

QString placeText(const model::Place& place) {
  if (place.file.isEmpty()) {
    return {};
  }
  return place.line > 0 ? u"%1:%2:%3"_s.arg(place.file).arg(place.line).arg(place.column) : place.file;
}

} // namespace khung::validators
