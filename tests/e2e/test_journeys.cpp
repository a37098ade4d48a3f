// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/window_prompter.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/window/main_window.h"
#include "app/messages/message_text.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "model/package/package.h"
#include "tests/support/journey.h"
#include "tests/support/paths.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabWidget>
#include <QTextBrowser>
#include <QThread>
#include <QTreeView>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using tests::Journey;

namespace {

/// The whole program as main() puts it together, in a folder of its own.
struct Program {
  explicit Program(const QString& stateFolder = {})
      : workspace(tests::metamodel(), stateFolder.isEmpty() ? folder.filePath(u"work"_s) : stateFolder, prompter), window(workspace) {
    prompter.setParent(&window);
    workspace.setLanguage(u"en"_s);
    window.showMaximized();
    QVERIFY(QTest::qWaitForWindowActive(&window, 20'000));
    QTest::qWait(500); // the window manager has moved it to its place
  }
  ~Program() { prompter.setParent(nullptr); }

  /// The findings are those of the document as it is now.
  bool checked() const { return workspace.findings().report() && !workspace.findings().isBusy(); }
  int errors() const { return workspace.findings().report()->count(validators::Severity::Error); }
  int findings() const { return static_cast<int>(workspace.findings().report()->findings.size()); }

  QSet<QString> fingerprints() const {
    QSet<QString> result;
    for (const validators::Finding& finding : workspace.findings().report()->findings) {
      result.insert(finding.fingerprint);
    }
    return result;
  }

  QTemporaryDir folder;
  app::WindowPrompter prompter;
  app::Workspace workspace;
  app::MainWindow window;
};

void openSampleFromWelcome(Journey& journey, Program& program) {
  const auto isOpen = [&] { return program.workspace.document() != nullptr; };
  auto* sample = journey.find<QPushButton>(u"doc.openSample"_s);
  for (int tries = 0; tries < 5 && !journey.ask(isOpen); ++tries) { // a window manager that has just started may swallow a click
    journey.click(sample);
    QThread::sleep(2);
  }
  journey.until(u"the sample"_s, isOpen);
  journey.until(u"its findings"_s, [&] { return program.checked(); }, 60'000);
}

} // namespace

/// Whole journeys through the studio, with real keys and mouse on a display of their own.
class TestJourneys : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    if (const QString obstacle = Journey::obstacle(); !obstacle.isEmpty()) {
      QSKIP(qPrintable(obstacle));
    }
    app::useLanguage(u"en"_s);
    app::useTheme(app::ThemeChoice::Light);
  }

  /// From the welcome page with the mouse to the sample and its findings, then to an element by a part of its name, without accents.
  void openTheSampleAndFindAnElement() {
    Program program;
    go([&](Journey& journey) {
      openSampleFromWelcome(journey, program);
      journey.until(u"errors in the sample"_s, [&] { return program.errors() > 0; });
      journey.key(u"ctrl+p"_s);
      journey.find<QWidget>(u"pickPopup"_s);
      journey.type(u"co so du lieu quoc gia ve dan cu"_s);
      journey.key(u"Return"_s);
      journey.until(u"the selection"_s, [&] {
        return program.workspace.selection().size() == 1 &&
               program.workspace.document()->element(program.workspace.selection().front())->text(u"name").contains(u"dân cư");
      });
    });
  }

  /// From finding to finding with F8 until one can be fixed, the fix with its preview, the finding gone; then all of it undone.
  void fixAFaultAndUndoIt() {
    Program program;
    go([&](Journey& journey) {
      openSampleFromWelcome(journey, program);
      const QString before = journey.ask([&] { return *program.workspace.document()->contentHash(); });
      const int found = journey.ask([&] { return program.findings(); });
      const QSet<QString> known = journey.ask([&] { return program.fingerprints(); });
      auto* problems = journey.find<app::ProblemsPanel>(u"problemsPanel"_s);
      for (int i = 0; i < found && !journey.ask([&] { return problems->canPerform(u"finding.fix"); }); ++i) {
        journey.key(u"F8"_s);
      }
      journey.key(u"ctrl+period"_s);
      journey.click(journey.find<QPushButton>(u"make"_s));
      journey.until(u"a change of the model"_s, [&] { return program.workspace.document()->canUndo(); });
      journey.until(u"the finding to go"_s, [&] { return program.checked() && !program.fingerprints().contains(known); }, 60'000);
      journey.key(u"ctrl+z"_s);
      journey.until(u"the model as it was"_s, [&] { return *program.workspace.document()->contentHash() == before; });
      journey.until(u"all findings again"_s, [&] { return program.checked() && program.fingerprints() == known; }, 60'000);
    });
  }

  /// A new diagram, a database dragged onto it from the tree, the picture written, everything undone.
  void drawADiagramExportAndUndoAll() {
    Program program;
    const QString picture = program.folder.filePath(u"picture.svg"_s);
    go([&](Journey& journey) {
      openSampleFromWelcome(journey, program);
      const QString before = journey.ask([&] { return *program.workspace.document()->contentHash(); });
      journey.key(u"ctrl+shift+n"_s);
      journey.until(u"a diagram"_s, [&] { return program.workspace.document()->canUndo(); });
      journey.key(u"ctrl+p"_s);
      journey.find<QWidget>(u"pickPopup"_s);
      journey.type(u"co so du lieu quoc gia ve dan cu"_s);
      journey.key(u"Return"_s);
      auto* tree = journey.find<QTreeView>(u"treeView"_s);
      journey.until(u"the database in the tree"_s, [&] { return tree->visualRect(tree->currentIndex()).isValid() && program.workspace.selection().size() == 1; });
      const QPoint row = journey.ask([&] { return tree->visualRect(tree->currentIndex()).center() - QPoint(tree->visualRect(tree->currentIndex()).width() / 2 - 40, 0); });
      auto* tabs = journey.find<QTabWidget>(u"tabs"_s);
      QWidget* canvas = journey.ask([&] { return tabs->currentWidget(); });
      const auto nodes = [&] { return program.workspace.document()->elementsOf(u"diagram_node").size(); };
      const auto first = journey.ask(nodes);
      journey.drag(tree->viewport(), row, canvas, journey.ask([&] { return canvas->rect().center(); }));
      journey.until(u"a figure on the diagram"_s, [&] { return nodes() == first + 1; });
      journey.key(u"ctrl+shift+i"_s);
      journey.find<QFileDialog>({});
      journey.key(u"ctrl+a"_s);
      journey.type(picture);
      journey.key(u"Return"_s);
      journey.until(u"the picture"_s, [&] { return QFileInfo(picture).size() > 0; });
      while (journey.ask([&] { return program.workspace.document()->canUndo(); })) {
        journey.key(u"ctrl+z"_s);
      }
      journey.until(u"the model as it was"_s, [&] { return *program.workspace.document()->contentHash() == before; });
    });
  }

  /// The built program is killed after a rename that was never saved; the next start offers the work, and it is all there.
  void crashAndRecover() {
    const QTemporaryDir home;
    QProcess killed;
    start(killed, home, tests::sourcePath(u"templates/examples/vietnam"));
    go([&](Journey& journey) {
      journey.window(killed.processId());
      journey.key(u"ctrl+p"_s);
      journey.type(u"co so du lieu quoc gia ve dan cu"_s);
      journey.key(u"Return"_s);
      journey.key(u"ctrl+1"_s);
      journey.key(u"F2"_s);
      journey.key(u"ctrl+a"_s);
      journey.type(u"Renamed before the crash"_s);
      journey.key(u"Return"_s);
    });
    killed.kill();
    QVERIFY(killed.waitForFinished());
    Program program(home.path() + u"/data/khung/khung-studio/work"_s);
    go([&](Journey& journey) {
      journey.click(journey.find<QPushButton>(u"recover"_s));
      journey.until(u"the document"_s, [&] { return program.workspace.document() != nullptr; });
      journey.until(u"the renamed element"_s, [&] { return !program.workspace.document()->search(u"Renamed before the crash").empty(); });
    });
  }

  /// Killed at moments that nobody chose, while names are typed: the saved file stays as it was, and what is offered next can be opened and is sound.
  void killedAtRandomMoments() {
    const QTemporaryDir home;
    const QString path = home.filePath(u"so.khung"_s);
    {
      tests::Studio studio;
      QVERIFY(studio.openSmall());
      QVERIFY(studio.workspace.saveAs(path));
    }
    const auto digest = [&] {
      QFile file(path);
      return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
    };
    const QByteArray saved = digest();
    const QString state = home.path() + u"/data/khung/khung-studio/work"_s;
    for (int round = 0; round < 3; ++round) {
      const bool left = !model::Document::recoverable(state).empty();
      QProcess killed;
      start(killed, home, path);
      QTest::qWait(1500); // a window that is searched for while it comes up may be another by then
      const int moment = QRandomGenerator::global()->bounded(200, 2500);
      qInfo("killed after %d ms of typing", moment);
      std::atomic<bool> over = false;
      go([&](Journey& journey) {
        journey.window(killed.processId());
        if (left) {
          journey.key(u"Return"_s); // recovers it
          QThread::sleep(2);
        }
        QElapsedTimer typing;
        typing.start();
        const std::jthread hand([&] {
          while (typing.elapsed() < moment) {
            QThread::msleep(5);
          }
          ::kill(static_cast<pid_t>(killed.processId()), SIGKILL);
          over = true;
        });
        journey.key(u"ctrl+1"_s);
        for (int i = 0; !over; ++i) {
          for (const QString& key : {u"Down"_s, u"F2"_s, u"ctrl+a"_s}) {
            journey.key(key);
          }
          journey.type(u"Name %1"_s.arg(i));
          journey.key(u"Return"_s);
        }
      });
      QVERIFY(killed.state() == QProcess::NotRunning || killed.waitForFinished());
      QCOMPARE(digest(), saved);
      for (const model::RecoverableWork& work : model::Document::recoverable(state)) {
        const auto document = model::Document::recover(tests::metamodel(), work);
        QVERIFY(document);
        QVERIFY((*document)->exportData());
        while ((*document)->canUndo()) {
          QVERIFY((*document)->undo());
        }
      }
    }
  }

  /// The language is switched in the menu while the sample is open; then the package is written in Vietnamese, and is whole.
  void switchTheLanguageAndWriteThePackage() {
    Program program;
    const QString path = program.folder.filePath(u"ho-so.asice"_s);
    go([&](Journey& journey) {
      openSampleFromWelcome(journey, program);
      journey.key(u"alt+s"_s);
      journey.key(u"v"_s);
      journey.until(u"Vietnamese"_s, [&] { return program.workspace.language() == u"vi" && program.checked(); }, 60'000);
      journey.key(u"ctrl+shift+r"_s);
      auto* field = journey.find<QLineEdit>(u"path"_s);
      journey.click(field);
      journey.key(u"ctrl+a"_s);
      journey.type(path);
      journey.click(journey.find<QPushButton>(u"write"_s));
      journey.until(u"the package"_s, [&] { return QFileInfo(path).size() > 0; }, 120'000);
      auto* result = journey.find<QTextBrowser>(u"result"_s);
      journey.until(u"word in Vietnamese that it is whole"_s, [&] { return result->toPlainText().contains(u"Nguyên vẹn"); });
      journey.key(u"Escape"_s);
    });
    QVERIFY(model::verifyPackage(path, {}, {}).integrity);
    app::useLanguage(u"en"_s);
  }

  /// Without the mouse: a new architecture, a database in it, a name, what is wrong with it, saved, and all undone.
  void aNewArchitectureWithTheKeyboardAlone() {
    Program program;
    const QString path = program.folder.filePath(u"y-te.khung"_s);
    go([&](Journey& journey) {
      journey.key(u"ctrl+n"_s);
      journey.find<QWidget>(u"framework"_s); // the frameworks are read first
      journey.type(u"bo y te"_s);
      journey.key(u"Return"_s);
      journey.until(u"the new document"_s, [&] { return program.workspace.document() != nullptr && program.checked(); }, 60'000);
      const QString before = journey.ask([&] { return *program.workspace.document()->contentHash(); });
      const auto databases = [&] { return program.workspace.document()->elementsOf(u"database").size(); };
      const auto had = journey.ask(databases);
      journey.key(u"ctrl+1"_s);
      journey.key(u"shift+a"_s);
      journey.type(u"database"_s);
      journey.key(u"Return"_s);
      journey.until(u"a new database"_s, [&] { return databases() == had + 1; });
      journey.find<QLineEdit>(u"nameEditor"_s);
      journey.key(u"ctrl+a"_s);
      journey.type(u"Kho benh an"_s);
      journey.key(u"Return"_s);
      journey.until(u"its name"_s, [&] { return !program.workspace.document()->search(u"benh an").empty(); });
      journey.until(u"its findings"_s, [&] { return program.checked() && program.findings() > 0; }, 60'000);
      journey.key(u"F8"_s);
      journey.key(u"ctrl+s"_s);
      journey.find<QFileDialog>({});
      journey.key(u"ctrl+a"_s);
      journey.type(path);
      journey.key(u"Return"_s);
      journey.until(u"the file"_s, [&] { return QFileInfo::exists(path) && !program.workspace.document()->isModified(); });
      journey.key(u"ctrl+1"_s);
      while (journey.ask([&] { return program.workspace.document()->canUndo(); })) {
        journey.key(u"ctrl+z"_s);
      }
      journey.until(u"the model as it was"_s, [&] { return *program.workspace.document()->contentHash() == before; });
    });
  }

private:
  /// The built program as a person starts it, with a home of its own.
  static void start(QProcess& program, const QTemporaryDir& home, const QString& path) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, folder] : {std::pair(u"HOME"_s, u""_s), {u"XDG_DATA_HOME"_s, u"/data"_s}, {u"XDG_CONFIG_HOME"_s, u"/config"_s}}) {
      environment.insert(name, home.path() + folder);
    }
    program.setProcessEnvironment(environment);
    program.start(tests::buildPath(u"bin/khung-studio"), {path});
    QVERIFY(program.waitForStarted());
  }

  static void go(const std::function<void(Journey&)>& steps) {
    const QString trouble = Journey::make(steps);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
  }
};

KHUNG_STUDIO_TEST(TestJourneys)
#include "test_journeys.moc"
