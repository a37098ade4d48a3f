// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_model.h"
#include "tests/support/paths.h"
#include "tests/support/studio_support.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

class TestWorkspace : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void selectionLosesWhatGoes() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    studio.workspace.select({tests::sampleDatabase(0), tests::sampleEntity(1, 0)});
    QSignalSpy selected(&studio.workspace, &app::Workspace::selectionChanged);
    QVERIFY(studio.workspace.apply(model::Edit(u"remove"_s).remove(tests::sampleDatabase(0))));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(studio.workspace.selection(), std::vector<QUuid>{tests::sampleEntity(1, 0)});
  }

  void unsavedWorkIsAskedFor() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    QVERIFY(!studio.workspace.mayClose()); // nothing queued: stay
    studio.prompter.unsavedAnswers = {app::Prompter::Answer::Save};
    studio.prompter.paths = {studio.folder.filePath(u"a.khung"_s)};
    QVERIFY(studio.workspace.mayClose());
    QCOMPARE(studio.prompter.questions.size(), std::size_t(3));
    QVERIFY(!studio.workspace.document()->isModified());
    QCOMPARE(studio.workspace.title(), u"a"_s);
  }

  void whatFailsIsTold() {
    tests::Studio studio;
    QVERIFY(!studio.workspace.open(studio.folder.filePath(u"absent.khung"_s)));
    QCOMPARE(studio.prompter.told.size(), std::size_t(1));
    QVERIFY(!studio.workspace.document());
  }

  void settingsAreThoseOfTheTest() {
    QVERIFY(QSettings().fileName().startsWith(QDir::tempPath()));
  }

  void whatWasOnlyReadIsClosedWithoutAQuestion() {
    tests::Studio studio;
    QVERIFY(studio.workspace.open(tests::sourcePath(u"templates/examples/vietnam")));
    QVERIFY(!studio.workspace.hasUnsavedWork());
    QVERIFY(studio.workspace.mayClose());
    const QUuid database = studio.workspace.document()->elementsOf(u"database").front();
    QVERIFY(studio.workspace.apply(model::Edit(u"Rename"_s).set(database, u"name"_s, u"Renamed"_s)));
    QVERIFY(studio.workspace.hasUnsavedWork());
    QVERIFY(!studio.workspace.mayClose()); // asked, and nobody answered
  }
};

KHUNG_STUDIO_TEST(TestWorkspace)
#include "test_workspace.moc"
