// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"
#include "validators/engine/finding_text.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using validators::RuleRun;
using validators::Severity;

/// The engine with rules of its own: what a rule may do, and what happens to findings afterwards.
class TestEngine : public QObject {
  Q_OBJECT

private:
  static model::RuleSource rule(const QString& slug, const QString& query, const QString& severity = u"error"_s) {
    model::RuleSource rule;
    rule.slug = slug;
    rule.section = u"T"_s;
    rule.severity = severity;
    rule.reason = u"none"_s;
    rule.title = {slug, slug};
    rule.message = {u"{subject} / {related_other} / {kind:database_kind} / {score}"_s, u"{subject}: {kind:database_kind}, {score}"_s};
    rule.query = query;
    return rule;
  }

  static model::Pack packOf(std::vector<model::RuleSource> rules) {
    model::Pack pack;
    pack.name = u"test"_s;
    pack.rules = std::move(rules);
    return pack;
  }

  static validators::Report run(const QString& yaml, const model::Pack& pack, validators::CheckOptions options = {}) {
    model::Notices notices;
    const auto document = tests::documentOf(yaml, notices);
    if (!document) {
      qFatal("%s", qPrintable(tests::describe(notices)));
    }
    options.today = options.today.isValid() ? options.today : QDate(2026, 11, 23);
    const auto report = validators::check(*document, pack, options);
    if (!report) {
      qFatal("%s", qPrintable(report.error().values.join(u' ')));
    }
    return *report;
  }

  static QString everyDatabase() { return u"SELECT id AS subject, kind, 0.5 AS score FROM \"database\" WHERE states"_s; }

  static QString twoDatabases() {
    return u"organisation:\n  - {code: BO, name: Bộ A, kind: ministry}\n"
           u"database:\n  - {code: D1, name: Một, kind: sector, owner: BO}\n  - {code: D2, name: Hai, kind: unit, owner: BO}\n"_s;
  }

private Q_SLOTS:
  void hostileRulesAreRefused_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("write") << u"DELETE FROM main.element"_s;
    QTest::newRow("insert returning") << u"INSERT INTO main.document_meta VALUES('a','b') RETURNING key AS subject"_s;
    QTest::newRow("attach") << u"ATTACH ':memory:' AS x"_s;
    QTest::newRow("pragma") << u"PRAGMA writable_schema=1"_s;
    QTest::newRow("pragma function") << u"SELECT name AS subject FROM pragma_table_info('element')"_s;
    QTest::newRow("schema") << u"SELECT name AS subject FROM sqlite_schema"_s;
    QTest::newRow("meta") << u"SELECT value AS subject FROM main.document_meta"_s;
    QTest::newRow("extension") << u"SELECT load_extension('x') AS subject"_s;
    QTest::newRow("create") << u"CREATE TEMP TABLE x(a)"_s;
    QTest::newRow("transaction") << u"COMMIT"_s;
    QTest::newRow("two statements") << u"SELECT id AS subject FROM element; SELECT 1"_s;
    QTest::newRow("syntax") << u"SELECT FROM WHERE"_s;
    QTest::newRow("no such column") << u"SELECT nothing AS subject FROM element"_s;
    QTest::newRow("big blob") << u"SELECT zeroblob(2000000000) AS subject"_s;
  }
  void hostileRulesAreRefused() {
    QFETCH(QString, query);
    const validators::Report report = run(twoDatabases(), packOf({rule(u"bad"_s, query), rule(u"good"_s, everyDatabase())}));
    QCOMPARE(report.runs[0].outcome, RuleRun::Outcome::Failed);
    QVERIFY(!report.runs[0].why.isEmpty());
    QCOMPARE(report.runs[1].outcome, RuleRun::Outcome::Ran); // a rule that fails never stops the run
    QCOMPARE(report.findings.size(), 2);
    QVERIFY(report.hasFailures());
  }

  void endlessRecursionEnds() {
    validators::CheckOptions options;
    options.ruleMilliseconds = 200;
    const validators::Report report = run(
        twoDatabases(),
        packOf({rule(u"endless"_s, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS subject FROM n"_s)}),
        options);
    QCOMPARE(report.runs[0].outcome, RuleRun::Outcome::Failed);
    QVERIFY(report.findings.empty());
  }

  void hugeResultEnds() {
    validators::CheckOptions options;
    options.ruleRows = 100;
    const QString query = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                          u"SELECT d.id AS subject, i AS discriminator FROM n, \"database\" d"_s;
    const validators::Report report = run(twoDatabases(), packOf({rule(u"huge"_s, query)}), options);
    QCOMPARE(report.runs[0].outcome, RuleRun::Outcome::Failed);
    QVERIFY(report.findings.empty());
  }

  void documentIsLeftAsItWas() {
    model::Notices notices;
    const auto document = tests::documentOf(twoDatabases(), notices);
    const auto before = document->contentHash();
    QVERIFY(validators::check(*document, packOf({rule(u"a"_s, everyDatabase())})));
    QVERIFY(validators::check(*document, packOf({rule(u"a"_s, everyDatabase())}))); // and again on the same connection
    QCOMPARE(*document->contentHash(), *before);
    model::Edit edit(u"rename"_s);
    edit.set(document->elementsOf(u"database").front(), u"name"_s, u"Khác"_s);
    QVERIFY(document->apply(edit));
    QVERIFY(document->undo());
    QCOMPARE(*document->contentHash(), *before);
  }

  void twoRunsAreTheSame() {
    const model::Pack pack = packOf({rule(u"b"_s, everyDatabase()), rule(u"a"_s, everyDatabase(), u"info"_s)});
    const validators::Report first = run(twoDatabases(), pack);
    const validators::Report second = run(twoDatabases(), pack);
    QCOMPARE(first.findings.size(), 4);
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
      QCOMPARE(first.findings[i].fingerprint, second.findings[i].fingerprint);
    }
    QCOMPARE(first.findings.front().severity, Severity::Error); // worst first
    QCOMPARE(first.modelHash, second.modelHash);
  }

  void fingerprintSurvivesRenaming() {
    const model::Pack pack = packOf({rule(u"a"_s, everyDatabase())});
    const validators::Report before = run(twoDatabases(), pack);
    const validators::Report after = run(twoDatabases().replace(u"name: Một"_s, u"name: Một khác"_s), pack);
    QCOMPARE(before.findings[0].fingerprint, after.findings[0].fingerprint);
    QVERIFY(before.findings[0].fingerprint != before.findings[1].fingerprint);
  }

  void specialRuleSilencesTheGeneral() {
    const QString pair = u"SELECT a.id AS subject, b.id AS related_other FROM \"database\" a, \"database\" b WHERE a.code = 'D1' AND b.code = 'D2'"_s;
    const QString reversed = u"SELECT b.id AS subject, a.id AS related_other FROM \"database\" a, \"database\" b WHERE a.code = 'D1' AND b.code = 'D2'"_s;
    model::RuleSource general = rule(u"general"_s, reversed);
    general.yieldsTo = QStringList{u"special"_s};
    QCOMPARE(run(twoDatabases(), packOf({general, rule(u"special"_s, pair)})).findings.size(), 1);
    QCOMPARE(run(twoDatabases(), packOf({general, rule(u"special"_s, everyDatabase())})).findings.size(), 3); // does not name the pair
    QCOMPARE(run(twoDatabases(), packOf({general})).findings.size(), 1);
  }

  void statedReasons_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("found");
    QTest::addColumn<int>("severity");
    QTest::newRow("none") << u"none"_s << 2 << static_cast<int>(Severity::Error);
    QTest::newRow("silences") << u"silences"_s << 1 << -1;
    QTest::newRow("info") << u"info"_s << 2 << static_cast<int>(Severity::Info);
    QTest::newRow("warning") << u"warning"_s << 2 << static_cast<int>(Severity::Warning);
  }
  void statedReasons() {
    QFETCH(QString, mode);
    QFETCH(int, found);
    QFETCH(int, severity);
    model::RuleSource source = rule(u"a"_s, everyDatabase());
    source.reason = mode;
    const QString yaml = twoDatabases().replace(u"kind: sector"_s, u"kind: sector, reasons: [{rule: a, text: Theo lộ trình}]"_s);
    const validators::Report report = run(yaml, packOf({source}));
    QCOMPARE(static_cast<int>(report.findings.size()), found);
    const auto d1 = std::find_if(report.findings.begin(), report.findings.end(),
                                 [&](const auto& f) { return report.labels.value(f.subject).code == u"D1"; });
    QCOMPARE(d1 == report.findings.end() ? -1 : static_cast<int>(d1->severity), severity);
    QCOMPARE(report.waived.size(), severity < 0 ? 1 : 0);
  }

  void plannedWorkLowersWhatExistsToday() {
    const QString yaml = twoDatabases().replace(u"kind: sector"_s, u"kind: sector, state: as_is"_s) +
                         u"task:\n  - {code: T1, name: Sửa, elements: [D1, D2], lead: BO, due: 2027-06}\n"_s;
    const validators::Report report = run(yaml, packOf({rule(u"a"_s, everyDatabase())}));
    QCOMPARE(report.count(Severity::Warning), 1); // D1 is as_is only
    QCOMPARE(report.count(Severity::Error), 1);   // D2 is to be, too
    const QString without = QString(yaml).replace(u", due: 2027-06"_s, QString());
    QCOMPARE(run(without, packOf({rule(u"a"_s, everyDatabase())})).count(Severity::Error), 2);
  }

  void waivers_data() {
    QTest::addColumn<QString>("waiver");
    QTest::addColumn<int>("waived");
    QTest::addColumn<QString>("why");
    const QString good = u"element: D1, rule: a, reason: Chuyển tiếp, person: Nguyễn Văn A, until: 2026-12-31"_s;
    QTest::newRow("good") << good << 1 << QString();
    QTest::newRow("last day") << QString(good).replace(u"2026-12-31"_s, u"2026-11-23"_s) << 1 << QString();
    QTest::newRow("over") << QString(good).replace(u"2026-12-31"_s, u"2026-11-22"_s) << 0 << u"expired"_s;
    QTest::newRow("no reason") << QString(good).replace(u"reason: Chuyển tiếp, "_s, QString()) << 0 << u"no_reason"_s;
    QTest::newRow("no person") << QString(good).replace(u"person: Nguyễn Văn A, "_s, QString()) << 0 << u"no_person"_s;
    QTest::newRow("no end") << QString(good).replace(u", until: 2026-12-31"_s, QString()) << 0 << u"no_end"_s;
    QTest::newRow("nothing found") << QString(good).replace(u"rule: a"_s, u"rule: b"_s) << 0 << u"no_finding"_s;
    QTest::newRow("rejected") << good + u", status: rejected"_s << 0 << QString();
  }
  void waivers() {
    QFETCH(QString, waiver);
    QFETCH(int, waived);
    QFETCH(QString, why);
    const model::Pack pack = packOf({rule(u"a"_s, everyDatabase()), rule(u"b"_s, u"SELECT NULL AS subject WHERE 0"_s),
                                     rule(u"stale-waiver"_s, u"SELECT NULL AS subject WHERE 0"_s, u"warning"_s)});
    const validators::Report report = run(twoDatabases() + u"waiver:\n  - {code: W1, "_s + waiver + u"}\n"_s, pack);
    QCOMPARE(static_cast<int>(report.waived.size()), waived);
    QStringList stale;
    for (const validators::Finding& finding : report.findings) {
      for (const validators::Evidence& evidence : finding.evidence) {
        if (finding.slug == u"stale-waiver" && evidence.name == u"why") {
          stale << evidence.value.toString();
        }
      }
    }
    QCOMPARE(stale.join(u','), why);
  }

  void aRejectedWaiverSilencesNothingAndTheFindingSaysSo() {
    const model::Pack pack = packOf({rule(u"a"_s, u"SELECT id AS subject FROM \"database\" WHERE code = 'D1'"_s),
                                     rule(u"stale-waiver"_s, u"SELECT NULL AS subject WHERE 0"_s, u"warning"_s)});
    const QString rejected = u"  - {code: W1, element: D1, rule: a, reason: chờ, person: Trần A, until: 2027-01-01, status: rejected, decided_by: Lê B, "
                             u"decided_on: 2026-11-20, decision_reason: không đủ căn cứ}\n"_s;
    const validators::Report report = run(twoDatabases() + u"waiver:\n"_s + rejected, pack);
    QCOMPARE(report.waived.size(), 0);
    QCOMPARE(report.findings.size(), 1); // and no stale waiver beside it: it is answered
    const validators::WaiverFacts facts = report.rejected.value(report.findings[0].fingerprint);
    QCOMPARE(facts.decidedBy, u"Lê B"_s);
    QCOMPARE(facts.decision, u"không đủ căn cứ"_s);
    // Another proposal for the same finding holds until it is decided on.
    const validators::Report again =
        run(twoDatabases() + u"waiver:\n"_s + rejected + u"  - {code: W2, element: D1, rule: a, reason: bổ sung, person: Trần A, until: 2027-01-01}\n"_s, pack);
    QCOMPARE(again.waived.size(), 1);
    QCOMPARE(again.waived[0].reason, u"bổ sung"_s);
    QVERIFY(again.rejected.isEmpty());
  }

  void waiverOfAFailedRuleIsNotStale() {
    const model::Pack pack = packOf({rule(u"a"_s, u"SELECT nonsense"_s),
                                     rule(u"stale-waiver"_s, u"SELECT NULL AS subject WHERE 0"_s, u"warning"_s)});
    const validators::Report report = run(
        twoDatabases() + u"waiver:\n  - {code: W1, element: D1, rule: a, reason: x, person: y, until: 2027-01-01}\n"_s, pack);
    QVERIFY(report.findings.empty());
  }

  void waiverByFingerprint() {
    const model::Pack pack = packOf({rule(u"a"_s, everyDatabase())});
    const QString print = run(twoDatabases(), pack).findings[0].fingerprint;
    const validators::Report report =
        run(twoDatabases() + u"waiver:\n  - {code: W1, target_finding: %1, reason: x, person: y, until: 2027-01-01}\n"_s.arg(print), pack);
    QCOMPARE(report.waived.size(), 1);
    QCOMPARE(report.waived[0].finding.fingerprint, print);
    QCOMPARE(report.findings.size(), 1);
  }

  void baselineAndSelection() {
    const model::Pack pack = packOf({rule(u"a"_s, everyDatabase()), rule(u"b"_s, everyDatabase())});
    validators::CheckOptions options;
    options.baseline = {run(twoDatabases(), pack).findings[0].fingerprint};
    validators::Report report = run(twoDatabases(), pack, options);
    QCOMPARE(report.findings.size(), 3);
    QCOMPARE(report.baselined.size(), 1);
    options = {};
    options.rules = QStringList{u"b"_s};
    report = run(twoDatabases(), pack, options);
    QCOMPARE(report.findings.size(), 2);
    QCOMPARE(report.runs[0].outcome, RuleRun::Outcome::Off);
    options = {};
    options.severities.insert(u"a"_s, u"off"_s);
    options.severities.insert(u"b"_s, u"info"_s);
    report = run(twoDatabases(), pack, options);
    QCOMPARE(report.count(Severity::Info), 2);
    QCOMPARE(report.count(Severity::Error), 0);
  }

  void whatIsOutOfAStateIsOut() {
    const model::Pack pack = packOf({rule(u"a"_s, u"SELECT id AS subject, states AS discriminator FROM \"database\" WHERE states"_s)});
    const auto states = [&](const QString& yaml) {
      QStringList result;
      for (const validators::Finding& finding : run(yaml, pack).findings) {
        result << finding.discriminator;
      }
      result.sort();
      return result.join(u',');
    };
    QCOMPARE(states(twoDatabases()), u"3,3"_s);
    QCOMPARE(states(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, state: to_be"_s)), u"2,3"_s);
    QCOMPARE(states(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, lifecycle: retired"_s)), u"3"_s);
    QCOMPARE(states(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, lifecycle: planned"_s)), u"2,3"_s);
    QCOMPARE(states(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, state: to_be, replaces: [D2]"_s)), u"1,2"_s);
    QCOMPARE(states(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, replaces: [D2]"_s)), u"3"_s);
  }

  void sentences() {
    const model::Pack pack = packOf({rule(u"a"_s, everyDatabase())});
    const validators::Report report = run(twoDatabases(), pack);
    const validators::FindingText vi(*tests::metamodel(), pack, report, u"vi"_s);
    const validators::FindingText en(*tests::metamodel(), pack, report, u"en"_s);
    QVERIFY2(en.message(report.findings[0]).startsWith(u"Một (D1): "), qPrintable(en.message(report.findings[0])));
    QVERIFY(en.message(report.findings[0]).endsWith(u"0.5"));
    QVERIFY(vi.message(report.findings[0]).endsWith(u"0,5"));
    QVERIFY(!vi.message(report.findings[0]).contains(u"sector"));
  }

  void groupsOfAgenciesHaveWords() {
    model::RuleSource source = rule(u"a"_s, u"SELECT c.id AS subject, c.target AS related_maker FROM database_creators c"_s);
    source.message = {u"{related_maker} cấp cho {subject}, gồm {related_maker}."_s, u"{related_maker} supply {subject}: {related_maker}."_s};
    const model::Pack pack = packOf({source});
    const validators::Report report = run(twoDatabases().replace(u"kind: sector"_s, u"kind: sector, creators: [all_provinces]"_s), pack);
    QCOMPARE(report.findings.size(), std::size_t(1));
    const QString vi = validators::FindingText(*tests::metamodel(), pack, report, u"vi"_s).message(report.findings[0]);
    QVERIFY2(vi.startsWith(u"Tất cả các tỉnh cấp cho") && vi.endsWith(u"gồm tất cả các tỉnh."), qPrintable(vi));
    QVERIFY(validators::FindingText(*tests::metamodel(), pack, report, u"en"_s).message(report.findings[0]).startsWith(u"All provinces supply"));
  }

  void citations() {
    model::RuleSource source = rule(u"a"_s, everyDatabase());
    source.cites = QStringList{u"14.2"_s, u"16.2b"_s, u"16.2.b"_s, u"15.3đ"_s, u"83"_s};
    const model::Pack pack = packOf({source});
    const validators::Report report;
    QCOMPARE(validators::FindingText(*tests::metamodel(), pack, report, u"vi"_s).citation(u"a"_s),
             u"khoản 2 Điều 14; điểm b khoản 2 Điều 16; điểm b khoản 2 Điều 16; điểm đ khoản 3 Điều 15; Điều 83"_s);
    QCOMPARE(validators::FindingText(*tests::metamodel(), pack, report, u"en"_s).citation(u"a"_s),
             u"Article 14.2; Article 16.2b; Article 16.2b; Article 15.3đ; Article 83"_s);
  }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
