// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_edits.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/window/main_window.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"

#include <QAction>

#include <sqlite3.h>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

constexpr int Databases = 12;

model::Edit removal() {
  model::Edit edit(u"remove"_s);
  for (int i = 0; i < Databases - 2; ++i) {
    edit.remove(tests::sampleDatabase(i));
  }
  return edit;
}

model::Edit rename(const QString& name) { return model::Edit(u"rename"_s).set(tests::sampleDatabase(Databases - 1), u"name"_s, name); }

/// A document whose working file another connection holds, so that a large edit stands still in its midst until it is let go.
struct Held {
  Held() {
    studio.workspace.create(tests::sampleModel({Databases, 3, 5}));
    hash = *document().contentHash();
    QObject::connect(&studio.workspace, &app::Workspace::changed, &studio.workspace, [this](const model::ChangeSet& changes) { heard << changes.name; });
  }
  ~Held() { release(); }
  model::Document& document() { return *studio.workspace.document(); }
  void hold() {
    sqlite3_open(document().workingFile().toUtf8().constData(), &holder);
    sqlite3_exec(holder, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  }
  void release() {
    sqlite3_close(holder); // null is harmless
    holder = nullptr;
  }
  void releaseSoon() {
    later = std::jthread([this] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      release();
    });
  }
  /// What happens while an edit is under way.
  void meanwhile(const std::function<void()>& act) { QTimer::singleShot(0, &studio.workspace, act); }

  tests::Studio studio;
  QString hash;
  QStringList heard;
  sqlite3* holder = nullptr;
  std::jthread later;
};

} // namespace

/// Edits of so many elements that they are made away from the window's thread.
class TestLargeEdits : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void nothingElseIsBegunMeanwhile() {
    Held held;
    app::Workspace& workspace = held.studio.workspace;
    held.hold();
    bool seen = false;
    held.meanwhile([&] {
      seen = workspace.isBusy();
      QVERIFY(!workspace.open(held.studio.folder.path()));
      QVERIFY(!workspace.saveAs(held.studio.folder.filePath(u"a.khung"_s)));
      workspace.undo();
      workspace.redo();
      workspace.close();
      QVERIFY(workspace.document() && workspace.document()->element(tests::sampleDatabase(0)));
      QVERIFY(held.heard.isEmpty());
      held.release();
    });
    QVERIFY(workspace.apply(removal()));
    QVERIFY(seen && !workspace.isBusy());
    QVERIFY(!held.document().element(tests::sampleDatabase(0)));
    QCOMPARE(held.heard, QStringList{u"remove"_s});
    QCOMPARE(held.document().undoName(), u"remove"_s);
    QVERIFY(held.studio.prompter.told.empty());
    workspace.undo();
    QCOMPARE(*held.document().contentHash(), held.hash);
    workspace.redo();
    QCOMPARE(held.heard, (QStringList{u"remove"_s, u"remove"_s, u"remove"_s}));
  }

  void anEditMeanwhileComesAfterwards() {
    Held held;
    app::Workspace& workspace = held.studio.workspace;
    held.hold();
    held.meanwhile([&] {
      held.releaseSoon();
      QVERIFY(workspace.apply(rename(u"later"_s)));
      QVERIFY(workspace.apply(model::Edit(u"also large"_s).remove(tests::sampleDatabase(Databases - 2)).add(tests::plainElement(u"system"_s, u"S"_s, u"S"_s))));
    });
    QVERIFY(workspace.apply(removal()));
    QCOMPARE(held.heard, (QStringList{u"remove"_s, u"rename"_s, u"also large"_s}));
    QCOMPARE(held.document().undoName(), u"also large"_s);
    for (int i = 0; i < 3; ++i) {
      workspace.undo();
    }
    QCOMPARE(*held.document().contentHash(), held.hash);
    QVERIFY(!held.document().canUndo());
  }

  void veryManyAreMovedInOneStep() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(tests::sampleModel({2, 300, 1})));
    const QString before = *studio.workspace.document()->contentHash();
    std::vector<QUuid> entities;
    for (int i = 0; i < 300; ++i) {
      entities.push_back(tests::sampleEntity(0, i));
    }
    app::ElementEdits edits(studio.workspace);
    QVERIFY(edits.mayMove(entities, tests::sampleDatabase(1)));
    bool alive = false;
    QTimer::singleShot(0, &studio.workspace, [&] { alive = studio.workspace.isBusy() && !studio.workspace.document()->canUndo(); });
    QVERIFY(edits.move(entities, {tests::sampleDatabase(1), -1, {}}));
    QVERIFY(alive);
    QCOMPARE(studio.workspace.document()->childrenOf(tests::sampleDatabase(1), u"entity").size(), std::size_t(600));
    studio.workspace.undo();
    QCOMPARE(*studio.workspace.document()->contentHash(), before);
  }

  void copiesAreCounted() {
    tests::Studio studio(u"vi"_s);
    QVERIFY(studio.openSmall());
    app::ElementEdits edits(studio.workspace);
    edits.rename(tests::sampleDatabase(0), u"Đất đai (tỉnh 12)"_s);
    QStringList names;
    std::vector<QUuid> ids{tests::sampleDatabase(0)};
    for (int i = 0; i < 3; ++i) {
      ids = edits.duplicate(ids);
      names << studio.workspace.document()->element(ids.front())->text(u"name");
    }
    const QString first = app::ElementEdits::tr("%1 (copy)").arg(u"Đất đai (tỉnh 12)"_s);
    QCOMPARE(names, (QStringList{first, first.chopped(1) + u" 2)"_s, first.chopped(1) + u" 3)"_s}));
  }

  void itCanBeCancelled() {
    Held held;
    held.hold();
    held.studio.prompter.givesUp = true;
    held.studio.prompter.whileWaiting = [&] { held.releaseSoon(); };
    QVERIFY(!held.studio.workspace.apply(removal()));
    QCOMPARE(held.studio.prompter.waits.last(), u"remove…"_s);
    QVERIFY(held.studio.prompter.told.empty());
    QVERIFY(held.heard.isEmpty());
    QVERIFY(!held.document().canUndo());
    QCOMPARE(*held.document().contentHash(), held.hash);
    QVERIFY(held.studio.workspace.apply(rename(u"x"_s)));
  }

  void undoCanBeCancelled() {
    Held held;
    QVERIFY(held.studio.workspace.apply(removal()));
    const QString removed = *held.document().contentHash();
    held.hold();
    held.studio.prompter.givesUp = true;
    held.studio.prompter.whileWaiting = [&] { held.releaseSoon(); };
    held.studio.workspace.undo();
    QCOMPARE(*held.document().contentHash(), removed);
    QCOMPARE(held.document().undoName(), u"remove"_s);
  }

  void closingTheWindowWaitsForIt() {
    Held held;
    app::MainWindow window(held.studio.workspace);
    window.show();
    held.hold();
    held.studio.prompter.unsavedAnswers = {app::Prompter::Answer::Discard};
    bool stayed = false;
    held.meanwhile([&] {
      window.close();
      stayed = window.isVisible();
      held.release();
    });
    QVERIFY(held.studio.workspace.apply(removal()));
    QVERIFY(stayed);
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(held.studio.prompter.questions.size(), std::size_t(1)); // whether to save
    QCOMPARE(held.heard, QStringList{u"remove"_s});
  }

  void theWindowsCommandsWait() {
    Held held;
    app::MainWindow window(held.studio.workspace);
    window.show();
    held.hold();
    held.meanwhile([&] {
      window.closeDocument();
      window.action(u"edit.undo"_s)->trigger();
      QVERIFY(!window.openPath(held.studio.folder.path()));
      window.newDocument();
      held.release();
    });
    QVERIFY(held.studio.workspace.apply(removal()));
    QVERIFY(held.studio.prompter.questions.empty());
    QCOMPARE(held.heard, QStringList{u"remove"_s});
  }

  /// The check reads beside the edit, and its findings come in the midst of it.
  void findingsComeMeanwhile() {
    Held held;
    app::MainWindow window(held.studio.workspace);
    window.show();
    const app::LiveFindings& live = held.studio.workspace.findings();
    QVERIFY(QTest::qWaitFor([&] { return live.report() && !live.isBusy(); }, 60'000));
    QVERIFY(held.studio.workspace.apply(rename(QString())));
    held.hold();
    int updates = 0;
    QObject::connect(&live, &app::LiveFindings::updated, &window, [&] { ++updates; });
    QTimer later;
    QObject::connect(&later, &QTimer::timeout, &later, [&] {
      if (updates > 0) {
        held.release();
      }
    });
    later.start(5);
    QVERIFY(held.studio.workspace.apply(removal()));
    QVERIFY(updates > 0);
    QVERIFY(QTest::qWaitFor([&] { return !live.isBusy(); }, 60'000));
    QVERIFY(live.findingsOf(tests::sampleDatabase(0)).empty());
  }
};

KHUNG_STUDIO_TEST(TestLargeEdits)
#include "test_large_edits.moc"
