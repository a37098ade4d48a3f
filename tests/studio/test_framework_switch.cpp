// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "tests/support/studio_support.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Checking the open document against another framework than its own, and back.
class TestFrameworkSwitch : public QObject {
  Q_OBJECT

  static bool settles(app::LiveFindings& live) {
    return QTest::qWaitFor([&] { return live.report() && !live.isBusy(); }, 120'000);
  }
  static bool runs(const app::LiveFindings& live, QStringView slug) {
    const auto& list = live.report()->runs;
    return std::any_of(list.begin(), list.end(), [&](const validators::RuleRun& run) { return run.slug == slug; });
  }

private Q_SLOTS:
  void checksAgainstAnotherAndBack() {
    tests::Studio studio;
    QVERIFY(studio.openText(u"khung: {format: khung-text/1, framework: vn-decree-draft-2021, agency: TBN}\n"
                            "organisation: [{code: TBN, name: Tỉnh Bắc Ninh, kind: province}]\n"
                            "architecture: [{code: KT, name: Kiến trúc, agency: TBN, kind: digital_government}]\n"
                            "system: [{code: HT1, name: Một, owner: TBN}]"_s));
    app::Workspace& workspace = studio.workspace;
    app::LiveFindings& live = workspace.findings();
    app::ProblemsPanel panel(workspace);
    panel.show();
    QVERIFY(settles(live));
    QVERIFY(runs(live, u"section-missing") && !runs(live, u"layers-not-mapped"));
    const auto says = [&](const QString& text) {
      const QList<QLabel*> labels = panel.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(!says(u"another framework"_s) && !says(u"bộ khung khác"_s));

    QVERIFY(workspace.checkAgainst(u"vn-national-2026"_s));
    QVERIFY(!live.report()); // nothing of the other framework stays
    QVERIFY(settles(live));
    QVERIFY(runs(live, u"layers-not-mapped") && !runs(live, u"section-missing"));
    QCOMPARE(workspace.ownPack()->name, u"vn-decree-draft-2021"_s);
    QCOMPARE(workspace.document()->meta(u"framework"), u"vn-decree-draft-2021"_s);
    QVERIFY(says(u"another framework"_s) || says(u"bộ khung khác"_s));
    QVERIFY(workspace.apply(model::Edit(u"rename"_s).set(studio.find(u"system", u"HT1"), u"name"_s, u"Hai"_s)));
    QVERIFY(settles(live));
    QVERIFY(runs(live, u"layers-not-mapped"));

    QVERIFY(workspace.checkAgainst(workspace.ownPack()->name));
    QVERIFY(settles(live));
    QVERIFY(runs(live, u"section-missing"));
    QVERIFY(!says(u"another framework"_s) && !says(u"bộ khung khác"_s));
  }

  void refusesWhatIsNone() {
    tests::Studio studio;
    QVERIFY(studio.openText(u"organisation: [{code: A, name: A, kind: ministry}]"_s));
    const auto before = studio.workspace.pack();
    QVERIFY(!studio.workspace.checkAgainst(u"vn-common"_s));
    QVERIFY(!studio.workspace.checkAgainst(u"nothing-at-all"_s));
    QCOMPARE(studio.workspace.pack(), before);
  }
};

KHUNG_STUDIO_TEST(TestFrameworkSwitch)
#include "test_framework_switch.moc"
