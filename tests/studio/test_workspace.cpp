// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/main_window.h"
#include "app/studio/workspace/file_guard.h"
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

/// Puts what a studio works on where another finds it, as if its program had been killed.
void leave(const tests::Studio& dead, const tests::Studio& heir) {
  QDir().mkpath(heir.workspace.stateFolder());
  for (const QFileInfo& file : QDir(dead.workspace.stateFolder()).entryInfoList({u"*.work.khung*"_s, u"*.work.json"_s}, QDir::Files)) {
    QFile::copy(file.filePath(), heir.workspace.stateFolder() + u'/' + file.fileName());
  }
}

bool rename(tests::Studio& studio, const QString& name) {
  return studio.workspace.apply(model::Edit(u"rename"_s).set(studio.workspace.document()->elementsOf(u"database").front(), u"name"_s, name));
}

QString nameOfFirst(const tests::Studio& studio) {
  return studio.workspace.document()->element(studio.workspace.document()->elementsOf(u"database").front())->text(u"name");
}

/// What another program does to a file.
bool changeOutside(const tests::Studio& studio, const QString& path, const QString& name) {
  const auto other = model::Document::open(studio.workspace.sharedMetamodel(), path, model::Document::Mode::Edit);
  return other && (*other)->apply(model::Edit(u"rename"_s).set((*other)->elementsOf(u"database").front(), u"name"_s, name)) && (*other)->save();
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

  void unsavedWorkOfAFileIsOfferedWhereItIsOpened() {
    tests::Studio dead;
    const QString path = saved(dead);
    const QString before = nameOfFirst(dead);
    QVERIFY(rename(dead, u"Typed"_s));
    tests::Studio heir;
    leave(dead, heir);
    QVERIFY(!heir.workspace.open(path)); // asked, and nobody answered
    QCOMPARE(heir.prompter.questions.size(), std::size_t(1));
    heir.prompter.choices = {1};
    QVERIFY(heir.workspace.open(path));
    QCOMPARE(nameOfFirst(heir), before);
    heir.prompter.choices = {0};
    QVERIFY(heir.workspace.open(path)); // the work was kept
    QCOMPARE(nameOfFirst(heir), u"Typed"_s);
    QVERIFY(heir.workspace.hasUnsavedWork());
    QVERIFY(heir.workspace.save());
    heir.prompter.questions.clear();
    QVERIFY(heir.workspace.open(path));
    QVERIFY(heir.prompter.questions.empty());
  }

  void unsavedWorkOfATextFormIsOfferedOnceItWasEdited() {
    tests::Studio dead;
    QVERIFY(dead.openSmall());
    const QString folder = dead.folder.filePath(u"text"_s);
    QVERIFY(dead.workspace.writeText(folder) && dead.workspace.open(folder));
    tests::Studio heir;
    leave(dead, heir);
    QVERIFY(heir.workspace.open(folder));
    QVERIFY(heir.prompter.questions.empty()); // only read: all of it is still there
    QVERIFY(rename(dead, u"Typed"_s));
    leave(dead, heir);
    heir.prompter.choices = {0};
    QVERIFY(heir.workspace.open(folder));
    QCOMPARE(nameOfFirst(heir), u"Typed"_s);
    QVERIFY(heir.workspace.hasUnsavedWork());
  }

  void savingOverAnotherProgramsWorkGoesElsewhereFirst() {
    tests::Studio studio;
    const QString path = saved(studio);
    QVERIFY(rename(studio, u"Mine"_s));
    QVERIFY(changeOutside(studio, path, u"Theirs"_s));
    const QString other = studio.folder.filePath(u"b.khung"_s);
    studio.prompter.choices = {0};
    studio.prompter.paths = {other};
    QVERIFY(studio.workspace.save());
    QCOMPARE(studio.workspace.document()->path(), other);
    QVERIFY(studio.workspace.open(path));
    QCOMPARE(nameOfFirst(studio), u"Theirs"_s);
    QVERIFY(rename(studio, u"Mine"_s));
    QVERIFY(changeOutside(studio, path, u"Theirs again"_s));
    QVERIFY(!studio.workspace.save()); // nobody answered
    studio.prompter.choices = {1};
    QVERIFY(studio.workspace.save());
    QVERIFY(studio.workspace.open(path));
    QCOMPARE(nameOfFirst(studio), u"Mine"_s);
  }

  void whatCannotBeSavedMayBeSavedElsewhere() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const QString path = studio.folder.filePath(u"b.khung"_s);
    studio.prompter.choices = {0};
    studio.prompter.paths = {path};
    QVERIFY(studio.workspace.saveAs(studio.folder.filePath(u"absent/a.khung"_s)));
    QCOMPARE(studio.workspace.document()->path(), path);
    QVERIFY(!studio.workspace.document()->isModified());
  }

  void aFileChangedOutsideIsNotReadOverUnsavedWorkByEnter() {
    tests::Studio studio;
    new app::FileGuard(studio.workspace);
    const QString path = saved(studio);
    QVERIFY(rename(studio, u"Mine"_s));
    studio.prompter.choices = {0};
    QVERIFY(changeOutside(studio, path, u"Theirs"_s));
    QTRY_COMPARE(studio.prompter.questions.size(), std::size_t(1));
    QCOMPARE(studio.prompter.questions.front().action, u"Keep my changes|Read again"_s);
    QCOMPARE(nameOfFirst(studio), u"Mine"_s);
    QFile other(studio.folder.filePath(u"other"_s)); // something else in the folder
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    QTest::qWait(1500);
    QCOMPARE(studio.prompter.questions.size(), std::size_t(1));
    studio.prompter.choices = {1};
    QVERIFY(changeOutside(studio, path, u"Theirs again"_s));
    QTRY_COMPARE(nameOfFirst(studio), u"Theirs again"_s);
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
