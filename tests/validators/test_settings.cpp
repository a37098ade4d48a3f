// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/quick_fix.h"
#include "validators/engine/settings.h"
#include "validators/formats/format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using validators::CheckOptions;
using validators::RuleRun;

/// Settings beside a model, waivers made by a program, and baselines that have grown old.
class TestSettings : public QObject {
  Q_OBJECT

private:
  static model::Pack pack() {
    model::RuleSource rule;
    rule.slug = u"every-database"_s;
    rule.section = u"T"_s;
    rule.severity = u"error"_s;
    rule.reason = u"none"_s;
    rule.title = rule.message = {u"x"_s, u"x"_s};
    rule.query = u"SELECT id AS subject FROM \"database\" WHERE states AND length(name) >= :least ORDER BY id"_s;
    rule.parameters = {{u"least"_s, 1LL}, {u"share"_s, 0.5}, {u"field"_s, u"ARM.6"_s}};
    model::Pack pack;
    pack.name = u"test"_s;
    pack.rules = {rule, rule};
    pack.rules[1].slug = u"other-rule"_s;
    return pack;
  }

  static QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }

  static model::Notices applied(const QJsonObject& settings, CheckOptions& options) {
    model::Notices notices;
    validators::applySettings(settings, pack(), {}, options, notices);
    return notices;
  }

  static std::unique_ptr<model::Document> document() {
    model::Notices notices;
    return tests::documentOf(u"database: [{code: D1, name: Một}, {code: D2, name: Hai hai}]\n"_s, notices);
  }

  static validators::Report checked(const model::Document& document, CheckOptions options) {
    options.today = QDate(2026, 11, 27);
    return validators::check(document, pack(), options).value_or(validators::Report());
  }

private Q_SLOTS:
  /// The published schema names what the program reads: no key more, no severity less.
  void schemaSaysWhatIsRead() {
    QFile file(tests::sourcePath(u"templates/khung.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject keys = QJsonDocument::fromJson(file.readAll()).object()[u"properties"].toObject();
    const QJsonObject settings = keys[u"settings"][u"properties"].toObject();
    const QMap<QString, QString> values = {{u"format"_s, keys[u"format"][u"const"].toString()}, {u"title"_s, u"Một"_s}, {u"framework"_s, u"a"_s},
                                           {u"agency"_s, u"BA"_s}, {u"settings"_s, u"{}"_s}};
    QCOMPARE(keys.keys(), values.keys());
    QString text;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
      text += it.key() + u": "_s + it.value() + u'\n';
    }
    model::Notices notices;
    model::readTextFiles(*tests::metamodel(), {{u"khung.yaml"_s, text.toUtf8()}}, notices);
    QVERIFY(notices.empty());
    QCOMPARE(settings.keys(), (QStringList{u"off"_s, u"parameters"_s, u"severity"_s}));
    CheckOptions options;
    for (const QJsonValue& severity : settings[u"severity"][u"additionalProperties"][u"enum"].toArray()) {
      QVERIFY(applied({{u"severity"_s, QJsonObject{{u"other-rule"_s, severity}}}}, options).empty());
    }
    QVERIFY(applied({{u"off"_s, u"other-rule"_s}}, options).empty());
    QVERIFY(applied({{u"off"_s, QJsonArray{u"other-rule"_s}}}, options).empty());
    QVERIFY(!applied({{u"off"_s, QJsonArray{QJsonObject()}}}, options).empty());
  }

  void goodSettingsAreTaken() {
    CheckOptions options;
    const model::Notices notices = applied(
        json(R"({"severity": {"every-database": "warning"}, "off": ["other-rule"], "parameters": {"every-database": {"least": 5}}})"),
        options);
    QVERIFY2(notices.empty(), qPrintable(tests::describe(notices)));
    const validators::Report report = checked(*document(), options);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings[0].severity, validators::Severity::Warning);
    QCOMPARE(report.runs[0].severity, u"warning"_s);
    QCOMPARE(report.runs[0].parameters, QStringList{u"least = 5 (1)"_s});
    QCOMPARE(report.runs[1].outcome, RuleRun::Outcome::Off);
    QCOMPARE(report.runs[1].why, u"settings"_s);
  }

  void reportsTellWhatWasChanged() {
    CheckOptions options;
    applied(json(R"({"severity": {"every-database": "info"}, "off": "other-rule", "parameters": {"every-database": {"share": 1}}})"), options);
    const validators::Report report = checked(*document(), options);
    const model::Pack own = pack();
    const validators::FormatInput input{*tests::metamodel(), own, report, u"en"_s, u"1"_s};
    const QString text = QString::fromUtf8(validators::writeTextReport(input));
    QVERIFY2(text.contains(u"every-database: Information instead of Error; share = 1 (0.5)"), qPrintable(text));
    QVERIFY2(text.contains(u"other-rule: switched off in the settings"), qPrintable(text));
    const QByteArray machine = validators::writeJsonReport(input);
    QVERIFY(machine.contains("\"severityOfSettings\": \"info\""));
    QVERIFY(QString::fromUtf8(validators::writeHtmlReport(input)).contains(u"Information instead of Error"));
  }

  void badSettingsAreTold_data() {
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char* settings, const char16_t* code, const QStringList& values) {
      QTest::newRow(settings) << QByteArray(settings) << QString::fromUtf16(code) << values;
    };
    row(R"({"severities": {}})", u"settings.unknown-key", {u"severities"_s, u"severity"_s});
    row(R"({"severity": []})", u"settings.not-a-map", {u"severity"_s});
    row(R"({"off": {}})", u"settings.not-a-list", {u"off"_s});
    row(R"({"off": ["every-databas"]})", u"settings.unknown-rule", {u"every-databas"_s, u"test"_s, u"every-database"_s});
    row(R"({"severity": {"nothing-like-it": "info"}})", u"settings.unknown-rule", {u"nothing-like-it"_s, u"test"_s, QString()});
    row(R"({"severity": {"every-database": "warn"}})", u"settings.unknown-severity", {u"every-database"_s, u"warn"_s, QString()});
    row(R"({"severity": {"every-database": 2}})", u"settings.unknown-severity", {u"every-database"_s, u"2"_s, QString()});
    row(R"({"parameters": {"every-database": 5}})", u"settings.not-a-map", {u"every-database"_s});
    row(R"({"parameters": {"every-database": {"most": 5}}})", u"settings.unknown-parameter",
        {u"every-database"_s, u"most"_s, u"field, least, share"_s});
    row(R"({"parameters": {"every-database": {"least": "many"}}})", u"settings.not-a-number", {u"every-database"_s, u"least"_s, u"many"_s});
    row(R"({"parameters": {"every-database": {"least": 1.5}}})", u"settings.not-whole", {u"every-database"_s, u"least"_s, u"1.5"_s});
    row(R"({"parameters": {"every-database": {"field": 6}}})", u"settings.not-a-text", {u"every-database"_s, u"field"_s, u"6"_s});
  }
  void badSettingsAreTold() {
    QFETCH(QByteArray, settings);
    QFETCH(QString, code);
    QFETCH(QStringList, values);
    CheckOptions options;
    const model::Notices notices = applied(json(settings), options);
    QVERIFY2(notices.size() == 1, qPrintable(tests::describe(notices)));
    QCOMPARE(notices[0].code, code);
    QCOMPARE(notices[0].values, values);
    QVERIFY(model::hasErrors(notices));
    QVERIFY(options.severities.isEmpty() && options.parameters.isEmpty());
  }

  void noticesHavePlacesAndDocumentsKeepSettings() {
    const QString yaml = u"khung:\n  format: khung-text/1\n  settings:\n    severity:\n      every-database: off\n      nonsense: info\n"_s;
    model::Notices notices;
    const model::ModelData data = model::readTextFiles(*tests::metamodel(), {{u"a.yaml"_s, yaml.toUtf8()}}, notices);
    CheckOptions options;
    notices.clear();
    validators::applySettings(data.settings, pack(), data.settingPlaces, options, notices);
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices[0].place.line, 6);
    QCOMPARE(notices[0].place.column, 7);
    QCOMPARE(options.severities.value(u"every-database"_s), u"off"_s);
    const auto document = model::Document::create(tests::metamodel());
    QVERIFY((*document)->import(data));
    QCOMPARE(validators::settingsOf(**document), data.settings);
  }

  void staleBaselineEntriesAreTold() {
    const auto model = document();
    CheckOptions options;
    const QString known = checked(*model, options).findings[0].fingerprint;
    options.baseline = {known, u"gone"_s};
    QCOMPARE(checked(*model, options).staleBaseline, QStringList{u"gone"_s});
    options.severities.insert(u"other-rule"_s, u"off"_s); // the entry may be that rule's
    QCOMPARE(checked(*model, options).staleBaseline, QStringList());
  }

  void waiverOfAFinding() {
    const auto model = document();
    const validators::Finding finding = checked(*model, {}).findings[0];
    const validators::WaiverText text{{}, u" Chuyển tiếp đến hết năm "_s, u"Nguyễn Văn A"_s, QDate(2027, 1, 1), QDate(2026, 11, 27), u"BTP"_s};
    const auto edit = validators::makeWaiver(finding, text, u"Giải trình"_s);
    QVERIFY(edit);
    QVERIFY(model->apply(*edit));
    const validators::Report report = checked(*model, {});
    QCOMPARE(report.waived.size(), 1);
    QCOMPARE(report.waived[0].finding.fingerprint, finding.fingerprint);
    QCOMPARE(report.waived[0].reason, u"Chuyển tiếp đến hết năm"_s);
    QCOMPARE(report.waived[0].state, u"proposed"_s);
    const auto waiver = model->element(model->elementsOf(u"waiver").front());
    QCOMPARE(waiver->declaredBy, u"BTP"_s);
    QVERIFY(!waiver->code.isEmpty());
  }

  void decisionsNeedANameAndARejectionAReason() {
    const QUuid waiver = QUuid::createUuid();
    const auto codeOf = [&](const validators::WaiverDecision& decision) {
      const auto edit = validators::decideWaivers({waiver}, decision, u"x"_s);
      return edit ? QString() : edit.error().code;
    };
    QCOMPARE(codeOf({true, u" "_s, {}, {}}), u"waiver.no-decider"_s);
    QCOMPARE(codeOf({false, u"Lê B"_s, u" "_s, {}}), u"waiver.no-decision"_s);
    QCOMPARE(codeOf({true, u"Lê B"_s, {}, {}}), QString());
    QCOMPARE(codeOf({false, u"Lê B"_s, u"vì"_s, {}}), QString());
  }

  void waiversThatWouldNotHoldAreRefused_data() {
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("code");
    const QDate day(2027, 1, 1);
    QTest::newRow("reason") << u"  "_s << u"A"_s << day << u"waiver.no-reason"_s;
    QTest::newRow("person") << u"vì"_s << QString() << day << u"waiver.no-person"_s;
    QTest::newRow("end") << u"vì"_s << u"A"_s << QDate() << u"waiver.no-end"_s;
    QTest::newRow("past") << u"vì"_s << u"A"_s << QDate(2026, 11, 26) << u"waiver.end-past"_s;
  }
  void waiversThatWouldNotHoldAreRefused() {
    QFETCH(QString, reason);
    QFETCH(QString, person);
    QFETCH(QDate, until);
    QFETCH(QString, code);
    const auto edit = validators::makeWaiver({}, {{}, reason, person, until, QDate(2026, 11, 27), {}}, u"x"_s);
    QVERIFY(!edit);
    QCOMPARE(edit.error().code, code);
  }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
