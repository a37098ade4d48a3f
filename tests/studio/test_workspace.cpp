// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/main_window.h"
#include "tests/support/sample_model.h"
#include "tests/support/paths.h"
#include "tests/support/studio_support.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

/// The small model, saved and open.
QString saved(tests::Studio& studio) {
  const QString path = studio.folder.filePath(u"a.khung"_s);
  return studio.openSmall() && studio.workspace.saveAs(path) ? path : QString();
}

QStringList working(const tests::Studio& studio) {
  return QDir(studio.workspace.stateFolder()).entryList({u"*.work.khung"_s}, QDir::Files);
}

} // namespace

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

  void whatFailsLeavesTheDocumentBefore() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    QFile damaged(studio.folder.filePath(u"damaged.khung"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("SQLite format 3") > 0);
    damaged.close();
    const model::Document* before = studio.workspace.document();
    QVERIFY(!studio.workspace.open(damaged.fileName()));
    QCOMPARE(studio.workspace.document(), before);
    QVERIFY(!studio.prompter.told.empty());
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(tests::sampleDatabase(0), u"name"_s, u"A"_s)));
  }

  void anOpeningThatIsGivenUpLeavesNothing() {
    tests::Studio studio;
    const QString path = saved(studio);
    const QStringList files = working(studio);
    const model::Document* before = studio.workspace.document();
    QTimer::singleShot(0, &studio.workspace, [&] { studio.workspace.giveUp(); });
    QVERIFY(!studio.workspace.open(path));
    QCOMPARE(studio.workspace.document(), before);
    QVERIFY(studio.prompter.told.empty());
    QTRY_COMPARE_WITH_TIMEOUT(working(studio), files, 60'000);
    QVERIFY(studio.workspace.open(path)); // it can be opened all the same
  }

  void oneOpeningAtATime() {
    tests::Studio studio;
    const QString path = saved(studio);
    QSignalSpy replaced(&studio.workspace, &app::Workspace::documentReplaced);
    bool second = true;
    bool savedMeanwhile = true;
    QTimer::singleShot(0, &studio.workspace, [&] {
      second = studio.workspace.open(path);
      savedMeanwhile = studio.workspace.save();
    });
    QVERIFY(studio.workspace.open(path));
    QVERIFY(!second);
    QVERIFY(!savedMeanwhile);
    QCOMPARE(replaced.count(), 2); // closed, opened
  }

  void anEditWhileSavingIsNotTakenForSaved() {
    tests::Studio studio;
    const QString path = saved(studio);
    QTimer::singleShot(0, &studio.workspace, [&] {
      QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(tests::sampleDatabase(0), u"name"_s, u"A"_s)));
      studio.workspace.undo();
    });
    QVERIFY(studio.workspace.save());
    QVERIFY(studio.workspace.document()->isModified());
    QVERIFY(studio.workspace.save());
    QVERIFY(!studio.workspace.document()->isModified());
    QVERIFY(!studio.workspace.document()->isChangedOutside());
    QCOMPARE(model::Document::recoverable(studio.workspace.stateFolder()).size(), std::size_t(0));
  }

  void theTextFormComesBack() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const QString hash = *studio.workspace.document()->contentHash();
    const QString folder = studio.folder.filePath(u"text"_s);
    QVERIFY(studio.workspace.writeText(folder));
    QVERIFY(studio.workspace.open(folder));
    QCOMPARE(*studio.workspace.document()->contentHash(), hash);
    QCOMPARE(studio.workspace.title(), u"text"_s);
  }

  void closingTheWindowGivesTheOpeningUp() {
    tests::Studio studio;
    const QString path = saved(studio);
    studio.workspace.close();
    app::MainWindow window(studio.workspace);
    window.show();
    QTimer::singleShot(0, &window, &QWidget::close);
    window.openPath(path);
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(!studio.workspace.document());
  }

  void searchBecomesReady() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    QTRY_VERIFY_WITH_TIMEOUT(studio.workspace.isSearchReady(), 60'000);
    QCOMPARE(studio.workspace.search(u"thuc the"_s).size(), studio.workspace.document()->search(u"thuc the").size());
    QVERIFY(!studio.workspace.search(u"thuc the"_s).empty());
    studio.workspace.close();
    QVERIFY(studio.workspace.isSearchReady());
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
