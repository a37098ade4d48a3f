// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"
#include "app/messages/pack_words.h"
#include "tests/support/pack_writer.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/finding_text.h"
#include "validators/packs/pack_check.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// What is told to the author of a pack: each slip with its file and line, and nothing of a sound pack.
class TestPackCheck : public QObject {
  Q_OBJECT

private:
  static validators::PackCheck checked(const tests::PackWriter& packs) { return validators::checkPack(tests::metamodel(), packs.agencyPack()); }

private Q_SLOTS:
  void shippedPacksAreSound_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : tests::packNames(true)) {
      QTest::newRow(qPrintable(name)) << name;
    }
  }
  /// All but their examples, which test_rules runs.
  void shippedPacksAreSound() {
    QFETCH(QString, name);
    int asked = 0;
    const auto rules = std::size_t(std::count_if(tests::pack(name)->rules.begin(), tests::pack(name)->rules.end(), [&](const auto& rule) { return rule.pack == name; }));
    const validators::PackCheck check = validators::checkPack(tests::metamodel(), tests::sourcePath(u"templates/frameworks/"_s + name),
                                                              [&](const QString&) { return std::size_t(++asked) <= rules; });
    QVERIFY2(check.isSound(), qPrintable(tests::describe(check.notices)));
    QVERIFY2(check.notices.empty(), qPrintable(tests::describe(check.notices)));
  }

  void theStarterIsSound() {
    const tests::PackWriter packs;
    const validators::PackCheck check = checked(packs);
    QVERIFY2(check.isSound() && check.notices.empty(), qPrintable(tests::describe(check.notices)));
    QCOMPARE(check.examples, 2);
    QCOMPARE(check.changes.addedRules, QStringList{u"tinh-database-undescribed"_s});
    QVERIFY(check.changes.severities.empty() && check.changes.rows.isEmpty());
  }

  void slipsAreTold_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("code");
    const QString rule = tests::PackWriter::ruleFile;
    const auto slip = [](const char* name, const QString& file, const QString& before, const QString& after, const char* code) {
      QTest::newRow(name) << file << before << after << QString::fromLatin1(code);
    };
    slip("unknown key", rule, u"fix_hint:"_s, u"fixhint:"_s, "pack.unknown-key");
    slip("unknown key of the framework", u"framework.yaml"_s, u"author:"_s, u"autor:"_s, "pack.unknown-key");
    slip("author missing", u"framework.yaml"_s, u"author:"_s, u"autor:"_s, "pack.key-missing");
    slip("a text cut by a comma", rule, u"không có mô tả, en"_s, u"không có tên, mô tả, en"_s, "pack.text-cut");
    slip("a text in one language", rule, u", en: A database without description"_s, QString(), "pack.text-missing");
    slip("unknown severity", rule, u"severity: warning"_s, u"severity: fatal"_s, "pack.severity");
    slip("unknown reason", rule, u"reason: silences"_s, u"reason: hides"_s, "pack.value-unknown");
    slip("unknown section", rule, u"section: Z"_s, u"section: Q"_s, "pack.section-unknown");
    slip("unknown subject", rule, u"subject: database"_s, u"subject: databse"_s, "pack.subject-unknown");
    slip("unknown citation", rule, u"\"QD:1\""_s, u"\"QD:7\""_s, "pack.cite-unknown");
    slip("unknown citation of the framework", rule, u"\"QD:1\""_s, u"\"999.1\""_s, "pack.cite-unknown");
    slip("unknown rule to yield to", rule, u"yields_to: []"_s, u"yields_to: [missing-nam]"_s, "pack.yields-to-unknown");
    slip("slug without prefix", u"framework.yaml"_s, u"prefix: tinh "_s, u"prefix: bo "_s, "pack.slug-prefix");
    slip("slug that does not last", rule, u"slug: tinh-database-undescribed"_s, u"slug: Tỉnh_1"_s, "pack.name-form");
    slip("slug other than its file", rule, u"slug: tinh-database-undescribed"_s, u"slug: tinh-other"_s, "pack.slug-differs");
    slip("name other than its folder", u"framework.yaml"_s, u"name: tinh-thu"_s, u"name: other"_s, "pack.name-differs");
    slip("syntax of the query", rule, u"SELECT d.id AS subject"_s, u"SELEC d.id AS subject"_s, "pack.query");
    slip("unknown column", rule, u"d.description"_s, u"d.descrption"_s, "pack.query");
    slip("no subject", rule, u"AS subject"_s, u"AS thing"_s, "pack.no-subject");
    slip("message names no column", rule, u"\"{subject} has no description.\""_s, u"\"{subject} lacks {what}.\""_s, "pack.placeholder");
    slip("unknown parameter", rule, u"d.states <> 0"_s, u"d.states <> :none"_s, "pack.parameter-unknown");
    slip("an example that finds nothing", rule, u"is_blank(d.description)"_s, u"0"_s, "pack.example");
    slip("an example that cannot be read", rule, u"kind: unit, manager: A}]"_s, u"knd: unit, manager: A}]"_s, "pack.example-model");
    slip("a file elsewhere", u"framework.yaml"_s, u"parameters: {}"_s,
         u"reference_models: [{code: data, prefix: X, file: ../../other/data.yaml, title: {vi: A, en: B}}]"_s, "pack.file-elsewhere");
  }
  void slipsAreTold() {
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, code);
    const tests::PackWriter packs;
    packs.change(file, before, after);
    const validators::PackCheck check = checked(packs);
    QVERIFY2(tests::codesOf(check.notices).contains(code), qPrintable(tests::describe(check.notices)));
    QVERIFY(!check.isSound());
    for (const model::Notice& notice : check.notices) {
      QVERIFY2(!app::messageText(notice).startsWith(notice.code), qPrintable(notice.code)); // has a sentence
      QVERIFY2(!notice.place.file.isEmpty(), qPrintable(notice.code));
    }
  }

  void examplesAreAskedFor() {
    const tests::PackWriter packs;
    packs.change(tests::PackWriter::ruleFile, u"expect: [{subject: D1}]"_s, u"expect: []"_s);
    QVERIFY(tests::codesOf(checked(packs).notices).contains(u"pack.no-violating-example"_s));
    packs.change(tests::PackWriter::ruleFile, u"expect: []"_s, u"expect: [{subject: D9}]"_s);
    QVERIFY(tests::codesOf(checked(packs).notices).contains(u"pack.no-near-miss"_s));
  }

  void aFileThatMeansNothingIsAWarning() {
    const tests::PackWriter packs;
    packs.write(u"tinh-thu/notes.txt"_s, "x");
    const validators::PackCheck check = checked(packs);
    QVERIFY(check.isSound());
    QCOMPARE(tests::codesOf(check.notices), QStringList{u"pack.file-unknown"_s});
  }

  void whatIsMadeStricterIsTold() {
    const tests::PackWriter packs;
    packs.write(u"tinh-thu/rules/B/sync-interval.yaml"_s, "slug: x\n");
    QVERIFY(QFile::remove(packs.path(u"tinh-thu/rules/B/sync-interval.yaml"_s)));
    packs.write(u"tinh-thu/rules/M/not-in-any-diagram.yaml"_s, "slug: not-in-any-diagram\namends: true\nseverity: error\n");
    packs.write(u"tinh-thu/values/synonyms.yaml"_s, "list: synonyms\nvalues:\n  - {code: tinh-thu, name_vi: tỉnh thử, name_en: test province}\n");
    const validators::PackCheck check = checked(packs);
    QVERIFY2(check.isSound(), qPrintable(tests::describe(check.notices)));
    QCOMPARE(check.changes.severities.size(), std::size_t(1));
    QCOMPARE(check.changes.severities[0].slug, u"not-in-any-diagram"_s);
    QCOMPARE(check.changes.severities[0].after, u"error"_s);
    QCOMPARE(check.changes.rows.value(u"synonyms"_s), 1);
    const QString said = app::packSummary(check, u"en"_s).join(u'\n');
    for (const QString& part : {u"Extends: "_s, u"Decision No."_s, u"Author: "_s, u"not-in-any-diagram"_s, u"tinh-database-undescribed"_s, u"synonyms +1"_s}) {
      QVERIFY2(said.contains(part), qPrintable(part));
    }
  }

  void anInstrumentOfItsOwnIsNamed() {
    const tests::PackWriter packs;
    const auto pack = checked(packs).pack;
    const validators::Report none;
    const validators::FindingText text(*tests::metamodel(), *pack, none, u"vi"_s);
    QCOMPARE(text.citation(u"tinh-database-undescribed"_s), u"Điều 1 Quy định của cơ quan (dự thảo)"_s);
    QCOMPARE(text.citation(u"two-masters"_s), validators::FindingText(*tests::metamodel(), *tests::pack(), none, u"vi"_s).citation(u"two-masters"_s));
  }
};

QTEST_GUILESS_MAIN(TestPackCheck)
#include "test_pack_check.moc"
