// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/window_prompter.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/window/main_window.h"
#include "app/messages/message_text.h"
#include "tests/support/journey.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"

#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using tests::Journey;

namespace {

/// The whole program as main() puts it together, in a folder of its own.
struct Program {
  Program() : workspace(tests::metamodel(), folder.filePath(u"work"_s), prompter), window(workspace) {
    prompter.setParent(&window);
    window.showMaximized();
  }
  ~Program() { prompter.setParent(nullptr); }

  /// The findings are those of the document as it is now.
  bool checked() const { return workspace.findings().report() && !workspace.findings().isBusy(); }
  int errors() const { return workspace.findings().report()->count(validators::Severity::Error); }

  QTemporaryDir folder;
  app::WindowPrompter prompter;
  app::Workspace workspace;
  app::MainWindow window;
};

void openSampleFromWelcome(Journey& journey, Program& program) {
  journey.click(journey.find<QPushButton>(u"doc.openSample"_s));
  journey.until(u"the sample"_s, [&] { return program.workspace.document() != nullptr; });
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

private:
  static void go(const std::function<void(Journey&)>& steps) {
    const QString trouble = Journey::make(steps);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
  }
};

KHUNG_STUDIO_TEST(TestJourneys)
#include "test_journeys.moc"
