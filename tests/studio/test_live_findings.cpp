// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"
#include "tests/support/random_editor.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

const QString twins = uR"(
organisation: [{code: BA, name: Bộ A, kind: ministry}, {code: BB, name: Bộ B, kind: ministry}]
database:
  - {code: CSDL-A, name: CSDL A, kind: sector, manager: BA, entities: [{code: CH, name: Cửa hàng xăng dầu}]}
  - {code: CSDL-B, name: CSDL B, kind: sector, manager: BB, entities: [{code: CH, name: Cửa hàng xăng dầu}]}
)"_s;

QStringList printsOf(const validators::Report& report) {
  QStringList prints;
  for (const validators::Finding& finding : report.findings) {
    prints << finding.fingerprint + u' ' + QString::number(static_cast<int>(finding.severity));
  }
  for (const validators::WaivedFinding& waived : report.waived) {
    prints << u"waived "_s + waived.finding.fingerprint + u' ' + waived.reason;
  }
  for (const validators::RuleRun& run : report.runs) {
    prints << run.slug + u' ' + QString::number(static_cast<int>(run.outcome));
  }
  return prints;
}

bool settles(app::LiveFindings& live) {
  return QTest::qWaitFor([&] { return live.report() && !live.isBusy(); }, Long);
}

} // namespace

class TestLiveFindings : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theSameAsTheCommandLine() {
    tests::Studio studio;
    QVERIFY(studio.openExample());
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    const auto report = validators::check(*studio.workspace.document(), *studio.workspace.pack());
    QVERIFY(report);
    QVERIFY(report->findings.size() > 20);
    QCOMPARE(printsOf(*live.report()), printsOf(*report));
    QCOMPARE(live.sheet()->words.size(), report->findings.size() + report->waived.size());
    QCOMPARE(live.sheet()->words.front().sentence, live.text().message(live.report()->findings.front()));
  }

  void followsEditsAndKeepsTheLastReportMeanwhile() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(live.isBusy());
    QVERIFY(settles(live));
    const QUuid database = studio.find(u"database", u"CSDL-A");
    const std::size_t before = live.findingsOf(database).size();
    QSignalSpy busy(&live, &app::LiveFindings::busyChanged);
    QVERIFY(studio.workspace.apply(model::Edit(u"empty the name"_s).set(database, u"name"_s, {})));
    QVERIFY(live.isBusy());
    QVERIFY(live.report());
    QCOMPARE(live.findingsOf(database).size(), before);
    QVERIFY(settles(live));
    QCOMPARE(live.findingsOf(database).size(), before + 1);
    QCOMPARE(live.worstOf(database), std::optional(validators::Severity::Error));
    QCOMPARE(busy.count(), 2);
    studio.workspace.undo();
    QVERIFY(settles(live));
    QCOMPARE(live.findingsOf(database).size(), before);
  }

  void manyEditsInARowAreOneCheck() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    QSignalSpy updated(&live, &app::LiveFindings::updated);
    const QUuid database = studio.find(u"database", u"CSDL-A");
    for (const QString& name : {u"Kho"_s, u"Kho A"_s, u"Kho dữ liệu A"_s}) {
      QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(database, u"name"_s, name)));
    }
    QVERIFY(settles(live));
    QVERIFY(updated.count() <= 2); // what is quick, then all
    QCOMPARE(live.report()->labels.value(studio.find(u"entity", u"CH")).code.section(u'/', 1), u"CH"_s);
  }

  void whatContainsBearsTheWorst() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    const QUuid entity = studio.workspace.document()->childrenOf(studio.find(u"database", u"CSDL-B"), u"entity").front();
    QVERIFY(!live.findingsOf(entity).empty());
    QVERIFY(studio.workspace.apply(model::Edit(u"empty the name"_s).set(entity, u"name"_s, {})));
    QVERIFY(settles(live));
    QCOMPARE(live.worstOf(entity), std::optional(validators::Severity::Error));
    QCOMPARE(live.worstOf(studio.find(u"database", u"CSDL-B")), std::optional(validators::Severity::Error));
    QVERIFY(!live.worstOf(QUuid::createUuid()));
  }

  void anotherLanguageOnlyChangesTheWords() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    const validators::Report* report = live.report();
    const QString english = live.sheet()->words.front().sentence;
    studio.workspace.setLanguage(u"vi"_s);
    QVERIFY(settles(live));
    QCOMPARE(live.report(), report);
    QVERIFY(live.sheet()->words.front().sentence != english);
    QCOMPARE(live.sheet()->words.front().sentence, live.text().message(report->findings.front()));
  }

  /// Words are kept from report to report: they must be those that would be made anew.
  void keptWordsAreNotOldOnes() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    const auto first = live.sheet();
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(studio.find(u"database", u"CSDL-A"), u"name"_s, u"Kho"_s)));
    QVERIFY(settles(live));
    QVERIFY(live.sheet() != first);
    bool renamed = false;
    for (std::size_t i = 0; i < live.sheet()->words.size(); ++i) {
      const validators::Finding& finding = live.sheet()->finding(static_cast<int>(i));
      QCOMPARE(live.sheet()->words[i].sentence, live.text().message(finding));
      QCOMPARE(live.sheet()->words[i].element, live.text().element(finding.subject));
      renamed = renamed || live.sheet()->words[i].folded.contains(u"kho");
    }
    QVERIFY(renamed);
  }

  /// A sheet made from the one before it is the sheet that would be made without.
  void sheetsOfASeriesAreThoseMadeAnew() {
    tests::Studio studio;
    QVERIFY(studio.openExample());
    model::Document& document = *studio.workspace.document();
    const auto live = validators::LiveCheck::open(tests::metamodel(), tests::pack(), document.workingFile());
    QVERIFY(live);
    tests::RandomEditor editor(document, 7);
    const auto made = [](const validators::Report& report, const app::FindingSheet* before) {
      return app::makeFindingSheet(*tests::metamodel(), tests::pack(), std::make_shared<const validators::Report>(report), u"vi"_s, before);
    };
    auto report = (*live)->runAll();
    QVERIFY(report);
    auto sheet = made(*report, nullptr);
    for (int round = 0; round < 12; ++round) {
      report = (*live)->quick(editor.step());
      QVERIFY(report);
      sheet = made(*report, sheet.get());
      const auto anew = made(*report, nullptr);
      QCOMPARE(sheet->words.size(), anew->words.size());
      for (std::size_t i = 0; i < anew->words.size(); ++i) {
        QCOMPARE(sheet->words[i].folded, anew->words[i].folded);
        QCOMPARE(sheet->words[i].sentence, anew->words[i].sentence);
      }
      QCOMPARE(sheet->subjects.size(), anew->subjects.size());
      for (std::size_t i = 0; i < anew->subjects.size(); ++i) {
        QCOMPARE(sheet->subjects[i].key.compare(anew->subjects[i].key), 0);
      }
      QVERIFY(sheet->byElement == anew->byElement);
      QVERIFY(sheet->worst == anew->worst);
    }
  }

  void editsWhileFindingsAreDelivered() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    const QUuid database = studio.find(u"database", u"CSDL-A");
    int edits = 0;
    connect(&live, &app::LiveFindings::updated, this, [&] { // from within the delivery
      if (edits < 3) {
        QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(database, u"name"_s, ++edits < 3 ? u"Kho %1"_s.arg(edits) : QString())));
      }
    });
    QVERIFY(settles(live));
    QTRY_VERIFY_WITH_TIMEOUT(edits == 3 && !live.isBusy(), Long);
    const auto report = validators::check(*studio.workspace.document(), *studio.workspace.pack());
    QCOMPARE(printsOf(*live.report()), printsOf(*report));
  }

  void closingForgetsAndLetsGoOfTheFile() {
    tests::Studio studio;
    QVERIFY(studio.openText(twins));
    app::LiveFindings& live = studio.workspace.findings();
    QVERIFY(settles(live));
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(studio.find(u"database", u"CSDL-A"), u"name"_s, u"Kho"_s)));
    QTest::qWait(50); // a check is under way or just over
    studio.workspace.close();
    QVERIFY(!live.report());
    QVERIFY(!live.isBusy());
    QTest::qWait(50);
    QVERIFY(!live.report());
    QTRY_COMPARE_WITH_TIMEOUT(QDir(studio.workspace.stateFolder()).entryList(QDir::Files), QStringList(), Long);
  }

  void endingRightAfterClosingLeavesNoFile() {
    const QTemporaryDir folder;
    {
      tests::ScriptedPrompter prompter;
      app::Workspace workspace(tests::metamodel(), folder.path(), prompter);
      QVERIFY(workspace.create({}));
      workspace.close();
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
  }

  void aDocumentInMemoryIsCheckedToo() {
    tests::ScriptedPrompter prompter;
    app::Workspace workspace(tests::metamodel(), {}, prompter);
    model::ModelData data;
    model::Element nameless;
    nameless.id = QUuid::createUuid();
    nameless.type = u"database"_s;
    nameless.code = u"A"_s;
    data.elements.push_back(nameless);
    QVERIFY(workspace.create(data));
    QVERIFY(settles(workspace.findings()));
    QVERIFY(!workspace.findings().findingsOf(nameless.id).empty());
  }
};

KHUNG_STUDIO_TEST(TestLiveFindings)
#include "test_live_findings.moc"
