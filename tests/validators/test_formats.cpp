// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"
#include "validators/formats/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <pugixml.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Every report format on a report that has everything: findings of each severity, waived, known, off, failed. Outside validators
/// judge SARIF (the official schema) and JUnit (two XSDs in use).
class TestFormats : public QObject {
  Q_OBJECT

private:
  static model::RuleSource rule(const QString& slug, const QString& severity, const QString& query) {
    model::RuleSource rule;
    rule.slug = slug;
    rule.section = u"T"_s;
    rule.severity = severity;
    rule.reason = u"silences"_s;
    rule.cites = QStringList{u"14.2"_s};
    rule.title = {u"Tên của "_s + slug, u"Title of "_s + slug};
    rule.explanation = {u"Vì <sao> & thế nào"_s, u"Why <so> & \"how\""_s};
    rule.message = {u"Có {subject} và {related_other}"_s, u"There is {subject} and {related_other}"_s};
    rule.fixHint = {u"Sửa"_s, u"Mend it"_s};
    rule.query = query;
    return rule;
  }

  static model::Pack pack() {
    model::Pack pack;
    pack.name = u"test"_s;
    pack.version = u"1"_s;
    pack.status = u"draft"_s;
    pack.hash = u"abc"_s;
    const QString all = u"SELECT a.id AS subject, b.id AS related_other, 0.86 AS score FROM \"database\" a JOIN \"database\" b ON b.code > a.code"_s;
    pack.rules = {rule(u"a-error"_s, u"error"_s, all), rule(u"b-warning"_s, u"warning"_s, all), rule(u"c-info"_s, u"info"_s, all),
                  rule(u"d-off"_s, u"error"_s, all), rule(u"e-failed"_s, u"error"_s, u"SELECT nonsense"_s)};
    pack.rules[2].parameters.insert(u"share"_s, 0.5);
    return pack;
  }

  static validators::Report report() {
    model::Notices notices;
    const auto document = tests::documentOf(
        u"organisation:\n  - {code: BO, name: 'Bộ <A> & \"B\"', kind: ministry}\n"
        u"database:\n  - {code: D1, name: 'Một ]]> \U0001F600', owner: BO}\n  - {code: D2, name: Hai, owner: BO, reasons: [{rule: b-warning, text: 'Theo <lộ> trình'}]}\n"
        u"  - {code: D3, name: Ba, owner: BO}\n"
        u"waiver:\n  - {code: W, element: D1, rule: b-warning, reason: Chờ <nâng cấp>, person: Lê B, until: 2027-01-01, status: accepted, decided_by: Vũ C, decided_on: 2026-11-20}\n"
        u"  - {code: X, element: D1, rule: a-error, reason: Xin miễn, person: Lê B, until: 2027-01-01, status: rejected, decided_by: Vũ C, decision_reason: Thiếu căn cứ}\n"_s,
        notices);
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    options.severities.insert(u"d-off"_s, u"off"_s);
    options.severities.insert(u"c-info"_s, u"warning"_s);
    options.parameters.insert(u"c-info.share"_s, 0.3);
    auto first = validators::check(*document, pack(), options);
    options.baseline = {first->findings.back().fingerprint};
    auto result = validators::check(*document, pack(), options);
    for (auto it = result->labels.begin(); it != result->labels.end(); ++it) {
      it->place = {u"thư mục/a b.yaml"_s, 3, 5};
    }
    return *result;
  }

  static QByteArray written(const QString& format, const QString& language = u"en"_s) {
    const validators::Report made = report();
    const model::Pack used = pack();
    const auto& metamodel = *tests::metamodel();
    return validators::format(format)->write({metamodel, used, made, language, u"1.2.3"_s, false});
  }

  /// Exit code and output of an outside tool on the bytes; skips where the tool is absent.
  static std::pair<int, QString> judge(const QString& program, const QStringList& arguments, const QByteArray& bytes) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
      return {-1, u"cannot write"_s};
    }
    file.write(bytes);
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments + QStringList{path});
    process.waitForFinished(60'000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
  }

private Q_SLOTS:
  void reportHasEverything() {
    const validators::Report made = report();
    QVERIFY(made.count(validators::Severity::Error) > 0 && made.count(validators::Severity::Warning) > 0);
    QVERIFY(made.waived.size() >= 2 && made.baselined.size() == 1 && made.hasFailures());
  }

  void everyFormatTellsWhatRan_data() {
    QTest::addColumn<QString>("format");
    for (const validators::Format& format : validators::formats()) {
      QTest::newRow(format.name) << QString::fromLatin1(format.name);
    }
  }
  void everyFormatTellsWhatRan() {
    QFETCH(QString, format);
    const QByteArray bytes = written(format);
    const validators::Report made = report();
    for (const QByteArray& part : {QByteArray("a-error"), QByteArray("d-off"), QByteArray("e-failed"), QByteArray("abc"),
                                   made.modelHash.toUtf8()}) {
      QVERIFY2(bytes.contains(part), part + " in " + bytes);
    }
    QCOMPARE(written(format), bytes); // the same again
  }

  /// An empty list must not mislead: which rules are off, which broke, and what the settings changed stands in each format.
  void everyFormatTellsWhatTheSettingsChanged_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("text") << u"text"_s << QStringList{u"c-info: Warning instead of Information; share = 0.3 (0.5)"_s, u"d-off: switched off in the settings"_s, u"e-failed: failed"_s};
    QTest::newRow("html") << u"html"_s << QStringList{u"Warning instead of Information; share = 0.3 (0.5)"_s, u"switched off in the settings"_s, u"failed: "_s};
    QTest::newRow("json") << u"json"_s << QStringList{u"\"severityOfSettings\": \"warning\""_s, u"share = 0.3 (0.5)"_s, u"\"why\": \"settings\""_s};
    QTest::newRow("sarif") << u"sarif"_s << QStringList{u"\"severityOfSettings\": \"warning\""_s, u"share = 0.3 (0.5)"_s, u"\"why\": \"settings\""_s};
    QTest::newRow("junit") << u"junit"_s
                           << QStringList{u"name=\"rule.severity:c-info\" value=\"warning (info)\""_s, u"name=\"rule.parameter:c-info.share\" value=\"0.3 (0.5)\""_s,
                                          u"name=\"rule.off:d-off\" value=\"settings\""_s, u"name=\"rule.off:e-failed\""_s};
  }
  void everyFormatTellsWhatTheSettingsChanged() {
    QFETCH(QString, format);
    QFETCH(QStringList, parts);
    const QString text = QString::fromUtf8(written(format));
    for (const QString& part : parts) {
      QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    }
  }

  void everyFormatTellsTheStateOfWaivers_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("text") << u"text"_s << QStringList{u"(accepted by Vũ C on 2026-11-20)"_s, u"was rejected by Vũ C: Thiếu căn cứ"_s};
    QTest::newRow("html") << u"html"_s << QStringList{u"(accepted by Vũ C on 2026-11-20)"_s, u"was rejected by Vũ C: Thiếu căn cứ"_s};
    QTest::newRow("json") << u"json"_s << QStringList{u"\"state\": \"accepted\""_s, u"\"rejectedWaiver\""_s, u"\"decision\": \"Thiếu căn cứ\""_s};
    QTest::newRow("sarif") << u"sarif"_s << QStringList{u"\"status\": \"accepted\""_s, u"\"status\": \"rejected\""_s, u"\"decision\": \"Thiếu căn cứ\""_s};
    QTest::newRow("junit") << u"junit"_s << QStringList{u"waived (accepted): b-warning"_s, u"waiver rejected by Vũ C: Thiếu căn cứ"_s};
  }
  void everyFormatTellsTheStateOfWaivers() {
    QFETCH(QString, format);
    QFETCH(QStringList, parts);
    const QString text = QString::fromUtf8(written(format));
    for (const QString& part : parts) {
      QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    }
  }

  void sarifFitsItsSchema() {
    const QString schema = khung::tests::sourcePath(u"../shared/data/schemas/sarif-schema-2.1.0.json");
    if (!QFile::exists(schema)) {
      QSKIP("the SARIF schema is not here");
    }
    const QString script = u"import json,sys,jsonschema\n"
                           u"s=json.load(open(sys.argv[1]));d=json.load(open(sys.argv[2]))\n"
                           u"e=list(jsonschema.Draft4Validator(s).iter_errors(d))\n"
                           u"print('\\n'.join(str(list(x.path))+': '+x.message[:300] for x in e));sys.exit(1 if e else 0)"_s;
    if (QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, u"import jsonschema"_s}) != 0) {
      QSKIP("python3-jsonschema is not here");
    }
    const auto [code, output] = judge(u"/usr/bin/python3"_s, {u"-c"_s, script, schema}, written(u"sarif"_s));
    QVERIFY2(code == 0, qPrintable(output));
  }

  void sarifHoldsEachFindingOnce() {
    const validators::Report made = report();
    const QJsonObject run = QJsonDocument::fromJson(written(u"sarif"_s)).object().value(u"runs"_s).toArray().first().toObject();
    const QJsonArray results = run.value(u"results"_s).toArray();
    QCOMPARE(static_cast<std::size_t>(results.size()), made.findings.size() + made.waived.size() + made.baselined.size());
    int suppressed = 0;
    int rejected = 0;
    int known = 0;
    for (const QJsonValue& value : results) {
      const QJsonObject result = value.toObject();
      const QString state = result.value(u"suppressions"_s).toArray().first().toObject().value(u"status"_s).toString();
      suppressed += !state.isEmpty() && state != u"rejected"; // a result whose suppressions are all rejected stands
      rejected += state == u"rejected";
      known += result.value(u"baselineState"_s).toString() == u"unchanged";
      const QJsonObject location = result.value(u"locations"_s).toArray().first().toObject();
      QCOMPARE(location.value(u"physicalLocation"_s).toObject().value(u"artifactLocation"_s).toObject().value(u"uri"_s).toString(),
               u"th%C6%B0%20m%E1%BB%A5c/a%20b.yaml"_s);
    }
    QCOMPARE(static_cast<std::size_t>(suppressed), made.waived.size());
    QCOMPARE(known, 1);
    QCOMPARE(rejected, static_cast<int>(made.rejected.size()));
    QVERIFY(rejected > 0);
    QCOMPARE(run.value(u"invocations"_s).toArray().first().toObject().value(u"executionSuccessful"_s).toBool(), false);
  }

  void junitFitsItsSchemas_data() {
    QTest::addColumn<QString>("schema");
    QTest::newRow("windyroad") << u"JUnit-windyroad.xsd"_s;
    QTest::newRow("jenkins") << u"junit-10-jenkins.xsd"_s;
  }
  void junitFitsItsSchemas() {
    QFETCH(QString, schema);
    const QString path = khung::tests::sourcePath(u"../shared/data/schemas/") + schema;
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    if (!QFile::exists(path) || xmllint.isEmpty()) {
      QSKIP("the XSD or xmllint is not here");
    }
    const auto [code, output] = judge(xmllint, {u"--nonet"_s, u"--noout"_s, u"--schema"_s, path}, written(u"junit"_s));
    QVERIFY2(code == 0, qPrintable(output));
  }

  void junitCounts() {
    pugi::xml_document document;
    QVERIFY(document.load_string(written(u"junit"_s).constData()));
    const pugi::xml_node suite = document.select_node("//testsuite").node();
    QCOMPARE(suite.attribute("tests").as_int(), 5);
    QCOMPARE(static_cast<int>(document.select_nodes("//testcase").size()), 5);
    QCOMPARE(suite.attribute("failures").as_int(), static_cast<int>(document.select_nodes("//failure").size()));
    QCOMPARE(suite.attribute("errors").as_int(), 1);
    QCOMPARE(suite.attribute("skipped").as_int(), 1);
  }

  void htmlIsEscaped() {
    const QString html = QString::fromUtf8(written(u"html"_s, u"vi"_s));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"));
    QVERIFY(html.contains(u"lang=\"vi\""));
    QVERIFY(html.contains(u"Chờ &lt;nâng cấp&gt;") && !html.contains(u"<nâng"));
    QVERIFY(!html.contains(u"http")); // nothing is fetched
    QCOMPARE(html.count(u"<article "), static_cast<int>(report().findings.size()));
  }

  void peopleReadTheStatusOfTheFrameworkInTheirLanguage() {
    app::useLanguage(u"vi"_s);
    const QString text = QString::fromUtf8(written(u"text"_s, u"vi"_s));
    const QString html = QString::fromUtf8(written(u"html"_s, u"vi"_s));
    app::useLanguage(u"en"_s);
    for (const QString& report : {text, html}) {
      QVERIFY2(report.contains(u"test 1 (dự thảo)") && !report.contains(u"(draft)"), qPrintable(report));
    }
    QVERIFY(QString::fromUtf8(written(u"text"_s)).contains(u"test 1 (draft)"));
  }

  void machineFormatsDoNotDependOnLanguage() {
    for (const QString& name : {u"json"_s, u"sarif"_s, u"junit"_s}) {
      QCOMPARE(written(name, u"vi"_s), written(name, u"en"_s));
    }
  }

  void anEmptyReportSaysWhatRan() {
    validators::Report none;
    none.runs.resize(1);
    none.runs[0].slug = u"a-error"_s;
    const model::Pack used = pack();
    const QByteArray text = validators::writeTextReport({*tests::metamodel(), used, none, u"en"_s, u"1"_s, false});
    QVERIFY2(text.contains("Rules run: 1 of 1."), text);
  }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
